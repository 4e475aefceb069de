"""Which steps run after which change, and what the cache must never do."""

from __future__ import annotations

from typing import Any

import pytest

from workflow import Cache, Step, StepError, run


def steps(**versions: str) -> list[Step]:
    """Return a diamond with a tail: source feeds left and right, both feed join, join feeds tail."""

    def step(name: str, compute: Any, *needs: str) -> Step:
        return Step(name, compute, needs, versions.get(name, "1"), minutes=1)

    return [
        step("tail", lambda joined: joined + 1, "join"),
        step("join", lambda left, right: left + right, "left", "right"),
        step("left", lambda x: x * 2, "source"),
        step("right", lambda x: x % 2, "source"),
        step("source", lambda: 21),
    ]


def test_every_step_runs_once_after_what_it_needs() -> None:
    done = run(steps(), {})
    assert done.computed == ["source", "left", "right", "join", "tail"]
    assert done.results["tail"] == 44
    assert done.minutes == 5


def test_nothing_runs_twice() -> None:
    cache: Cache = {}
    first, second = run(steps(), cache), run(steps(), cache)
    assert second.computed == [] and second.reused == first.computed
    assert second.results == first.results


@pytest.mark.parametrize(
    ("changed", "expected"),
    [("tail", ["tail"]), ("left", ["left"]), ("source", ["source"]), ("join", ["join"])],
)
def test_step_with_a_new_version_and_the_same_result_stops_the_wave(
    changed: str, expected: list[str]
) -> None:
    cache: Cache = {}
    run(steps(), cache)
    assert run(steps(**{changed: "2"}), cache).computed == expected


def test_new_result_reaches_all_that_need_it_and_nothing_else() -> None:
    cache: Cache = {}
    run(steps(), cache)
    changed = [
        step if step.name != "left" else Step("left", lambda x: x * 3, ("source",), "2") for step in steps()
    ]
    done = run(changed, cache)
    assert done.computed == ["left", "join", "tail"]
    assert done.results["tail"] == 65


def test_going_back_to_an_old_version_costs_nothing() -> None:
    cache: Cache = {}
    run(steps(), cache)
    run(steps(left="2", tail="2"), cache)
    assert run(steps(), cache).computed == []


def test_failure_names_the_step_and_keeps_what_was_done() -> None:
    cache: Cache = {}
    broken = [
        step if step.name != "join" else Step("join", lambda *inputs: inputs[0] / 0, step.needs)
        for step in steps()
    ]
    with pytest.raises(StepError, match="step 'join' failed: division by zero"):
        run(broken, cache)
    assert run(steps(), cache).computed == ["join", "tail"]


def test_undeclared_input_is_not_noticed() -> None:
    """The limit of the pattern: what is read behind the runner's back is no part of the key."""
    secret = {"threshold": 1}
    hidden = [Step("alarm", lambda: secret["threshold"])]
    cache: Cache = {}
    run(hidden, cache)
    secret["threshold"] = 2
    assert run(hidden, cache).results == {"alarm": 1}


@pytest.mark.parametrize("needs", [("a",), ("nowhere",)])
def test_cycle_and_missing_step_are_refused(needs: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="steps 'a' need each other, or a step that does not exist"):
        run([Step("a", lambda x: x, needs)], {})
