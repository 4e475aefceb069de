"""What counts as reading, and how long it takes."""

from __future__ import annotations

import pytest

from reading_time import MINUTES_PER_CELL, WORDS_PER_MINUTE, cells, prose, reading_minutes, section

PAGE = """---
file_format: mystnb
---

(sec-one)=
# One

Two words {ref}`here <sec-two>`.

```{code-cell}
# not a heading
print("not read")
```

```{code-cell}
:tags: [remove-cell]
assert True
```

```{note}
:class: wide
Read this.
```

(sec-two)=
## Two

Last words.

## Exercises

```{exercise} Not now
Count the words.
```

```{code-cell}
print("part of a solution")
```

## Further reading

One more.
"""


def test_only_running_text_is_read() -> None:
    words = prose(PAGE).split()
    assert "mystnb" not in words
    assert {"here", "Read", "this.", "Last", "more."} <= set(words)
    assert {"print", "assert", "wide", "Count", "sec-two", ":tags:"}.isdisjoint(words)


def test_hidden_cells_and_those_of_exercises_take_no_time() -> None:
    assert cells(PAGE) == 1


def test_a_section_ends_at_the_next_heading_of_its_level() -> None:
    two = section(PAGE, "sec-two")
    assert "Last words." in two
    assert "Exercises" not in two
    assert "Further reading" in section(PAGE, "sec-one")


def test_a_comment_in_a_cell_ends_no_section() -> None:
    assert "Read this." in section(PAGE, "sec-one")


def test_a_label_without_a_heading_is_named() -> None:
    with pytest.raises(ValueError, match="'sec-three'"):
        section(PAGE, "sec-three")


def test_time_is_words_and_cells() -> None:
    cell = "```{code-cell}\nprint(1)\n```\n"
    text = "word " * (3 * WORDS_PER_MINUTE)
    assert reading_minutes(f"{text}\n\n{cell}") == pytest.approx(3 + MINUTES_PER_CELL)
