from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from execution.code_digest import digest_inputs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "code/package").mkdir(parents=True)
    (tmp_path / "code/package/module.py").write_text("a = 1\n")
    (tmp_path / "lock.txt").write_text("numpy==2\n")
    return tmp_path


def digest(project: Path) -> str:
    return digest_inputs([project / "code", project / "lock.txt"], base=project, settings=["3.11"])


CHANGES: dict[str, Callable[[Path], object]] = {
    "a module": lambda folder: (folder / "code/package/module.py").write_text("a = 2\n"),
    "a new module": lambda folder: (folder / "code/package/other.py").write_text(""),
    "a module's name": lambda folder: (folder / "code/package/module.py").rename(folder / "code/module.py"),
    "the lock file": lambda folder: (folder / "lock.txt").write_text("numpy==3\n"),
    "a missing lock file": lambda folder: (folder / "lock.txt").unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_digest_changes_with(project: Path, change: Callable[[Path], object]) -> None:
    before = digest(project)
    change(project)
    assert digest(project) != before


def test_digest_changes_with_the_settings(project: Path) -> None:
    assert digest_inputs([], base=project, settings=["3.11"]) != digest_inputs(
        [], base=project, settings=["3.13"]
    )


def test_digest_does_not_change_with_leftovers_times_and_place(project: Path) -> None:
    before = digest(project)
    (project / "code/package/__pycache__").mkdir()
    (project / "code/package/__pycache__/module.pyc").write_bytes(b"\0")
    (project / "code/package/.module.py.swp").write_bytes(b"\0")
    (project / "code/package/module.py").touch()
    assert digest(project) == before
    assert digest(project.rename(project.with_name("elsewhere"))) == before


def test_contents_do_not_run_into_each_other(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("ab")
    two.write_text("c")
    before = digest_inputs([one, two], base=tmp_path)
    one.write_text("a")
    two.write_text("bc")
    assert digest_inputs([one, two], base=tmp_path) != before
