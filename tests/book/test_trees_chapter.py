"""The chapter on trees: its table has the properties that the text needs, its diagram is the real tree."""

from __future__ import annotations

import re
from pathlib import Path

from decision_tree import best_split, draw_mermaid, grow, read_table

BOOK = Path(__file__).parent.parent.parent / "book"
FEATURES, ROWS, LABELS = read_table(BOOK / "data" / "card_payments.csv", label="verdict")


def test_table_has_the_properties_of_the_rows_in_the_lecture() -> None:
    assert (len(ROWS), LABELS.count("fraud")) == (16, 2)
    assert max(row[FEATURES.index("amount")] for row in ROWS) < 200
    split = best_split(ROWS, LABELS, criterion="entropy")
    assert FEATURES[split.question.feature] == "terminal risk"
    left = [label for row, label in zip(ROWS, LABELS, strict=True) if row[-1] <= split.question.threshold]
    assert left == ["genuine"] * 14


def test_diagram_in_the_text_is_what_the_function_draws() -> None:
    text = (BOOK / "algorithms" / "trees.md").read_text(encoding="utf-8")
    diagrams = re.findall(r"```\{mermaid\}\n(?::[^\n]*\n)*\n(.*?)\n```", text, re.DOTALL)
    drawn = draw_mermaid(grow([row[:-1] for row in ROWS], LABELS), features=FEATURES)
    assert drawn in diagrams


def test_leaves_add_up_to_the_published_totals() -> None:
    names, rows, leaves = read_table(BOOK / "data" / "leborgne2022_leaves.csv", label="leaf")
    genuine, fraud = (sum(row[names.index(name)] for row in rows) for name in ("genuine", "fraud"))
    assert (leaves, genuine + fraud, fraud) == (["A", "B", "C", "D"], 67240, 598)
