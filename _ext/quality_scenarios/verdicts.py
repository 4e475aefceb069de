"""Whether a scenario is met: its response measure against the value that a code cell glued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from bookkit.glued_values import find_glued_values
from quality_scenarios.measure import MeasureError, parse_measure, read_measured

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from bookkit.glued_values import GluedValue
    from bookkit.warnings import Kind as WarningKind
    from catalogue.model import Scenario
    from quality_scenarios.measure import Measure, Measured

Verdict = Literal["met", "not met", "not measured", "argued"]


class Result(NamedTuple):
    """What a scenario's page shows of its measurement, and what is wrong with it."""

    verdict: Verdict
    measured: str = ""  # for a reader, with unit and sample size
    page: str = ""  # where it was measured
    problem: tuple[WarningKind, str] | None = None
    value: float | None = None  # in the unit of the measure


def is_meant(scenario: Scenario, result: Result) -> bool:
    """Say whether the result is a miss that the scenario is there to show."""
    return result.verdict == "not met" and scenario.expect == "not-met"


def judge(env: BuildEnvironment, scenario: Scenario) -> Result:
    """Return the result of ``scenario``; call it after reading."""
    if scenario.sort == "argued":
        return Result("argued")
    try:
        measure = parse_measure(scenario.measure)
    except MeasureError:
        return Result("not measured")  # the directive has noted the problem
    if not scenario.value:
        return Result("not measured")
    return _compare(scenario, measure, find_glued_values(env, scenario.value, scenario.docname))


def _compare(scenario: Scenario, measure: Measure, glued: list[GluedValue]) -> Result:
    if not glued:
        message = f"scenario '{scenario.name}': no code cell glued '{scenario.value}'"
        return Result("not measured", problem=("arch.unmeasured", message))
    if len(glued) > 1:
        pages = " and ".join(f"'{value.docname}'" for value in glued)
        message = f"scenario '{scenario.name}': '{scenario.value}' is glued on {pages}; use a key of its own"
        return Result("not measured", problem=("arch.bad_value", message))
    try:
        measured = read_measured(glued[0].literal(), measure)
    except MeasureError as error:
        message = f"scenario '{scenario.name}': the value glued as '{scenario.value}' {error}"
        return Result("not measured", problem=("arch.bad_value", message))
    return _verdict(scenario, measure, measured, page=glued[0].docname)


def _verdict(scenario: Scenario, measure: Measure, measured: Measured, *, page: str) -> Result:
    is_met = measure.is_met_by(measured.value)
    shown = measure.show_value(measured.value)
    problem: tuple[WarningKind, str] | None = None
    if not scenario.volatile and is_met != (scenario.expect == "met"):
        found = f"measured {scenario.value} = {shown}, required {measure.requirement}"
        found = " ".join(found.split())  # a terminal needs no unbreakable spaces
        if is_met:
            ending = "met, although ':expect: not-met' says it is not"
            problem = ("arch.scenario_met", f"scenario '{scenario.name}': {found}: {ending}")
        else:
            problem = ("arch.scenario_not_met", f"scenario '{scenario.name}': {found}: NOT MET")
    verdict: Verdict = "met" if is_met else "not met"
    return Result(verdict, shown + measure.sample(measured.sample_size), page, problem, measured.value)
