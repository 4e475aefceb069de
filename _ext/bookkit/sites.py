"""What a build writes: whether it is the web site, and its files, each only if its content has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx

SITE_BUILDERS = ("html", "dirhtml")
"""builders of a web site; a book for a reading device or for paper has files of its own"""


def is_site(app: Sphinx) -> bool:
    """Tell whether this build writes the web site."""
    return app.builder.name in SITE_BUILDERS


def write_if_changed(path: Path, content: str | bytes) -> None:
    """Write ``content`` to ``path`` unless it is there already: whoever copies the site copies less."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    if not path.exists() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
