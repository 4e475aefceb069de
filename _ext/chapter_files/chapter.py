"""What a chapter needs around it, and what has to be set before its first cell. Imports no Sphinx.

The downloads repeat the folders of the repository, so that paths in cells and in the book's code lead to the
same files: a chapter lies in ``book/part``, its packages in ``code``, the file of what to install at the top.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chapter_files.notebook import Code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chapter_files.layout import Repository
    from chapter_files.pins import Pins

REQUIREMENTS = "requirements.txt"
STYLE = "matplotlibrc"
PROJECT = "load-bearing-code"
"""the name of the book's code for pip, as ``code/pyproject.toml`` has it"""


@dataclass(frozen=True)
class Surroundings:
    """What a chapter needs around it."""

    folder: str
    """of the chapter, relative to the top: ``book/part``"""
    code: str
    """of the book's packages"""
    book: str
    """of the whole text"""
    packages: tuple[str, ...]
    """folders in ``code``"""
    has_style: bool
    variables: Mapping[str, str]
    """of the environment"""

    def up(self, path: str) -> str:
        """Return ``path``, counted from the top, as seen from the chapter.

        >>> Surroundings("book/part", "code", "book", (), has_style=True, variables={}).up("code")
        '../../code'
        """
        return posixpath.relpath(path, self.folder)


def script_setup(place: Surroundings) -> Code:
    """Return the first cell of the script: go to the folder of the script and find what lies around it."""
    lines = [
        "import os",
        "import sys",
        "",
        'if "__file__" in globals():  # not when it is run cell by cell',
        "    os.chdir(os.path.dirname(os.path.abspath(__file__)))",
        *_settings(place),
    ]
    return Code("\n".join(lines), ("setup",))


def notebook_setup(place: Surroundings, pins: Pins, repository: Repository) -> Code:
    """Return the first cell of the notebook; one that stands alone fetches the rest from the repository."""
    lines = ["import os", "import sys", ""]
    if repository.name:
        source = f"git+https://github.com/{repository.name}@{repository.revision}"
        packages = " ".join(f'"{pin}"' for pin in map(_short, pins.imported))
        lines += [
            f'if not os.path.exists("{place.up(REQUIREMENTS)}"):  # alone, as on Colab: fetch the rest',
            f'    %pip install --quiet --src . --editable "{source}#egg={PROJECT}&subdirectory={place.code}"'
            + (f" {packages}" if packages else ""),
            f"    %cd -q {PROJECT}/{place.folder}",
        ]
    return Code("\n".join([*lines, *_settings(place)]), ("setup",))


def _settings(place: Surroundings) -> Iterable[str]:
    yield f'sys.path.insert(0, os.path.abspath("{place.up(place.code)}"))  # the packages of the book'
    if place.has_style:
        style = place.up(posixpath.join(place.book, STYLE))
        yield f'os.environ["MATPLOTLIBRC"] = os.path.abspath("{style}")  # the look of its figures'
    for name, value in place.variables.items():
        yield f'os.environ["{name}"] = "{value}"'


def _short(pin: str) -> str:
    return pin.replace(" ; ", ";").replace(" ", "")


def requirements(pins: Pins) -> str:
    """Return the text of the chapter's requirements file."""
    if not pins.imported:
        return "# This chapter needs nothing but Python.\n"
    lines = ["# What this chapter imports, in the versions that the book was built with", *pins.imported]
    if pins.needed:
        lines += ["", "# What these need", *pins.needed]
    return "\n".join([*lines, ""])


def readme(title: str, place: Surroundings, stem: str, *, url: str) -> str:
    """Return a few lines on how to run the chapter."""
    source = f"It is published at <{url}>.\n\n" if url else ""
    script = f"{place.folder}/{stem}.py"
    return (
        f"# {title}\n\n{source}"
        "This folder holds the chapter with everything that it needs. With Python 3.11 or newer,\n\n"
        f"    python -m pip install -r {REQUIREMENTS}\n    python {script}\n\n"
        "runs its cells one after the other. To read on the way, open the notebook beside the script in\n"
        "JupyterLab, or the script in an editor that knows cells. The packages of the book are in"
        f" `{place.code}/`:\nchange them and run again.\n"
    )
