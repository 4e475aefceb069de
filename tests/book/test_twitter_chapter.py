"""Each row of the case's tables says who told it, and the table cites exactly those."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from example_data import read_rows

BOOK = Path(__file__).parent.parent.parent / "book"
TABLE = re.compile(r"^```\{data-table\} (\w+)\.csv\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def cited() -> dict[str, set[str]]:
    """Return table → the keys that its ``:source:`` names, in the chapter."""
    chapter = (BOOK / "thinking" / "twitter.md").read_text(encoding="utf-8")
    found = {}
    for name, options in TABLE.findall(chapter):
        source = re.search(r"^:source: (.+)$", options, re.MULTILINE)
        assert source, name
        found[name] = set(source[1].split(", "))
    return found


@pytest.mark.parametrize("table", ["twitter_timeline", "twitter_traffic"])
def test_rows_name_the_sources_that_the_table_cites(table: str) -> None:
    named = {name for row in read_rows(table) for name in row["told by"].split(", ")}
    assert {name.lower().replace(" ", "") for name in named} == cited()[table]


def test_all_tables_of_the_case_have_a_source() -> None:
    files = {path.stem for path in (BOOK / "data").glob("twitter_*.csv")}
    assert set(cited()) == files
    assert all(cited().values())
