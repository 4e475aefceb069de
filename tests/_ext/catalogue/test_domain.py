"""References to entries: by name, alias, any case, with a text of their own, and from other books."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.util.inventory import InventoryFile

from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build

CARD = """
```{pattern} Observer
:intent: Let parts react.

Motivation
: Wishes multiply.

Solution
: Keep a list.

Benefits
: - {quality}`Latency`: it works.

Costs
: - {quality}`Latency`: it costs.

When not to use it
: Never mind.
```

```{quality} Latency
How long one request waits.
```
"""


def links(build: Build, page: str) -> dict[str, str]:
    """Return the text of each link in the first paragraph of ``page`` and where it leads."""
    paragraph = build.page(page).select_one("div.body p")
    assert paragraph is not None
    return {text_of(link): link["href"] for link in paragraph.find_all("a")}


def test_roles_link_names_aliases_and_texts_of_their_own(finished_book: Build) -> None:
    assert finished_book.warnings == []
    assert links(finished_book, "prose") == {
        "response time": "qualities.html#quality-latency",
        "observers": "patterns.html#pattern-observer",
        "Ping/Echo": "tactics.html#tactic-ping-echo",
        "Layered": "tactics.html#style-layered",
        "Crash is noticed": "scenarios.html#scenario-crash-is-noticed",
    }


def test_a_role_shows_prose_not_code(finished_book: Build) -> None:
    paragraph = finished_book.page("prose").select_one("div.body p")
    assert paragraph is not None
    assert paragraph.find("code") is None


def test_the_entry_is_named_where_the_text_differs(finished_book: Build) -> None:
    page = finished_book.page("prose")
    titles = {text_of(link): link.get("title") for link in page.select("div.body p a")}
    assert titles["observers"] == "Observer"
    assert titles["Layered"] is None


def test_roles_and_directives_also_work_with_the_prefix_of_the_domain(blank_book: SmallBook) -> None:
    text = CARD.replace("{pattern} Observer", "{arch:pattern} Observer")
    blank_book.write("page", f"# Page\n\n{{arch:pattern}}`Listener <observer>`\n{text}")
    build = blank_book.build()
    assert build.warnings == []
    assert links(build, "page") == {"Listener": "#pattern-observer"}


@pytest.mark.parametrize(
    "link", ["[](#pattern-observer)", "[](cards.md#pattern-observer)", "{any}`Observer`"]
)
def test_ordinary_links_of_myst_reach_an_entry(blank_book: SmallBook, link: str) -> None:
    blank_book.write("cards", f"# Cards\n{CARD}")
    blank_book.write("page", f"# Page\n\n{link}\n")
    build = blank_book.build()
    assert build.warnings == []
    assert links(build, "page") == {"Observer": "cards.html#pattern-observer"}


def test_ordinary_links_that_lead_elsewhere_cause_no_warning_of_ours(blank_book: SmallBook) -> None:
    blank_book.write("cards", f"# Cards\n{CARD}")
    blank_book.write("page", "# Page\n\n[text](#nowhere)\n")
    assert blank_book.build().warnings == [
        "page.md:3: WARNING: 'myst' cross-reference target not found: 'nowhere' [myst.xref_missing]"
    ]


def test_inventory_lists_every_kind_of_entry(finished_book: Build) -> None:
    inventory = InventoryFile.loads((finished_book.app.outdir / "objects.inv").read_bytes(), uri="")
    listed = {
        (kind, name, item.uri, item.display_name)
        for kind, items in inventory.data.items()
        if kind.startswith("arch:")
        for name, item in items.items()
    }
    kinds = ("anti-pattern", "pattern", "quality", "scenario", "style", "tactic")
    assert {kind for kind, *_ in listed} == {f"arch:{kind}" for kind in kinds}
    assert ("arch:pattern", "observer", "patterns.html#pattern-observer", "Observer") in listed
    assert ("arch:tactic", "ping-echo", "tactics.html#tactic-ping-echo", "Ping/Echo") in listed
    assert ("arch:anti-pattern", "big-ball", "tactics.html#anti-pattern-big-ball", "Big Ball") in listed


def test_a_pattern_that_is_a_tactic_is_found_and_listed_as_both(blank_book: SmallBook) -> None:
    text = CARD.replace(":intent:", ":quality: Latency\n:intent:")
    blank_book.write("page", f"# Page\n\n{{pattern}}`Observer`, {{tactic}}`it <Observer>`\n{text}")
    build = blank_book.build()
    assert build.warnings == []
    assert links(build, "page") == {"Observer": "#pattern-observer", "it": "#pattern-observer"}
    inventory = InventoryFile.loads((build.app.outdir / "objects.inv").read_bytes(), uri="")
    for kind in ("arch:pattern", "arch:tactic"):
        assert inventory.data[kind]["observer"].uri == "page.html#pattern-observer"


def test_another_book_links_to_entries_without_our_extensions(
    finished_book: Build, rootdir: Path, tmp_path: Path
) -> None:
    inventory = str(finished_book.app.outdir / "objects.inv")
    other = SmallBook(rootdir / "test-catalogue-other-book", tmp_path / "other")
    build = other.build(confoverrides={"intersphinx_mapping": {"book": ("https://example.org/", inventory)}})
    assert build.warnings == []
    paragraph = build.page("index").select_one("div.body p")
    assert paragraph is not None
    found = [(text_of(a), a["href"].removeprefix("https://example.org/")) for a in paragraph.find_all("a")]
    assert found == [
        ("Observer", "patterns.html#pattern-observer"),
        ("a watcher", "patterns.html#pattern-observer"),
        ("Listener", "patterns.html#pattern-observer"),
        ("Heartbeat", "patterns.html#pattern-heartbeat"),
        ("Heartbeat", "patterns.html#pattern-heartbeat"),
        ("Latency", "qualities.html#quality-latency"),
        ("Layered", "tactics.html#style-layered"),
        ("Big Ball", "tactics.html#anti-pattern-big-ball"),
        ("Crash is noticed", "scenarios.html#scenario-crash-is-noticed"),
        ("index", "arch-index.html"),
    ]
