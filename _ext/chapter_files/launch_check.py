"""Does what the links under a chapter's title do, each in an environment with nothing else in it.

``python -m chapter_files.launch_check SITE [CHAPTER]`` creates a virtual environment for each way to run a
chapter, installs exactly what that way installs, and runs all cells:

download  the zip is unpacked, its requirements are installed, and the script runs
Binder    the tree of the branch is written, ``.binder`` is installed, and the notebook runs in it
Colab     the notebook lies in an empty folder, and its own first cell fetches the rest

Without a chapter it takes another one each week. Outside of GitHub's own machines the book is fetched from
this checkout instead of GitHub; it has to be committed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from chapter_files.chapter import REQUIREMENTS
from chapter_files.notebook_tree import BINDER, write_tree

if TYPE_CHECKING:
    from collections.abc import Callable

NOTEBOOK_TOOLS = ("ipykernel", "nbclient")
"""what Binder and Colab bring themselves"""
ELSEWHERE = "GITHUB_ACTIONS"
"""is set on GitHub's own machines"""


class Environment:
    """A new virtual environment, and commands that run in it."""

    def __init__(self, folder: Path, variables: dict[str, str]) -> None:
        self._bin = folder / ("Scripts" if os.name == "nt" else "bin")
        own = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "KERAS_BACKEND", "MATPLOTLIBRC")
        self._variables = {name: value for name, value in os.environ.items() if name not in own} | variables
        self._variables |= {"MPLBACKEND": "agg", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)  # noqa: S603

    def run(self, *command: str, cwd: Path) -> None:
        """Run a command of the environment; what it says is shown if it fails."""
        done = subprocess.run(  # noqa: S603
            [self._bin / command[0], *command[1:]],
            cwd=cwd,
            env=self._variables,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.stdout.write(done.stdout[-4000:] + done.stderr[-8000:])
            sys.exit(f"failed: {' '.join(command)}")

    def install(self, *arguments: str, cwd: Path) -> None:
        """Install with pip."""
        self.run("python", "-m", "pip", "install", "--quiet", *arguments, cwd=cwd)

    def run_notebook(self, path: Path) -> None:
        """Run all cells of a notebook in its folder."""
        self.run("jupyter-execute", "--timeout=600", path.name, cwd=path.parent)


def check_download(site: Path, chapter: str, folder: Path, variables: dict[str, str]) -> None:
    """Run the script of the complete download."""
    with zipfile.ZipFile(site / f"{chapter}.zip") as file:
        file.extractall(folder)
    top = folder / chapter.rpartition("/")[2]
    environment = Environment(folder / "environment", variables)
    environment.install("-r", REQUIREMENTS, cwd=top)
    (script,) = top.rglob(f"{chapter}.py")
    environment.run("python", str(script), cwd=top)


def check_binder(site: Path, chapter: str, folder: Path, variables: dict[str, str]) -> None:
    """Run the notebook where Binder would."""
    tree = folder / "tree"
    write_tree(site, tree, top=Path.cwd())
    environment = Environment(folder / "environment", variables)
    environment.install(*NOTEBOOK_TOOLS, cwd=tree)
    environment.install("-r", f"{BINDER}/{REQUIREMENTS}", cwd=tree)
    (notebook,) = tree.rglob(f"{chapter}.ipynb")
    environment.run_notebook(notebook)


def check_colab(site: Path, chapter: str, folder: Path, variables: dict[str, str]) -> None:
    """Run the notebook where it stands alone."""
    alone = folder / "content"
    alone.mkdir()
    notebook = shutil.copy(site / f"{chapter}.ipynb", alone)
    environment = Environment(folder / "environment", variables)
    environment.install(*NOTEBOOK_TOOLS, cwd=alone)
    environment.run_notebook(Path(notebook))


def chapter_of_the_week(site: Path) -> str:
    """Return another chapter each week."""
    chapters = sorted(path for path in site.rglob("*.zip") if path.with_suffix(".ipynb").is_file())
    week = datetime.now(UTC).isocalendar().week
    return chapters[week % len(chapters)].relative_to(site).with_suffix("").as_posix()


def git_variables(repository: str) -> dict[str, str]:
    """Return what makes git take ``repository`` from this checkout, unless this is GitHub."""
    if ELSEWHERE in os.environ:
        return {}
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{Path.cwd().as_uri()}.insteadOf",
        "GIT_CONFIG_VALUE_0": f"https://github.com/{repository}",
    }


def main(site: Path, chapter: str) -> None:
    """Check one chapter in every way."""
    variables = git_variables(os.environ["BOOK_REPOSITORY"])
    ways: tuple[Callable[[Path, str, Path, dict[str, str]], None], ...]
    ways = (check_download, check_binder, check_colab)
    for check in ways:
        began = time.monotonic()
        with TemporaryDirectory() as folder:
            check(site, chapter, Path(folder), variables)
        name = check.__name__.removeprefix("check_")
        sys.stdout.write(f"{chapter}: {name} runs ({time.monotonic() - began:.0f} s)\n")
        sys.stdout.flush()


if __name__ == "__main__":
    built = Path(sys.argv[1])
    main(built, sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] else chapter_of_the_week(built))
