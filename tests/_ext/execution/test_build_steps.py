"""Whole builds with real kernels: what makes a chapter run again, what does not, and what the pages show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Build, Project


def shown_answer(project: Project) -> str:
    """Return the value of the first chapter that the index shows."""
    (answer,) = re.findall(r'Twice 21 is <code.*?><span class="pre">(.*?)</span>', project.html("index"))
    return answer


def test_first_parallel_build_runs_every_chapter_once(first_build: tuple[Project, Build]) -> None:
    project, build = first_build

    assert sorted(build.executed) == ["one/first", "two/second"]
    assert build.warnings == ""
    assert "executed 2 chapters, 3 cells in" in build.status
    assert "(2 at once); 0 from cache" in build.status
    assert "Executing notebook" not in build.status, "MyST-NB executed a chapter itself"
    assert "doubled: 2 4" in project.html("two/second")
    assert shown_answer(project) == "42"
    assert [name.rpartition(".")[2] for name in project.pictures()] == ["svg"]


def test_second_build_has_nothing_to_do(built_book: Project) -> None:
    build = built_book.build()

    assert build.executed == []
    assert "0 added, 0 changed, 0 removed" in build.status
    assert "no targets are out of date" in build.status


def test_prose_edit_runs_nothing(built_book: Project) -> None:
    built_book.edit("two/second.md", "# Second", "# Second\n\nA new sentence.")

    build = built_book.build(parallel=2)

    assert build.executed == []
    assert "0 added, 1 changed, 0 removed" in build.status
    assert "A new sentence." in built_book.html("two/second")
    assert "doubled: 2 4" in built_book.html("two/second")


def test_change_in_imported_code_runs_chapters_again(built_book: Project) -> None:
    pictures = built_book.pictures()
    built_book.edit("code/arithmetic/__init__.py", "2 * number", "-2 * number")

    build = built_book.build(parallel=2)

    assert sorted(build.executed) == ["one/first", "two/second"]
    assert "doubled: -2 -4" in built_book.html("two/second")
    assert shown_answer(built_book) == "-42"
    assert built_book.pictures() == pictures, "a figure that did not change came out differently"


def test_change_in_data_runs_chapters_again_and_going_back_runs_nothing(built_book: Project) -> None:
    built_book.write("data/numbers.csv", "5\n")
    assert built_book.build(parallel=2).executed == ["two/second"]
    assert "doubled: 10" in built_book.html("two/second")

    built_book.write("data/numbers.csv", "1\n2\n")
    assert built_book.build().executed == []
    assert "doubled: 2 4" in built_book.html("two/second")


def test_page_that_shows_a_value_of_another_page_follows_it(built_book: Project) -> None:
    built_book.edit("one/first.md", "double(21)", "double(4)")
    build = built_book.build(parallel=2)
    assert build.executed == ["one/first"]
    assert "0 added, 1 changed, 0 removed" in build.status
    assert shown_answer(built_book) == "8"

    built_book.edit("one/first.md", 'glue("answer", double(4))', "double(4)")
    build = built_book.build()
    assert "index.md:3: WARNING: Glue reference 'answer' not found in doc 'one/first'" in build.warnings


def test_results_are_found_without_the_state_file(built_book: Project) -> None:
    (built_book.folder / "_build/.jupyter_cache/state.json").unlink()

    assert built_book.build().executed == []


def test_half_written_result_is_run_again(built_book: Project) -> None:
    code = built_book.state()["pages"]["one/first"]["code"]
    (result,) = built_book.folder.glob(f"_build/.jupyter_cache/results/{code}.*.json")
    result.write_text(result.read_text()[:100])
    (built_book.folder / "_build/.jupyter_cache/state.json").unlink()

    assert built_book.build().executed == ["one/first"]


def test_half_written_entry_of_jupyter_cache_is_written_again(built_book: Project) -> None:
    key = built_book.state()["pages"]["one/first"]["key"]
    (entry,) = built_book.folder.glob(f"_build/.jupyter_cache/shown/executed/{key}/base.ipynb")
    entry.write_text(entry.read_text()[:100])
    (built_book.folder / "_build/.jupyter_cache/state.json").unlink()
    built_book.edit("one/first.md", "# First", "# First of all")

    assert built_book.build().executed == []
    assert shown_answer(built_book) == "42"


def test_two_builders_share_results(built_book: Project) -> None:
    build = built_book.build("text")

    assert build.executed == []
    assert "doubled: 2 4" in built_book.read("_build/text/two/second.txt")


def test_nothing_is_executed_when_execution_is_off(new_book: Project) -> None:
    new_book.build(nb_execution_mode="off")

    assert not (new_book.folder / "_build/.jupyter_cache").exists()
