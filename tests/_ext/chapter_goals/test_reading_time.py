"""What counts as reading, and how long it takes."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx.util.docutils import new_document
from sphinx_exercise.nodes import exercise_enumerable_node, solution_node

from chapter_goals.reading_time import MINUTES_PER_CELL, WORDS_PER_MINUTE, Reading, count
from data_tables.nodes import scroll_box


def document_with(*parts: nodes.Node) -> nodes.document:
    document = new_document("page.md")
    document += parts
    return document


def paragraph(text: str) -> nodes.paragraph:
    return nodes.paragraph(text, text)


def cell(*classes: str) -> nodes.container:
    parts = [
        nodes.container("", nodes.literal_block("", "print(1, 2, 3)"), classes=[name]) for name in classes
    ]
    return nodes.container("", *parts, classes=["cell"])


def test_words_of_running_text_count() -> None:
    text = nodes.paragraph("", "Two ", nodes.emphasis("", "wo"), nodes.Text("rds – and 3.5 more."))
    items = nodes.bullet_list(
        "", nodes.list_item("", paragraph("One")), nodes.list_item("", paragraph("Two"))
    )
    assert count(document_with(nodes.section("", nodes.title("", "A title"), text, items))) == Reading(9, 0)


@pytest.mark.parametrize(
    "part",
    [
        nodes.literal_block("", "not read"),
        nodes.math_block("", "x + y"),
        scroll_box("", nodes.table("", nodes.title("", "Numbers of a table"))),
        nodes.figure("", nodes.caption("", "What is to be seen")),
        nodes.raw("", "<p>raw</p>", format="html"),
        exercise_enumerable_node("", nodes.paragraph("", "Find out."), cell("cell_input")),
        solution_node("", nodes.paragraph("", "So."), cell("cell_input")),
    ],
    ids=lambda part: part.__class__.__name__,
)
def test_what_is_looked_at_or_worked_on_does_not_count(part: nodes.Node) -> None:
    assert count(document_with(part)) == Reading(0, 0)


def test_cells_count_if_their_code_is_shown() -> None:
    assert count(
        document_with(cell("cell_input"), cell("cell_input", "cell_output"), cell("cell_output"))
    ) == (0, 2)


def test_time_is_words_and_cells_in_steps() -> None:
    assert Reading(3 * WORDS_PER_MINUTE, 4).minutes == 3 + 4 * MINUTES_PER_CELL
    assert [Reading(n * WORDS_PER_MINUTE, 0).rounded for n in (0, 4, 13, 47, 48)] == [5, 5, 15, 45, 50]
