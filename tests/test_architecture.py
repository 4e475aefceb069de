"""Who may import whom. The rules are drawn in the README; here they are enforced."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def packages_in(folder: str) -> set[str]:
    """Return the names of the packages in an import root."""
    folders = (path.name for path in (ROOT / folder).iterdir() if path.is_dir() and path.name.isidentifier())
    return set(folders) - {"__pycache__"}


EXTENSIONS = packages_in("_ext")
TEACHING = packages_in("code")

ALLOWED_BETWEEN_EXTENSIONS = {
    "book_counts": {"bookkit", "catalogue", "execution"},
    "book_forms": set(),
    "bookkit": set(),
    "build_pace": {"bookkit"},
    "catalogue": {"bookkit"},
    "catalogue_exports": {"bookkit", "catalogue", "quality_scenarios"},
    "catalogue_views": {"bookkit", "catalogue", "quality_scenarios"},
    "change_feed": {"bookkit"},
    "chapter_files": {"bookkit"},
    "chapter_goals": {"bookkit", "data_tables", "exercises"},
    "citations": set(),
    "data_tables": {"bookkit"},
    "diagrams": {"bookkit"},
    "ebook": set(),
    "execution": {"bookkit"},
    "exercises": {"bookkit"},
    "finding": {"bookkit", "catalogue", "glossary_links", "quality_scenarios"},
    "glossary_links": {"bookkit"},
    "link_previews": {"bookkit"},
    "margin_notes": {"bookkit"},
    "mathml": {"bookkit"},
    "offline_reading": {"bookkit"},
    "page_checks": {"bookkit"},
    "pattern_cards": {"bookkit", "catalogue"},
    "plain_text": {"bookkit"},
    "printed_book": set(),
    "publishing": {"bookkit"},
    "quality_scenarios": {"bookkit", "catalogue"},
    "site_assets": {"bookkit"},
    "teaching_paths": {"bookkit", "chapter_goals"},
    "what_if": {"bookkit"},
}
"""extension → the other extensions that it may import"""

MAY_USE_LIBRARIES = {
    "fraud_candidates",
    "lane_marking",
    "measuring",
    "picture_data",
    "sidewalk_robot",
    "skew_monitor",
}
"""teaching packages that may import more than the standard library; all others also run in a browser"""


def imported_packages(module: Path) -> set[str]:
    """Return the top-level packages that ``module`` imports, at any depth of its code."""
    packages = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            packages |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            packages.add(node.module.partition(".")[0])
    return packages


def modules(root: str, package: str) -> list[Path]:
    return sorted((ROOT / root / package).rglob("*.py"))


def test_import_roots_are_not_packages() -> None:
    """``code`` is a module of the standard library: a package of that name would break ``import pdb``."""
    for folder in ["code", "_ext", "tests", "tests/code", "tests/_ext", "tests/book"]:
        assert not (ROOT / folder / "__init__.py").exists(), folder


def test_debugger_starts_from_the_repository_root() -> None:
    subprocess.run([sys.executable, "-c", "import code, pdb; code.InteractiveConsole"], cwd=ROOT, check=True)


def test_names_of_packages_are_unambiguous() -> None:
    assert EXTENSIONS.isdisjoint(TEACHING)
    assert (EXTENSIONS | TEACHING).isdisjoint(sys.stdlib_module_names)


def test_every_extension_has_an_import_rule() -> None:
    assert set(ALLOWED_BETWEEN_EXTENSIONS) == EXTENSIONS


@pytest.mark.parametrize("extension", sorted(EXTENSIONS))
def test_extension_imports_only_what_its_rule_allows(extension: str) -> None:
    allowed = ALLOWED_BETWEEN_EXTENSIONS[extension] | {extension}
    for module in modules("_ext", extension):
        imported = imported_packages(module)
        assert imported & EXTENSIONS <= allowed, module
        assert imported.isdisjoint(TEACHING | {"code"}), module


@pytest.mark.parametrize(
    "module", [m for e in sorted(EXTENSIONS) for m in modules("_ext", e) if m.name == "model.py"]
)
def test_models_know_nothing_of_sphinx(module: Path) -> None:
    assert imported_packages(module).isdisjoint({"sphinx", "docutils", "myst_nb", "myst_parser"})


@pytest.mark.parametrize("package", sorted(TEACHING))
def test_teaching_code_imports_only_the_standard_library_and_its_like(package: str) -> None:
    for module in modules("code", package):
        imported = imported_packages(module)
        assert imported.isdisjoint({"sphinx", "docutils", "myst_nb"} | EXTENSIONS), module
        if package not in MAY_USE_LIBRARIES:
            assert imported <= sys.stdlib_module_names | TEACHING, module


@pytest.mark.parametrize("package", sorted(EXTENSIONS | TEACHING))
def test_package_can_be_imported_alone(package: str) -> None:
    """A fresh interpreter for each, so that an import cycle cannot hide behind another test's imports."""
    root = ROOT / ("_ext" if package in EXTENSIONS else "code")
    script = (
        "import importlib, pkgutil, sys; sys.path.insert(0, sys.argv[1]);"
        "package = importlib.import_module(sys.argv[2]); prefix = package.__name__ + '.';"
        "[importlib.import_module(m.name) for m in pkgutil.walk_packages(package.__path__, prefix)]"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script, str(root), package], check=True)
