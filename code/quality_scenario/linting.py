"""What is missing from a scenario. A linter knows the form of a requirement, not its sense.

A measure has four pieces, <quantity> <comparison> <number> <unit>, and each can be missing.

>>> unmeasurable("p99 latency <= 300 ms")
''
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quality_scenario.scenario import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quality_scenario.scenario import Scenario

NUMBER = re.compile(r"(?<![\w.])\d[\d ]*(\.\d+)?")  # the 99 of p99 is part of a name
COMPARISON = re.compile(r"<=|>=|≤|≥|<|>|at most|at least")
UNIT = re.compile(r"\s*([%‰€$°]|[a-zA-Zµ]+)")


def unmeasurable(measure: str) -> str:
    """Return why nobody could tell whether ``measure`` is met, or an empty string.

    >>> unmeasurable("as cheap as possible")
    'has no number'
    >>> unmeasurable("delay <= 2")
    'has no unit after 2'
    """
    if not measure.strip():
        return "is missing"
    comparison = COMPARISON.search(measure)
    number = NUMBER.search(measure, comparison.end() if comparison else 0)
    if number is None:
        return "has no number"
    if comparison is None:
        return f"does not say whether {number[0].strip()} is a minimum or a maximum"
    if UNIT.match(measure, number.end()) is None:
        return f"has no unit after {number[0].strip()}"
    return ""


def findings(scenario: Scenario) -> Iterator[str]:
    """Yield what is missing from ``scenario``, part by part."""
    for part in PARTS[:-1]:
        if not getattr(scenario, part).strip():
            yield f"{part} is missing"
    if reason := unmeasurable(scenario.measure):
        yield f"measure {reason}"
