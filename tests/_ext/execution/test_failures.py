from __future__ import annotations

import pytest

from execution.failures import Failure, describe, failing_line, innermost_file

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


def test_origin_is_named_only_outside_the_cells() -> None:
    assert innermost_file(Failure(5, "Error", IN_FILE, 3)) == "/book/code/division/__init__.py:5, in invert"
    assert innermost_file(Failure(5, "Error", IN_CELL, 3)) is None
    assert innermost_file(Failure(5, "Error", IN_EARLIER_CELL, 3)) is None


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
