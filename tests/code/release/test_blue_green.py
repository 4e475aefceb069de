"""Requests are conserved; only replacing in place loses any."""

from __future__ import annotations

import pytest

from release import Timeline, replace_in_place, serve, switch_over

PLAN = Timeline()


@pytest.mark.parametrize("served", [replace_in_place(PLAN), switch_over(PLAN, keep_old_s=100)])
def test_every_request_is_counted_once(served: dict[str, int]) -> None:
    assert sum(served.values()) == PLAN.end_s * PLAN.per_second


def test_in_place_loses_the_requests_of_two_starts() -> None:
    assert replace_in_place(PLAN)["lost"] == 2 * PLAN.start_s * PLAN.per_second


def test_switching_loses_none() -> None:
    assert switch_over(PLAN, keep_old_s=3600)["lost"] == 0
    assert switch_over(PLAN, keep_old_s=0)["lost"] == 0


def test_bad_version_goes_on_if_the_old_one_is_gone() -> None:
    kept, gone = switch_over(PLAN, keep_old_s=3600), switch_over(PLAN, keep_old_s=300)
    assert gone["new"] - kept["new"] == PLAN.start_s * PLAN.per_second


def test_switch_to_an_environment_that_is_not_warm_loses_requests() -> None:
    """What blue-green deployment avoids is avoided by waiting, not by having two environments."""
    too_early = serve(
        PLAN,
        lambda now_s: "new" if now_s >= PLAN.release_s else "old",
        {"old": [range(PLAN.end_s)], "new": [range(PLAN.release_s + PLAN.start_s, PLAN.end_s)]},
    )
    assert too_early["lost"] == PLAN.start_s * PLAN.per_second
