"""Five filters. Each takes a stream and yields a stream; none knows what stands before or after it.

matching       as ``grep -F``   passes lines on as they come
fields         as ``cut``       passes lines on as they come
sort_lines     as ``sort``      has to read everything before it can yield anything
count_repeats  as ``uniq -c``   compares neighbours, so its input must be sorted
keep           as ``grep -Ff``  passes lines on as they come
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


def matching(lines: Iterable[str], text: str) -> Iterator[str]:
    """Yield the lines that contain ``text``.

    >>> list(matching(["status=200", "status=500"], "=500"))
    ['status=500']
    """
    return (line for line in lines if text in line)


def fields(lines: Iterable[str], number: int) -> Iterator[str]:
    """Yield the field ``number`` (from 1) of each line, split at spaces.

    >>> list(fields(["a b c", "d e f"], 2))
    ['b', 'e']
    """
    return (line.split()[number - 1] for line in lines)


def sort_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines in order of their characters' code points, as ``LC_ALL=C sort`` does.

    >>> list(sort_lines(["b", "B", "a"]))
    ['B', 'a', 'b']
    """
    yield from sorted(lines)


def count_repeats(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each run of equal neighbours once, with its length.

    >>> list(count_repeats(["a", "a", "b", "a"]))
    [(2, 'a'), (1, 'b'), (1, 'a')]
    """
    return ((sum(1 for _ in run), line) for line, run in groupby(lines))


def keep(counts: Iterable[tuple[int, str]], allowed: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the counts of the lines that are ``allowed``.

    >>> list(keep([(2, "a"), (1, "b")], {"b"}))
    [(1, 'b')]
    """
    return ((count, line) for count, line in counts if line in allowed)
