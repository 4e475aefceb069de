"""Where a value was glued: the page and the line of its source, found only when a message needs them."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from bookkit.execution_records import find_record
from bookkit.glued_values import glue_file

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class GluedAt(NamedTuple):
    """What one call of ``glue`` glued, and where it stands, such as ``chapters/measuring.md:40``."""

    place: str
    text: str


def glued_at(env: BuildEnvironment, docname: str, key: str) -> list[GluedAt]:
    """Return the calls that glued ``key`` on page ``docname``; empty if no run of its cells is known."""
    record = find_record(env, docname)
    calls = [call for call in record.glue_calls if call.key == key] if record else []
    cells = _code_cells(env, docname) if calls else {}
    file = env.doc2path(docname, base=False)
    found: list[GluedAt] = []
    seen: dict[int, int] = {}  # cell → how many of its calls have gone before
    for call in calls:
        nth = seen[call.cell] = seen.get(call.cell, -1) + 1
        line = _line(env, docname, cells[call.cell], key, nth) if call.cell in cells else 1
        found.append(GluedAt(f"{file}:{line}", call.text))
    return found


def place_of(env: BuildEnvironment, docname: str, key: str) -> str:
    """Return where the value that counts was glued: file and line, or the file if no more is known."""
    calls = glued_at(env, docname, key)
    return calls[-1].place if calls else str(env.doc2path(docname, base=False))


class _Cell(NamedTuple):
    first_line: int  # of the source file, from 0: what comes right after the fence
    code: list[str]


def _code_cells(env: BuildEnvironment, docname: str) -> dict[int, _Cell]:
    """Return number → code cell, from the notebook that MyST-NB has made of the page."""
    path = glue_file(env, docname).with_name(f"{docname.rpartition('/')[2]}.ipynb")
    notebook = json.loads(path.read_text(encoding="utf-8"))
    lines = notebook["metadata"].get("source_map")
    if lines is None:  # the source is no text but a notebook itself
        return {}
    filled = (
        _Cell(line, "".join(cell["source"]).splitlines())
        for line, cell in zip(lines, notebook["cells"], strict=True)
        if cell["cell_type"] == "code" and "".join(cell["source"]).strip()
    )
    return dict(zip(count(), filled, strict=False))


def _line(env: BuildEnvironment, docname: str, cell: _Cell, key: str, nth: int) -> int:
    """Return the line of the ``nth`` call that glues ``key`` in ``cell``, as near as its text tells."""
    source = env.doc2path(docname).read_text(encoding="utf-8").splitlines()
    begin = cell.first_line
    while begin < len(source) and source[begin : begin + len(cell.code)] != cell.code:
        begin += 1  # past the options of the cell
    if begin == len(source):
        return cell.first_line + 1
    for mark in (f'"{key}"', f"'{key}'", "glue("):
        holding = [number for number, line in enumerate(cell.code) if mark in line]
        if holding:
            return begin + holding[min(nth, len(holding) - 1)] + 1
    return begin + 1
