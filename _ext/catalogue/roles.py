"""The roles of the catalogue: one for each kind of entry, such as ``{pattern}`` and ``{scenario}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.roles import XRefRole

from catalogue.model import Reference

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from catalogue.domain import ArchDomain
    from catalogue.model import EntryKind


class EntryRole(XRefRole):
    """A reference to an entry of the catalogue; the domain also remembers who refers to what."""

    innernodeclass = nodes.inline  # a name is prose, not code

    def result_nodes(
        self, document: nodes.document, env: BuildEnvironment, node: nodes.Element, is_ref: bool
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Send the reference to our domain, also when the role was written without a prefix."""
        if is_ref:
            kind = cast("EntryKind", self.reftype)
            node["refdomain"] = "arch"
            domain = cast("ArchDomain", env.domains["arch"])
            domain.note_reference(
                env.current_document.docname, Reference(kind, node["reftarget"], node.line or 1)
            )
        return [node], []
