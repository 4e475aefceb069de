"""Values that code cells have glued, read from where MyST-NB keeps them.

A cell glues either a plain number, ``glue("size_kib", 30.2)``, or a mapping that says what was measured,
``glue("p99", {"quantity": "p99_latency", "value": 4.1, "unit": "ms", "n": 1000})``. MyST-NB writes what was
*displayed* into one JSON file per page, beside the HTML folder; a page that is not read again keeps its file.
"""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

NO_NUMBERS = ("nan", "inf")
"""how Python displays numbers that it cannot read"""


@dataclass(frozen=True)
class GluedValue:
    """One glued value: the page that glued it, its key, and what it displayed as text."""

    docname: str
    key: str
    text: str

    def literal(self) -> object:
        """Return the number, string or mapping behind the text, or ``None`` if it is not a literal.

        >>> GluedValue("page", "p99", "{'value': np.float64(4.1), 'unit': 'ms'}").literal()
        {'value': 4.1, 'unit': 'ms'}
        """
        return _literal(self.text)


@lru_cache(maxsize=4096)
def _literal(text: str) -> object:
    """Return what is behind ``text``; every view of a scenario asks for the same values."""
    try:
        return ast.literal_eval(_Plain().visit(ast.parse(text.strip(), mode="eval")))
    except (ValueError, SyntaxError):
        return None


class _Plain(ast.NodeTransformer):
    """Turns what is displayed of a number that is no literal into one: ``np.float64(4.1)``, ``nan``."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Return the number in NumPy's brackets."""
        self.generic_visit(node)
        name = node.func.attr.rstrip("0123456789") if isinstance(node.func, ast.Attribute) else ""
        return node.args[0] if name in ("float", "int", "uint") and len(node.args) == 1 else node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """Return the number that is none."""
        return ast.Constant(float(node.id)) if node.id in NO_NUMBERS else node


def glue_file(env: BuildEnvironment, docname: str) -> Path:
    """Return the file in which MyST-NB keeps the values glued on page ``docname``."""
    return Path(env.mystnb_config.output_folder) / f"{docname}.glue.json"  # type: ignore[attr-defined]


def read_glued_texts(env: BuildEnvironment, docname: str) -> dict[str, str]:
    """Return what page ``docname`` glued, as text by key; call it after reading, never during it."""
    path = glue_file(env, docname)
    return _read_texts(path, path.stat().st_mtime_ns) if path.exists() else {}


@lru_cache(maxsize=256)
def _read_texts(path: Path, _changed: int) -> dict[str, str]:
    """Return key → what was displayed as text; many ask for the same few files, which may hold pictures."""
    outputs = json.loads(path.read_text(encoding="utf-8"))
    return {key: str(output["data"].get("text/plain", "")) for key, output in outputs.items()}


def find_glued_values(env: BuildEnvironment, key: str, docname: str) -> list[GluedValue]:
    """Return the value that page ``docname`` glued under ``key``, or else those that other pages glued."""
    glued_on = {page for page, metadata in notebooks(env).items() if key in metadata.get("glue", ())}
    pages = [docname] if docname in glued_on else sorted(glued_on)
    texts = ((page, read_glued_texts(env, page).get(key)) for page in pages)
    return [GluedValue(page, key, text) for page, text in texts if text is not None]


def glued_keys(env: BuildEnvironment) -> set[str]:
    """Return the keys of all glued values, for suggestions."""
    return {key for metadata in notebooks(env).values() for key in metadata.get("glue", ())}


def notebooks(env: BuildEnvironment) -> dict[str, dict[str, Any]]:
    """Return what MyST-NB recorded of each page that it read; a file of glued values may outlive its page."""
    return getattr(env, "nb_metadata", {})
