"""How a failed cell is told to the author: where, what the cell says, what went wrong. Imports no Sphinx."""

from __future__ import annotations

import re
from dataclasses import dataclass

ANSI_CODE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
CELL_FRAME = re.compile(r"Cell In\[(\d+)\], line (\d+)")
FILE_FRAME = re.compile(r"^File (.+?):(\d+), in (\S+?)\(", re.MULTILINE)


@dataclass(frozen=True)
class Failure:
    """Why a chapter did not run to its end."""

    cell: int | None
    """index of the failing cell in the notebook; ``None`` if the kernel did not start"""
    error: str
    """one line, such as ``ZeroDivisionError: division by zero``"""
    traceback: str = ""
    execution_count: int | None = None


def strip_ansi(text: str) -> str:
    """Return ``text`` without terminal colours.

    >>> strip_ansi("\\x1b[31mNameError\\x1b[39m: x")
    'NameError: x'
    """
    return ANSI_CODE.sub("", text)


def failing_line(failure: Failure) -> int | None:
    """Return the line within the failing cell (from 1) that the traceback points at, if it points at one."""
    for count, line in CELL_FRAME.findall(failure.traceback):
        if int(count) == failure.execution_count:
            return int(line)
    return None


def innermost_file(failure: Failure) -> str | None:
    """Return ``path:line, in name`` of the file from which the error was raised, if it was not a cell."""
    frames = [match for pattern in (CELL_FRAME, FILE_FRAME) for match in pattern.finditer(failure.traceback)]
    last = max(frames, key=lambda match: match.start(), default=None)
    if last is None or last.re is CELL_FRAME:
        return None
    return f"{last[1]}:{last[2]}, in {last[3]}"


def describe(failure: Failure, *, number: int, first_line: int, source: str) -> tuple[int, str]:
    """Return the line of the page and the message for a ``failure`` in the ``number``-th code cell.

    ``first_line`` is the line of the page on which the cell's ``source`` begins.
    """
    lines = source.splitlines()
    offset = failing_line(failure)
    if offset is None or offset > len(lines):
        offset = None
    parts = [f"code cell {number} failed: {failure.error}", *_listing(lines, first_line, marked=offset)]
    origin = innermost_file(failure)
    if origin is not None:
        parts.append(f"    raised at {origin}")
    return first_line + (offset or 1) - 1, "\n".join(parts)


def _listing(lines: list[str], first_line: int, *, marked: int | None) -> list[str]:
    """Return the cell's lines with their numbers in the page and a mark at the failing one."""
    width = len(str(first_line + len(lines)))
    return [
        f"  {'>' if number == marked else ' '} {first_line + number - 1:{width}} | {line}".rstrip()
        for number, line in enumerate(lines, start=1)
    ]
