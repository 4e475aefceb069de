"""Records are never rewritten: a new one supersedes the old one, and both say so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from decision_record.errors import RecordError
from decision_record.reading import read_record
from example_data import DATA_FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from decision_record.reading import Record

DECISIONS = DATA_FOLDER / "decisions"


def read_folder(system: str, folder: Path = DECISIONS) -> dict[int, Record]:
    """Return the records ``<system>-*.md`` by number; what is wrong is raised with the file's name."""
    records: dict[int, Record] = {}
    for file in sorted(folder.glob(f"{system}-*.md")):
        try:
            record = read_record(file.read_text(encoding="utf-8"))
        except RecordError as error:
            raise ValueError(f"{file.name}, {error}") from error
        if record.number in records:
            raise ValueError(
                f"{file.name}, line 1: number {record.number} is taken; numbers are never reused"
            )
        records[record.number] = record
    return records


def broken_links(records: Mapping[int, Record]) -> Iterator[str]:
    """Yield every "supersedes" without its "superseded by", the reverse, and statuses that contradict."""
    for number, record in records.items():
        for old in record.supersedes:
            if old not in records:
                yield f"{number} supersedes {old}, which does not exist"
            elif number not in records[old].superseded_by:
                yield f"{number} supersedes {old}, but {old} does not say so"
        for new in record.superseded_by:
            if new not in records:
                yield f"{number} is superseded by {new}, which does not exist"
            elif number not in records[new].supersedes:
                yield f"{number} is superseded by {new}, but {new} does not say so"
        if record.superseded_by and record.status != "superseded":
            yield f"{number} is superseded, but its status is {record.status!r}"


def successors(records: Mapping[int, Record], number: int) -> list[int]:
    """Return the chain that begins with record ``number``: who superseded it, who superseded that one, …"""
    chain = [number]
    while later := records[chain[-1]].superseded_by:
        if later[0] in chain:
            ring = " -> ".join(map(str, [*chain, later[0]]))
            raise ValueError(f"records supersede each other in a ring: {ring}")
        chain.append(later[0])
    return chain


def in_force(records: Mapping[int, Record]) -> list[Record]:
    """Return what holds today: accepted, and not superseded."""
    return [record for _, record in sorted(records.items()) if record.status == "accepted"]
