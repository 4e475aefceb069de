"""Drawing: the text, the flowchart, and that Mermaid can read the flowchart."""

from __future__ import annotations

import mermaidx
import pytest
from bs4 import BeautifulSoup

from decision_tree import draw_mermaid, draw_text, grow

ROWS = [[10, "chip"], [10, "online"], [500, "chip"], [500, "online"]]
TREE = grow(ROWS, ["genuine", "genuine", "genuine", "fraud"])


def test_text_shows_questions_answers_and_counts() -> None:
    assert draw_text(TREE, features=["amount", "entry"]) == (
        "amount <= 255?\n"
        "├─ yes: genuine (2 genuine)\n"
        "└─ no: entry is chip?\n"
        "   ├─ yes: genuine (1 genuine)\n"
        "   └─ no: fraud (1 fraud)"
    )


def test_text_keeps_the_rail_beside_a_deeper_yes_branch() -> None:
    tree = grow([[1], [2], [3]], ["a", "b", "a"])
    assert draw_text(tree, features=["x"]) == (
        "x <= 1.5?\n├─ yes: a (1 a)\n└─ no: x <= 2.5?\n   ├─ yes: b (1 b)\n   └─ no: a (1 a)"
    )
    mirrored = grow([[1], [2], [3], [4], [5]], list("abaaa"))
    assert "│  " not in draw_text(tree, features=["x"])
    assert draw_text(mirrored, features=["x"]).splitlines()[1:4] == [
        "├─ yes: x <= 1.5?",
        "│  ├─ yes: a (1 a)",
        "│  └─ no: b (1 b)",
    ]


def test_mermaid_numbers_each_node_once() -> None:
    assert draw_mermaid(TREE, features=["amount", "entry"]) == (
        "flowchart TB\n"
        '    n0["amount ≤ 255?"]\n'
        "    n0 -- yes --> n1\n"
        '    n1(["genuine (2 genuine)"])\n'
        "    n0 -- no --> n2\n"
        '    n2["entry is chip?"]\n'
        "    n2 -- yes --> n3\n"
        '    n3(["genuine (1 genuine)"])\n'
        "    n2 -- no --> n4\n"
        '    n4(["fraud (1 fraud)"])'
    )


def test_single_leaf_can_be_drawn() -> None:
    leaf = grow([[1]], ["a"])
    assert draw_text(leaf, features=["x"]) == "a (1 a)"
    assert draw_mermaid(leaf, features=["x"]) == 'flowchart TB\n    n0(["a (1 a)"])'


def test_mermaid_reads_names_full_of_its_own_signs() -> None:
    tree = grow([['say "no"; <b> #1 `x`'], ["b"]], ["a]", "b"])
    svg = mermaidx.render(draw_mermaid(tree, features=['the "kind" {of} card'])).svg()
    labels = [label.get_text() for label in BeautifulSoup(svg, "html.parser").select(".nodeLabel")]
    assert labels == ['the "kind" {of} card is b?', "b (1 b)", "a] (1 a])"]


def test_missing_feature_name_is_refused() -> None:
    with pytest.raises(ValueError, match="1 feature names, but the tree asks for feature 1"):
        draw_text(TREE, features=["amount"])
