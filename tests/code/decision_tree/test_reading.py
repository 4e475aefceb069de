"""Reading a table: comments, units, numbers and text."""

from __future__ import annotations

import pytest

from decision_tree import read_table

CSV = '# made up\namount [EUR],entry,verdict\n10,chip,genuine\n500.5,"web, phone",fraud\n'


def test_names_rows_and_labels_are_read(tmp_path) -> None:
    (tmp_path / "payments.csv").write_text(CSV, encoding="utf-8")
    assert read_table(tmp_path / "payments.csv", label="verdict") == (
        ["amount", "entry"],
        [[10.0, "chip"], [500.5, "web, phone"]],
        ["genuine", "fraud"],
    )


def test_missing_label_column_is_named(tmp_path) -> None:
    (tmp_path / "payments.csv").write_text(CSV, encoding="utf-8")
    with pytest.raises(
        ValueError, match=r"payments.csv has no column 'fraud'; it has amount, entry, verdict"
    ):
        read_table(tmp_path / "payments.csv", label="fraud")
