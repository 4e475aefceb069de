"""A scenario: six parts and a name."""

from __future__ import annotations

from dataclasses import dataclass

from example_data import read_rows

PARTS = ("source", "stimulus", "artifact", "environment", "response", "measure")


@dataclass(frozen=True)
class Scenario:
    """Something happens (source, stimulus) to something (artifact) at some time (environment); and then?"""

    name: str
    source: str
    stimulus: str
    artifact: str
    environment: str
    response: str
    measure: str  # how one can tell that the response was good enough


def read_scenarios(table: str) -> list[Scenario]:
    """Read scenarios from a table of the book that has a column for each part.

    >>> read_scenarios("scribe_wishes")[0].name
    'Sales'
    """
    return [Scenario(row["name"], *(row[part] for part in PARTS)) for row in read_rows(table)]
