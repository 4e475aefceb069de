"""Quality attribute scenarios as data: what is missing from one, which come first, which pull apart.

Six parts after Bass, Clements and Kazman, *Software Architecture in Practice* (4th edition, 2021); ranked as
in the utility trees of Kazman, Klein and Clements, *ATAM: Method for Architecture Evaluation* (2000); chapter
on qualities as drivers, sec-drivers.
"""

from quality_scenario.linting import findings, unmeasurable
from quality_scenario.ranking import Driver, conflicts, rank, read_drivers
from quality_scenario.scenario import PARTS, Scenario, read_scenarios

__all__ = [
    "PARTS",
    "Driver",
    "Scenario",
    "conflicts",
    "findings",
    "rank",
    "read_drivers",
    "read_scenarios",
    "unmeasurable",
]
