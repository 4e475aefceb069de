"""What a reader can filter the rows of a view by. A row has tokens; a control keeps the rows with its token.

Controls and rows meet only through these words, so the script knows nothing of cards or scenarios.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx.transforms.post_transforms import SphinxPostTransform

from catalogue.model import fold
from catalogue_views.filling import ShowViews
from catalogue_views.nodes import filter_form

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

SCRIPT = "catalogue_filter.js"


class Choice(NamedTuple):
    """One value to choose: the token that rows have, and how a reader sees it."""

    token: str
    label: str


class Field(NamedTuple):
    """One control: its label, the field of a row that it looks at, and what can be chosen."""

    label: str
    field: str
    choices: tuple[Choice, ...]
    negated: bool = False  # keep the rows that do *not* have the token

    @property
    def parameter(self) -> str:
        """How the address of the page names the control."""
        return f"not-{self.field}" if self.negated else self.field


def token(name: str) -> str:
    """Return ``name`` as one word without capitals.

    >>> token("Resource  use")
    'resource-use'
    """
    return fold(name).replace(" ", "-")


def tokens(names: Iterable[str]) -> list[str]:
    """Return the tokens of ``names``, each once, sorted."""
    return sorted({token(name) for name in names if name})


def choices(names: Iterable[str]) -> tuple[Choice, ...]:
    """Return ``names`` as choices, each once, in their order."""
    return tuple({token(name): Choice(token(name), name) for name in names if name}.values())


def form(noun: str, search: str, *fields: Field) -> filter_form:
    """Return the controls for rows called ``noun``; a field that offers no choice is left out."""
    offered = [field for field in fields if len(field.choices) > 1 or (field.negated and field.choices)]
    return filter_form(noun=noun, search=search, fields=offered)


class LeaveOutForms(SphinxPostTransform):
    """Takes the forms out of e-books, which run no scripts."""

    default_priority = ShowViews.default_priority + 1
    builders = ("epub",)

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        for node in list(self.document.findall(filter_form)):
            node.parent.remove(node)
