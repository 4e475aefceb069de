from __future__ import annotations

import pytest
from nbformat.v4 import new_code_cell

from execution.accounting import cell_fences, not_accounted_for

CELL = "```{code-cell}\n1\n```\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (CELL + "\n" + CELL, [1, 5]),
        ("- item\n\n  ```{code-cell}\n  1\n  ```\n", [3]),
        ("````{note}\n" + CELL + "````\n" + CELL, [2, 6]),
        (":::{code-cell}\n1\n:::\n", [1]),
        ("````markdown\n" + CELL + "````\n" + CELL, [6]),
        ("```\n" + CELL.replace("```", "~~~") + "```\n", []),
        ("```{code-block} python\n1\n```\n", []),
        ("no fence, {code-cell}\n", []),
    ],
)
def test_cells_are_counted_wherever_they_stand(text: str, lines: list[int]) -> None:
    assert cell_fences(text) == lines


def ran(*counts: int | None) -> list[tuple[int, object]]:
    return [(index, new_code_cell("1", execution_count=count)) for index, count in enumerate(counts)]


@pytest.mark.parametrize(
    ("counts", "seconds", "missed"),
    [
        ((1, 2), (0.1, 0.001), []),
        ((1, None), (0.1, 0.1), [1]),
        ((1, 2), (0.1,), [1]),
        ((1, 1), (0.1, 0.1), [1]),
        ((1, 2), (0.0, 0.1), [0]),
    ],
    ids=["all ran", "one was left out", "one was not timed", "one ran out of order", "one took no time"],
)
def test_cell_that_did_not_run_is_missed(
    counts: tuple[int | None, ...], seconds: tuple[float, ...], missed: list[int]
) -> None:
    assert [failure.cell for failure in not_accounted_for(ran(*counts), seconds)] == missed
