"""Nobody notices the candidate, and nothing that it says is lost."""

from __future__ import annotations

from collections import Counter

from release import Shadow


def candidate(n: int) -> bool:
    if n == 13:
        raise ZeroDivisionError
    return n >= 8


def test_answers_are_those_of_the_current_version() -> None:
    shadow = Shadow(current=lambda n: n >= 10, candidate=candidate)
    assert [shadow.answer(n) for n in range(20)] == [n >= 10 for n in range(20)]


def test_disagreements_and_failures_are_counted() -> None:
    shadow = Shadow(current=lambda n: n >= 10, candidate=candidate)
    for n in range(20):
        shadow.answer(n)
    assert shadow.pairs == Counter({(True, True): 9, (False, False): 8, (False, True): 2})
    assert (shadow.disputed, shadow.failures) == ([8, 9], 1)
    assert shadow.disagreement == 2 / 19
