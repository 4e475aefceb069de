"""What must hold for every source page, before anything is built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
BOOK = ROOT / "book"
PAGES = sorted(BOOK.rglob("*.md"))
WITH_CELLS = [page for page in PAGES if "{code-cell}" in page.read_text(encoding="utf-8")]
CHAPTERS = [page for page in WITH_CELLS if page.parent.name not in ("appendix", "catalogue")]
"""what is read from beginning to end; pages of the catalogue are looked things up in"""
LONGEST_CELL = 20

CELL = re.compile(r"^```\{code-cell\}[^\n]*\n(?:---\n.*?\n---\n)?(.*?)^```$", re.MULTILINE | re.DOTALL)


def page_name(page: Path) -> str:
    return page.relative_to(BOOK).as_posix()


def code_lines(cell: str) -> list[str]:
    """Return the lines of a cell that a reader has to read: no options, no blank lines."""
    return [line for line in cell.splitlines() if line.strip() and not line.startswith(":")]


@pytest.mark.parametrize("page", WITH_CELLS, ids=page_name)
def test_cells_are_short(page: Path) -> None:
    cells = CELL.findall(page.read_text(encoding="utf-8"))
    assert cells
    for cell in cells:
        assert len(code_lines(cell)) <= LONGEST_CELL, (
            f"{page_name(page)}: a cell of {len(code_lines(cell))} lines\n{cell}"
        )


@pytest.mark.parametrize("page", CHAPTERS, ids=page_name)
def test_chapter_has_what_every_chapter_needs(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    solved = set(re.findall(r"^[`:]{3,}\{solution(?:-start)?\} *(\S+)", text, re.MULTILINE))
    exercises = re.findall(
        r"^[`:]{3,}\{exercise(?:-start)?\}.*?^:label: *(\S+)", text, re.MULTILINE | re.DOTALL
    )
    assert len(exercises) >= 4
    assert set(exercises) == solved
    for heading in ["Summary", "Further reading"]:
        assert re.search(rf"^##+ .*{heading}", text, re.MULTILINE), heading


@pytest.mark.parametrize("page", WITH_CELLS, ids=page_name)
def test_cells_do_not_reach_around_the_import_root(page: Path) -> None:
    for cell in CELL.findall(page.read_text(encoding="utf-8")):
        assert "sys.path" not in cell
        assert not re.search(r"\bfrom code\b|\bimport code\b", cell)


def test_every_listing_shows_a_file_that_exists() -> None:
    for page in PAGES:
        for target in re.findall(r"\{literalinclude\} *(\S+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).resolve().is_file(), (page_name(page), target)


def test_every_data_file_names_its_source_and_is_shown_or_read() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in [*PAGES, ROOT / "conf.py"])
    code = "\n".join(module.read_text(encoding="utf-8") for module in (ROOT / "code").rglob("*.py"))
    for table in sorted((BOOK / "data").glob("*.csv")):
        assert table.read_text(encoding="utf-8").startswith("#"), f"{table.name} must begin with its source"
        assert table.stem in text or table.stem in code, f"{table.name} is neither shown nor read"


def test_every_reference_is_cited() -> None:
    keys = re.findall(
        r"^@\w+\{([^,\s]+)", (BOOK / "references.bib").read_text(encoding="utf-8"), re.MULTILINE
    )
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert len(keys) == len(set(keys))
    assert [key for key in keys if not re.search(rf"\b{re.escape(key)}\b", text)] == []
