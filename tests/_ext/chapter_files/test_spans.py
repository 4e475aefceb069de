"""Markdown of a line: what is markup stays markup, and what is not is not taken for it."""

from __future__ import annotations

import pytest
from docutils import nodes
from markdown_it import MarkdownIt

from chapter_files.spans import Spans


def spans(address: str = "") -> Spans:
    return Spans(lambda _reference: address)


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2",
        "a_b_c and _d_ and __e__",
        "`not code`",
        "<b>not bold</b>",
        "[not](a link)",
        "~~not struck~~",
        "back\\slash",
        "# no heading",
        "- no list",
        "1. no list either",
        "2026) nor this",
        "> no quotation",
        "+ plus",
    ],
)
def test_text_means_itself(text: str) -> None:
    markdown = spans().paragraph(nodes.paragraph("", text))
    tokens = MarkdownIt().parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert tokens[1].children is not None
    assert "".join(child.content for child in tokens[1].children) == text
    assert {child.type for child in tokens[1].children} <= {"text", "text_special"}


def test_dollars_are_no_formulas() -> None:
    assert spans().line(nodes.paragraph("", "from $1 to $2")) == r"from \$1 to \$2"


def test_marks_stand_at_the_words() -> None:
    paragraph = nodes.paragraph(
        "", "", nodes.strong("", "loud "), nodes.emphasis("", "soft"), nodes.Text(".")
    )
    assert spans().line(paragraph) == "**loud** *soft*."


def test_code_and_formulas_are_left_alone() -> None:
    paragraph = nodes.paragraph("", "", nodes.literal("", "a*b`c"), nodes.math("", "x_1 * 2"))
    assert spans().line(paragraph) == "``` a*b`c ```$x_1 * 2$".replace("```", "``")


def test_link_needs_an_address() -> None:
    reference = nodes.reference("", "there", refuri="x.html")
    assert spans("https://a.example/x.html").line(nodes.paragraph("", "", reference)) == (
        "[there](https://a.example/x.html)"
    )
    assert spans().line(nodes.paragraph("", "", reference)) == "there"


def test_lines_stay_as_the_author_broke_them() -> None:
    paragraph = nodes.paragraph("", "one\ntwo")
    assert spans().paragraph(paragraph) == "one\ntwo"
    assert spans().line(paragraph) == "one two"
