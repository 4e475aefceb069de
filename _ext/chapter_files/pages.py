"""Writes the notebook and the script of each chapter when its page is written, in the same process."""

from __future__ import annotations

import json
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from packaging.utils import canonicalize_name

from bookkit.glued_values import glue_file
from bookkit.sites import is_site, write_if_changed
from chapter_files.blocks import Blocks
from chapter_files.chapter import STYLE, Surroundings, notebook_setup, script_setup
from chapter_files.domain import chapter_titles
from chapter_files.imports import find_imports
from chapter_files.layout import notebook_path, repository
from chapter_files.notebook import Code, arrange, as_notebook, as_script
from chapter_files.pins import relevant, remembered_pins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils import nodes
    from sphinx.application import Sphinx

    from chapter_files.notebook import Part
    from chapter_files.pins import Pins


def write_page_files(
    app: Sphinx, docname: str, _template: str, _context: dict[str, Any], document: nodes.document | None
) -> None:
    """Write them beside the page."""
    if document is None or not is_site(app):
        return
    if docname not in chapter_titles(app.env):
        return
    parts = read_parts(app, docname, document)
    place, pins = surroundings(app, docname, parts)
    first = notebook_setup(place, pins, repository(app.config))
    target = Path(app.outdir, docname)
    text = as_notebook(_with_setup(parts, first))
    write_if_changed(target.with_name(f"{target.name}.ipynb"), text.encode())
    script = as_script(_with_setup(parts, script_setup(place)))
    write_if_changed(target.with_name(f"{target.name}.py"), script.encode())


def _with_setup(parts: list[Part], setup: Code) -> Iterable[Part]:
    """Put the setup behind the text that the chapter begins with."""
    first = next((i for i, part in enumerate(parts) if isinstance(part, Code) or i), 0)
    return [*parts[:first], setup, *parts[first:]]


def read_parts(app: Sphinx, docname: str, document: nodes.document) -> list[Part]:
    """Return the text of a page that is resolved, and its cells."""
    blocks = Blocks(_Links(app, docname), _Numbers(app, docname)).of_page(document)
    return arrange([*blocks, _origin(app, docname)], read_cells(app, docname))


def _origin(app: Sphinx, docname: str) -> str:
    url = chapter_url(app, docname)
    title = f"[{app.config.project}]({url})" if url else f"*{app.config.project}*"
    return f"---\n\nA chapter of {title}. © {app.config.copyright}"


def read_cells(app: Sphinx, docname: str) -> list[Code | None]:
    """Return the cells of the notebook that MyST-NB has made of a page, with ``None`` for text."""
    path = glue_file(app.env, docname).with_name(f"{posixpath.basename(docname)}.ipynb")
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return [
        Code("".join(cell["source"]), tuple(cell["metadata"].get("tags", ())))
        if cell["cell_type"] == "code"
        else None
        for cell in notebook["cells"]
    ]


def surroundings(app: Sphinx, docname: str, parts: Iterable[Part]) -> tuple[Surroundings, Pins]:
    """Return what a chapter needs around it, and what it needs installed."""
    top = Path(app.confdir)
    sources = [part.source for part in parts if isinstance(part, Code)]
    imports = find_imports(sources, top / app.config.execution_code_root)
    lock_file, memory = top / app.config.execution_lock_file, Path(app.doctreedir, "pins.json")
    pins = remembered_pins(imports.libraries, lock_file, app.config.execution_environment, memory)
    installed = {canonicalize_name(line.partition("==")[0]) for line in (*pins.imported, *pins.needed)}
    notebook = notebook_path(app.builder, docname)
    book = notebook.removesuffix(f"{docname}.ipynb").rstrip("/")
    return Surroundings(
        folder=posixpath.dirname(notebook),
        code=app.config.execution_code_root,
        book=book,
        packages=imports.packages,
        has_style="matplotlib" in installed and Path(app.srcdir, STYLE).is_file(),
        variables=relevant(app.config.execution_environment, installed),
    ), pins


class _Links:
    """Where references lead in the published book, as far as its address is known."""

    def __init__(self, app: Sphinx, docname: str) -> None:
        self._page = chapter_url(app, docname)

    def __call__(self, node: nodes.reference) -> str:
        address = str(node.get("refuri", ""))
        if address.startswith(("https:", "http:", "mailto:")):
            return address
        if not self._page:
            return ""
        return urljoin(self._page, address or f"#{node.get('refid', '')}")


class _Numbers:
    """What figures, tables and exercises are called."""

    def __init__(self, app: Sphinx, docname: str) -> None:
        self._names = app.config.numfig_format
        self._numbers = app.env.toc_fignumbers.get(docname, {}) if app.config.numfig else {}

    def __call__(self, node: nodes.Element) -> str:
        for kind, numbers in self._numbers.items():
            for name in node["ids"]:
                if number := numbers.get(name):
                    return str(self._names[kind]).replace("%s", ".".join(map(str, number)))
        return ""


def chapter_url(app: Sphinx, docname: str) -> str:
    """Return where a chapter is published; empty if that is not known."""
    base: str = app.config.html_baseurl
    return f"{base.rstrip('/')}/{app.builder.get_target_uri(docname)}" if base else ""
