"""Values that code cells have glued, read from where MyST-NB keeps them.

A cell glues either a plain number, ``glue("size_kib", 30.2)``, or a mapping that says what was measured,
``glue("p99", {"quantity": "p99_latency", "value": 4.1, "unit": "ms", "n": 1000})``. MyST-NB writes what was
*displayed* into one JSON file per page, beside the HTML folder; a page that is not read again keeps its file.
"""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class GluedValue:
    """One glued value: the page that glued it, its key, and what it displayed as text."""

    docname: str
    key: str
    text: str

    def literal(self) -> object:
        """Return the number, string or mapping behind the text, or ``None`` if it is not a literal."""
        try:
            return ast.literal_eval(self.text)
        except (ValueError, SyntaxError):
            return None


def glue_file(env: BuildEnvironment, docname: str) -> Path:
    """Return the file in which MyST-NB keeps the values glued on page ``docname``."""
    return Path(env.mystnb_config.output_folder) / f"{docname}.glue.json"  # type: ignore[attr-defined]


def read_glued_values(env: BuildEnvironment, docname: str) -> dict[str, GluedValue]:
    """Return the values glued on page ``docname`` by key; call it after reading, never during it."""
    path = glue_file(env, docname)
    if not path.exists():
        return {}
    outputs = json.loads(path.read_text(encoding="utf-8"))
    return {
        key: GluedValue(docname, key, str(output["data"].get("text/plain", "")))
        for key, output in outputs.items()
    }
