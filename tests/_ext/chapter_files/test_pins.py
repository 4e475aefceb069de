"""Versions to install, out of a lock file, checked against the packages that are installed here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bookkit.packages import read_lock
from chapter_files.pins import closure, find_pins, relevant, remembered_pins

if TYPE_CHECKING:
    from pathlib import Path

LOCK = read_lock(
    """attrs==1 \\
    --hash=sha256:0
beautifulsoup4==4 ; python_version < '3.12' \\
    --hash=sha256:0
beautifulsoup4==5 ; python_version >= '3.12' \\
    --hash=sha256:0
jsonschema==2 \\
    --hash=sha256:0
nbformat==3
soupsieve==6
sphinx==7
"""
)


def test_modules_are_found_under_the_names_of_their_packages() -> None:
    pins = find_pins(["bs4"], LOCK, {})
    assert pins.imported == (
        "beautifulsoup4==4 ; python_version < '3.12'",
        "beautifulsoup4==5 ; python_version >= '3.12'",
    )
    assert pins.needed == ("soupsieve==6",)


def test_what_is_needed_is_pinned_at_any_depth_and_nothing_else() -> None:
    pins = find_pins(["nbformat"], LOCK, {})
    assert pins.imported == ("nbformat==3",)
    assert pins.needed == ("attrs==1", "jsonschema==2")  # attrs for jsonschema, and no Sphinx


def test_what_is_not_locked_is_not_pinned() -> None:
    assert find_pins(["yaml", "no_such_module"], LOCK, {}) == ((), ())


def test_extras_are_not_needed() -> None:
    assert "sphinx" not in closure({"beautifulsoup4", "nbformat"}, LOCK)


@pytest.mark.parametrize(
    ("packages", "names"),
    [
        ({"keras"}, ["JAX_PLATFORMS", "KERAS_BACKEND"]),
        ({"jax"}, ["JAX_PLATFORMS"]),
        ({"numpy"}, []),
    ],
)
def test_variables_belong_to_packages(packages: set[str], names: list[str]) -> None:
    environment = {"JAX_PLATFORMS": "cpu", "KERAS_BACKEND": "jax", "TF_LEVEL": "3"}
    assert list(relevant(environment, packages)) == names


def test_a_variable_can_name_a_package() -> None:
    assert find_pins(["jsonschema"], LOCK, {"JSONSCHEMA_PARSER": "soupsieve"}).imported == (
        "jsonschema==2",
        "soupsieve==6",
    )


def test_pins_are_remembered_until_something_is_installed_or_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_file, memory, packages = tmp_path / "lock.txt", tmp_path / "pins.json", tmp_path / "packages"
    lock_file.write_text("nbformat==3\n", encoding="utf-8")
    (packages / "old-1.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages)])
    asked: list[str] = []

    def owners() -> dict[str, list[str]]:
        asked.append("owners")
        return {"nbformat": ["nbformat"]}

    monkeypatch.setattr("chapter_files.pins.module_owners", owners)

    def pins(*modules: str) -> tuple[str, ...]:
        return remembered_pins(modules, lock_file, {}, memory).imported

    assert pins("nbformat") == pins("nbformat") == ("nbformat==3",)
    assert asked == ["owners"]
    assert pins("os") == ()
    assert pins("nbformat") == ("nbformat==3",)
    assert len(asked) == 2
    (packages / "new-1.dist-info").mkdir()
    assert pins("nbformat") == ("nbformat==3",)
    assert len(asked) == 3
    lock_file.write_text("nbformat==4\n", encoding="utf-8")
    assert pins("nbformat") == ("nbformat==4",)
