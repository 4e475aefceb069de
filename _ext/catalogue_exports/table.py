"""The cards as a table for spreadsheets, one row each: CSV as RFC 4180 describes it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from catalogue_exports.records import Record

COLUMNS = (
    "kind",
    "name",
    "aliases",
    "intent",
    "group",
    "phases",
    "serves",
    "helps",
    "hurts",
    "both",
    "relations",
    "sources",
    "url",
)

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""a cell that begins with one of them is a formula to a spreadsheet"""


def as_csv(cards: list[Record]) -> str:
    """Return the table; several values in one cell are separated by semicolons."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    for card in cards:
        row = _row(card)
        writer.writerow([harmless(row[column]) for column in COLUMNS])
    return lines.getvalue()


def harmless(text: str) -> str:
    """Return ``text`` so that a spreadsheet shows it and does not calculate it.

    >>> harmless("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _row(card: Record) -> dict[str, str]:
    signs: dict[str, set[str]] = {}
    for effect in card["effects"]:
        signs.setdefault(effect["quality"], set()).add(effect["sign"])
    effects = {quality: sign.pop() if len(sign) == 1 else "both" for quality, sign in signs.items()}
    return {
        "kind": " and ".join(card["kinds"]),
        **{column: card[column] or "" for column in ("name", "intent", "group", "serves", "url")},
        **{column: "; ".join(card[column]) for column in ("aliases", "phases")},
        **{
            sign: "; ".join(quality for quality, found in effects.items() if found == sign)
            for sign in ("helps", "hurts", "both")
        },
        "relations": "; ".join(f"{r['relation']} {r['card']}" for r in card["relations"]),
        "sources": "; ".join(source["key"] for source in card["sources"]),
    }
