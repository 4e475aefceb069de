"""Exercises, solutions and what an answer may look like. Imports no Sphinx."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOLERANCE = re.compile(r"(?P<amount>\d+(?:\.\d+)?(?:e-?\d+)?) *(?P<percent>%)?")


class Exercise(NamedTuple):
    """An exercise of a page."""

    label: str  #: as written, or made up by sphinx-exercise
    title: str
    line: int
    answers: int  #: how many of its answers the page can check


class Tolerance(NamedTuple):
    """How far an answer may be from the result."""

    amount: float
    percent: bool  #: a share of the result instead of a distance


class AnswerError(ValueError):
    """Something that the author of an answer has to change."""


def read_tolerance(text: str | None) -> Tolerance:
    """Return the tolerance that an author wrote.

    >>> read_tolerance("0.5"), read_tolerance("1 %")
    (Tolerance(amount=0.5, percent=False), Tolerance(amount=1.0, percent=True))
    """
    if text is None:
        raise AnswerError(
            "has no tolerance; write a number such as ':tolerance: 0.01', or '1 %' of the result"
        )
    match = TOLERANCE.fullmatch(text.strip())
    if match is None:
        raise AnswerError(f"has the tolerance '{text}'; write a number such as 0.01, or '1 %' of the result")
    return Tolerance(float(match["amount"]), match["percent"] is not None)


def read_value(text: str) -> float:
    """Return the number that an author wrote.

    >>> read_value("81"), read_value("-2.5e3")
    (81.0, -2500.0)
    """
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise AnswerError(f"has the value '{text}'; write a number such as 0.25")
    return value


def number_in(literal: object) -> float | None:
    """Return the number that was glued: alone, as text with commas, or as the value of a measurement.

    >>> number_in(3), number_in("23,866"), number_in({"value": 4.1, "unit": "ms"}), number_in("none")
    (3.0, 23866.0, 4.1, None)
    """
    if isinstance(literal, dict):
        return number_in(literal.get("value"))
    if isinstance(literal, str) and re.fullmatch(r"-?[\d,]+(?:\.\d+)?", literal.strip()):
        return float(literal.replace(",", ""))
    if isinstance(literal, int | float) and not isinstance(literal, bool) and math.isfinite(literal):
        return float(literal)
    return None


def check_form(*, value: str | None, glued: str | None, options: bool) -> None:
    """Raise an error unless exactly one form of answer is used."""
    given = [f"':{name}:'" for name, text in (("value", value), ("glued", glued)) if text is not None]
    given += ["a list of options"] * options
    if not given:
        raise AnswerError("expects nothing; give ':glued:' with a key, ':value:', or a list of options")
    if len(given) > 1:
        raise AnswerError(f"has {' and '.join(given)}; keep one of them")


def check_choice(right: Iterable[bool], reasons: Iterable[bool]) -> None:
    """Raise an error unless there are two options, one of them right, each with its reason."""
    marks = list(right)
    if len(marks) < 2:
        raise AnswerError("offers fewer than two options")
    if not any(marks):
        raise AnswerError("has no right option; begin at least one with '[x]'")
    for number, has_reason in enumerate(reasons, 1):
        if not has_reason:
            raise AnswerError(f"gives no reason for option {number}; write one in a paragraph below it")


def unsolved(
    exercises: dict[str, list[Exercise]], solutions: dict[str, list[str]]
) -> Iterator[tuple[str, Exercise]]:
    """Yield page and exercise for each that no solution on any page names.

    >>> list(unsolved({"a": [Exercise("one", "One", 3, 0)]}, {"b": ["one"]}))
    []
    """
    solved = {label for labels in solutions.values() for label in labels}
    for docname in sorted(exercises):
        for exercise in exercises[docname]:
            if exercise.label not in solved:
                yield docname, exercise
