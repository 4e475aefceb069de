"""Where things lie: in the repository, whose folders the downloads repeat, and on the web."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.config import Config


class Repository(NamedTuple):
    """Where the book is developed; ``name`` is empty if that is not known."""

    name: str
    """owner and name on GitHub"""
    revision: str
    """what was built"""
    branch: str
    """where the notebooks are"""


def repository(config: Config) -> Repository:
    """Return what the configuration says on it."""
    return Repository(
        config.chapter_files_repository, config.chapter_files_revision, config.chapter_files_branch
    )


def notebook_path(builder: Builder, docname: str) -> str:
    """Return where the notebook of a chapter lies, counted from the top of the repository."""
    return os.path.normpath(Path(os.path.relpath(builder.srcdir, builder.confdir), f"{docname}.ipynb"))


def places(path: str, where: Repository) -> dict[str, str]:
    """Return where the notebook at ``path`` of the branch can be run without installing anything.

    >>> places("book/part/page.ipynb", Repository("owner/name", "1a2b", "notebooks"))["Binder"]
    'https://mybinder.org/v2/gh/owner/name/notebooks?labpath=book%2Fpart%2Fpage.ipynb'
    """
    if not where.name:
        return {}
    return {
        "Colab": f"https://colab.research.google.com/github/{where.name}/blob/{where.branch}/{quote(path)}",
        "Binder": f"https://mybinder.org/v2/gh/{where.name}/{where.branch}?labpath={quote(path, safe='')}",
    }


def write_if_changed(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` unless it is there already: whoever copies the site copies less."""
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
