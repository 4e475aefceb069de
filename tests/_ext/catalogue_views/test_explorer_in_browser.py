"""The views that help to choose, in a browser: script and model agree, the keyboard, no script, a phone."""

from __future__ import annotations

import gzip
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import catalogue_views
from browsing import DESK, PHONE, accessibility_problems, serve
from catalogue.domain import arch_domain
from catalogue.model import CARD_KINDS
from catalogue_views.exploration import choices, explore
from small_books import SmallBook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from small_books import Build

QUALITIES = ("Latency", "Cost", "Safety", "Privacy", "Accuracy", "Fairness")

GO_TO = """(address) => new Promise((done) => {
    if (location.hash.slice(1) === address) return done();
    addEventListener("hashchange", () => done(), { once: true });  // the page's own listener comes first
    location.hash = address;
})"""

READ_RESULTS = """() => [...document.querySelectorAll(".arch-explorer-cards > li")].map((item) => [
    item.querySelector("a").textContent.trim(),
    ...["helps", "both", "hurts"].map((sign) =>
        [...item.querySelectorAll(`.arch-effect-${sign}`)].map((line) => line.textContent.trim())),
])"""


def random_card(name: str, rng: random.Random) -> str:
    """Return a card with effects on a few qualities, some of them on both sides."""
    helped, hurt = (rng.sample(QUALITIES, rng.randint(1, 3)) for _ in range(2))
    benefits = "\n  ".join(f"- {{quality}}`{q}`: {name} gains & <b>more</b> {q}." for q in helped)
    costs = "\n  ".join(f"- {{quality}}`{q}`: {name} loses {q}." for q in hurt)
    return (
        f"````{{pattern}} {name}\n:intent: Be {name}.\n\nMotivation\n: m\n\nSolution\n: s\n\n"
        f"Benefits\n: {benefits}\n\nCosts\n: {costs}\n\nWhen not to use it\n: n\n````\n"
    )


