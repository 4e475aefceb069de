"""Values that cells have glued: where they are kept, what they mean, whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bookkit.glued_values import GluedValue, find_glued_values, glue_file, read_glued_texts

if TYPE_CHECKING:
    from small_books import SmallBook

LITERALS = {
    "30.2": 30.2,
    "0": 0,
    "True": True,
    "'fast'": "fast",
    "{'value': 4.1, 'unit': 'ms', 'n': 1000}": {"value": 4.1, "unit": "ms", "n": 1000},
    "np.float64(4.1)": 4.1,
    "np.int64(3)": 3,
    "{'value': np.float32(4.5), 'n': np.int64(10)}": {"value": 4.5, "n": 10},
}

NO_LITERALS = ["", "nap", "<Figure size 640x480 with 1 Axes>", "array([1, 2])", "np.float64(1, 2)", "1 +"]


@pytest.mark.parametrize(("text", "value"), LITERALS.items())
def test_a_literal_is_read(text: str, value: object) -> None:
    assert GluedValue("page", "key", text).literal() == value


@pytest.mark.parametrize("text", ["nan", "np.float64(nan)", "np.float32(-inf)", "-inf"])
def test_what_is_displayed_of_no_number_is_read(text: str) -> None:
    value = GluedValue("page", "key", f"{{'value': {text}}}").literal()
    assert repr(value) == f"{{'value': {text.removesuffix(')').rpartition('(')[2]}}}"


@pytest.mark.parametrize("text", NO_LITERALS)
def test_what_is_no_literal_has_no_value(text: str) -> None:
    assert GluedValue("page", "key", text).literal() is None


@pytest.fixture
def glued(blank_book: SmallBook) -> Any:
    """Return the environment of a book in which two pages glue the same key."""
    blank_book.glue("one", {"shared": 1, "own": "text"})
    blank_book.glue("two", {"shared": 2})
    blank_book.write("three", "# A page without cells\n")
    return blank_book.build().app.env


def test_the_values_of_a_page_are_read(glued: Any) -> None:
    assert read_glued_texts(glued, "one") == {"shared": "1", "own": "'text'"}
    assert [value.literal() for value in find_glued_values(glued, "own", "one")] == ["text"]


def test_a_page_that_glued_nothing_has_no_values(glued: Any) -> None:
    assert read_glued_texts(glued, "three") == {}
    assert not glue_file(glued, "three").exists()


def test_the_own_page_comes_first(glued: Any) -> None:
    assert [value.literal() for value in find_glued_values(glued, "shared", "two")] == [2]


def test_other_pages_are_asked_in_a_fixed_order(glued: Any) -> None:
    assert [value.docname for value in find_glued_values(glued, "shared", "three")] == ["one", "two"]


def test_an_unknown_key_is_found_nowhere(glued: Any) -> None:
    assert find_glued_values(glued, "unknown", "one") == []


def test_a_value_that_its_page_no_longer_glues_is_gone(blank_book: SmallBook) -> None:
    blank_book.glue("one", {"shared": 1})
    blank_book.build()
    blank_book.glue("one", {})
    assert find_glued_values(blank_book.build().app.env, "shared", "one") == []
