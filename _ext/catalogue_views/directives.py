"""What the directives of all views share: a placeholder with a caption and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

from catalogue.directives import ArchDirective
from catalogue.domain import arch_domain
from catalogue_views.nodes import view_placeholder

if TYPE_CHECKING:
    from typing import Any

    from sphinx.util.typing import OptionSpec

    from catalogue_views.views import View

COMMON_OPTIONS = ("caption", "name")


def view_options(*names: str) -> OptionSpec:
    """Return an option spec with ``names`` and the options of every view."""
    return dict.fromkeys((*names, *COMMON_OPTIONS), directives.unchanged)


class ViewDirective(ArchDirective):
    """Base of the directives that show a view; a subclass says which, from its options."""

    option_spec: ClassVar[OptionSpec] = view_options()

    def view(self) -> View[Any]:
        """Return the record of what the author asks for."""
        raise NotImplementedError

    @property
    def subject(self) -> str:
        """How messages name the view."""
        return f"{{{self.name}}}"

    def run(self) -> list[nodes.Node]:
        """Return the place of the view; it is filled when every page has been read."""
        view = self.view()
        arch_domain(self.env).note_view(self.docname, view)
        placeholder = view_placeholder(view=view)
        self.set_source([placeholder], self.lineno)
        self.add_name(placeholder)
        if text := self.text("caption"):
            line = self.option_line("caption")
            caption = nodes.caption(text, "", *self.inline(text, line))
            self.set_source([caption], line)
            placeholder += caption
        return [placeholder]
