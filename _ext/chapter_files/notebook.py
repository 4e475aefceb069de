"""A chapter as a notebook and as a script with the same cells. Imports no Sphinx.

Both come without outputs: these stand on the published page, some show times, and whoever downloads a chapter
wants to run it. So the files depend on the text and the code alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chapter_files.unglued import without_glue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chapter_files.blocks import Block

HIDDEN = ("remove-cell", "remove-input", "hide-cell", "hide-input")
"""tags of cells whose code the page does not show: notebooks fold it"""


@dataclass(frozen=True)
class Code:
    """A code cell."""

    source: str
    tags: tuple[str, ...] = ()


Part = str | Code
"""a stretch of text, or a code cell"""


def arrange(blocks: Iterable[Block], cells: Sequence[Code | None]) -> list[Part]:
    """Put text and cells in order; ``cells`` has ``None`` where the page's notebook has text.

    Cells that the page leaves out follow the cell that they stand behind, else they come before the next one.
    """
    sources = iter(without_glue([cell.source for cell in cells if cell]))
    code = {i: Code(next(sources), cell.tags) for i, cell in enumerate(cells) if cell}
    parts: list[Part] = []
    text: list[str] = []

    def put(numbers: Iterable[int]) -> None:
        for number in numbers:
            cell = code.pop(number)
            if cell.source.strip():
                parts.extend(_stretches(text))
                text.clear()
                parts.append(cell)

    shown = list(blocks)
    numbers = {block for block in shown if isinstance(block, int)}
    for block in shown:
        if isinstance(block, str):
            text.append(block)
        elif block in code:
            put([number for number in sorted(code) if number <= block])
            put(_directly_behind(block, code, numbers))
    put(sorted(code))
    return [*parts, *_stretches(text)]


def _directly_behind(number: int, code: dict[int, Code], shown: set[int]) -> list[int]:
    found = []
    while (number := number + 1) in code and number not in shown:
        found.append(number)
    return found


def _stretches(blocks: Sequence[str]) -> Iterator[str]:
    """Yield the text between headings, so that a notebook can fold and move sections."""
    stretch: list[str] = []
    for block in blocks:
        if block.startswith("#") and stretch:
            yield "\n\n".join(stretch)
            stretch = []
        stretch.append(block)
    if stretch:
        yield "\n\n".join(stretch)


def as_notebook(parts: Iterable[Part]) -> str:
    """Return ``parts`` as the text of a Jupyter notebook, the same for the same parts."""
    notebook = {
        "cells": [_cell(part, f"cell-{number}") for number, part in enumerate(parts, start=1)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return f"{json.dumps(notebook, ensure_ascii=False, indent=1)}\n"


def _cell(part: Part, name: str) -> dict[str, object]:
    if isinstance(part, str):
        return {"cell_type": "markdown", "id": name, "metadata": {}, "source": _lines(part)}
    metadata: dict[str, object] = {"tags": list(part.tags)} if part.tags else {}
    if set(HIDDEN).intersection(part.tags):
        metadata["jupyter"] = {"source_hidden": True}
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": metadata,
        "outputs": [],
        "source": _lines(part.source),
    }


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def as_script(parts: Iterable[Part]) -> str:
    """Return ``parts`` in the percent format, which runs as it is and which editors show as cells.

    >>> print(as_script(["Two", Code("1 + 1", ("volatile",))]), end="")
    # %% [markdown]
    # Two
    <BLANKLINE>
    # %% tags=["volatile"]
    1 + 1
    """
    return "\n".join(_percent_cell(part) for part in parts)


def _percent_cell(part: Part) -> str:
    if isinstance(part, str):
        commented = "\n".join(f"# {line}".rstrip() for line in part.splitlines())
        return f"# %% [markdown]\n{commented}\n"
    tags = f" tags={json.dumps(list(part.tags))}" if part.tags else ""
    return f"# %%{tags}\n{part.source.rstrip()}\n"
