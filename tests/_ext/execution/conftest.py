"""A small book on disk that tests build, edit and build again."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_escape_sequences

ROOTS = Path(__file__).parents[2] / "roots"


@dataclass(frozen=True)
class Build:
    """What a build said and did."""

    status: str
    warnings: str
    exit_code: int
    executed: list[str]


@dataclass(frozen=True)
class Project:
    """A copy of a test root that a test may change."""

    folder: Path

    def build(self, builder: str = "html", *, parallel: int = 1, **settings: Any) -> Build:
        app = SphinxTestApp(
            builder,
            srcdir=self.folder,
            parallel=parallel,
            warningiserror=True,
            confoverrides=settings,
        )
        try:
            app.build()
            warnings = strip_escape_sequences(app.warning.getvalue()).replace(f"{self.folder}/", "")
            status = strip_escape_sequences(app.status.getvalue())
            return Build(status, warnings, app.statuscode, self.state()["build"].get("executed", []))
        finally:
            app.cleanup()

    def state(self) -> dict[str, Any]:
        path = self.folder / "_build" / ".jupyter_cache" / "state.json"
        return json.loads(path.read_text()) if path.exists() else {"build": {}}

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        assert old in self.read(name)
        self.write(name, self.read(name).replace(old, new))

    def html(self, docname: str) -> str:
        return self.read(f"_build/html/{docname}.html")

    def pictures(self) -> set[str]:
        return {path.name for path in (self.folder / "_build/html/_images").iterdir()}


def copy_of(root: str, folder: Path) -> Project:
    shutil.copytree(ROOTS / root, folder, ignore=shutil.ignore_patterns("_build", "__pycache__"))
    return Project(folder)


@pytest.fixture
def new_book(tmp_path: Path) -> Project:
    """A book that has not been built."""
    return copy_of("test-execution-book", tmp_path / "book")


@pytest.fixture
def failing_book(tmp_path: Path) -> Project:
    """A book whose chapters fail, not yet built."""
    return copy_of("test-execution-failures", tmp_path / "book")


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Build]:
    """The book and its first build, from nothing and in parallel; tests work on copies of it."""
    project = copy_of("test-execution-book", tmp_path_factory.mktemp("built") / "book")
    return project, project.build(parallel=2)


@pytest.fixture
def built_book(first_build: tuple[Project, Build], tmp_path: Path) -> Project:
    """A book whose cells have run already; its first build executes nothing though it has moved."""
    folder = tmp_path / "book"
    shutil.copytree(first_build[0].folder, folder)
    project = Project(folder)
    assert project.build().executed == []
    return project
