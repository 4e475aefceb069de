"""How many rows a second are answered when they come in blocks.

Unit: rows per second. Protocol: all rows once to warm up, then ``repeats`` passes over all rows in blocks of
a stated size; the median pass counts. State block size, threads and machine: the same model differs by
orders of magnitude between a block of one and a block of a thousand.
Source: batching as the lever of throughput, ``crankshaw2017``; median of repeats, ``georges2007``.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Rows = TypeVar("Rows", bound="Sequence[object]")


def blocks(rows: Rows, size: int) -> list[Rows]:
    """Return ``rows`` cut into blocks of ``size``; the last may be shorter.

    >>> blocks("abcde", 2)
    ['ab', 'cd', 'e']
    """
    if size < 1:
        raise ValueError(f"a block of {size} rows holds nothing")
    return [rows[start : start + size] for start in range(0, len(rows), size)]  # type: ignore[misc]


def rows_per_second(
    answer: Callable[[Rows], object],
    rows: Rows,
    *,
    block: int,
    repeats: int = 5,
    clock: Callable[[], float] = perf_counter,
) -> float:
    """Return the rows per second of the median pass."""
    pieces = blocks(rows, block)
    passes = []
    for number in range(repeats + 1):
        start = clock()
        for piece in pieces:
            answer(piece)
        if number:  # the first pass was the warm-up
            passes.append(clock() - start)
    return len(rows) / median(passes)
