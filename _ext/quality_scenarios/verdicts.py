"""Whether a scenario is met: its response measure against the values that code cells glued."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Literal, NamedTuple

from bookkit.execution_records import find_record
from bookkit.glue_places import glued_at, place_of
from bookkit.glued_values import find_glued_values, glued_keys
from bookkit.suggestions import did_you_mean
from quality_scenarios.measure import MeasureError, parse_measure, read_measured

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from bookkit.glued_values import GluedValue
    from bookkit.warnings import Kind as WarningKind
    from catalogue.model import Candidate, Scenario
    from quality_scenarios.measure import Measure, Measured

Verdict = Literal["met", "met by some", "not met", "not measured", "argued"]
Problem = tuple["WarningKind", str]


class Run(NamedTuple):
    """When and on what a value was taken that another build would not get again."""

    date: str  # ISO 8601
    machine: str
    python: str


class Finding(NamedTuple):
    """What was measured of one candidate, how that stands, and what is wrong with it."""

    label: str  # empty for the only candidate
    verdict: Literal["met", "not met", "not measured"]
    value: float | None = None  # in the unit of the measure
    measured: str = ""  # the same for a reader, with its unit
    sample: str = ""  # such as " over 200 crashes"
    page: str = ""  # where it was measured
    run: Run | None = None  # only of what changes from run to run
    is_meant: bool = False  # a miss that the scenario is there to show
    problem: Problem | None = None


class Standing(NamedTuple):
    """How a scenario stands, in the words that views show and filter by."""

    words: str
    meeting: tuple[str, ...]  # the candidates that meet the measure; empty unless they part
    of: int  # among how many


class Result(NamedTuple):
    """How a scenario stands: met if all candidates meet it, not met if none does.

    If one of them has no value, the scenario is not measured.
    """

    verdict: Verdict
    findings: tuple[Finding, ...] = ()

    @property
    def compares(self) -> bool:
        """Whether the scenario has candidates that bear names."""
        return any(finding.label for finding in self.findings)

    @property
    def is_meant(self) -> bool:
        """Whether the scenario is missed, and just as it is there to show."""
        return self.verdict == "not met" and all(finding.is_meant for finding in self.findings)

    @property
    def is_measured(self) -> bool:
        """Whether every candidate has a value."""
        return bool(self.findings) and self.verdict != "not measured"

    @property
    def value(self) -> float | None:
        """What was measured, if it is one value."""
        return self.findings[0].value if len(self.findings) == 1 else None

    @property
    def measured(self) -> str:
        """Everything that was measured, in a line."""
        if not self.compares:
            return "".join(finding.measured + finding.sample for finding in self.findings)
        shared = self.shared_sample
        taken = (finding for finding in self.findings if finding.measured)
        values = [f"{f.label}: {f.measured}{'' if shared else f.sample}" for f in taken]
        return ", ".join([*values, f"each{shared}"] if shared else values)

    @property
    def shared_sample(self) -> str:
        """The sample, if all that was measured has the same."""
        samples = {finding.sample for finding in self.findings if finding.measured}
        return samples.pop() if len(samples) == 1 else ""

    @property
    def standing(self) -> Standing:
        """The verdict in words; a miss may be what the scenario is there to show."""
        meeting = tuple(
            f.label for f in self.findings if f.verdict == "met" and self.verdict == "met by some"
        )
        return Standing("not met as meant" if self.is_meant else self.verdict, meeting, len(self.findings))


def judge(env: BuildEnvironment, scenario: Scenario) -> Result:
    """Return the result of ``scenario``; call it after reading."""
    if scenario.sort == "argued":
        return Result("argued")
    try:
        measure = parse_measure(scenario.measure)
    except MeasureError:
        return Result("not measured")  # the directive has noted the problem
    findings = tuple(_find(env, scenario, measure, candidate) for candidate in scenario.candidates)
    return Result(_overall(findings), findings)


def _overall(findings: tuple[Finding, ...]) -> Verdict:
    verdicts = {finding.verdict for finding in findings}
    if not verdicts or "not measured" in verdicts:
        return "not measured"
    return "met by some" if len(verdicts) > 1 else verdicts.pop()


def _find(env: BuildEnvironment, scenario: Scenario, measure: Measure, candidate: Candidate) -> Finding:
    glued = find_glued_values(env, candidate.key, scenario.docname)
    if problem := _unclear(env, candidate.key, glued):
        return _unmeasured(scenario, candidate, problem)
    value = glued[0]
    try:
        literal = value.literal()
        measured = read_measured(value.text if literal is None else literal, measure)
    except MeasureError as error:
        place = place_of(env, value.docname, value.key)
        message = f"the value glued as '{value.key}' ({place}) {error}"
        return _unmeasured(scenario, candidate, ("arch.bad_value", message))
    return _judge(env, scenario, measure, candidate, measured, value.docname)


def _unclear(env: BuildEnvironment, key: str, glued: list[GluedValue]) -> Problem | None:
    """Return why there is not exactly one value, if so."""
    if not glued:
        return "arch.unmeasured", f"no code cell glued '{key}'{did_you_mean(key, glued_keys(env))}"
    if len(glued) > 1:
        places = " and ".join(place_of(env, value.docname, key) for value in glued)
        return "arch.bad_value", f"'{key}' is glued on several pages, {places}; use a key of its own"
    record = find_record(env, glued[0].docname)
    texts = {call.text for call in record.glue_calls if call.key == key} if record else set()
    if len(texts) > 1:
        calls = glued_at(env, glued[0].docname, key)
        places = " and ".join(f"'{shorten(call.text, 60)}' ({call.place})" for call in calls)
        return "arch.bad_value", f"'{key}' is glued more than once, as {places}; use a key for each"
    return None


def _unmeasured(scenario: Scenario, candidate: Candidate, problem: Problem) -> Finding:
    kind, message = problem
    message = f"{_subject(scenario, candidate)}: {message}"
    return Finding(candidate.label, "not measured", problem=(kind, message))


def _judge(
    env: BuildEnvironment,
    scenario: Scenario,
    measure: Measure,
    candidate: Candidate,
    measured: Measured,
    page: str,
) -> Finding:
    is_met = measure.is_met_by(measured.value)
    shown = measure.show_value(measured.value)
    problem: Problem | None = None
    if not scenario.volatile and is_met == candidate.misses:
        place = place_of(env, page, candidate.key)
        found = f"measured {candidate.key} = {shown} ({place}), required {measure.requirement}"
        found = " ".join(found.split())  # a terminal needs no unbreakable spaces
        ending = "met, although ':expect: not-met' says it is not" if is_met else "NOT MET"
        kind: WarningKind = "arch.scenario_met" if is_met else "arch.scenario_not_met"
        problem = (kind, f"{_subject(scenario, candidate)}: {found}: {ending}")
    return Finding(
        label=candidate.label,
        verdict="met" if is_met else "not met",
        value=measured.value,
        measured=shown,
        sample=measure.sample(measured.sample_size),
        page=page,
        run=_run(env, page) if scenario.volatile else None,
        is_meant=candidate.misses and not is_met,
        problem=problem,
    )


def _run(env: BuildEnvironment, page: str) -> Run | None:
    record = find_record(env, page)
    return Run(record.finished.partition("T")[0], record.machine, record.python) if record else None


def _subject(scenario: Scenario, candidate: Candidate) -> str:
    """Return how messages name what is measured."""
    name = f"scenario '{scenario.name}'"
    return f"{name}, candidate '{candidate.label}'" if candidate.label else name
