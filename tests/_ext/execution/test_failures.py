from __future__ import annotations

import pytest

from execution.failures import Failure, advice, death, describe, failing_line, tail_of_traceback

IN_CELL = """\
NameError                                 Traceback (most recent call last)
Cell In[3], line 2
      1 first = 1
----> 2 second

NameError: name 'second' is not defined
"""
IN_FILE = """\
ZeroDivisionError                         Traceback (most recent call last)
Cell In[3], line 4
      3 numbers = [1, 0]
----> 4 list(map(invert, numbers))

File /book/code/division/__init__.py:5, in invert(number)
      4 def invert(number: float) -> float:
----> 5     return 1 / number

ZeroDivisionError: division by zero
"""
IN_EARLIER_CELL = """\
Cell In[3], line 1
----> 1 helper()

Cell In[1], line 7, in helper()
      6 def helper():
----> 7     raise ValueError

ValueError:
"""


@pytest.mark.parametrize(
    ("traceback", "line"), [(IN_CELL, 2), (IN_FILE, 4), (IN_EARLIER_CELL, 1), ("no frame", None)]
)
def test_line_of_the_cell_is_read_from_the_traceback(traceback: str, line: int | None) -> None:
    assert failing_line(Failure(5, "Error", traceback, execution_count=3)) == line


def test_tail_of_the_traceback_is_told_only_outside_the_cells() -> None:
    assert tail_of_traceback(Failure(5, "Error", IN_FILE, 3)) == [
        "File /book/code/division/__init__.py:5, in invert(number)",
        "      4 def invert(number: float) -> float:",
        "----> 5     return 1 / number",
    ]
    assert tail_of_traceback(Failure(5, "Error", IN_CELL, 3)) == []
    assert tail_of_traceback(Failure(5, "Error", IN_EARLIER_CELL, 3)) == []


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (None, "the kernel died"),
        (1, "with exit status 1"),
        (-9, "the machine ran out of memory"),
        (-11, "died of SIGSEGV"),
        (-99, "died of signal 99"),
    ],
)
def test_death_of_a_kernel_is_told_by_its_cause(status: int | None, words: str) -> None:
    assert words in death(status)


@pytest.mark.parametrize(
    ("error", "advised"),
    [
        (
            "ModuleNotFoundError: No module named 'arithmetics'",
            "package 'arithmetics' is missing; expected one under code/ or in requirements.in;"
            " did you mean 'arithmetic'?",
        ),
        ("ModuleNotFoundError: No module named 'numpy.x'", "module 'numpy.x' is missing from its package"),
        ("MemoryError", "out of memory: the cell asked for more than the machine has"),
        ("ValueError: No module named 'a'", None),
    ],
)
def test_advice_is_given_where_the_line_itself_is_not_at_fault(error: str, advised: str | None) -> None:
    assert advice(Failure(5, error), ["arithmetic"]) == advised


def test_message_shows_the_cell_with_line_numbers_of_the_page() -> None:
    failure = Failure(5, "NameError: name 'second' is not defined", IN_CELL, 3)
    line, message = describe(failure, number=2, first_line=9, source="first = 1\nsecond")
    assert line == 10
    assert message.splitlines() == [
        "code cell 2 failed: NameError: name 'second' is not defined",
        "     9 | first = 1",
        "  > 10 | second",
    ]


def test_without_a_traceback_the_cell_itself_is_named() -> None:
    line, message = describe(Failure(5, "the kernel died"), number=1, first_line=9, source="a\nb")
    assert line == 9
    assert ">" not in message
