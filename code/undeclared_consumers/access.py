"""Who reads a table? An access log knows, if one waits as long as the rarest reader.

Notation
    reader   a job that reads some columns of the table every so many days
    day      a whole number, counted from the first day of the log
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from random import Random


class Reader(NamedTuple):
    """A job that depends on a table, whether its owner has said so or not."""

    name: str
    columns: frozenset[str]
    every_days: int


class Access(NamedTuple):
    """One line of the log."""

    day: int
    reader: str
    columns: frozenset[str]


def access_log(readers: Iterable[Reader], *, days: int, generator: Random) -> list[Access]:
    """Return what a log of ``days`` days contains; each reader begins on a random day of its period.

    >>> from random import Random
    >>> weekly = Reader("report", frozenset({"score"}), every_days=7)
    >>> len(access_log([weekly], days=28, generator=Random(1)))
    4
    """
    log = [
        Access(day, reader.name, reader.columns)
        for reader in readers
        for day in range(generator.randrange(reader.every_days), days, reader.every_days)
    ]
    return sorted(log, key=lambda access: access.day)


def seen(log: Iterable[Access], *, days: int) -> set[str]:
    """Return the readers that appear in the first ``days`` days."""
    return {access.reader for access in log if access.day < days}


def undeclared(log: Iterable[Access], declared: Collection[str]) -> list[str]:
    """Return the readers in the log that nobody has declared, in alphabetical order."""
    return sorted({access.reader for access in log} - set(declared))


def broken_by(log: Iterable[Access], column: str) -> set[str]:
    """Return the readers that have read ``column`` and would feel it change."""
    return {access.reader for access in log if column in access.columns}
