"""Diagrams over several builds, in parallel and in other outputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree

from diagrams import drawing

if TYPE_CHECKING:
    from small_books import SmallBook

EXTENSIONS = Path(drawing.__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}svg"


def one_diagram(number: int) -> str:
    return (
        f"---\norphan: true\n---\n# Page {number}\n\n```{{mermaid}}\n:alt: Boxes {number}.\n\n"
        f"flowchart TB\n  a{number} --> b\n```\n"
    )


def test_a_second_build_draws_nothing(diagram_book: SmallBook, monkeypatch: pytest.MonkeyPatch) -> None:
    diagram_book.build()
    monkeypatch.setattr(drawing, "_mermaid_svg", lambda source: pytest.fail(f"drawn again: {source}"))
    assert diagram_book.build().written == set()
    diagram_book.change("index", "shows the way", "shows a way")
    assert diagram_book.build().written == {"index"}


def test_only_a_changed_diagram_is_drawn(diagram_book: SmallBook) -> None:
    folder = diagram_book.folder / "_build" / "for-html" / "diagrams"
    diagram_book.build()
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.svg")}
    diagram_book.change("index", "recording --> model", "recording --> editor")
    build = diagram_book.build()
    after = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.svg")}
    assert len(before) == 2
    assert before.items() < after.items()
    assert len(after) == 3
    assert "editor" in build.page("index").text


def test_a_lost_drawing_is_drawn_again(diagram_book: SmallBook) -> None:
    diagram_book.build()
    for path in (diagram_book.folder / "_build" / "for-html" / "diagrams").glob("*.svg"):
        path.unlink()
    diagram_book.write("other", "---\norphan: true\n---\n# Other\n")
    (diagram_book.folder / "_build" / "for-html" / "html" / "index.html").unlink()
    assert len(diagram_book.build().page("index").select("svg[role=img]")) == 2


def test_mistakes_are_told_again_until_they_are_put_right(diagram_book: SmallBook) -> None:
    diagram_book.change("index", "recording --> model", "recording --> [")
    first, second = diagram_book.build().warnings, diagram_book.build().warnings
    assert len(first) == 1
    assert first == second
    diagram_book.change("index", "recording --> [", "recording --> model")
    assert diagram_book.build().warnings == []


def test_parallel_and_serial_builds_agree(diagram_book: SmallBook) -> None:
    for number in range(5):
        diagram_book.write(f"page{number}", one_diagram(number))
    serial, parallel = diagram_book.build(), diagram_book.build("dirhtml", parallel=2)
    assert serial.warnings == parallel.warnings == []
    for number in range(5):
        (one,), (other,) = (
            build.page(name).select("svg[role=img]")
            for build, name in ((serial, f"page{number}"), (parallel, f"page{number}/index"))
        )
        assert one == other


def test_a_build_that_draws_ends_without_a_word(diagram_book: SmallBook) -> None:
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        str(diagram_book.folder),
        str(diagram_book.folder / "out"),
    ]
    environment = {**os.environ, "PYTHONPATH": str(EXTENSIONS)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    assert list(diagram_book.folder.glob("diagrams/*.svg"))


def test_latex_has_a_picture_file_with_caption_and_label(diagram_book: SmallBook) -> None:
    build = diagram_book.build("latex")
    text = build.file("book.tex")
    assert build.warnings == []
    assert (
        r"\caption{The \sphinxstyleemphasis{way} of a recording}\label{\detokenize{index:fig-path}}" in text
    )
    assert text.count(r"\sphinxincludegraphics[width=") == 2
    assert len(list(build.app.outdir.glob("*.png"))) == 2


def test_text_has_the_alternative_text(diagram_book: SmallBook) -> None:
    text = " ".join(diagram_book.build("text").file("index.txt").split())
    assert '[diagram: A recording goes to the "model" & back.] The *way* of a recording' in text


def test_epub_has_the_drawing_in_fixed_colours(diagram_book: SmallBook) -> None:
    page = diagram_book.build("epub").file("index.xhtml")
    pictures = list(ElementTree.fromstring(page).iter(SVG))
    assert [picture.get("aria-label") for picture in pictures][1] == "The same boxes again."
    assert "var(--figure" not in page


def test_a_book_in_one_page_has_unique_identifiers(diagram_book: SmallBook) -> None:
    diagram_book.write("second", one_diagram(2).removeprefix("---\norphan: true\n---\n"))
    diagram_book.change("index", "# Diagrams\n", "# Diagrams\n\n```{toctree}\nsecond\n```\n")
    page = diagram_book.build("singlehtml").page("index")
    identifiers = [str(tag["id"]) for tag in page.select("svg[role=img]")]
    assert identifiers == ["diagram1-my-svg", "diagram2-my-svg", "diagram3-my-svg"]
