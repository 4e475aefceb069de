"""A tape finds changes, and what was not put on it."""

from __future__ import annotations

from itertools import count
from random import Random

from record_playback import Context, Recorder, differing_fields, replay


def service(request: str, context: Context) -> dict[str, object]:
    return {"text": request.upper(), "time": context.now_s, "dice": Random(context.seed).random()}


def recorded() -> Recorder:
    recorder = Recorder(service)
    for second, request in enumerate(["one", "two", "three"]):
        recorder(request, Context(now_s=second, seed=second))
    return recorder


def test_recorder_answers_as_the_service_does() -> None:
    context = Context(now_s=1, seed=2)
    assert Recorder(service)("x", context) == service("x", context)


def test_same_version_in_the_recorded_context_differs_nowhere() -> None:
    assert not differing_fields(replay(recorded().tape, service))


def test_another_context_shows_what_depends_on_it() -> None:
    played = replay(recorded().tape, service, at=lambda context: Context(context.now_s + 9, context.seed))
    assert differing_fields(played) == {"time": 3}


def test_changed_version_is_found_in_the_field_that_changed() -> None:
    def changed(request: str, context: Context) -> dict[str, object]:
        return service(request, context) | {"text": request.upper().replace("TWO", "2")}

    assert differing_fields(replay(recorded().tape, changed)) == {"text": 1}


def test_dependence_that_is_not_on_the_tape_shows_in_the_same_version() -> None:
    calls = count()
    recorder = Recorder(lambda request, _: {"text": request, "call": next(calls)})
    recorder("one", Context(0, 0))
    assert differing_fields(replay(recorder.tape, recorder.service)) == {"call": 1}


def test_missing_and_additional_fields_differ() -> None:
    played = replay(recorded().tape[:1], lambda request, _: {"text": request.upper(), "new": 1})
    assert differing_fields(played) == {"dice": 1, "new": 1, "time": 1}


def test_tape_keeps_the_answer_as_it_was() -> None:
    recorder = recorded()
    answer = recorder("four", Context(3, 3))
    answer["text"] = "spoiled"
    assert recorder.tape[-1].answer["text"] == "FOUR"
