"""Which package a module comes from is what Python's own, slower function says."""

from __future__ import annotations

import importlib.metadata
import sys
from typing import TYPE_CHECKING

import pytest
from packaging.utils import canonicalize_name

from bookkit.packages import module_owners

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    module_owners.cache_clear()


def test_owners_of_all_that_is_installed() -> None:
    expected = importlib.metadata.packages_distributions()
    found = module_owners()
    assert {module: set(owners) for module, owners in found.items()} == {
        module: {canonicalize_name(owner) for owner in owners}
        for module, owners in expected.items()
        if module.isidentifier() and module != "__pycache__"  # beside modules that are a single file
    }
    assert found["sklearn"] == ["scikit-learn"]


def test_modules_by_files_and_by_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by_files, by_list = tmp_path / "By_Files-1.0.dist-info", tmp_path / "by_list-2.dist-info"
    for folder in (by_files, by_list):
        folder.mkdir()
    (by_files / "RECORD").write_text(
        "../../bin/tool,,\nBy_Files-1.0.dist-info/RECORD,,\nfast.cpython-311-x86_64-linux-gnu.so,,\n"
        "one.py,,\n__pycache__/one.cpython-311.pyc,,\nshared/part.py,,\n"
    )
    (by_list / "top_level.txt").write_text("shared\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "gone")])
    owners = module_owners()
    module_owners.cache_clear()
    assert owners.keys() >= {"one", "shared"}
    assert owners["one"] == ["by-files"]
    assert sorted(owners["shared"]) == ["by-files", "by-list"]
    assert not {"tool", "__pycache__"} & owners.keys()
