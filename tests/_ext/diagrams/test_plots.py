"""Pictures that code cells display."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree

from small_books import text_of

if TYPE_CHECKING:
    from small_books import SmallBook


@pytest.fixture
def without_alternatives(plot_book: SmallBook) -> SmallBook:
    """Return the book after its author forgot what the pictures show."""
    path = plot_book.folder / "index.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"][1:]:
        del cell["metadata"]["mystnb"]["image"]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return plot_book


def test_a_plot_is_part_of_the_page_with_name_and_number(plot_book: SmallBook) -> None:
    build = plot_book.build()
    assert build.warnings == []
    page = build.page("index")
    pictures = page.select(".cell_output svg[role=img]")
    assert [picture["aria-label"] for picture in pictures] == ["Impurity rises and falls.", "The same again."]
    assert text_of(page.select_one("figure#fig-impurity figcaption")).startswith("Fig. 1 Impurity of a node")
    assert page.select("img[src*='.svg']") == []


def test_plots_follow_the_page_in_colour_and_font(plot_book: SmallBook) -> None:
    picture = str(plot_book.build().page("index").select_one(".cell_output svg"))
    assert "stroke: var(--figure-c0, #1d5fb4)" in picture
    assert "fill: var(--figure-ink, #1f2733)" in picture
    assert "DejaVu" not in picture


def test_the_same_plot_twice_has_identifiers_of_its_own(plot_book: SmallBook) -> None:
    page = plot_book.build().page("index")
    assert [tag["id"] for tag in page.select("clippath")] == ["plot1-p1", "plot2-p1"]
    assert [tag["clip-path"] for tag in page.select("svg path[clip-path]")] == [
        "url(#plot1-p1)",
        "url(#plot2-p1)",
    ]


def test_a_picture_without_alternative_text_is_told_at_its_cell(without_alternatives: SmallBook) -> None:
    advice = (
        "WARNING: picture without alternative text: in the '---' block at the top of the cell, write 'alt:'"
        " under 'mystnb:', 'image:' and say what the picture shows [diagram.missing_alt]"
    )
    warnings = without_alternatives.build().warnings
    assert [warning.partition(": ")[2] for warning in warnings] == [advice, advice]
    assert all(warning.startswith("index.ipynb:") for warning in warnings)


def test_the_line_told_is_the_cells(plot_book: SmallBook) -> None:
    """A text notebook, in which lines mean something to an author."""
    (plot_book.folder / "index.ipynb").unlink()
    plot_book.write(
        "index",
        "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n# Plot\n\nText.\n\n"
        "```{code-cell}\nfrom IPython.display import SVG\n"
        'SVG(\'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M 0 0"/></svg>\')\n```\n',
    )
    (warning,) = plot_book.build(confoverrides={"nb_execution_mode": "force"}).warnings
    assert warning.startswith("index.md:10: WARNING: picture without alternative text")


def test_latex_has_each_plot_as_a_picture(plot_book: SmallBook) -> None:
    build = plot_book.build("latex")
    assert build.warnings == []
    (book,) = build.app.outdir.glob("*.tex")
    text = book.read_text(encoding="utf-8")
    assert text.count(r"\sphinxincludegraphics[width=480\sphinxpxdimen]") == 2
    assert r"\caption{Impurity of a node}\label{\detokenize{index:fig-impurity}}" in text
    assert "Figure size" not in text
    assert len(list(build.app.outdir.glob("*.png"))) == 1  # twice the same


def test_epub_has_the_drawing_with_its_alternative_text(plot_book: SmallBook) -> None:
    page = ElementTree.fromstring(plot_book.build("epub").file("index.xhtml"))
    drawings = list(page.iter("{http://www.w3.org/2000/svg}svg"))
    assert [drawing.get("aria-label") for drawing in drawings] == [
        "Impurity rises and falls.",
        "The same again.",
    ]
    assert "var(" not in ElementTree.tostring(drawings[0], encoding="unicode")


def test_text_says_what_a_plot_shows(plot_book: SmallBook) -> None:
    text = plot_book.build("text").file("index.txt")
    assert "Impurity rises and falls." in text
    assert "Figure size" not in text


DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
    '<rect id="beam" width="40" height="4" fill="#1d5fb4"/></svg>'
)


def test_a_drawing_by_hand_is_part_of_the_page_and_follows_it(plot_book: SmallBook) -> None:
    folder = plot_book.folder / "figures"
    folder.mkdir()
    (folder / "beam.svg").write_text(DRAWING, encoding="utf-8")
    plot_book.write("drawing", "# Drawing\n\n```{figure} figures/beam.svg\n:alt: A beam\nIt carries.\n```\n")
    page = plot_book.build().page("drawing")
    picture = page.select_one("figure svg[role=img]")
    assert picture is not None
    assert picture["aria-label"] == "A beam"
    assert "var(--figure-c0, #1d5fb4)" in str(picture)
    assert text_of(page.select_one("figure figcaption")).startswith("It carries.")
