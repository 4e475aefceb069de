"""Formulas on pages, over several builds and in other outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from defusedxml import ElementTree
from docutils import nodes

from small_books import text_of

if TYPE_CHECKING:
    from small_books import Build, SmallBook

MATH = "{http://www.w3.org/1998/Math/MathML}math"


def test_formulas_are_converted_while_reading(formulas: Build) -> None:
    doctree = formulas.app.env.get_doctree("index")
    converted = [*doctree.findall(nodes.math), *doctree.findall(nodes.math_block)]
    assert len(converted) == 3
    assert all(node["mathml"].startswith("<math") for node in converted)


def test_a_page_has_formulas_and_no_script_for_them(formulas: Build) -> None:
    assert formulas.warnings == []
    page = formulas.page("index")
    assert len(page.select("math")) == 3
    assert [tag for tag in page.select("script") if "math" in f"{tag.get('src', '')}{tag.text}".lower()] == []


def test_an_equation_has_its_number_and_can_be_referred_to(formulas: Build) -> None:
    page = formulas.page("index")
    assert text_of(page.select_one("div.math#equation-entropy .eqno")).startswith("(1)")
    assert text_of(page.select_one('p a[href="#equation-entropy"]')) == "(1)"


def test_each_mistake_is_told_where_it_is(mistakes: Build) -> None:
    assert mistakes.warnings == [
        "index.md:4: WARNING: formula '\\frac{a' cannot be read:"
        " 1 opening and 0 closing braces [math.syntax]",
        "index.md:7: WARNING: formula '\\undefined < x' cannot be read:"
        ' Unknown LaTeX command "\\undefined" [math.syntax]',
        "index.md:12: WARNING: formula '\\left( a' cannot be read:"
        " 1 times '\\left', 0 times '\\right' [math.syntax]",
    ]


def test_what_cannot_be_read_is_shown_as_written(mistakes: Build) -> None:
    page = mistakes.page("index")
    assert [tag.text for tag in page.select("code.unreadable-formula")] == [
        "\\frac{a",
        "\\undefined < x",
        "\\left( a",
    ]
    assert text_of(page.select_one('p a[href="#equation-broken"]')) == "(1)"


def test_mistakes_are_told_again_until_they_are_put_right(formula_book: SmallBook) -> None:
    formula_book.change("index", "$p_i < 1$", "$p_i \\lss 1$")
    first, second = formula_book.build().warnings, formula_book.build().warnings
    assert len(first) == 1
    assert first == second
    formula_book.change("index", "\\lss", "<")
    assert formula_book.build().warnings == []
    assert formula_book.build().written == set()


def test_parallel_and_serial_builds_agree(formula_book: SmallBook) -> None:
    for number in range(6):
        text = f"---\norphan: true\n---\n# Page\n\n$x_{number}$\n\n$$\n\\frac{{{number}}}{{2}}\n$$\n"
        formula_book.write(f"page{number}", text)
    serial, parallel = formula_book.build(), formula_book.build("dirhtml", parallel=2)
    assert serial.warnings == parallel.warnings == []
    for number in range(6):
        one = serial.page(f"page{number}").select("math")
        assert len(one) == 2
        assert one == parallel.page(f"page{number}/index").select("math")


def test_latex_and_text_keep_the_source(formula_book: SmallBook) -> None:
    latex = formula_book.build("latex")
    (book,) = latex.app.outdir.glob("*.tex")
    assert r"H(p) = -\sum_{i=1}^{k} p_i \log_2 p_i" in book.read_text(encoding="utf-8")
    assert r"H(p) = -\sum_{i=1}^{k} p_i \log_2 p_i" in formula_book.build("text").file("index.txt")


def test_epub_has_formulas_as_well_formed_xhtml(formula_book: SmallBook) -> None:
    page = formula_book.build("epub").file("index.xhtml")
    assert len(list(ElementTree.fromstring(page).iter(MATH))) == 3
