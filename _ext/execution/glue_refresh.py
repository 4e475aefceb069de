"""Which pages show a value of another page that has changed since they were written."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from bookkit.glued_values import glue_file

from .domain import execution_domain
from .notebook_results import forget_glued_values

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def drop_glued_values(env: BuildEnvironment, docname: str) -> None:
    """Remove what page ``docname`` glued: MyST-NB would keep it even if the page now glues nothing."""
    glue_file(env, docname).unlink(missing_ok=True)


def pages_with_changed_values(env: BuildEnvironment) -> list[str]:
    """Return the pages to write again, and take note of the values that they will show."""
    forget_glued_values()
    domain = execution_domain(env)
    glued: dict[str, dict[str, object]] = {}
    shown = {}
    for docname, references in domain.glue_references.items():
        values = []
        for source, key in references:
            if source not in glued:
                glued[source] = _outputs(env, source)
            values.append(glued[source].get(key))
        shown[docname] = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
    changed = sorted(docname for docname in shown if shown[docname] != domain.shown_values.get(docname))
    domain.data["shown_values"] = shown
    return changed


def _outputs(env: BuildEnvironment, docname: str) -> dict[str, object]:
    """Return key → whole output, pictures included, of the values that page ``docname`` glues."""
    path = glue_file(env, docname)
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
