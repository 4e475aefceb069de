"""The downloads of the book's chapters: whole, without the authors' syntax, and running."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import nbformat
import pytest

from browsing import DESK, accessibility_problems, serve

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup
    from playwright.sync_api import Browser

AUTHORS_SYNTAX = re.compile(r"\{[a-z][\w:-]*\}`|^ *(?:`{3,}|:{3,})\{|^\([\w-]+\)=$|<span", re.MULTILINE)
CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def notebooks(site: Path) -> dict[str, nbformat.NotebookNode]:
    """Return every notebook of the site."""
    return {
        path.relative_to(site).with_suffix("").as_posix(): nbformat.read(path, as_version=4)
        for path in sorted(site.rglob("*.ipynb"))
        if (path.with_suffix(".html")).is_file()
    }


def test_every_page_with_cells_can_be_taken_away(
    site: Path, pages: dict[str, BeautifulSoup], notebooks: dict[str, nbformat.NotebookNode]
) -> None:
    chapters = {path.removesuffix(".html") for path, page in pages.items() if page.select("div.cell")}
    assert chapters == set(notebooks)
    assert len(chapters) > 30
    assert all((site / f"{chapter}.{ending}").is_file() for chapter in chapters for ending in ("py", "zip"))


def test_notebooks_are_valid_and_read_like_text(notebooks: dict[str, nbformat.NotebookNode]) -> None:
    for chapter, notebook in notebooks.items():
        nbformat.validate(notebook)
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                found = AUTHORS_SYNTAX.search(CODE.sub("", cell.source))
                assert not found, (chapter, found, cell.source[:300])


def test_notebooks_say_nothing_of_the_book_s_machinery(notebooks: dict[str, nbformat.NotebookNode]) -> None:
    code = {name: [c.source for c in n.cells if c.cell_type == "code"] for name, n in notebooks.items()}
    assert not [name for name, cells in code.items() if any("myst_nb" in cell for cell in cells)]


def test_cards_and_figures_are_in_the_notebook(notebooks: dict[str, nbformat.NotebookNode]) -> None:
    text = "\n".join(cell.source for cell in notebooks["catalogue/serving"].cells)
    assert "### Batch Serving" in text
    assert "**When not to use it**" in text
    assert "| Response measure (required) |" in text
    assert "--- |" not in re.sub(r"^\|( --- \|)+$", "", text, flags=re.MULTILINE)  # no table within a table
    assert re.search(r"^\*\*Figure\s\d+\.\*\* ", text, re.MULTILINE)


@pytest.mark.parametrize("chapter", ["algorithms/energy", "thinking/deciding"])
def test_script_of_the_zip_runs_with_nothing_else_of_the_book(
    site: Path, tmp_path: Path, chapter: str
) -> None:
    with zipfile.ZipFile(site / f"{chapter}.zip") as file:
        file.extractall(tmp_path)
    (script,) = tmp_path.rglob(f"book/{chapter}.py")
    own = ("PYTHONPATH", "MATPLOTLIBRC", "KERAS_BACKEND")
    environment = {name: value for name, value in os.environ.items() if name not in own} | {
        "MPLBACKEND": "agg"
    }
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 20


def test_chapter_needs_what_it_imports_and_no_more(site: Path) -> None:
    def requirements(chapter: str) -> str:
        with zipfile.ZipFile(site / f"{chapter}.zip") as file:
            return file.read(f"{chapter.rpartition('/')[2]}/requirements.txt").decode()

    assert "==" not in requirements("decomposition/styles")
    assert "scikit-learn==" in requirements("algorithms/trees")
    assert "keras" not in requirements("algorithms/trees")
    assert "keras==" in requirements("algorithms/counting")
    assert "jax==" in requirements("algorithms/counting")
    assert not [path for path in site.rglob("*.zip") if "\nsphinx==" in requirements_of(path)]


def requirements_of(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        names = [name for name in file.namelist() if name == f"{path.stem}/requirements.txt"]
        return "".join(file.read(name).decode() for name in names)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_menu_and_hidden_code_are_accessible(browser: Browser, site: Path, theme: str) -> None:
    with serve(site) as address:
        page = browser.new_page(viewport=DESK, color_scheme=theme)
        page.goto(f"{address}/thinking/deciding.html")
        page.locator(".chapter-links summary").click()
        page.get_by_label("Hide code").check()
        problems = accessibility_problems(page)
        page.close()
    assert not [problem for problem in problems if "chapter-links" in problem or "reveal" in problem]


def test_copy_buttons_copy_what_can_be_run(browser: Browser, site: Path) -> None:
    with serve(site) as address:
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{address}/thinking/deciding.html")
        cell = page.locator("div.cell_input").first
        cell.hover()
        cell.locator("button.copybtn").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        shown = cell.locator("pre").inner_text()
        context.close()
    assert copied.strip() == shown.strip()
    assert not re.search(r"^(>>>|\.\.\.|In \[|\[\d+\]:|\$ )", copied, re.MULTILINE)
