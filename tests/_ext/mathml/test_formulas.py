"""LaTeX to MathML, for the formulas that a book like this one writes."""

from __future__ import annotations

import pytest
from defusedxml import ElementTree

from mathml.formulas import FormulaError, to_mathml

MATHML = "{http://www.w3.org/1998/Math/MathML}"


def shape(latex: str, *, as_block: bool = False) -> str:
    """Return the formula as nested words: ``msub(y i)``, without the wrapping and the annotation."""
    math = ElementTree.fromstring(to_mathml(latex, as_block=as_block))
    return " ".join(_words(child) for child in math[0][0])


def _words(element) -> str:
    name = element.tag.removeprefix(MATHML)
    if name == "mspace":
        return "␣"
    return f"{name}({' '.join(map(_words, element))})" if len(element) else (element.text or "·")


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"\frac{a}{b}", "mfrac(a b)"),
        (r"\log_2 p", "msub(log 2) ␣ p"),
        (r"p \log p", "p ␣ log \u2061 ␣ p"),
        (r"\log_2(n)", "msub(log 2) ( n )"),
        (r"\hat{y}", "mover(y ˆ)"),
        (r"\hat{y}_i", "msub(mrow(mover(y ˆ) ·) i)"),
        (r"\hat y_i", "msub(mrow(mover(y ˆ) ·) i)"),
        (r"\overline{x}_{ij}", "msub(mrow(mover(x ‾) ·) mrow(i j))"),
        (r"\mathbb{E}[X]", "𝔼 [ X ]"),
        (r"P_{\text{total}}", "msub(P total)"),
        (r"\text{10\,\% of}", "10\u2009% of"),
        (r"\{1, \dots, n\}", "{ 1 , … , n }"),
        (r"1{,}000", "1 , 000"),
        (r"\underbrace{784 \cdot 300}_{\text{weights}}", "munder(munder(mrow(784 ⋅ 300) ⏟) weights)"),
        (r"\operatorname*{arg\,min}_\theta L", "munder(arg\u2009min θ) L"),
        (r"\bigl( x \bigr)", "( x )"),
        (r"x < y", "x < y"),
        (r"O(n \log n)", "O ( n ␣ log \u2061 ␣ n )"),
    ],
)
def test_inline_formulas(latex: str, expected: str) -> None:
    assert shape(latex) == expected


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"\sum_{i=1}^{n} x_i", "munderover(∑ mrow(i = 1) n) msub(x i)"),
        (r"\max_{a} f", "munder(max a) f"),
        (
            r"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}",
            "mrow(( mtable(mtr(mtd(1) mtd(0)) mtr(mtd(0) mtd(1))) ))",
        ),
        (r"\begin{aligned} a &= b \\ &= c \end{aligned}", "mtable(mtr(mtd(a) mtd(= b)) mtr(· mtd(= c)))"),
        ("a &= b \\\\\nc &= d", "mtable(mtr(mtd(a) mtd(= b)) mtr(mtd(c) mtd(= d)))"),
        ("a = b\n\nc = d", "mtable(mtr(mtd(a = b)) mtr(mtd(c = d)))"),
        (
            r"f = \begin{cases} 1 & \text{if } a \\ 0 & \text{otherwise} \end{cases}",
            "f = mrow({ mtable(mtr(mtd(1) mtd(if\u00a0 a)) mtr(mtd(0) mtd(otherwise))))",
        ),
    ],
)
def test_displayed_formulas(latex: str, expected: str) -> None:
    assert shape(latex, as_block=True) == expected


def test_the_source_stays_with_the_formula() -> None:
    math = ElementTree.fromstring(to_mathml("a < b \\& c", as_block=False))
    annotation = math.find(f"{MATHML}semantics/{MATHML}annotation")
    assert annotation is not None
    assert annotation.text == "a < b \\& c"


def test_displayed_formulas_say_so() -> None:
    assert ElementTree.fromstring(to_mathml("a", as_block=True)).get("display") == "block"
    assert ElementTree.fromstring(to_mathml("a", as_block=False)).get("display") is None


@pytest.mark.parametrize(
    ("latex", "message"),
    [
        (r"\undefined x", 'Unknown LaTeX command "\\undefined"'),
        (r"\frac{a", "1 opening and 0 closing braces"),
        (r"a}", "0 opening and 1 closing braces"),
        (r"\left( a", "1 times '\\left', 0 times '\\right'"),
        (r"\begin{aligned} a", "1 times '\\begin', 0 times '\\end'"),
        (r"\begin{foo} a \end{foo}", 'Environment "foo" not supported!'),
        (r"a & b", "misplaced '&' or '\\\\', or a command without its argument"),
    ],
)
def test_what_cannot_be_read_says_why(latex: str, message: str) -> None:
    with pytest.raises(FormulaError) as error:
        to_mathml(latex, as_block=False)
    assert str(error.value) == message
