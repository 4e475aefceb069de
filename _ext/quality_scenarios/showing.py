"""How results look: the badge of a verdict, the values with where, when and on what they were taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from catalogue.links import join, page_link
from catalogue.nodes import row_header
from catalogue.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalogue.model import Scenario
    from quality_scenarios.verdicts import Finding, Result, Standing

HEADS = ("Candidate", "Value", "Verdict")


def badge(words: str, verdict: str = "") -> nodes.inline:
    """Return a verdict as a small label that says ``words`` and looks like ``verdict``, if that differs."""
    look = (verdict or words).removesuffix(" as meant").replace(" ", "-")
    return nodes.inline("", _(words), classes=["arch-verdict", f"arch-verdict-{look}"])


def verdict_badge(standing: Standing) -> nodes.inline:
    """Return the verdict as a label; where the candidates part, it counts and names those that meet."""
    if not standing.meeting:
        return badge(standing.words)
    names = ", ".join(standing.meeting)
    counted = _("met by {met} of {all}").format(met=len(standing.meeting), all=standing.of)
    return nodes.inline("", "", badge(counted, standing.words), nodes.Text(f": {names}"))


def measured_value(result: Result, scenario: Scenario) -> nodes.paragraph:
    """Return the only value."""
    shown = nodes.paragraph("", result.measured)
    for page in origins(result, scenario):
        shown += [nodes.Text(f", {_('in')} "), page_link(page, source=scenario.docname)]
    if scenario.volatile:
        shown += nodes.Text(f" ({_('changes from run to run')})")
    return shown


def candidate_table(result: Result) -> nodes.table:
    """Return the values and verdicts of all candidates as a table, which stands in a cell."""
    heads = (nodes.entry("", nodes.paragraph("", _(head))) for head in HEADS)
    rows = (
        nodes.row(
            "",
            row_header("", nodes.paragraph("", finding.label)),
            nodes.entry("", nodes.paragraph("", value_of(result, finding))),
            nodes.entry("", nodes.paragraph("", "", *verdict_of(finding))),
        )
        for finding in result.findings
    )
    columns = [nodes.colspec(colwidth=1) for _head in HEADS]
    body = [nodes.thead("", nodes.row("", *heads)), nodes.tbody("", *rows)]
    return nodes.table("", nodes.tgroup("", *columns, *body, cols=len(HEADS)), classes=["arch-candidates"])


def candidate_line(result: Result) -> nodes.paragraph:
    """Return the same in a line, for outputs that cannot put a table into a table."""
    groups: list[list[nodes.Node]] = []
    for finding in result.findings:
        value = value_of(result, finding)
        start = f"{finding.label}: {value} – " if value else f"{finding.label}: "
        groups.append([nodes.Text(start), *verdict_of(finding)])
    return nodes.paragraph("", "", *join(groups, "; "))


def candidate_notes(result: Result, scenario: Scenario) -> Iterator[nodes.paragraph]:
    """Yield what holds of all candidates: the sample, the page, whether another build measures the same."""
    groups: list[list[nodes.Node]] = []
    if sample := result.shared_sample:
        groups.append([nodes.Text(_("each{sample}").format(sample=sample))])
    for page in origins(result, scenario):
        groups.append([nodes.Text(f"{_('in')} "), page_link(page, source=scenario.docname)])
    if scenario.volatile:
        groups.append([nodes.Text(_("changes from run to run"))])
    if groups:
        yield nodes.paragraph("", "(", *join(groups), nodes.Text(")"), classes=["arch-run"])


def runs(result: Result) -> Iterator[nodes.paragraph]:
    """Yield when and on which machine values were taken that change from run to run."""
    for run in dict.fromkeys(finding.run for finding in result.findings if finding.run):
        words = _("Taken on {date}: {machine}, Python {python}.").format(**run._asdict())
        yield nodes.paragraph("", words, classes=["arch-run"])


def origins(result: Result, scenario: Scenario) -> list[str]:
    """Return the pages other than the scenario's own that measured."""
    pages = dict.fromkeys(finding.page for finding in result.findings)
    return [page for page in pages if page not in ("", scenario.docname)]


def value_of(result: Result, finding: Finding) -> str:
    """Return the value of one candidate, with its sample if that is its own."""
    return finding.measured if result.shared_sample else f"{finding.measured}{finding.sample}"


def verdict_of(finding: Finding) -> list[nodes.Node]:
    """Return the verdict on one candidate."""
    meant = [nodes.Text(f", {_('as meant')}")] if finding.is_meant else []
    return [badge(finding.verdict), *meant]
