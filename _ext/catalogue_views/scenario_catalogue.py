"""The view ``{scenario-catalogue}``: every scenario with what it requires, what was measured and the verdict.

::

    ```{scenario-catalogue}
    :quality: Latency
    :verdict: met, not met
    ```
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from docutils import nodes

from catalogue.domain import arch_domain
from catalogue.links import join, link, page_link
from catalogue.model import SORTS, Face, fold
from catalogue_views.directives import ViewDirective, view_options
from catalogue_views.filters import SCRIPT, Field, choices, form, tokens
from catalogue_views.selection import chosen
from catalogue_views.tables import Column, cell, definition, head, paragraph, row, row_head, table
from catalogue_views.views import View
from quality_scenarios.measure import show_measure
from quality_scenarios.showing import badge, verdict_badge
from quality_scenarios.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment

    from catalogue.model import Catalogue, Mention, Problem, Scenario
    from catalogue_views.nodes import view_row
    from quality_scenarios.verdicts import Result, Standing

VERDICTS = ("met", "met by some", "not met", "not met as meant", "not measured", "argued")
COLUMNS = (
    Column("Scenario", 16),
    Column("Quality", 12),
    Column("Required", 16),
    Column("Measured", 21),
    Column("Verdict", 14),
    Column("Kind", 8),
    Column("Where", 13),
)


class ScenarioRow(NamedTuple):
    """What the view shows of one scenario."""

    scenario: Face
    quality: Face | None  # none if it is not defined; then ``quality_name`` is all there is
    quality_name: str
    required: str
    measured: str
    standing: Standing
    sort: str
    page: str  # title of the page with the scenario

    @property
    def verdict(self) -> str:
        """The verdict in words."""
        return self.standing.words


@dataclass(frozen=True, kw_only=True)
class ScenarioCatalogue(View[tuple[ScenarioRow, ...]]):
    """A table of scenarios, by quality."""

    directive: ClassVar[str] = "scenario-catalogue"
    scripts: ClassVar[tuple[str, ...]] = (SCRIPT,)

    qualities: tuple[Mention, ...] = ()
    verdicts: tuple[Mention, ...] = ()
    kinds: tuple[Mention, ...] = ()

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield each quality, verdict or kind that does not exist."""
        yield from self.unknown("quality", self.qualities, catalogue.known_names("quality"))
        yield from self.unknown("verdict", self.verdicts, VERDICTS)
        yield from self.unknown("kind", self.kinds, SORTS)

    def content(self, env: BuildEnvironment) -> tuple[ScenarioRow, ...]:
        """Return the chosen scenarios, in the order of their qualities."""
        catalogue = arch_domain(env).catalogue
        rows = [self.row(env, catalogue, scenario) for scenario in catalogue.scenarios]
        order = {quality.name: place for place, quality in enumerate(catalogue.qualities)}
        rows.sort(key=lambda shown: (order.get(shown.quality_name, len(order)), fold(shown.scenario.name)))
        return tuple(shown for shown in rows if self.wants(catalogue, shown))

    def row(self, env: BuildEnvironment, catalogue: Catalogue, scenario: Scenario) -> ScenarioRow:
        """Return what the view shows of ``scenario``."""
        quality, result = catalogue.find_quality(scenario.quality), judge(env, scenario)
        return ScenarioRow(
            scenario=scenario.face,
            quality=quality.face if quality else None,
            quality_name=quality.name if quality else scenario.quality,
            required=show_measure(scenario.measure),
            measured=measured(scenario, result),
            standing=result.standing,
            sort=scenario.sort,
            page=env.titles[scenario.docname].astext(),
        )

    def wants(self, catalogue: Catalogue, shown: ScenarioRow) -> bool:
        """Return whether the options ask for this row; what does not exist restricts nothing."""
        asked = {quality.name for m in self.qualities if (quality := catalogue.find_quality(m.name))}
        return (
            (not asked or shown.quality_name in asked)
            and fold(shown.verdict) in chosen(self.verdicts, VERDICTS)
            and fold(shown.sort) in chosen(self.kinds, SORTS)
        )

    def html(self, content: tuple[ScenarioRow, ...], caption: Sequence[Node]) -> list[Node]:
        """Return the counts, the form and the table."""
        if not content:
            return [paragraph("The book has no such scenario.")]
        filters = form(
            "scenarios",
            "Words",
            Field("Quality", "quality", choices(shown.quality_name for shown in content)),
            Field("Verdict", "verdict", choices(v for v in VERDICTS if v in _found(content))),
            Field("Kind", "kind", choices(s for s in SORTS if s in {shown.sort for shown in content})),
        )
        heads = [head(column.label) for column in COLUMNS]
        rows = [self.table_row(shown) for shown in content]
        widths = [column.width for column in COLUMNS]
        legend = caption or [nodes.Text("Scenarios, by quality.")]
        return [self.counts(content), filters, table(legend, heads, rows, widths=widths)]

    def table_row(self, shown: ScenarioRow) -> view_row:
        """Return the row of one scenario."""
        cells: dict[str, Sequence[Node]] = {
            "Quality": [self.quality(shown)] if shown.quality_name else [],
            "Required": [nodes.Text(shown.required)] if shown.required else [],
            "Measured": [nodes.Text(shown.measured)] if shown.measured else [],
            "Verdict": [verdict_badge(shown.standing)],
            "Kind": [nodes.Text(shown.sort)],
            "Where": [page_link(shown.scenario.docname, source=self.docname)],
        }
        name = row_head(paragraph(link(shown.scenario, self.docname)))
        marks = {
            "quality": tokens([shown.quality_name]),
            "verdict": tokens([shown.verdict]),
            "kind": tokens([shown.sort]),
        }
        return row([name, *(cell(label, *content) for label, content in cells.items())], marks)

    def quality(self, shown: ScenarioRow) -> Node:
        """Return the quality, as a link if it is defined."""
        return link(shown.quality, self.docname) if shown.quality else nodes.Text(shown.quality_name)

    def counts(self, content: tuple[ScenarioRow, ...]) -> nodes.paragraph:
        """Return how many scenarios there are of each verdict."""
        found = _found(content)
        parts = [
            nodes.inline("", f"{found[v]}\N{NO-BREAK SPACE}", badge(v), classes=["arch-verdict-count"])
            for v in VERDICTS
            if v in found
        ]
        for part, mark in zip(parts, [*("," for _ in parts[1:]), "."], strict=True):
            part += nodes.Text(mark)  # it must not begin a line
        total = f"{len(content)} scenarios: " if len(content) > 1 else "One scenario: "
        return paragraph(total, *join(([part] for part in parts), " "), classes=["arch-verdict-counts"])

    def plain(self, content: tuple[ScenarioRow, ...], caption: Sequence[Node]) -> list[Node]:
        """Return the counts and a list of the scenarios."""
        if not content:
            return [paragraph("The book has no such scenario.")]
        top = [paragraph(*caption)] if caption else []
        items = [self.list_item(shown) for shown in content]
        return [*top, self.counts(content), nodes.definition_list("", *items)]

    def list_item(self, shown: ScenarioRow) -> nodes.definition_list_item:
        """Return what the row of a scenario says, in a line."""
        facts: list[list[Node]] = [
            [self.quality(shown)] if shown.quality_name else [],
            [nodes.Text(f"Required: {shown.required}")],
            [nodes.Text(f"Measured: {shown.measured}")] if shown.measured else [],
            [nodes.Text("Verdict: "), verdict_badge(shown.standing)],
            [nodes.Text(f"Kind: {shown.sort}")],
            [nodes.Text("In "), page_link(shown.scenario.docname, source=self.docname)],
        ]
        return definition(
            [link(shown.scenario, self.docname)], paragraph(*join(filter(None, facts), ". "), ".")
        )


class ScenarioCatalogueDirective(ViewDirective):
    """Shows the scenarios of the book, or some of them, with their verdicts."""

    option_spec = view_options("quality", "verdict", "kind")

    def view(self) -> ScenarioCatalogue:
        """Return what the author asks for."""
        return ScenarioCatalogue(
            docname=self.docname,
            line=self.lineno,
            qualities=self.mentions("quality"),
            verdicts=self.mentions("verdict"),
            kinds=self.mentions("kind"),
        )


def measured(scenario: Scenario, result: Result) -> str:
    """Return what was measured, if anything was, and whether another build would say the same."""
    varies = scenario.volatile and result.measured
    return f"{result.measured} (changes from run to run)" if varies else result.measured


def _found(content: tuple[ScenarioRow, ...]) -> Counter[str]:
    return Counter(shown.verdict for shown in content)
