"""An exercise without a solution is reported: on its page or any other, after every kind of build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

EXERCISE = "# Page\n\nText.\n\n```{exercise} Find it\n:label: find\n\nWhere?\n```\n"
SOLUTION = "# Other\n\n```{solution} find\nHere.\n```\n"
MISSING = (
    "exercise.md:5: WARNING: exercise 'Find it' has no solution; write {solution} find [exercise.no_solution]"
)


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    book = SmallBook(rootdir / "test-exercises-answers", tmp_path / "book")
    book.write("index", "# Book\n\n```{toctree}\n:glob:\n*\n```\n")
    book.write("exercise", EXERCISE)
    return book


def test_an_exercise_without_a_solution_is_named_with_its_line(book: SmallBook) -> None:
    assert book.build().warnings == [MISSING]


def test_a_solution_on_another_page_is_enough(book: SmallBook) -> None:
    book.write("other", SOLUTION)
    assert book.build().warnings == []


def test_an_exercise_without_a_label_is_told_how_to_get_a_solution(book: SmallBook) -> None:
    book.write("exercise", EXERCISE.replace(":label: find\n", ""))
    assert book.build().warnings == [
        "exercise.md:5: WARNING: exercise 'Find it' has no solution;"
        " give it a ':label:' and write {solution} that label [exercise.no_solution]"
    ]


def test_gated_exercises_and_solutions_count(book: SmallBook) -> None:
    book.write(
        "exercise",
        "# Page\n\n```{exercise-start} Gated\n:label: gated\n```\n\nWhere?\n\n```{exercise-end}\n```\n\n"
        "```{solution-start} gated\n```\n\nHere.\n\n```{solution-end}\n```\n",
    )
    assert book.build().warnings == []


def test_it_is_said_on_every_build_until_the_solution_is_there(book: SmallBook) -> None:
    book.write("other", SOLUTION)
    assert book.build().warnings == []
    book.write("other", "# Other\n\nNothing.\n")
    assert book.build().warnings == [MISSING]
    assert book.build().warnings == [MISSING]  # nothing has changed
    book.write("other", SOLUTION)
    assert book.build().warnings == []


def test_a_deleted_page_takes_its_solutions_along(book: SmallBook) -> None:
    book.write("other", SOLUTION)
    book.build()
    book.delete("other")
    assert book.build().warnings == [MISSING]


def test_a_parallel_build_says_the_same(book: SmallBook) -> None:
    for number in range(6):
        book.write(
            f"more{number}", f"# More {number}\n\n```{{exercise}}\n:label: more{number}\n\nWhy?\n```\n"
        )
        book.write(f"solved{number}", f"# Solved {number}\n\n```{{solution}} more{number}\nSo.\n```\n")
    assert book.build(parallel=2).warnings == [MISSING]
