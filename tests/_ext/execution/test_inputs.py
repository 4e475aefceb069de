from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from execution.inputs import CHANGED, MISSING, InputDigests, installed_versions, read_pins
from execution.planning import Stamp

if TYPE_CHECKING:
    from pathlib import Path


def test_digest_is_of_the_content_and_not_of_the_time(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("1")
    before = InputDigests(tmp_path, {}).digest("a.csv")
    os.utime(tmp_path / "a.csv", ns=(1, 1))
    assert InputDigests(tmp_path, {}).digest("a.csv") == before
    (tmp_path / "a.csv").write_text("2")
    assert InputDigests(tmp_path, {}).digest("a.csv") != before


def test_unchanged_file_is_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("1")
    status = (tmp_path / "a.csv").stat()
    known = {"a.csv": (Stamp(status.st_mtime_ns, status.st_size), "as known")}
    digests = InputDigests(tmp_path, known)
    assert digests.digest("a.csv") == "as known"
    assert digests.known() == known


@pytest.mark.parametrize("name", ["gone.csv", "gone/"])
def test_missing_input_has_a_digest_of_its_own(tmp_path: Path, name: str) -> None:
    assert InputDigests(tmp_path, {}).digest(name) == MISSING


def test_folder_changes_with_the_names_in_it(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.csv").write_text("1")
    before = InputDigests(tmp_path, {}).digest("data/")
    (tmp_path / "data/a.csv").write_text("2")
    (tmp_path / "data/.hidden").write_text("")
    assert InputDigests(tmp_path, {}).digest("data/") == before
    (tmp_path / "data/b.csv").write_text("")
    assert InputDigests(tmp_path, {}).digest("data/") != before


def test_file_that_changed_while_the_chapter_ran_makes_it_run_again(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("1")
    began = time.time_ns()
    digests = InputDigests(tmp_path, {})
    os.utime(tmp_path / "a.csv", ns=(began - 1, began - 1))
    assert digests.digest_after_run("a.csv", began_ns=began) == digests.digest("a.csv")
    os.utime(tmp_path / "a.csv", ns=(began + 1, began + 1))
    assert digests.digest_after_run("a.csv", began_ns=began) == CHANGED


def test_pins_are_read_by_their_comparable_names(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text(
        'Num_Py==2.1.0 ; python_full_version < "3.12" \\\n    --hash=sha256:0\n'
        'num-py==2.2.0 ; python_full_version >= "3.12" \\\n    --hash=sha256:1\n'
        "# scipy==1\nscipy==1.9\n"
    )
    assert read_pins(lock) == {"num-py": "2.1.0, 2.2.0", "scipy": "1.9"}
    assert read_pins(tmp_path / "none.txt") == {}


def test_installed_packages_are_found_by_their_modules() -> None:
    versions = installed_versions(["nbformat", "IPython", "no_such_module"])
    assert sorted(versions) == ["ipython", "nbformat"]
