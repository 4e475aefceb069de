"""After reading: the verdict on each scenario, and what the book says of each quality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from bookkit.warnings import warn
from catalogue.domain import arch_domain
from catalogue.links import comma_list, field
from catalogue.model import Quality, Scenario, faces
from catalogue.words import _
from quality_scenarios.directives import table_row
from quality_scenarios.nodes import quality_facts, scenario_result
from quality_scenarios.showing import (
    candidate_line,
    candidate_notes,
    candidate_table,
    measured_value,
    runs,
    verdict_badge,
)
from quality_scenarios.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from typing import Any

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from catalogue.model import Card, Catalogue
    from quality_scenarios.verdicts import Result


class ShowResults(SphinxPostTransform):
    """Replace the placeholder of each scenario by the rows that follow from other pages."""

    default_priority = ReferencesResolver.default_priority - 2

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        domain = arch_domain(self.env)
        for placeholder in list(self.document.findall(scenario_result)):
            scenario = domain.entry_at(Scenario, placeholder["docname"], placeholder["anchor"])
            placeholder.parent.replace(placeholder, list(self.rows(scenario)))

    def rows(self, scenario: Scenario) -> Iterator[nodes.row]:
        """Yield the rows that tell what was measured, the verdict, and what addresses the scenario."""
        result = judge(self.env, scenario)
        if any(finding.measured for finding in result.findings):
            yield table_row("Measured", *self.measured(result, scenario))
        yield table_row("Verdict", nodes.paragraph("", "", *_verdict(result)))
        if answers := _answers(arch_domain(self.env).catalogue, scenario):
            yield table_row("Addressed by", nodes.paragraph("", "", *comma_list(answers, scenario.docname)))

    def measured(self, result: Result, scenario: Scenario) -> Iterator[nodes.Node]:
        """Yield the value, or those of all candidates, and where and when they were taken."""
        if not result.compares:
            yield measured_value(result, scenario)
        else:
            yield self.candidates(result)
            yield from candidate_notes(result, scenario)
        yield from runs(result)

    def candidates(self, result: Result) -> nodes.Element:
        """Return the values of all candidates for outputs that cannot put a table into a table."""
        return candidate_line(result)


class ShowResultsInHtml(ShowResults):
    """The same for HTML and EPUB; it comes first, so that nothing is left to show."""

    default_priority = ShowResults.default_priority - 1
    formats = ("html",)

    def candidates(self, result: Result) -> nodes.Element:
        """Return the values of all candidates as a table."""
        return candidate_table(result)


class ShowQualityFacts(SphinxPostTransform):
    """Replace the placeholder of each quality by what cards and scenarios say of it."""

    default_priority = ReferencesResolver.default_priority - 2

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        domain = arch_domain(self.env)
        for placeholder in list(self.document.findall(quality_facts)):
            docname, facts = placeholder["docname"], placeholder.parent
            quality = domain.entry_at(Quality, docname, placeholder["anchor"])
            lists = [(label, items) for label, items in said_of(domain.catalogue, quality) if items]
            facts.replace(placeholder, [field(label, comma_list(items, docname)) for label, items in lists])
            if not facts.children:
                facts.parent.remove(facts)


def review_scenarios(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Judge all scenarios: warn of each miss, on every build, and return the pages with other results now."""
    domain = arch_domain(env)
    shown: dict[str, Hashable] = {}
    for docname, scenarios in domain.entries_by_page(Scenario).items():
        results = [judge(env, scenario) for scenario in scenarios]
        for scenario, result in zip(scenarios, results, strict=True):
            for kind, message in filter(None, (finding.problem for finding in result.findings)):
                line = scenario.measure_line if kind == "arch.scenario_not_met" else scenario.value_line
                warn(kind, "%s", message, location=(docname, line))
        answers = [faces(_answers(domain.catalogue, scenario)) for scenario in scenarios]
        shown[docname] = (tuple(results), tuple(answers))
    return domain.list_stale_pages("results", shown)


def list_pages_with_changed_quality_facts(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages whose qualities are helped, hurt or stated by others now."""
    domain = arch_domain(env)
    shown: dict[str, Hashable] = {}
    for docname, qualities in domain.entries_by_page(Quality).items():
        said = [said_of(domain.catalogue, quality) for quality in qualities]
        shown[docname] = tuple((label, faces(items)) for lists in said for label, items in lists)
    return domain.list_stale_pages("quality facts", shown)


def said_of(
    catalogue: Catalogue, quality: Quality
) -> Iterator[tuple[str, list[Quality | Card | Scenario | str]]]:
    """Yield each list of what the book says of ``quality``, with its label."""
    yield "Part of", [catalogue.find_quality(parent) or parent for parent in quality.parents]
    yield "Includes", list(catalogue.parts_of(quality))
    yield "Helped by", list(catalogue.cards_with_effect(quality, "helps"))
    yield "Hurt by", list(catalogue.cards_with_effect(quality, "hurts"))
    yield "Helped and hurt by", list(catalogue.cards_with_effect(quality, "both"))
    yield "Scenarios", list(catalogue.scenarios_of(quality))


def _answers(catalogue: Catalogue, scenario: Scenario) -> list[Card | str]:
    return [catalogue.find_card(mention.name) or mention.name for mention in scenario.addressed_by]


def _verdict(result: Result) -> list[nodes.Node]:
    pieces: list[nodes.Node] = [verdict_badge(result.standing._replace(words=result.verdict))]
    if result.is_meant:
        pieces.append(nodes.Text(f", {_('as this scenario is meant to show')}"))
    return pieces
