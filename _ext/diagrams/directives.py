"""``{mermaid}``: sphinxcontrib-mermaid's directive, its diagram drawn while the page is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinxcontrib.mermaid import Mermaid, mermaid

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from diagrams.drawing import DiagramError, draw_svg
from diagrams.nodes import diagram

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class DiagramDirective(Mermaid):  # type: ignore[misc]
    """Same syntax and options; makes a ``diagram`` node, or shows the source where Mermaid cannot read it."""

    def run(self) -> list[nodes.Node]:
        if not self.options.get("caption", "").strip():
            self.options.pop("caption", None)  # an empty one stops sphinxcontrib-mermaid
        made: list[nodes.Node] = super().run()
        for index, node in enumerate(made):
            if isinstance(node, mermaid):
                made[index] = drawn = self._drawn(node)
                drawn.update_basic_atts(node)
            else:
                for inner in list(node.findall(mermaid)):
                    inner.replace_self(self._drawn(inner))
        return made

    def _drawn(self, node: mermaid) -> nodes.Element:
        """Return the diagram, or where Mermaid cannot read its source, the source."""
        source, alt = node["code"], node.get("alt", "").strip()
        env: BuildEnvironment = self.state.document.settings.env
        file, line = self._opening()
        if not alt:
            env.note_reread()
            message = (
                "diagram without alternative text: add the option ':alt:' and say what the diagram shows"
            )
            warn("diagram.missing_alt", message, location=f"{file}:{line}")
        try:
            draw_svg(source, Path(env.config.diagrams_folder))
        except DiagramError as error:
            env.note_reread()
            location = self._location_in_source(source, error.line)
            warn("diagram.syntax", "Mermaid cannot read the diagram: %s", error, location=location)
            return nodes.literal_block(source, source, language="text", classes=["unreadable-diagram"])
        drawn = diagram(source=source, alt=alt)
        drawn.source, drawn.line = file, line
        return drawn

    def _location_in_source(self, source: str, line: int) -> str:
        """Return file and line of line ``line`` of the diagram."""
        if self.arguments:
            _, path = self.state.document.settings.env.relfn2path(self.arguments[0])
            return f"{path}:{line}"
        file, opening_line = self._opening()
        front_matter = len(source.splitlines()) - len(self.content)  # from the options title and config
        # MyST counts the lines of options, not those of the page, in content_offset.
        return f"{file}:{opening_line + self.content_offset + max(line - front_matter, 1)}"

    def _opening(self) -> tuple[str, int]:
        """Return the file and the line of the directive's opening fence."""
        file, line = self.state_machine.get_source_and_line(self.lineno)
        return file, nearest_line(file, line, f"{{{self.name}}}")
