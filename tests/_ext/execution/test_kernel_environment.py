from __future__ import annotations

import os
from typing import TYPE_CHECKING

from execution.kernel_environment import book_environment, kernel_environment, settings_that_matter

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_own_code_comes_before_an_inherited_search_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "inherited")
    book = book_environment(tmp_path, tmp_path / "code", tmp_path, {})
    environment = kernel_environment(book, tmp_path / "profile")
    assert environment["PYTHONPATH"] == os.pathsep.join(
        [str(tmp_path / "code"), "inherited", str(tmp_path / "profile/watch")]
    )


def test_style_is_set_only_if_there_is_one(tmp_path: Path) -> None:
    assert "MATPLOTLIBRC" not in book_environment(tmp_path, tmp_path, tmp_path, {})
    (tmp_path / "matplotlibrc").touch()
    assert book_environment(tmp_path, tmp_path, tmp_path, {})["MATPLOTLIBRC"] == str(
        tmp_path / "matplotlibrc"
    )


def test_own_variables_have_the_last_word_and_matter(tmp_path: Path) -> None:
    assert book_environment(tmp_path, tmp_path, tmp_path, {"NPROC": "7"})["NPROC"] == "7"
    assert settings_that_matter({}) != settings_that_matter({"PYTHONHASHSEED": "7"})
