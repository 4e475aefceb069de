"""Routes move only when both systems have agreed, and clients notice nothing until then."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest

from strangler_fig import Difference, Front, new_price_cents, old_price_cents


def test_while_comparing_the_old_answer_counts() -> None:
    front = Front({"price": lambda n: n})
    front.compare("price", lambda n: -n)
    assert [front.ask("price", n) for n in (0, 3)] == [0, 3]
    assert front.differences == [Difference("price", 3, 3, -3)]
    assert front.calls == {"old": 2, "new": 2}


def test_route_does_not_move_before_enough_answers_agree() -> None:
    front = Front({"price": lambda n: n})
    front.compare("price", lambda n: n)
    front.ask("price", 1)
    with pytest.raises(ValueError, match="price: 0 of 1 answers differ, 2 wanted"):
        front.move("price", after=2)
    front.ask("price", 2)
    front.move("price", after=2)
    assert front.ask("price", 3) == 3
    assert front.calls == {"old": 2, "new": 3}


def test_route_does_not_move_after_a_difference_until_the_new_handler_is_replaced() -> None:
    front = Front({"price": lambda n: n})
    front.compare("price", lambda _: 0)
    front.ask("price", 1)
    with pytest.raises(ValueError, match="1 of 1 answers differ"):
        front.move("price", after=1)
    front.compare("price", lambda n: n)
    front.ask("price", 1)
    front.move("price", after=1)
    assert front.ask("price", 5) == 5


def test_moving_one_route_leaves_the_others() -> None:
    front = Front({"a": lambda _: "old", "b": lambda _: "old"})
    front.compare("a", lambda _: "old")
    front.ask("a", 0)
    front.move("a", after=1)
    front.ask("b", 0)
    assert front.calls == {"old": 2, "new": 1}
    front.move_back("a")
    front.ask("a", 0)
    assert front.calls["old"] == 3


def test_prices_differ_exactly_where_half_a_cent_lies_above_an_even_one() -> None:
    for seconds in range(7200):
        exact = Fraction(25 * seconds, 60)
        assert old_price_cents(seconds) == floor(exact + Fraction(1, 2))
        tie = exact.denominator == 2 and floor(exact) % 2 == 0
        assert (old_price_cents(seconds) != new_price_cents(seconds)) == tie
