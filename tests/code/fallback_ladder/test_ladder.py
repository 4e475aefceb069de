"""The highest rung that can answer does, and outages are as long as they should be."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from fallback_ladder import Ladder, NoAnswerError, Outage, Rung, down_at, outages

RUNGS = [
    Rung("both", lambda x: x + 2, frozenset({"a", "b"})),
    Rung("only a", lambda x: x + 1, frozenset({"a"})),
]


@pytest.mark.parametrize(
    ("down", "expected"), [(set(), ("both", 12)), ({"b"}, ("only a", 11)), ({"c"}, ("both", 12))]
)
def test_highest_possible_rung_answers(down: set[str], expected: tuple[str, int]) -> None:
    assert Ladder(RUNGS).ask(10, down=down) == expected


def test_no_rung_left_is_an_error_that_names_the_parts() -> None:
    with pytest.raises(NoAnswerError, match="a, b"):
        Ladder(RUNGS).ask(10, down={"b", "a"})


def test_last_rung_without_needs_always_answers() -> None:
    ladder = Ladder([*RUNGS, Rung("always", lambda x: x)])
    assert ladder.ask(10, down={"a", "b"}) == ("always", 10)


def test_outage_includes_its_beginning_and_not_its_end() -> None:
    trace = [Outage("a", 1.0, 2.0)]
    assert [down_at(trace, t) for t in (0.9, 1.0, 1.9, 2.0)] == [set(), {"a"}, {"a"}, set()]


def test_share_of_time_in_repair_follows_from_the_means() -> None:
    trace = outages(["a"], days=20_000, up_d=9, down_d=1, rng=Random(3))
    assert abs(sum(o.to_d - o.from_d for o in trace) / 20_000 - 0.1) < 0.01
    assert all(before.to_d <= after.from_d for before, after in pairwise(trace))
