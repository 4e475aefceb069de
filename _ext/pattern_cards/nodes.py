"""Node classes of the cards."""

from __future__ import annotations

from docutils import nodes


class facet_title(nodes.rubric):
    """The heading of a facet: a heading for every reader, but not numbered and not in the page's contents."""


class related_cards(nodes.Invisible, nodes.Element):
    """Placeholder in the facts of a card; after reading it becomes one field for each relation."""


class card_intent(nodes.paragraph):
    """The intent of a card: a paragraph that is not divided between two printed pages."""
