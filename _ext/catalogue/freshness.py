"""After reading: report what is wrong in the catalogue, and name the pages whose links lead elsewhere now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from catalogue.checks import find_problems, unknown_reference
from catalogue.domain import arch_domain
from catalogue.model import Problem

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from docutils.nodes import Element
    from sphinx.application import Sphinx
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment

    from catalogue.domain import ArchDomain


def report_problems(_app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of every problem, on every build: a strict build stays red until the cause is gone."""
    for problem in sorted(set(_problems(arch_domain(env))), key=lambda p: (p.docname, p.line, p.message)):
        warn(problem.kind, "%s", problem.message, location=(problem.docname, problem.line))


def _problems(domain: ArchDomain) -> Iterator[Problem]:
    for problems in domain.problems.values():
        yield from problems
    yield from find_problems(domain.catalogue)
    for docname, references in domain.references.items():
        for reference in references:
            if unknown := unknown_reference(domain.catalogue, reference):
                file = str(domain.env.doc2path(docname))
                yield Problem(*unknown, docname, nearest_line(file, reference.line, reference.target))


def list_pages_with_moved_targets(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages on which a role now leads to another place, or to none."""
    domain = arch_domain(env)
    shown: dict[str, Hashable] = {}
    for docname, references in domain.references.items():
        targets = sorted({(reference.kind, reference.target) for reference in references})
        found = [domain.catalogue.find(kind, target) for kind, target in targets]
        shown[docname] = tuple(entry.face if entry else None for entry in found)
    return domain.list_stale_pages("references", shown)


def keep_quiet(_app: Sphinx, domain: Domain | None, _node: Element) -> bool | None:
    """Stop Sphinx from reporting a missing entry: `report_problems` has done so, with a suggestion."""
    return True if domain is not None and domain.name == "arch" else None