@pytest.fixture(scope="module")
def book(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a book of thirty cards with effects of all sorts."""
    rng = random.Random(5)
    book = SmallBook(rootdir / "test-views-choosing", tmp_path_factory.mktemp("explorer") / "book")
    qualities = "\n".join(f"```{{quality}} {name}\nHow {name.lower()}.\n```\n" for name in QUALITIES)
    book.write("qualities", f"# Qualities\n\n{qualities}")
    cards = "\n".join(random_card(f"Card {n:02}", rng) for n in range(30))
    book.write("cards", f"# Cards\n\n{cards}")
    for page in ("more", "views/comparison", "views/relations", "views/groups"):
        book.delete(page)
    build = book.build()
    assert build.warnings == []
    return build


@pytest.fixture(scope="module")
def address(book: Build) -> Iterator[str]:
    with serve(book.app.outdir) as address:
        yield f"{address}/views/explorer.html"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport=DESK)
    page.goto(address)
    yield page
    page.close()


def fragment(page: Page) -> str:
    return str(page.evaluate("location.hash")).removeprefix("#")  # page.url would be told a little later


def ticks(rng: random.Random) -> tuple[list[str], list[str]]:
    return rng.sample(QUALITIES, rng.randint(0, 4)), rng.sample(QUALITIES, rng.randint(0, 3))


def test_script_and_model_give_the_same_answers(book: Build, page: Page) -> None:
    catalogue = arch_domain(book.app.env).catalogue
    known = choices(catalogue, [card for card in catalogue.cards if card.kind in CARD_KINDS])
    faces = {quality.name: quality.face for quality in catalogue.qualities}
    rng = random.Random(11)
    found, left_out, cautioned = 0, 0, 0
    for _ in range(120):
        gain, protect = ticks(rng)
        address = "&".join(
            f"{name}={','.join(q.lower() for q in qualities)}"
            for name, qualities in (("gain", gain), ("protect", protect))
        )
        page.evaluate(GO_TO, address)
        answer = explore(known, [faces[q] for q in gain], [faces[q] for q in protect])
        expected = [
            [
                match.card.name,
                [f"+ helps {r.quality.name}: {r.note}" for r in match.gains],
                [f"± both {q.name}: gains in one respect, loses in another" for q in match.cautions],
                [
                    f"− hurts {r.quality.name}{', which you want' * (r.quality in match.contrary)}: {r.note}"
                    for r in match.price
                ],
            ]
            for match in answer.matches
        ]
        assert page.evaluate(READ_RESULTS) == expected, address
        excluded = "; ".join(
            f"{card.name} ({', '.join(q.name for q in hurt)})" for card, hurt in answer.excluded
        )
        shown = page.locator(".arch-explorer-excluded").text_content() if excluded else ""
        assert shown.removeprefix("Left out, because they hurt what you protect: ") == excluded
        found += len(answer.matches)
        left_out += len(answer.excluded)
        cautioned += sum(bool(match.cautions) for match in answer.matches)
    assert min(found, left_out, cautioned) > 50  # the cases are worth comparing


def test_ticking_by_keyboard_changes_list_count_and_address(page: Page) -> None:
    status = page.get_by_role("status")
    assert status.inner_text() == "Tick at least one quality that you want to gain."
    assert page.get_by_role("group", name="What do you want to gain?").is_visible()
    page.get_by_role("group", name="What do you want to gain?").get_by_label("Latency").focus()
    page.keyboard.press("Space")
    number = len(page.evaluate(READ_RESULTS))
    assert number > 0
    assert status.inner_text() == f"{number} of 30 cards help without hurting what you protect."
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert fragment(page) == "gain=latency,cost"
    page.get_by_role("group", name="What must not get worse?").get_by_label("Safety").check()
    assert fragment(page) == "gain=latency,cost&protect=safety"
    page.get_by_role("button", name="Clear all").press("Enter")
    assert fragment(page) == ""
    assert page.evaluate(READ_RESULTS) == []
    assert status.get_attribute("aria-live") == "polite"


def test_an_address_brings_its_answer_along(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(f"{address}#gain=privacy&protect=nonsense,cost")
    ticked = page.locator("input:checked").evaluate_all("boxes => boxes.map((box) => [box.name, box.value])")
    assert ticked == [["gain", "privacy"], ["protect", "cost"]]
    assert page.evaluate(READ_RESULTS)
    page.close()


def test_a_link_within_the_page_leaves_the_ticks_alone(page: Page) -> None:
    page.get_by_role("group", name="What do you want to gain?").get_by_label("Cost").check()
    number = len(page.evaluate(READ_RESULTS))
    page.evaluate("() => { location.hash = 'explorer'; }")
    page.wait_for_function("() => location.hash === '#explorer'")
    assert len(page.evaluate(READ_RESULTS)) == number > 0


def test_what_authors_write_stays_text(page: Page) -> None:
    page.evaluate("() => { location.hash = 'gain=latency'; }")
    page.wait_for_function("() => document.querySelector('.arch-explorer-cards li') !== null")
    assert page.locator(".arch-explorer-reasons b").count() == 0
    assert "gains & <b>more</b> Latency." in page.locator(".arch-explorer-reasons").first.inner_text()


def test_without_a_script_the_list_is_there_and_no_form(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("form input:visible").count() == 0
    assert page.get_by_text("Card 07 loses").first.is_visible()
    context.close()


@pytest.fixture(scope="module")
def small(finished_choosing: Build) -> Iterator[str]:
    with serve(finished_choosing.app.outdir) as address:
        yield f"{address}/views"


def test_a_card_in_the_picture_keeps_its_lines_under_focus(browser: Browser, small: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(f"{small}/relations.html")
    page.locator("svg.arch-graph a", has_text="Tiered").focus()
    faded = page.locator("svg.arch-graph [data-ends]").evaluate_all(
        "lines => lines.map((line) => [line.getAttribute('class').split(' ')[0], line.matches('.is-faded')])"
    )
    assert {name for name, is_faded in faded if not is_faded} == {"arch-line-refines"}
    cards = page.locator("svg.arch-graph a:not(.is-faded)").all_text_contents()
    assert {text.partition(" (")[0] for text in cards} == {"Layered", "Tiered"}
    page.locator("svg.arch-graph a", has_text="Tiered").press("Enter")
    page.wait_for_url("**/more.html#style-tiered")
    page.close()


@pytest.mark.parametrize("name", ["relations", "groups", "comparison", "explorer"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_overflows_and_axe_is_content(
    browser: Browser, small: str, name: str, viewport: dict[str, int]
) -> None:
    page = browser.new_page(viewport=viewport)  # type: ignore[arg-type]
    page.goto(f"{small}/{name}.html")
    page.add_style_tag(
        content="body { margin: 0; } div.body, div.bodywrapper, div.documentwrapper { min-width: 0 }"
    )
    wide = page.evaluate("() => document.querySelector('.arch-view').scrollWidth > document.body.clientWidth")
    assert not wide
    view = [problem for problem in accessibility_problems(page) if "arch-" in problem]
    page.close()
    assert view == []


def test_own_scripts_and_styles_are_small() -> None:
    folder = Path(catalogue_views.__file__).parent / "static"
    files = [
        path for name in ("relations", "compare", "explorer") for path in folder.glob(f"catalogue_{name}.*")
    ]
    assert len(files) == 5
    assert len(gzip.compress(b"".join(path.read_bytes() for path in files))) <= 10_000
