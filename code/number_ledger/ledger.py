"""The ledger: what was published, what comes out, and what follows. Appendix "Number ledger"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from example_data import read_rows
from number_ledger import cases, footprints, sizes
from number_ledger.figures import VERDICTS, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from number_ledger.figures import Recomputed

RECOMPUTE: dict[str, Callable[[], dict[str, Recomputed]]] = {
    "N1": sizes.n1,
    "N2": sizes.n2,
    "N3": sizes.n3,
    "N4": sizes.n4,
    "N5": sizes.n5,
    "N7": sizes.n7,
    "N7b": sizes.n7b,
    "N7c": sizes.n7c,
    "N8": sizes.n8,
    "N9": footprints.n9,
    "N10": footprints.n10,
    "N11": footprints.n11,
    "N12": footprints.n12,
    "N13": footprints.n13,
    "N14": footprints.n14,
    "N14b": footprints.n14b,
    "N15": footprints.n15,
    "N16": cases.n16,
    "N17": cases.n17,
    "N18": cases.n18,
    "N19": cases.n19,
    "N21": cases.n21,
    "N22": cases.n22,
    "N23": cases.n23,
}
"""number of an entry → what recomputes it; entries that are a matter of sources have none"""


@dataclass(frozen=True)
class Figure:
    """One published figure beside the recomputed one."""

    name: str
    published: str
    unit: str
    recomputed: Recomputed

    @property
    def verdict(self) -> str:
        return verdict(self.published, self.recomputed)


@dataclass(frozen=True)
class Entry:
    """One claim of the lecture; ``reason`` has its figures filled in."""

    number: str
    slides: str
    claim: str
    verdict: str
    reason: str
    sources: list[str]
    sections: list[str]
    figures: list[Figure]


def split(cell: str) -> list[str]:
    """Return the parts of a cell that lists several things.

    >>> split("he2016; hanlon2017")
    ['he2016', 'hanlon2017']
    """
    return [part.strip() for part in cell.split(";")]


def read_ledger() -> list[Entry]:
    """Return all entries, recomputed."""
    return [read_entry(row) for row in read_rows("number_ledger")]


def read_entry(row: dict[str, str]) -> Entry:
    """Return one entry; a published figure that nothing recomputes is a ``KeyError``."""
    number = row["number"]
    recomputed = RECOMPUTE[number]() if number in RECOMPUTE else {}
    figures = [
        Figure(r["figure"], r["published"], r["unit"], recomputed[r["figure"]])
        for r in read_rows("number_ledger_figures")
        if r["number"] == number
    ]
    return Entry(
        number,
        row["slides"],
        row["claim"],
        row["verdict"],
        row["reason"].format_map(recomputed),
        split(row["source"]),
        split(row["where"]),
        figures,
    )


def derived_verdict(figures: list[Figure]) -> str:
    """Return the worst verdict of some figures.

    >>> derived_verdict([Figure("inputs", "784", "", 784), Figure("size", "1", "MB", 1.07)])
    'holds, rounded'
    """
    return max((figure.verdict for figure in figures), key=VERDICTS.index)
