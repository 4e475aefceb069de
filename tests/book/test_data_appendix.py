"""The appendix on data names every page that uses data of others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

BOOK = Path(__file__).parent.parent.parent / "book"
APPENDIX = (BOOK / "appendix" / "data.md").read_text(encoding="utf-8")


def pages_that_import(pattern: str) -> set[str]:
    return {
        page.relative_to(BOOK).with_suffix("").as_posix()
        for page in BOOK.rglob("*.md")
        if re.search(
            rf"^from sklearn\.datasets import .*{pattern}", page.read_text(encoding="utf-8"), re.MULTILINE
        )
    }


def row_of(data_set: str) -> str:
    """Return the row of the table that begins with ``data_set``."""
    return APPENDIX.partition(f"* - {data_set}")[2].partition("\n* - ")[0].partition("\n```")[0]


@pytest.mark.parametrize(
    ("loader", "row"), [("load_digits", "Digits"), ("load_breast_cancer", "Breast cancer")]
)
def test_every_page_that_loads_a_data_set_is_named(loader: str, row: str) -> None:
    assert pages_that_import(loader) == set(re.findall(r"\{doc\}`/([\w/-]+)`", row_of(row)))


def test_no_other_data_set_of_scikit_learn_is_used() -> None:
    loaders = pages_that_import(r"(?:load|fetch)_\w+")
    assert loaders == pages_that_import("load_digits") | pages_that_import("load_breast_cancer")


def test_every_page_that_draws_points_is_named() -> None:
    generated = APPENDIX.partition("make_classification")[2].partition("\n\n")[0]
    assert pages_that_import("make_classification") == set(re.findall(r"\{doc\}`/([\w/-]+)`", generated))
