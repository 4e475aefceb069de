"""Two runs of a chapter are compared by what they put out; volatile cells run but are not compared."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from nbformat.v4 import new_code_cell, new_output

from execution import reproduce
from execution.comparing import LONGEST, Comparison, compare, shown

if TYPE_CHECKING:
    from .conftest import Project

NAMES = ("here", "there")


def cell(*outputs: Any, tags: list[str] | None = None) -> Any:
    return new_code_cell("code", outputs=list(outputs), metadata={"tags": tags or []})


def printed(text: str, name: str = "stdout") -> Any:
    return new_output("stream", name=name, text=text)


def comparison(one: Any, other: Any) -> Comparison:
    return compare("book/page.md", {0: 12}, [one], [other], names=NAMES)


def test_difference_is_a_diff_with_chapter_and_line() -> None:
    (diff,) = comparison(cell(printed("a\nb\n")), cell(printed("a\nc\n"))).differences
    assert diff.splitlines() == [
        "--- book/page.md:12 (here)",
        "+++ book/page.md:12 (there)",
        "@@ -1,2 +1,2 @@",
        " stdout: a",
        "-stdout: b",
        "+stdout: c",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([printed("a\n"), printed("b\n")], [printed("a\nb\n")]),
        ([printed("a\n"), printed("e\n", "stderr")], [printed("e\n", "stderr"), printed("a\n")]),
        (
            [new_output("execute_result", {"text/plain": "1"}, execution_count=1)],
            [new_output("execute_result", {"text/plain": "1"}, execution_count=2)],
        ),
    ],
    ids=["one message or two", "order of streams", "execution count"],
)
def test_how_outputs_came_is_no_difference(one: list[Any], other: list[Any]) -> None:
    assert comparison(cell(*one), cell(*other)).differences == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([printed("a")], []),
        ([printed("a")], [printed("a", "stderr")]),
        ([new_output("display_data", {"text/plain": "1"})], [new_output("display_data", {"text/html": "1"})]),
        ([new_output("error", ename="A", evalue="x")], [new_output("error", ename="A", evalue="y")]),
        (
            [new_output("display_data", {"image/png": "a" * LONGEST * 2})],
            [new_output("display_data", {"image/png": "a" * LONGEST + "b" * LONGEST})],
        ),
    ],
    ids=["missing", "stream", "kind", "error", "end of a long line"],
)
def test_what_outputs_say_is_a_difference(one: list[Any], other: list[Any]) -> None:
    assert len(comparison(cell(*one), cell(*other)).differences) == 1


@pytest.mark.parametrize(
    ("one", "other", "differences"),
    [("0.077735806499816", "0.077735806499818", 0), ("0.077735806499816", "0.077735816499816", 1)],
)
def test_last_digits_of_long_fractions_do_not_count(one: str, other: str, differences: int) -> None:
    assert len(comparison(cell(printed(one)), cell(printed(other))).differences) == differences


def test_volatile_cell_is_not_compared() -> None:
    found = comparison(cell(printed("1 ms"), tags=["volatile"]), cell(printed("2 ms"), tags=["volatile"]))
    assert (found.compared, found.volatile, found.differences) == (0, 1, ())


def test_glued_value_is_named() -> None:
    data = {"application/papermill.record/text/plain": "42"}
    glued = new_output("display_data", data, metadata={"scrapbook": {"name": "answer"}})
    assert shown(cell(glued)) == ["glued 'answer' application/papermill.record/text/plain: 42"]


def run(book: Project, *arguments: str) -> int:
    folder = str(book.folder)
    report = str(book.folder / "_build/reproduce.diff")
    options = ["--configuration", folder, "--source", folder, "--report", report]
    return reproduce.main([*options, *arguments])


def test_book_that_depends_on_nothing_is_reproduced(
    new_book: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(new_book) == 0
    assert new_book.read("_build/reproduce.diff") == ""
    said = capsys.readouterr().out
    assert said.endswith(
        "2 chapters, 3 cells compared; 0 volatile cells left out; 0 cells differ; 0 chapters failed\n"
    )
    assert sorted(path.name for path in (new_book.folder / "_build").iterdir()) == ["reproduce.diff"]


SEED = 'print("seed", hash("text"))'
THREADS = 'import os\n\nprint("threads", os.environ["OMP_NUM_THREADS"])'
CORES = 'import os\n\nprint("one core:", len(os.sched_getaffinity(0)) == 1)'


@pytest.mark.parametrize("code", [SEED, THREADS, CORES], ids=["hash seed", "threads", "cores"])
def test_dependence_on_circumstances_is_shown(
    new_book: Project, capsys: pytest.CaptureFixture[str], code: str
) -> None:
    if code == CORES:
        assert len(os.sched_getaffinity(0)) > 1, "this test needs a machine with two cores"
    new_book.edit("one/first.md", 'glue("answer"', f'{code}\nglue("answer"')
    assert run(new_book, "one/first") == 1
    report = new_book.read("_build/reproduce.diff")
    assert report.startswith("--- one/first.md:10 (hash seed 0, 1 core, 1 threads)\n")
    assert report in capsys.readouterr().out
    assert len(os.sched_getaffinity(0)) > 1, "this process was left on one core"

    new_book.edit("one/first.md", "```{code-cell}\n", "```{code-cell}\n:tags: [volatile]\n\n")
    assert run(new_book, "one/first") == 0


def test_chapter_that_fails_is_no_success(new_book: Project) -> None:
    new_book.edit("one/first.md", "double(21)", "1 / 0")
    assert run(new_book, "one/first") == 1
    assert new_book.read("_build/reproduce.diff") == "one/first.md: ZeroDivisionError: division by zero\n"


def test_unknown_chapter_is_no_success(new_book: Project) -> None:
    assert run(new_book, "one/frist") == 1
