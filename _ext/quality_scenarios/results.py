"""After reading: the verdict on each scenario, and what the book says of each quality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from bookkit.warnings import warn
from catalogue.domain import arch_domain
from catalogue.links import comma_list, field
from catalogue.model import Quality, Scenario
from quality_scenarios.directives import table_row
from quality_scenarios.nodes import quality_facts, scenario_result, scenario_table
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
        for placeholder in list(self.document.findall(scenario_result)):
            scenarios = scenarios_on(self.env, placeholder["docname"])
            scenario = next(s for s in scenarios if s.name == placeholder["scenario"])
            placeholder.parent.replace(placeholder, list(self.rows(scenario)))

    def rows(self, scenario: Scenario) -> Iterator[nodes.row]:
        """Yield the rows that tell what was measured, the verdict, and what addresses the scenario."""
        result = judge(self.env, scenario)
        if result.measured:
            yield table_row("Measured", nodes.paragraph("", "", *_measured(result, scenario)))
        yield table_row("Verdict", nodes.paragraph("", "", *_verdict(result, scenario)))
        if answers := _answers(arch_domain(self.env).catalogue, scenario):
            yield table_row("Addressed by", nodes.paragraph("", "", *comma_list(answers, scenario.docname)))


class ShowQualityFacts(SphinxPostTransform):
    """Replace the placeholder of each quality by what cards and scenarios say of it."""

    default_priority = ReferencesResolver.default_priority - 2

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        catalogue = arch_domain(self.env).catalogue
        for placeholder in list(self.document.findall(quality_facts)):
            docname, facts = placeholder["docname"], placeholder.parent
            quality = next(q for q in qualities_on(self.env, docname) if q.name == placeholder["quality"])
            lists = [(label, items) for label, items in said_of(catalogue, quality) if items]
            facts.replace(placeholder, [field(label, comma_list(items, docname)) for label, items in lists])
            if not facts.children:
                facts.parent.remove(facts)


class KeepScenarioAnchorsUnique(SphinxPostTransform):
    """Take the anchor off a table whose wrapper bears it: Furo wraps tables and copies their anchors."""

    default_priority = 501  # just after Furo has wrapped the tables
    formats = ("html",)

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        for table in self.document.findall(scenario_table):
            table["ids"] = [anchor for anchor in table["ids"] if anchor not in table.parent["ids"]]


def report_verdicts(_app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of each scenario whose value is missing or misses its measure, on every build."""
    for docname in arch_domain(env).pages_with(Scenario):
        for scenario in scenarios_on(env, docname):
            if problem := judge(env, scenario).problem:
                line = scenario.value_line if problem[0] != "arch.scenario_not_met" else scenario.measure_line
                warn(problem[0], "%s", problem[1], location=(docname, line))


def list_pages_with_changed_results(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages whose scenarios show another value, verdict or answer now."""
    domain = arch_domain(env)
    shown: dict[str, Hashable] = {}
    for docname in domain.pages_with(Scenario):
        shown[docname] = tuple(
            (judge(env, scenario), _faces(_answers(domain.catalogue, scenario)))
            for scenario in scenarios_on(env, docname)
        )
    return domain.list_stale_pages("results", shown)


def list_pages_with_changed_quality_facts(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages whose qualities are helped, hurt or stated by others now."""
    domain = arch_domain(env)
    shown: dict[str, Hashable] = {}
    for docname in domain.pages_with(Quality):
        shown[docname] = tuple(
            (label, _faces(items))
            for quality in qualities_on(env, docname)
            for label, items in said_of(domain.catalogue, quality)
        )
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


def scenarios_on(env: BuildEnvironment, docname: str) -> list[Scenario]:
    """Return the scenarios of the page ``docname``."""
    return [entry for entry in arch_domain(env).entries.get(docname, []) if isinstance(entry, Scenario)]


def qualities_on(env: BuildEnvironment, docname: str) -> list[Quality]:
    """Return the qualities that the page ``docname`` defines."""
    return [entry for entry in arch_domain(env).entries.get(docname, []) if isinstance(entry, Quality)]


def _answers(catalogue: Catalogue, scenario: Scenario) -> list[Card | str]:
    return [catalogue.find_card(mention.name) or mention.name for mention in scenario.addressed_by]


def _faces(items: list[Any]) -> tuple[Hashable, ...]:
    return tuple(item if isinstance(item, str) else item.face for item in items)


def _measured(result: Result, scenario: Scenario) -> list[nodes.Node]:
    pieces: list[nodes.Node] = [nodes.Text(result.measured)]
    if result.page != scenario.docname:
        target = {
            "refdomain": "std",
            "reftype": "doc",
            "reftarget": f"/{result.page}",
            "refdoc": scenario.docname,
        }
        page = pending_xref("", nodes.inline(), refexplicit=False, refwarn=True, **target)
        pieces += [nodes.Text(", in "), page]
    if scenario.volatile:
        pieces.append(nodes.Text(" (changes from run to run)"))
    return pieces


def _verdict(result: Result, scenario: Scenario) -> list[nodes.Node]:
    style = f"arch-verdict-{result.verdict.replace(' ', '-')}"
    badge = nodes.inline("", result.verdict, classes=["arch-verdict", style])
    if result.verdict == "not met" and scenario.expect == "not-met":
        return [badge, nodes.Text(", as this scenario is meant to show")]
    return [badge]
