"""Cells without ``glue`` compute the same."""

from __future__ import annotations

import pytest

from chapter_files.unglued import without_glue


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("from myst_nb import glue\n\nglue('a', 1)", ""),
        ("x = 1\nglue('a', x, display=False)\ny = 2", "x = 1\ny = 2"),
        ("glue(\n    'a',\n    1,\n)\ny = 2", "y = 2"),
        ("for k in 'ab':\n    glue(k, 1)\n    glue(k + k, 2)", ""),
        ("for k in 'ab':\n    x = k\n    glue(k, 1)", "for k in 'ab':\n    x = k"),
        ("for a in 'ab':\n    for b in 'ab':\n        glue(a + b, 1)", ""),
        ("if x:\n    glue('a', 1)\nelse:\n    y = 1", "if x:\n    pass\nelse:\n    y = 1"),
        ("if x:\n    y = 1\nelse:\n    glue('a', 1)\n    glue('b', 1)", "if x:\n    y = 1\nelse:\n    pass"),
        ("if x: glue('a', 1)\nelse: y = 1", None),
        ("def keep(k):\n    glue(k, 1)\n\nkeep('a')", "def keep(k):\n    pass\n\nkeep('a')"),
        ("def keep(k):\n    n = k\n    glue(k, n)", "def keep(k):\n    n = k"),
        ("x = glue", None),
        ("[glue(k, 1) for k in 'ab']", None),
        ("x = 1; glue('a', x)", None),
        ("%time glue('a', 1)", "%time glue('a', 1)"),
        (
            "def one():\n    return 1\n\n\ndef two():\n    return 2",
            "def one():\n    return 1\n\n\ndef two():\n    return 2",
        ),
    ],
)
def test_only_glue_goes(source: str, left: str | None) -> None:
    assert without_glue([source]) == [source if left is None else left]


def test_one_cell_that_needs_it_keeps_it_for_all() -> None:
    cells = ["from myst_nb import glue", "values = [glue(k, 1) for k in 'ab']"]
    assert without_glue(cells) == cells


def test_what_is_left_is_valid_and_names_no_glue() -> None:
    source = "with open(n) as f:\n    glue('a', f)\nwhile x:\n    glue('b', 1)\n    x = 0\n"
    (left,) = without_glue([source])
    compile(left, "cell", "exec")
    assert left == "while x:\n    x = 0"
