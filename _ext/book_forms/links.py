"""The role, what is said of a file, and the pages to write again because files have come, gone or changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxRole

from book_forms.nodes import book_form

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

FORMS = "book-forms"
"""key of a page's metadata → the files that it names"""

MISSING = "not part of this copy of the site"


class BookFormRole(SphinxRole):
    """Names a file at the root of the site."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the name, and remember that the page shows it."""
        self.env.metadata[self.env.current_document.docname].setdefault(FORMS, []).append(self.text)
        return [book_form(self.rawtext, self.text)], []


def said_of(file: Path) -> str:
    """Return the size of ``file`` in megabytes or kilobytes, or that it is missing."""
    if not file.exists():
        return MISSING
    size = file.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"


def list_pages_with_other_files(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that do not say of each file what is true now."""
    if app.builder.name != "html":
        return []
    named = {page: facts[FORMS] for page, facts in env.metadata.items() if FORMS in facts}
    return sorted(page for page, files in named.items() if not _is_true(app, page, files))


def _is_true(app: Sphinx, page: str, files: list[str]) -> bool:
    written = Path(app.builder.get_output_path(page))  # type: ignore[attr-defined]
    if not written.exists():
        return False
    text = written.read_text(encoding="utf-8")
    return all(f">{file}</" in text and said_of(Path(app.outdir, file)) in text for file in files)
