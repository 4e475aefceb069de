"""The check finds imports that go up, and nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tiers import UpwardImport, imported_names, upward_imports

TIERS = ["presentation", "logic", "data"]


@pytest.mark.parametrize(
    "source",
    [
        "import presentation",
        "import presentation.editor as editor",
        "from presentation import editor",
        "from presentation.editor import show",
        "def late():\n    from presentation import editor",
    ],
)
def test_every_form_of_import_is_seen(source: str) -> None:
    (found,) = upward_imports({"logic.review": source}, TIERS)
    assert found.target.startswith("presentation")
    assert found.line == source.count("\n") + 1


@pytest.mark.parametrize(
    "source",
    [
        "import logic",
        "import data",
        "from data.store import load",
        "import json",
        "x = 'import presentation'",
    ],
)
def test_own_tier_lower_tiers_and_libraries_are_allowed(source: str) -> None:
    assert upward_imports({"logic.review": source}, TIERS) == []


def test_all_violations_are_reported_in_order_of_module() -> None:
    sources = {
        "data.store": "import json\nimport logic\nimport presentation",
        "logic.review": "import presentation",
    }
    assert upward_imports(sources, TIERS) == [
        UpwardImport("data.store", 2, "logic"),
        UpwardImport("data.store", 3, "presentation"),
        UpwardImport("logic.review", 1, "presentation"),
    ]


def test_call_through_a_callback_leaves_no_trace() -> None:
    assert upward_imports({"data.store": "def save(text, on_saved):\n    on_saved(text)"}, TIERS) == []


def test_module_of_no_tier_is_an_error() -> None:
    with pytest.raises(KeyError, match="helpers"):
        upward_imports({"helpers": "import data"}, TIERS)


def test_imports_agree_with_a_plain_reading_of_the_book_s_own_code() -> None:
    """Oracle: the first word after ``import`` or ``from`` at the start of a line."""
    for path in sorted((Path(__file__).parents[3] / "code" / "tiers").glob("*.py")):
        source = path.read_text(encoding="utf-8")
        words = (line.split() for line in source.splitlines())
        expected = {
            w[1] for w in words if len(w) > 1 and w[0] in {"import", "from"} and ast.parse(" ".join(w))
        }
        top_level = {name for line, name in imported_names(source)}
        assert expected <= top_level
