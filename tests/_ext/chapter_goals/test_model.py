"""Goals and their names, the pages that a chapter builds on, and circles among them."""

from __future__ import annotations

import pytest

from chapter_goals.model import cycles, goal_identifier, read_names, without_goals


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("none", ()),
        ("thinking/drivers", ("thinking/drivers",)),
        ("a/b,  c/d\n/e/f", ("a/b", "c/d", "e/f")),
        ("none, a/b", ("none", "a/b")),
    ],
)
def test_names_are_read(text: str, names: tuple[str, ...]) -> None:
    assert read_names(text) == names


def test_a_goal_is_remembered_by_page_and_wording() -> None:
    name = goal_identifier("trees", "grow a tree")
    assert name == goal_identifier("trees", "grow a\n tree")
    assert (
        len({name, goal_identifier("trees", "grow two trees"), goal_identifier("forests", "grow a tree")})
        == 3
    )


@pytest.mark.parametrize(
    ("builds_on", "found"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["a"]}, [["a"]]),
        ({"b": ["a"], "a": ["b"]}, [["a", "b"]]),
        ({"a": ["b", "c"], "b": ["a"], "c": ["b"]}, [["a", "b"], ["a", "c", "b"]]),
        ({"a": ["x"], "b": ["c"], "c": ["b"], "d": ["b"]}, [["b", "c"]]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [["b", "c"]]),
    ],
)
def test_each_circle_is_found_once(builds_on: dict[str, list[str]], found: list[list[str]]) -> None:
    assert list(cycles(builds_on)) == found


def test_introductions_need_no_goals() -> None:
    assert without_goals(["b/two", "a/one", "a/index", "index"], ["a/one"]) == ["b/two"]
