"""Each rule refuses what it is there to refuse, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deployment_rules import RULES, Needs, Plan, admissible, plans, read_needs, refusals, verdicts
from deployment_rules.plans import BOTH, COLLECTED, DEVICE, FEDERATED, MAKER, NIGHTLY, SERVER

EASY = Needs(
    answer_ms=1000,
    offline=False,
    inputs_known=True,
    raw_may_leave=True,
    learns_from_use=False,
    labels_on_device=True,
    model_mb=10,
    small_model_mb=1,
    work_gflop=1,
    device_mb=100,
    device_gflops=10,
    good_trip_ms=50,
    bad_trip_ms=500,
)

CASES = [
    ("memory", {"model_mb": 101, "device_mb": 100}, {(DEVICE, COLLECTED), (DEVICE, MAKER)}),
    ("small model", {"small_model_mb": 0}, {(BOTH, COLLECTED), (BOTH, FEDERATED), (BOTH, MAKER)}),
    ("speed", {"work_gflop": 11}, {(DEVICE, COLLECTED), (DEVICE, FEDERATED), (DEVICE, MAKER)}),
    ("bad day", {"bad_trip_ms": 1001}, {(SERVER, COLLECTED), (SERVER, FEDERATED), (SERVER, MAKER)}),
    ("offline", {"offline": True}, {(SERVER, COLLECTED), (SERVER, FEDERATED), (SERVER, MAKER)}),
    ("unknown", {"inputs_known": False}, {(NIGHTLY, COLLECTED), (NIGHTLY, FEDERATED), (NIGHTLY, MAKER)}),
    ("habits", {"learns_from_use": True}, {(place, MAKER) for place in (DEVICE, SERVER, NIGHTLY, BOTH)}),
    (
        "teacher",
        {"labels_on_device": False},
        {(place, FEDERATED) for place in (DEVICE, SERVER, NIGHTLY, BOTH)},
    ),
    ("workshop", {"device_mb": 39}, {(place, FEDERATED) for place in (DEVICE, SERVER, NIGHTLY, BOTH)}),
]


def test_nothing_is_refused_without_a_reason() -> None:
    assert admissible(EASY) == plans()


@pytest.mark.parametrize(("change", "refused"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_changed_figure_refuses_just_these_plans(
    change: dict[str, float], refused: set[tuple[str, str]]
) -> None:
    found = {tuple(plan) for plan in plans() if refusals(replace(EASY, **change), plan)}
    if "model_mb" in change:  # what does not fit cannot be trained there either
        refused = refused | {(place, FEDERATED) for place in (DEVICE, SERVER, NIGHTLY, BOTH)}
    assert found == refused


def test_secret_inputs_leave_neither_for_an_answer_nor_for_learning() -> None:
    allowed = admissible(replace(EASY, raw_may_leave=False))
    assert allowed == [Plan(DEVICE, FEDERATED), Plan(DEVICE, MAKER)]


def test_fallback_is_pointless_when_the_server_is_never_in_time() -> None:
    slow = replace(EASY, good_trip_ms=1001, bad_trip_ms=1001)
    assert not [plan for plan in admissible(slow) if plan.serving in (SERVER, BOTH)]


def test_a_refusal_gives_the_figures_that_decided() -> None:
    reasons = refusals(replace(EASY, model_mb=101), Plan(DEVICE, COLLECTED))
    assert reasons == ["the model's 101 MB do not fit into 100 MB"]


def test_all_rules_are_asked() -> None:
    hopeless = replace(EASY, offline=True, bad_trip_ms=5000, raw_may_leave=False, learns_from_use=True)
    assert len(refusals(hopeless, Plan(SERVER, MAKER))) == 4


def test_every_rule_refuses_something_in_the_table_of_the_book() -> None:
    systems = read_needs("deployment_needs")
    for rule in RULES:
        assert any(rule(needs, plan) for needs in systems.values() for plan in plans()), rule.__name__


def test_what_the_book_says_about_four_systems() -> None:
    found = {name: admissible(needs) for name, needs in read_needs("deployment_needs").items()}
    assert found == {
        "music": [Plan(SERVER, COLLECTED), Plan(NIGHTLY, COLLECTED)],
        "transcription": [Plan(SERVER, COLLECTED), Plan(SERVER, MAKER)],
        "vehicle": [Plan(DEVICE, COLLECTED), Plan(DEVICE, MAKER)],
        "keyboard": [Plan(DEVICE, FEDERATED)],
    }


def test_verdicts_name_all_plans() -> None:
    assert list(verdicts(EASY)) == plans()
