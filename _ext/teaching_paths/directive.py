"""``{teaching-path}``: the sessions of one way to teach, as a definition list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from bookkit.suggestions import did_you_mean
from bookkit.warnings import warn
from teaching_paths.nodes import reading_time
from teaching_paths.sessions import Session, read_sessions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bookkit.warnings import Kind


class TeachingPathDirective(SphinxDirective):
    """Shows the sessions of the path that its argument names."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = False

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        file = Path(self.env.srcdir) / self.config.teaching_paths_file
        self.env.note_dependency(str(file))
        try:
            sessions = read_sessions(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            return self._fallback(
                "teaching.file", f"'{self.config.teaching_paths_file}' cannot be used: {error}"
            )
        of_path = [session for session in sessions if session.path == name]
        if not of_path:
            paths = list(dict.fromkeys(session.path for session in sessions))
            known = ", ".join(f"'{path}'" for path in paths)
            problem = f"'{name}' is no teaching path{did_you_mean(name, paths)} (there are {known})"
            return self._fallback("teaching.unknown_path", problem)
        return [summary(of_path), nodes.definition_list("", *map(self._item, of_path))]

    def _item(self, session: Session) -> nodes.definition_list_item:
        time = reading_time(sessions=[list(session.read)], shows="minutes")
        slides = f"Slides {session.slides}; about " if session.slides else "About "
        said = [nodes.paragraph("", "", nodes.Text(slides), time, nodes.Text(" minutes of reading."))]
        parts = {"Read": linked(session.read), "Set": linked(session.exercises), "Skip": session.skip}
        for label, text in parts.items():
            if text:
                children, messages = self.parse_inline(f"*{label}:* {text}.", lineno=self.lineno)
                said.append(nodes.paragraph("", "", *children, *messages))
        term = nodes.term("", "", nodes.strong(session.title, session.title))
        return nodes.definition_list_item("", term, nodes.definition("", *said))

    def _fallback(self, kind: Kind, problem: str) -> list[nodes.Node]:
        self.env.note_reread()  # so that the next build says it again, until it is put right
        warn(kind, "%s", problem, location=self.get_location())
        return [
            nodes.error("", nodes.paragraph("", f"The teaching path {self.arguments[0]} cannot be shown."))
        ]


def summary(sessions: list[Session]) -> nodes.paragraph:
    """Return a sentence on the whole path."""
    all_read = [list(session.read) for session in sessions]
    tasks = sum(len(session.exercises) for session in sessions)
    return nodes.paragraph(
        "",
        "",
        nodes.Text(f"{len(sessions)} sessions, {tasks} exercise{'' if tasks == 1 else 's'}, "),
        reading_time(sessions=all_read, shows="hours"),
        nodes.Text(" hours of reading; the longest takes about "),
        reading_time(sessions=all_read, shows="longest"),
        nodes.Text(" minutes."),
    )


def linked(items: Iterable[str]) -> str:
    """Return references to pages and labels, in MyST Markdown.

    >>> linked(["thinking/drivers", "sec-scenarios"])
    '{doc}`/thinking/drivers`; {ref}`sec-scenarios`'
    """
    return "; ".join(f"{{doc}}`/{item}`" if "/" in item else f"{{ref}}`{item}`" for item in items)
