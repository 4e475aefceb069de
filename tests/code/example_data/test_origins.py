"""Whose the figures of a table are is read from the comment that it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from example_data import DATA_FOLDER
from example_data.origins import origin, read_comment, read_origins

if TYPE_CHECKING:
    from pathlib import Path


def test_every_table_says_whose_it_is() -> None:
    origins = read_origins()
    assert set(origins) == {path.stem for path in DATA_FOLDER.glob("*.csv")}
    assert origins["scribe_five_jobs"][0] == "ours"
    assert origins["strubell2019_training"][0] == "cited"
    assert origins["leborgne2022_leaves"][0] == "both"


def test_a_comment_that_names_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'Some figures\.'"):
        origin("Some figures.")


def test_a_table_without_a_comment_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bare.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bare\.csv"):
        read_comment("bare", tmp_path)


def test_lines_of_a_comment_are_joined(tmp_path: Path) -> None:
    (tmp_path / "two.csv").write_text("# One,\n# two.\na\n1\n", encoding="utf-8")
    assert read_comment("two", tmp_path) == "One, two."
