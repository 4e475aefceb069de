"""The one table of warnings: sorted, complete, and nothing in it that no extension issues."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from bookkit.warnings import DESCRIPTIONS, Kind

EXTENSIONS = Path(__file__).parents[3] / "_ext"
KINDS: tuple[Kind, ...] = get_args(Kind)

SOURCES = "\n".join(
    module.read_text(encoding="utf-8")
    for module in sorted(EXTENSIONS.rglob("*.py"))
    if module != EXTENSIONS / "bookkit" / "warnings.py"
)


def test_the_table_is_sorted_and_describes_every_kind() -> None:
    assert list(KINDS) == sorted(KINDS)
    assert list(DESCRIPTIONS) == list(KINDS)


def test_every_description_is_one_clause() -> None:
    for kind, description in DESCRIPTIONS.items():
        assert description.strip(), kind
        assert "\n" not in description, kind
        assert not description.endswith("."), kind


@pytest.mark.parametrize("kind", KINDS)
def test_some_extension_issues_it(kind: Kind) -> None:
    assert f'"{kind}"' in SOURCES
