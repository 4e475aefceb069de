"""Views in other outputs than HTML: lists in text and LaTeX, tables without forms in an e-book."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree

if TYPE_CHECKING:
    from small_books import SmallBook


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_text_has_lists_and_no_grid(views_book: SmallBook) -> None:
    build = views_book.build("text")
    assert build.warnings == []
    catalogue, matrix, verdicts = (
        squeezed(build.file(f"{p}.txt")) for p in ("catalogue", "matrix", "verdicts")
    )
    assert (
        "*Circuit Breaker* (Fuse, Cut-out) pattern · availability · serving. Stop calling a failing service"
        " for a while. helps *Latency*, ± *Availability*; hurts ± *Availability*, *Resource use*;"
        " source: Nygard, 2018 *Layered* style."
    ) in catalogue
    assert (
        "*Availability* Helped by *Ping-Echo*. Hurt by *Big Script*. Helped and hurt by *Circuit Breaker*."
        " *Resource use* Hurt by *Circuit Breaker*, *Ping-Echo*."
    ) in matrix
    assert (
        "*Crash is noticed* *Availability*. Required: detection max ≤ 4 s over 200 crashes. Measured: 3.6 s"
        " over 200 crashes. Verdict: met. Kind: stress. In Scenarios."
    ) in verdicts
    assert "What was *promised*. 5 scenarios: 1 met, 1 not met, 1 not met as meant," in verdicts
    for text in (catalogue, matrix, verdicts):
        assert "+--" not in text


def test_a_quality_without_effects_is_said_to_have_none(views_book: SmallBook) -> None:
    views_book.change(
        "matrix", "{quality-matrix}", "{quality-matrix}\n:qualities: Privacy, Resource use\n:kind: style"
    )
    text = squeezed(views_book.build("text").file("matrix.txt"))
    assert "*Resource use* No card states an effect. *Privacy* Helped by *Layered*." in text


@pytest.mark.parametrize("builder", ["latex", "man"])
def test_paper_has_lists_with_links(views_book: SmallBook, builder: str) -> None:
    build = views_book.build(builder)
    assert build.warnings == []
    output = next(path for path in build.app.outdir.iterdir() if path.suffix in {".tex", ".1"})
    text = squeezed(output.read_text(encoding="utf-8"))
    assert "promised" in text
    if builder == "latex":
        start = text.index(r"\chapter{Matrix}")
        matrix = text[start : text.index(r"\chapter{", start + 1)]
        assert matrix.count(r"\sphinxlineitem") == 4
        assert r"\hyperref[\detokenize{cards:pattern-circuit-breaker}]" in matrix
        assert "tabular" not in matrix
        assert r"\hyperref[\detokenize{scenarios::doc}]" in text


def test_an_e_book_has_tables_and_neither_form_nor_script(views_book: SmallBook) -> None:
    build = views_book.build("epub")
    assert build.warnings == []
    with zipfile.ZipFile(next(build.app.outdir.glob("*.epub"))) as book:
        for page in ("catalogue", "matrix", "verdicts"):
            source = book.read(f"{page}.xhtml").decode()
            ElementTree.fromstring(source)  # is well-formed
            assert "<form" not in source
            assert "catalogue_filter.js" not in source
            assert "catalogue_views.css" in source
            assert source.count("<tr") > 4


def test_message_catalogues_hold_the_author_s_captions_and_nothing_computed(views_book: SmallBook) -> None:
    build = views_book.build("gettext")
    assert build.warnings == []
    assert 'msgid "What was *promised*."' in build.file("verdicts.pot")
    assert "not met" not in build.file("verdicts.pot")
    assert "Circuit Breaker" not in build.file("matrix.pot")


def test_a_book_on_one_page_has_all_views(views_book: SmallBook) -> None:
    build = views_book.build("singlehtml")
    page = build.page("index")
    assert len(page.find_all("table", role="table")) == 3
    assert len(page.find_all("form", class_="arch-filter")) == 2
    assert page.find("script", src=lambda src: bool(src) and "catalogue_filter.js" in src)
