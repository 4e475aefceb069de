"""Files that follow from the whole book, and need not be made again while that is the same.

Sphinx writes its environment anew whenever a page was read, removed or touched by another page. What was made
from the environment that lies on the disk is still right: a build that has nothing to do can leave it alone.
What is made from some facts alone, given as text, stays right as long as these do.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import ENV_PICKLE_FILENAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx


def is_made(app: Sphinx, name: str, files: Iterable[Path], facts: str = "") -> bool:
    """Say whether ``files`` are there and were made, under this ``name``, from these ``facts``.

    Without any, from the present environment.
    """
    marker = _marker(app, name)
    if not marker.is_file() or not all(file.is_file() for file in files):
        return False
    return marker.read_text(encoding="utf-8") == _origin(app, facts)


def note_made(app: Sphinx, name: str, facts: str = "") -> None:
    """Note that what goes by ``name`` has been made from ``facts``, or else from the present environment."""
    _marker(app, name).write_text(_origin(app, facts), encoding="utf-8")


def forget_made(app: Sphinx, name: str) -> None:
    """Have what goes by ``name`` made again."""
    _marker(app, name).unlink(missing_ok=True)


def _marker(app: Sphinx, name: str) -> Path:
    return Path(app.doctreedir, f"{name}.{app.builder.name}.made")


def _origin(app: Sphinx, facts: str) -> str:
    """Return what tells these facts, or the environment on the disk, from others, and from another folder."""
    if facts:
        return f"{app.outdir} {facts}"
    status = Path(app.doctreedir, ENV_PICKLE_FILENAME).stat()
    return f"{app.outdir} {status.st_mtime_ns} {status.st_size}"
