"""Tables are found by name, and their notes on the source are no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from example_data import DATA_FOLDER, figure, read_figures, read_rows

if TYPE_CHECKING:
    from pathlib import Path


def test_notes_are_skipped_and_cells_are_text(tmp_path: Path) -> None:
    (tmp_path / "tiny.csv").write_text("# source: us\n# licence: ours\na,b [kg]\n1,\n", encoding="utf-8")
    assert read_rows("tiny", tmp_path) == [{"a": "1", "b [kg]": ""}]


def test_an_unknown_table_names_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "tiny.csv").write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="no table 'teeny'; there are: tiny"):
        read_rows("teeny", tmp_path)


@pytest.mark.parametrize("name", sorted(file.stem for file in DATA_FOLDER.glob("*.csv")))
def test_every_table_of_the_book_has_rows_of_one_length(name: str) -> None:
    rows = read_rows(name)
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)


def test_figures_are_numbers_texts_and_gaps(tmp_path: Path) -> None:
    (tmp_path / "tiny.csv").write_text('# us\nname,power [W]\n"NY, SF",7.5\nTPU,\n', encoding="utf-8")
    rows = [{"name": "NY, SF", "power [W]": 7.5}, {"name": "TPU", "power [W]": None}]
    assert read_figures("tiny", tmp_path) == rows


@pytest.mark.parametrize(
    ("cell", "value"), [("274120", 274_120), ("0.10", 0.1), ("P100", "P100"), ("", None)]
)
def test_a_figure_is_a_number_where_it_looks_like_one(cell: str, value: object) -> None:
    assert figure(cell) == value
