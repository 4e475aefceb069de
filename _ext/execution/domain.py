"""What the environment remembers of execution between builds; the domain has no roles and no objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from bookkit.page_data import PageDataDomain

from .notebook_results import glue_references

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from .planning import Remark
    from .report import ChapterReport


class ExecutionDomain(PageDataDomain):
    """Which run each page shows, which values of other pages, and which cells stand where none can run."""

    name = "execution"
    label = "code cells"
    data_version = 2
    per_page = ("misplaced_cells", "glue_references", "report_pages")
    initial_data: ClassVar[dict[str, Any]] = {
        "misplaced_cells": {},
        "glue_references": {},
        "report": [],
        "report_pages": {},
        "shown_report": [],
        "shown_runs": {},
        "shown_values": {},
    }

    @property
    def misplaced_cells(self) -> dict[str, list[Remark]]:
        """docname → cells that stand where none can run"""
        return self.data["misplaced_cells"]  # type: ignore[no-any-return]

    @property
    def glue_references(self) -> dict[str, list[tuple[str, str]]]:
        """docname → (page, key) of the values of other pages that it shows"""
        return self.data["glue_references"]  # type: ignore[no-any-return]

    @property
    def report(self) -> list[ChapterReport]:
        """What the chapters took, the longest first."""
        return self.data["report"]  # type: ignore[no-any-return]

    @property
    def report_pages(self) -> dict[str, bool]:
        """docname → whether it shows the report"""
        return self.data["report_pages"]  # type: ignore[no-any-return]

    @property
    def shown_runs(self) -> dict[str, str]:
        """docname → the run whose outputs the page shows"""
        return self.data["shown_runs"]  # type: ignore[no-any-return]

    @property
    def shown_values(self) -> dict[str, str]:
        """docname → digest of the values of other pages, as the page shows them"""
        return self.data["shown_values"]  # type: ignore[no-any-return]

    def note_misplaced_cell(self, docname: str, remark: Remark) -> None:
        """Note a cell on page ``docname`` that cannot run where it stands."""
        self.misplaced_cells.setdefault(docname, []).append(remark)

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Note the values of other pages that ``document`` shows."""
        references = glue_references(document)
        if references:
            self.glue_references[docname] = references


def execution_domain(env: BuildEnvironment) -> ExecutionDomain:
    """Return this extension's domain of ``env``."""
    domain = env.domains["execution"]
    assert isinstance(domain, ExecutionDomain)  # noqa: S101
    return domain
