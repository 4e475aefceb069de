"""The subject calls every observer, exactly as often as something happens."""

from __future__ import annotations

import pytest

from observer import Correction, Subject, Transcript


def test_every_observer_is_called_in_order_of_attachment() -> None:
    subject: Subject[int] = Subject()
    seen: list[tuple[str, int]] = []
    subject.attach(lambda event: seen.append(("first", event)))
    subject.attach(lambda event: seen.append(("second", event)))
    subject.notify(7)
    assert seen == [("first", 7), ("second", 7)]


@pytest.mark.parametrize("observers", [0, 1, 5])
@pytest.mark.parametrize("events", [0, 1, 8])
def test_number_of_calls_is_observers_times_events(observers: int, events: int) -> None:
    subject: Subject[int] = Subject()
    calls: list[int] = []
    for _ in range(observers):
        subject.attach(calls.append)
    for event in range(events):
        subject.notify(event)
    assert len(calls) == observers * events


def test_detached_observer_is_left_alone() -> None:
    subject: Subject[int] = Subject()
    seen: list[int] = []
    subject.attach(seen.append)
    subject.detach(seen.append)
    subject.notify(1)
    assert seen == []


def test_observer_may_detach_itself_without_hiding_the_next_one() -> None:
    subject: Subject[int] = Subject()
    seen: list[str] = []

    def once(event: int) -> None:
        seen.append("once")
        subject.detach(once)

    subject.attach(once)
    subject.attach(lambda _: seen.append("always"))
    subject.notify(1)
    subject.notify(2)
    assert seen == ["once", "always", "always"]


def test_failing_observer_does_not_silence_the_others() -> None:
    subject: Subject[int] = Subject()
    seen: list[int] = []

    def fail(event: int) -> None:
        raise RuntimeError("view is closed")

    subject.attach(fail)
    subject.attach(seen.append)
    with pytest.raises(ExceptionGroup) as caught:
        subject.notify(1)
    assert seen == [1]
    assert [str(error) for error in caught.value.exceptions] == ["view is closed"]


def test_many_corrections_in_one_step_are_one_event() -> None:
    transcript = Transcript(["a", "b", "c"])
    seen: list[Correction] = []
    transcript.changes.attach(seen.append)
    transcript.correct({0: "x", 2: "z"})
    assert transcript.text() == "x b z"
    assert seen == [Correction((0, 2))]
