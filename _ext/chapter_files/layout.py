"""Where things lie: in the repository, whose folders the downloads repeat, and on the web."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
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
    main: str
    """the branch for which readers suggest edits"""


def repository(config: Config) -> Repository:
    """Return what the configuration says on it."""
    return Repository(
        config.chapter_files_repository,
        config.chapter_files_revision,
        config.chapter_files_branch,
        config.chapter_files_main,
    )


def notebook_path(builder: Builder, docname: str) -> str:
    """Return where the notebook of a chapter lies, counted from the top of the repository."""
    return os.path.normpath(Path(os.path.relpath(builder.srcdir, builder.confdir), f"{docname}.ipynb"))


def source_path(builder: Builder, docname: str) -> str:
    """Return where the text of a chapter lies, counted from the top of the repository."""
    return Path(os.path.relpath(builder.env.doc2path(docname), builder.confdir)).as_posix()


def places(source: str, where: Repository) -> dict[str, str]:
    """Return where the chapter at ``source`` can be run without installing anything, read and changed.

    >>> where = Repository("owner/name", "1a2b", "notebooks", "main")
    >>> for label, address in places("book/part/page.md", where).items(): print(label, address, sep=": ")
    Open in Colab: https://colab.research.google.com/github/owner/name/blob/notebooks/book/part/page.ipynb
    Open in Binder: https://mybinder.org/v2/gh/owner/name/notebooks?labpath=book%2Fpart%2Fpage.ipynb
    Source: https://github.com/owner/name/blob/1a2b/book/part/page.md?plain=1
    Suggest an edit: https://github.com/owner/name/edit/main/book/part/page.md
    """
    if not where.name:
        return {}
    notebook = str(PurePosixPath(source).with_suffix(".ipynb"))
    on_github = f"https://github.com/{where.name}"
    return {
        "Open in Colab": "https://colab.research.google.com/github/"
        f"{where.name}/blob/{where.branch}/{quote(notebook)}",
        "Open in Binder": "https://mybinder.org/v2/gh/"
        f"{where.name}/{where.branch}?labpath={quote(notebook, safe='')}",
        "Source": f"{on_github}/blob/{where.revision}/{quote(source)}?plain=1",
        "Suggest an edit": f"{on_github}/edit/{where.main}/{quote(source)}",
    }
