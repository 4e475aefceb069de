"""Identifiers that two libraries give twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from bookkit.unique_identifiers import KeepIdentifiersUnique

if TYPE_CHECKING:
    from docutils.nodes import Element


def document_with(node: Element) -> nodes.document:
    from sphinx.util.docutils import new_document

    document = new_document("page")
    document += node
    return document


@pytest.mark.parametrize("wrapper", ["table-wrapper", "math-wrapper"])
def test_furos_boxes_lose_what_they_repeat(wrapper: str) -> None:
    table = nodes.table(ids=["tab"])
    box = nodes.container("", table, classes=[wrapper], ids=["tab", "own"])
    KeepIdentifiersUnique(document_with(box)).run()
    assert (box["ids"], table["ids"]) == (["own"], ["tab"])


def test_other_boxes_keep_theirs() -> None:
    box = nodes.container("", nodes.table(ids=["tab"]), classes=["mine"], ids=["tab"])
    KeepIdentifiersUnique(document_with(box)).run()
    assert box["ids"] == ["tab"]


def test_bodies_of_exercises_lose_the_one_they_all_have() -> None:
    body = nodes.section(ids=["exercise-content"])
    KeepIdentifiersUnique(document_with(body)).run()
    assert body["ids"] == []
