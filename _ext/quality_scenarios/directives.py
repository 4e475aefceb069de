"""The directives ``{quality}`` and ``{quality-scenario}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.addnodes import tabular_col_spec

from catalogue.directives import EntryDirective
from catalogue.domain import arch_domain
from catalogue.indices import index_node
from catalogue.links import field
from catalogue.model import LEVELS, SORTS, Quality, Scenario
from catalogue.nodes import row_header
from catalogue.words import _
from quality_scenarios.candidates import expected_verdict, parse_candidates, parse_expectation
from quality_scenarios.measure import MeasureError, parse_measure
from quality_scenarios.nodes import quality_facts, scenario_result, scenario_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.util.typing import OptionSpec

    from catalogue.model import Candidate

PARTS = ("source", "stimulus", "artifact", "environment", "response", "measure")
LATEX_COLUMNS = r"\X{3}{10}\X{7}{10}"


class QualityDirective(EntryDirective):
    """One quality: a heading, its definition in the body, and what the rest of the book says of it."""

    kind = "quality"
    option_spec: ClassVar[OptionSpec] = dict.fromkeys(
        ("also-known-as", "parent", "iso", "measures"), directives.unchanged
    )

    def run(self) -> list[nodes.Node]:
        """Return the quality as a section of the page."""
        self.note_continued_option()
        section = nodes.section(classes=["arch-quality"])
        title = nodes.title(self.entry_name, self.entry_name)
        self.set_source([section, title], self.lineno)
        anchor = self.place_anchor(section)
        definition = self.parse_content_to_nodes()
        index = index_node((self.entry_name, *self.names("also-known-as")), anchor)
        section += [title, index, *definition, self.facts(anchor)]
        arch_domain(self.env).note_entry(
            Quality(
                kind=self.kind,
                name=self.entry_name,
                docname=self.docname,
                line=self.lineno,
                anchor=anchor,
                aliases=self.names("also-known-as"),
                definition=self.definition(definition),
                parents=self.names("parent"),
                iso=self.text("iso"),
                measures=self.text("measures"),
            )
        )
        return [section]

    def definition(self, body: list[nodes.Node]) -> str:
        """Return the first paragraph of the body, which must be there."""
        for node in body:
            if isinstance(node, nodes.paragraph):
                return node.astext()
        message = f"{self.subject} has no definition; write one sentence in the body"
        self.note_problem("arch.empty_definition", message)
        return ""

    def facts(self, anchor: str) -> nodes.field_list:
        """Return the short facts; what other pages say joins them after reading."""
        fields = nodes.field_list(classes=["arch-facts"])
        if aliases := self.names("also-known-as"):
            fields += field("Also known as", [nodes.Text(", ".join(aliases))])
        for label, option in (("Standard name", "iso"), ("Measured in", "measures")):
            if text := self.text(option):
                fields += field(label, self.inline(text, self.option_line(option)))
        fields += quality_facts(docname=self.docname, anchor=anchor)
        return fields


class QualityScenarioDirective(EntryDirective):
    """One quality attribute scenario as a table; the body, if any, follows it as prose."""

    kind = "scenario"
    option_spec: ClassVar[OptionSpec] = dict.fromkeys(
        ("system", "quality", *PARTS, "value", "kind", "priority", "addressed-by", "volatile", "expect"),
        directives.unchanged,
    )

    def run(self) -> list[nodes.Node]:
        """Return the scenario as a table with a caption."""
        self.note_continued_option()
        table = scenario_table(classes=["arch-scenario-table"])
        caption = nodes.title(self.entry_name, self.entry_name)
        self.set_source([table, caption], self.lineno)
        parts = {part: self.part(part) for part in PARTS}
        scenario = self.scenario(self.place_anchor(table), parts)
        self.check(scenario)
        arch_domain(self.env).note_entry(scenario)
        table += [caption, self.rows(scenario, parts)]
        widths = tabular_col_spec(spec=LATEX_COLUMNS)
        return [nodes.container("", widths, table, *self.parse_content_to_nodes(), classes=["arch-scenario"])]

    def scenario(self, anchor: str, parts: dict[str, nodes.paragraph]) -> Scenario:
        """Return the record of the scenario, its parts without markup."""
        return Scenario(
            kind=self.kind,
            name=self.entry_name,
            docname=self.docname,
            line=self.lineno,
            anchor=anchor,
            quality=self.text("quality"),
            source=parts["source"].astext(),
            stimulus=parts["stimulus"].astext(),
            artifact=parts["artifact"].astext(),
            environment=parts["environment"].astext(),
            response=parts["response"].astext(),
            measure=self.text("measure"),
            system=self.text("system"),
            sort=self.choice("kind", SORTS),
            priority=self.priority(),
            candidates=self.candidates(),
            addressed_by=self.mentions("addressed-by"),
            volatile=self.is_set("volatile"),
            expect=expected_verdict(self.text("expect")),
            measure_line=self.option_line("measure"),
            value_line=self.option_line("value"),
        )

    def check(self, scenario: Scenario) -> None:
        """Note what is missing from the scenario or cannot be read."""
        if not scenario.quality:
            message = f"{self.subject} lacks 'quality'; name the quality it is about"
            self.note_problem("arch.missing_part", message)
        for part in PARTS:
            if not self.text(part):
                message = f"{self.subject} lacks '{part}' (needs {', '.join(PARTS)})"
                self.note_problem("arch.missing_part", message)
        if scenario.sort == "argued":
            if value := self.text("value"):
                message = f"{self.subject} is argued, so it has no value '{value}'; remove one of the two"
                self.note_problem("arch.bad_option", message, line=scenario.value_line)
        elif scenario.measure:
            self.check_measure(scenario)

    def check_measure(self, scenario: Scenario) -> None:
        """Note a measure that cannot be read."""
        try:
            parse_measure(scenario.measure)
        except MeasureError as error:
            hint = 'write "<quantity> <= <number> <unit>", or set :kind: argued'
            message = f"{self.subject}: {error}; {hint}"
            self.note_problem("arch.bad_measure", message, line=scenario.measure_line)

    def candidates(self) -> tuple[Candidate, ...]:
        """Return what is measured, and which of it is meant to miss."""
        candidates, problems = parse_candidates(self.text("value"))
        self.note_bad_option("value", problems)
        marked, mistaken = parse_expectation(self.text("expect"), candidates)
        if not problems:  # a candidate that could not be read is not unknown as well
            self.note_bad_option("expect", mistaken)
        return tuple(marked)

    def note_bad_option(self, option: str, problems: Iterable[str]) -> None:
        """Note what is wrong with ``option``."""
        for problem in problems:
            message = f"{self.subject}: {problem}"
            self.note_problem("arch.bad_option", message, line=self.option_line(option))

    def priority(self) -> str:
        """Return importance and difficulty in words, from two letters such as ``H, M``."""
        letters = self.names("priority")
        if not letters:
            return ""
        if len(letters) == 2 and all(letter.upper() in LEVELS for letter in letters):
            importance, difficulty = (LEVELS[letter.upper()] for letter in letters)
            return f"importance {importance}, difficulty {difficulty}"
        message = (
            f"{self.subject}: priority '{self.text('priority')}' is not an importance and a difficulty, "
            "each H, M or L, such as 'H, M'"
        )
        self.note_problem("arch.bad_option", message, line=self.option_line("priority"))
        return ""

    def rows(self, scenario: Scenario, parts: dict[str, nodes.paragraph]) -> nodes.tgroup:
        """Return the body of the table; the result joins it after reading."""
        body = nodes.tbody()
        if scenario.quality:
            body += self.row("Quality", f"{{quality}}`{scenario.quality}`", "quality")
        if scenario.system:
            body += self.row("System", scenario.system, "system")
        for part in PARTS[:-1]:
            body += table_row(part.capitalize(), or_missing(parts[part]))
        body += self.measure_row(scenario, parts["measure"])
        body += scenario_result(docname=self.docname, anchor=scenario.anchor)
        if scenario.sort in ("growth", "stress"):
            body += self.row("Kind", _(f"{scenario.sort} scenario"), "kind")
        if scenario.priority:
            body += self.row("Priority", scenario.priority, "priority")
        columns = [nodes.colspec(colwidth=25, stub=1), nodes.colspec(colwidth=75)]
        return nodes.tgroup("", *columns, body, cols=2)

    def measure_row(self, scenario: Scenario, measure: nodes.paragraph) -> nodes.row:
        """Return the row of the response measure, set for a reader where it can be read."""
        label = "Response measure (required)"
        try:
            return table_row(label, nodes.paragraph("", parse_measure(scenario.measure).shown()))
        except MeasureError:
            return table_row(label, or_missing(measure))

    def part(self, part: str) -> nodes.paragraph:
        """Return the author's own text of ``part``, which can be translated."""
        text, line = self.text(part), self.option_line(part)
        cell = nodes.paragraph(text, "", *self.inline(text, line))
        self.set_source([cell], line)
        return cell

    def row(self, label: str, markup: str, option: str) -> nodes.row:
        """Return a row whose text is inline markup, as if the author had written it in ``option``."""
        return table_row(label, nodes.paragraph("", "", *self.inline(markup, self.option_line(option))))


def or_missing(text: nodes.paragraph) -> nodes.paragraph:
    """Return ``text``, or what the page shows where there is none."""
    return text if text.children else nodes.paragraph("", _("(missing)"))


def table_row(label: str, *body: nodes.Node) -> nodes.row:
    """Return a row that ``label``, one of our own words, names."""
    return nodes.row("", row_header("", nodes.paragraph("", _(label))), nodes.entry("", *body))
