"""Files follow their sources from build to build, whoever writes them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from chapter_files import bundles
from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build

CHAPTERS = ("part/first", "part/second")


def files(build: Build) -> dict[str, bytes]:
    names = [f"{chapter}.{ending}" for chapter in CHAPTERS for ending in ("ipynb", "py", "zip")]
    return {name: (build.app.outdir / name).read_bytes() for name in names}


def times(build: Build) -> dict[str, int]:
    return {name: (build.app.outdir / name).stat().st_mtime_ns for name in files(build)}


def in_zip(build: Build, chapter: str, name: str) -> str:
    with zipfile.ZipFile(build.app.outdir / f"{chapter}.zip") as file:
        return file.read(f"{chapter.rpartition('/')[2]}/{name}").decode()


def test_nothing_is_written_again_when_nothing_changed(book: SmallBook) -> None:
    before = times(book.build())
    build = book.build()
    assert build.written == set()
    assert times(build) == before


def test_nothing_is_packed_again_when_nothing_changed(
    book: SmallBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.build()
    monkeypatch.setattr(bundles, "zipped", lambda *_: pytest.fail("a download was packed"))
    book.build()


def test_only_the_files_of_a_changed_chapter_are_written(book: SmallBook) -> None:
    before = times(book.build())
    book.change("part/second", "Some text.", "Some other text.")
    build = book.build()
    changed = {name for name, time in times(build).items() if time != before[name]}
    assert changed == {"part/second.ipynb", "part/second.py", "part/second.zip"}
    assert "Some other text." in in_zip(build, "part/second", "part/second.py")


def test_changed_code_and_data_are_in_the_next_zip(book: SmallBook) -> None:
    path = book.folder / "code" / "counting" / "__init__.py"
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    (book.folder / "data" / "numbers.csv").write_text("2\n5\n", encoding="utf-8")
    build = book.build()
    assert in_zip(build, "part/first", "code/counting/__init__.py").endswith("# changed\n")
    assert in_zip(build, "part/first", "data/numbers.csv") == "2\n5\n"


def test_a_module_that_no_cell_imports_is_in_the_next_zip(book: SmallBook) -> None:
    before = book.build()
    (book.folder / "code" / "arithmetic" / "more.py").write_text("import unused\n", encoding="utf-8")
    build = book.build()
    assert build.written == set()
    assert in_zip(build, "part/first", "code/arithmetic/more.py") == "import unused\n"
    assert "nobody" in in_zip(build, "part/first", "code/unused/__init__.py")
    assert files(build)["part/second.zip"] == files(before)["part/second.zip"]


def test_a_new_version_is_in_the_next_requirements(book: SmallBook) -> None:
    lock = book.folder / "requirements.txt"
    lock.write_text(lock.read_text(encoding="utf-8").replace("26.1.0 ;", "26.1.1 ;"), encoding="utf-8")
    assert "attrs==26.1.1 ;" in in_zip(book.build(), "part/second", "requirements.txt")


def test_a_page_without_its_last_cell_loses_its_line(book: SmallBook) -> None:
    book.write("part/second", "# The second chapter\n")
    assert book.build().page("part/second").select(".chapter-links") == []


def test_parallel_build_writes_the_same(book: SmallBook) -> None:
    for number in range(6):
        book.write(f"part/page{number}", f"---\norphan: true\n---\n# Page {number}\n")
    before = files(book.build())
    build_folder = book.folder / "_build" / "for-html" / "html"
    for name in before:
        (build_folder / name).unlink()
    for chapter in CHAPTERS:
        (book.folder / f"{chapter}.md").touch()
    book.change("index", "part/plain", "part/plain\npart/page0")
    build = book.build(parallel=2, freshenv=True)
    assert build.warnings == []
    assert files(build) == before


def test_a_build_of_a_single_page_writes_its_files_alone(rootdir: Path, tmp_path: Path) -> None:
    book = SmallBook(rootdir / "test-chapter-files", tmp_path / "book")
    app = SphinxTestApp("html", srcdir=book.folder, builddir=book.folder / "_build")
    app.build(filenames=[str(book.folder / "part" / "first.md")])
    app.cleanup()
    assert sorted(path.name for path in app.outdir.rglob("*.zip")) == ["first.zip"]
