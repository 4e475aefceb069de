"""The view ``{execution-report}``: what the cells of each chapter took, when and on what they ran.

It is filled when its page is written, and its page is written again when a chapter has run again. Nothing of
it is kept in other pages; the page should set ``nosearch: true``, so that nothing is in the search index.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from .domain import execution_domain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment

    from .report import ChapterReport

CAPTION = "What the cells of each chapter took"
HEADS = ("Chapter", "Cells", "Time [s]", "Work [s]", "Memory [MB]", "Slowest cell", "Ran (UTC)")
WIDTHS = (28, 7, 9, 9, 12, 20, 15)
NUMBERS = range(1, 5)


class execution_report(nodes.container):  # noqa: N801  # docutils writes node classes in lower case
    """Stands for the report until its page is written; has ``docname``, the page."""


class ExecutionReport(SphinxDirective):
    """Puts the report of all chapters on the page."""

    def run(self) -> list[Node]:
        docname = self.env.current_document.docname
        execution_domain(self.env).report_pages[docname] = True
        return [execution_report("", docname=docname)]


class ShowExecutionReport(SphinxPostTransform):
    """Fills the place of the report."""

    default_priority = ReferencesResolver.default_priority - 1  # it makes references

    def run(self, **_: Any) -> None:
        for place in list(self.document.findall(execution_report)):
            place.replace_self(report_nodes(self.env, place["docname"]))


def report_nodes(env: BuildEnvironment, docname: str) -> list[Node]:
    """Return the report for page ``docname``."""
    chapters = execution_domain(env).report
    if not chapters:
        return [nodes.paragraph("", "No cells have been run for this edition.")]
    return [_table(env, docname, chapters), *_circumstances(chapters)]


def changed_report_pages(env: BuildEnvironment) -> list[str]:
    """Return the pages to write again, and take note of what they will show."""
    domain = execution_domain(env)
    shown = [(chapter, _title(env, chapter.docname)) for chapter in domain.report]
    if shown == domain.data["shown_report"]:
        return []
    domain.data["shown_report"] = shown
    return sorted(domain.report_pages)


def _table(env: BuildEnvironment, docname: str, chapters: Sequence[ChapterReport]) -> nodes.table:
    body = nodes.tbody("", *(_row(_cells(env, docname, chapter)) for chapter in chapters), _totals(chapters))
    columns = [nodes.colspec(colwidth=width) for width in WIDTHS]
    group = nodes.tgroup(
        "", *columns, nodes.thead("", _row([nodes.Text(head) for head in HEADS])), body, cols=len(HEADS)
    )
    title = nodes.title("", CAPTION)
    return nodes.table("", title, group, classes=["execution-report"], ids=["execution-report"])


def _cells(env: BuildEnvironment, docname: str, chapter: ChapterReport) -> list[Node]:
    slowest = chapter.slowest[0] if chapter.slowest else None
    words = f"line {slowest.line}: {slowest.seconds:.1f} s" if slowest else "none"
    return [
        _link(env, docname, chapter.docname),
        nodes.Text(str(chapter.cells)),
        nodes.Text(f"{chapter.seconds:.1f}"),
        nodes.Text(f"{chapter.cpu_seconds:.1f}"),
        nodes.Text(f"{chapter.peak_bytes / 10**6:.0f}"),
        nodes.Text(words),
        nodes.Text(
            "failed" if chapter.failed else f"{datetime.fromisoformat(chapter.finished):%Y-%m-%d %H:%M}"
        ),
    ]


def _totals(chapters: Sequence[ChapterReport]) -> nodes.row:
    return _row(
        [
            nodes.Text("All"),
            nodes.Text(str(sum(chapter.cells for chapter in chapters))),
            nodes.Text(f"{sum(chapter.seconds for chapter in chapters):.1f}"),
            nodes.Text(f"{sum(chapter.cpu_seconds for chapter in chapters):.1f}"),
            nodes.Text(f"at most {max(chapter.peak_bytes for chapter in chapters) / 10**6:.0f}"),
            nodes.Text(""),
            nodes.Text(""),
        ]
    )


def _row(cells: Iterable[Node]) -> nodes.row:
    entries = []
    for number, cell in enumerate(cells):
        entry = nodes.entry("", nodes.paragraph("", "", cell))
        if number in NUMBERS:
            entry["classes"].append("text-right")
        entries.append(entry)
    return nodes.row("", *entries)


def _link(env: BuildEnvironment, here: str, docname: str) -> addnodes.pending_xref:
    return addnodes.pending_xref(
        "",
        nodes.inline("", _title(env, docname)),
        refdomain="std",
        reftype="doc",
        reftarget=f"/{docname}",
        refdoc=here,
        refexplicit=True,
        refwarn=True,
    )


def _title(env: BuildEnvironment, docname: str) -> str:
    return env.titles[docname].astext() if docname in env.titles else docname


def _circumstances(chapters: Sequence[ChapterReport]) -> list[Node]:
    """Return on what the chapters ran: machines, interpreters, packages."""
    machines = sorted({f"{chapter.machine}; Python {chapter.python}" for chapter in chapters})
    packages = sorted(
        {f"{name} {number}" for chapter in chapters for name, number in chapter.packages.items()}
    )
    facts = [("Machine", " – ".join(machines)), ("Packages that cells import", ", ".join(packages) or "none")]
    return [
        nodes.definition_list(
            "",
            *(
                nodes.definition_list_item(
                    "", nodes.term("", name), nodes.definition("", nodes.paragraph("", text))
                )
                for name, text in facts
            ),
        )
    ]
