"""How a failed cell is told to the author: where, what the cell says, what went wrong. Imports no Sphinx."""

from __future__ import annotations

import re
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bookkit.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

ANSI_CODE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
CELL_FRAME = re.compile(r"Cell In\[(\d+)\], line (\d+)")
MISSING_MODULE = re.compile(r"^ModuleNotFoundError: No module named '([^']+)'")
TAIL = 8
"""lines of a traceback that are shown"""
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


def tail_of_traceback(failure: Failure) -> list[str]:
    """Return the last lines of the innermost frame, if the error was not raised in a cell."""
    frames = [match for pattern in (CELL_FRAME, FILE_FRAME) for match in pattern.finditer(failure.traceback)]
    last = max(frames, key=lambda match: match.start(), default=None)
    if last is None or last.re is CELL_FRAME:
        return []
    header, *code = failure.traceback[last.start() :].partition("\n\n")[0].splitlines()
    return [header, *code[-TAIL:]]


def death(status: int | None) -> str:
    """Return what it means that a kernel ended with ``status``, which is negative for a signal.

    >>> death(-9)
    'the kernel was killed by SIGKILL: most likely the machine ran out of memory'
    """
    if status is None:
        return "the kernel died: out of memory, or the cell ended the process"
    if status >= 0:
        return f"the kernel died: the cell ended the process, with exit status {status}"
    name = signal.Signals(-status).name if -status in set(signal.Signals) else f"signal {-status}"
    if name == "SIGKILL":
        return "the kernel was killed by SIGKILL: most likely the machine ran out of memory"
    return f"the kernel died of {name}: most likely a library that is not written in Python crashed"


def advice(failure: Failure, packages: Iterable[str] = ()) -> str | None:
    """Return what to do about an error that another line cannot mend; ``packages`` are the book's."""
    missing = MISSING_MODULE.match(failure.error)
    if missing is not None:
        name = missing[1]
        if "." in name:
            return f"module '{name}' is missing from its package"
        suggestion = did_you_mean(name, packages)
        return f"package '{name}' is missing; expected one under code/ or in requirements.in{suggestion}"
    if failure.error.startswith("MemoryError"):
        return "out of memory: the cell asked for more than the machine has"
    return None


def describe(
    failure: Failure, *, number: int, first_line: int, source: str, packages: Iterable[str] = ()
) -> tuple[int, str]:
    """Return the line of the page and the message for a ``failure`` in the ``number``-th code cell.

    ``first_line`` is the line of the page on which the cell's ``source`` begins.
    """
    lines = source.splitlines()
    offset = failing_line(failure)
    if offset is None or offset > len(lines):
        offset = None
    parts = [f"code cell {number} failed: {failure.error}", *_listing(lines, first_line, marked=offset)]
    parts.extend(f"    {line}".rstrip() for line in tail_of_traceback(failure))
    hint = advice(failure, packages)
    if hint is not None:
        parts.append(f"    {hint}")
    return first_line + (offset or 1) - 1, "\n".join(parts)


def _listing(lines: list[str], first_line: int, *, marked: int | None) -> list[str]:
    """Return the cell's lines with their numbers in the page and a mark at the failing one."""
    width = len(str(first_line + len(lines)))
    return [
        f"  {'>' if number == marked else ' '} {first_line + number - 1:{width}} | {line}".rstrip()
        for number, line in enumerate(lines, start=1)
    ]
