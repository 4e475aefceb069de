"""Node classes of qualities and scenarios."""

from __future__ import annotations

from docutils import nodes


class scenario_table(nodes.table):
    """The table of one scenario; named by its caption, not numbered among the book's data tables."""


class scenario_result(nodes.Invisible, nodes.Element):
    """Placeholder among a scenario's rows; after reading it becomes the measured value and the verdict."""


class quality_facts(nodes.Invisible, nodes.Element):
    """Placeholder in the facts of a quality; after reading it becomes what the rest of the book says."""
