"""The ledger as text for the page: MyST Markdown, which the book then renders like any other."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from number_ledger.figures import HOLDS, ROUNDED, UNDECIDED, WRONG, Interval
from number_ledger.ledger import RECOMPUTE

if TYPE_CHECKING:
    from number_ledger.figures import Recomputed
    from number_ledger.ledger import Entry

MARKS = {HOLDS: "=", ROUNDED: "≈", UNDECIDED: "?", WRONG: "≠"}
"""a sign for each verdict of a figure, to be told apart without colour"""


def shown(value: Recomputed) -> str:
    """Return a recomputed figure: whole numbers in full, others with four digits at least.

    >>> shown(235500), shown(1.06644), shown(Interval(35.78, 43.72))
    ('235,500', '1.066', '35.78 to 43.72')
    >>> shown({"float32": 6.23, "float16": 3.12})
    '6.23 (float32), 3.12 (float16)'
    """
    if isinstance(value, dict):
        return ", ".join(f"{shown(each)} ({reading})" for reading, each in value.items())
    if isinstance(value, Interval):
        return f"{shown(value.low)} to {shown(value.high)}"
    if value == round(value):
        return f"{value:,.0f}"
    return f"{value:,.1f}" if abs(value) >= 1000 else f"{value:.4g}"


def stated(entry: Entry) -> str:
    """Return the claim and where it stands."""
    return f"{entry.claim} (slide{'s' if len(entry.slides) > 2 else ''} {entry.slides})"


def figures_table(entry: Entry) -> str:
    """Return published and recomputed figures as a table; its caption is the claim."""
    lines = ["| figure | taught | recomputed |", "| --- | --- | --- |"]
    for figure in entry.figures:
        name = f"{figure.name} [{figure.unit}]" if figure.unit else figure.name
        lines.append(f"| {name} | {figure.published} | {MARKS[figure.verdict]} {shown(figure.recomputed)} |")
    return "\n".join([f"```{{table}} {stated(entry)}", *lines, "```"])


def as_card(entry: Entry) -> str:
    """Return one entry as a card with the code that recomputed it."""
    sections = ", ".join(f"{{ref}}`{label}`" for label in entry.sections)
    sources = " ".join(f"{{cite:p}}`{key}`" for key in entry.sources)
    parts = [
        f"(ledger-{entry.number.lower()})=",
        f"::::{{card}} {entry.number}: {entry.verdict}",
        figures_table(entry) if entry.figures else f"**{stated(entry)}**",
        entry.reason,
        f"*Argued in:* {sections} *Sources:* {sources}",
    ]
    if entry.figures:
        source = inspect.getsource(RECOMPUTE[entry.number])
        parts.append(f":::{{dropdown}} What recomputes it\n```python\n{source}```\n:::")
    return "\n\n".join([*parts, "::::"])


def overview(entries: list[Entry]) -> str:
    """Return all entries as a table of number, claim and verdict; each number leads to its card."""
    lines = ["| entry | claim | verdict |", "| --- | --- | --- |"]
    lines += [
        f"| {{ref}}`{e.number} <ledger-{e.number.lower()}>` | {e.claim} | {MARKS[e.verdict]} {e.verdict} |"
        for e in entries
    ]
    return "\n".join(["```{table} Every claim, and what becomes of it", ":name: tab-ledger", *lines, "```"])
