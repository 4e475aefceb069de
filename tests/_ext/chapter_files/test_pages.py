"""What stands beside and on the pages of a small book: files, links, boxes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import nbformat
import pytest

from small_books import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build, SmallBook

FIRST = [
    "LICENSE",
    "README.md",
    "code/arithmetic/__init__.py",
    "code/counting/__init__.py",
    "data/numbers.csv",
]
FIRST += ["part/first.ipynb", "part/first.py", "requirements.txt"]


def prose(build: Build, page: str) -> str:
    notebook = nbformat.reads(build.file(f"{page}.ipynb"), as_version=4)
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def unpacked(build: Build, page: str, folder: Path) -> Path:
    with zipfile.ZipFile(build.app.outdir / f"{page}.zip") as file:
        file.extractall(folder)
    return folder / page.rpartition("/")[2]


def test_book_builds_without_a_warning(build: Build) -> None:
    assert build.warnings == []


def test_chapters_have_files_and_other_pages_have_none(build: Build) -> None:
    files = {path.name for path in (build.app.outdir / "part").iterdir()}
    expected = {
        f"{name}.{ending}" for name in ("first", "second") for ending in ("html", "ipynb", "py", "zip")
    }
    assert files == expected | {"plain.html"}
    assert build.page("part/plain").select(".chapter-links") == []


def test_prose_is_markdown_without_the_authors_syntax(build: Build) -> None:
    text = prose(build, "part/first")
    assert "the plain page and to The second chapter, *with* a **stress** on `code`, on $x_1 * 2$" in text
    assert r"snake_case_names, 5 \* 3, \<b> and 2 \$. The sum is 7.0, see Table 1." in text
    assert "- one\n\n- two\n\n  more of two" in text
    assert "1. first\n2. second" in text
    assert "**Table 1.** A small table.\n\n| letter | formula |\n| --- | --- |\n| a \\| b | $x$ |" in text
    assert "$$\n\\sum_i x_i\n$$" in text
    assert "```mermaid\nflowchart TB\n    a --> b\n```\n\n**Figure 1.** A small diagram." in text
    assert "**Exercise 1 (Twice as much)**\n\nWhat is *twice* 21?" in text
    solution = (
        "<details>\n<summary>Solution to Exercise 1 (Twice as much)</summary>\n\nIt is $42$.\n\n</details>"
    )
    assert solution in text
    assert not re.search(r"\{[\w:-]+\}|^:::|\(sec-", text, re.MULTILINE)


def test_notebook_is_valid_and_has_all_cells_with_their_tags(build: Build) -> None:
    notebook = nbformat.reads(build.file("part/first.ipynb"), as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.metadata.get("tags") for cell in code] == [["setup"], None, ["remove-cell"]]
    assert code[2].source == "assert sum(numbers) == 7"


def test_script_of_the_zip_runs_with_what_is_in_the_zip(build: Build, tmp_path: Path) -> None:
    top = unpacked(build, "part/first", tmp_path)
    found = sorted(path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file())
    assert found == FIRST
    command = [sys.executable, "-I", top / "part" / "first.py"]
    assert subprocess.run(command, cwd=tmp_path, check=True, capture_output=True).stdout == b"doubled: 6 8\n"


def test_requirements_are_what_the_chapter_imports(build: Build, tmp_path: Path) -> None:
    assert (unpacked(build, "part/first", tmp_path) / "requirements.txt").read_text(encoding="utf-8") == (
        "# This chapter needs nothing but Python.\n"
    )
    assert (unpacked(build, "part/second", tmp_path) / "requirements.txt").read_text(encoding="utf-8") == (
        "# What this chapter imports, in the versions that the book was built with\njsonschema==4.26.0\n\n"
        "# What these need\nattrs==26.1.0 ; python_version < '3.12'\n"
        "attrs==26.2.0 ; python_version >= '3.12'\n"
    )


def test_variables_of_imported_packages_are_set(build: Build) -> None:
    assert 'os.environ["JSONSCHEMA_COLOUR"] = "none"' in build.file("part/second.py")
    assert "os.environ" not in build.file("part/first.py")
    assert "KERAS" not in build.file("part/second.py")


def test_zip_is_the_same_whenever_it_is_made(build: Build) -> None:
    with zipfile.ZipFile(build.app.outdir / "part" / "first.zip") as file:
        entries = file.infolist()
    assert [entry.filename for entry in entries] == [f"first/{name}" for name in FIRST]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o644}


def test_line_under_the_title_leads_to_the_files_and_nowhere_else(build: Build) -> None:
    line = build.page("part/first").select_one("h1 + .chapter-links")
    assert line is not None
    assert text_of(line.summary) == "Download"
    links = [(text_of(a), a["href"]) for a in line.select("a")]
    assert links == [
        ("Notebook", "first.ipynb"),
        ("Python script", "first.py"),
        ("Everything, zipped", "first.zip"),
    ]
    assert text_of(line.select_one("label")) == "Hide code"


def test_every_visible_cell_has_a_box_that_says_which_it_is(build: Build) -> None:
    boxes = build.page("part/first").select("div.cell_input > .reveal-code input")
    assert [box["aria-label"] for box in boxes] == ["Code of cell 1"]


def test_repository_brings_links_and_a_cell_that_fetches(book: SmallBook) -> None:
    settings = {"repository": "owner/name", "revision": "1a2b"}
    build = book.build(confoverrides={f"chapter_files_{name}": value for name, value in settings.items()})
    links = [a["href"] for a in build.page("part/second").select(".chapter-links > li > a")]
    assert links == [
        "https://colab.research.google.com/github/owner/name/blob/notebooks/part/second.ipynb",
        "https://mybinder.org/v2/gh/owner/name/notebooks?labpath=part%2Fsecond.ipynb",
        "https://github.com/owner/name/blob/1a2b/part/second.md?plain=1",
        "https://github.com/owner/name/edit/main/part/second.md",
    ]
    setup = next(cell for cell in json.loads(build.file("part/second.ipynb"))["cells"] if cell["metadata"])
    source = "".join(setup["source"])
    assert 'if not os.path.exists("../requirements.txt"):' in source
    assert '"git+https://github.com/owner/name@1a2b#egg=load-bearing-code&subdirectory=code"' in source
    assert source.count('"jsonschema==4.26.0"') == 1
    assert "github.com" not in build.file("part/second.py")


def test_without_a_repository_nothing_is_fetched(build: Build) -> None:
    assert "%pip" not in build.file("part/first.ipynb")


def test_published_address_makes_links(book: SmallBook) -> None:
    build = book.build(confoverrides={"html_baseurl": "https://book.example/here"})
    text = prose(build, "part/first")
    assert "[the plain page](https://book.example/here/part/plain.html#sec-plain)" in text
    assert "[Table 1](https://book.example/here/part/first.html#tab-small)" in text
    assert "A chapter of [A small book](https://book.example/here/part/first.html)." in text


@pytest.mark.parametrize("builder", ["epub", "text", "latex"])
def test_other_outputs_have_neither_line_nor_files(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    assert not list(build.app.outdir.rglob("*.ipynb"))
    assert not [
        path
        for path in build.app.outdir.rglob("*")
        if path.suffix in (".html", ".xhtml", ".txt", ".tex")
        and "Hide code" in path.read_text(encoding="utf-8")
    ]
