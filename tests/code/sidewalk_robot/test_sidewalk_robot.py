"""The robot's street is reproducible, its detectors learn, and its physics can be done by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from sidewalk_robot import (
    DAY,
    DUSK,
    NIGHT,
    THINGS,
    Detector,
    Light,
    candidates,
    draw_encounters,
    draw_frames,
    draw_things,
    encounters_to_show,
    gradient_histograms,
    seconds_to_decide,
    stopping_distance_m,
    train,
)
from sidewalk_robot.candidates import upright_edges

CLEAR = Light(0.45, 0.0)


def generator() -> np.random.Generator:
    return np.random.default_rng(3)


@pytest.mark.parametrize("kind", ["person", *THINGS])
def test_encounters_are_reproducible_pictures_between_black_and_white(kind: str) -> None:
    first, second = (draw_encounters(kind, 5, DUSK, generator()) for _ in range(2))
    assert first.shape == (5, 10, 16, 16)
    assert (first == second).all()
    assert first.min() >= 0
    assert first.max() <= 1


def test_a_person_keeps_her_coat_and_comes_nearer() -> None:
    met = draw_encounters("person", 50, CLEAR, generator(), heights_m=(1.2, 1.2))
    covered = np.abs(met - np.median(met, axis=(2, 3), keepdims=True)) > 0.1
    rows = covered.any(axis=3).sum(axis=2)
    assert (rows[:, -1] >= rows[:, 0]).mean() > 0.8
    first_to_last = [np.corrcoef(one[0].ravel(), one[-1].ravel())[0, 1] for one in met]
    between = [np.corrcoef(one[0].ravel(), other[0].ravel())[0, 1] for one, other in pairwise(met)]
    assert np.mean(first_to_last) > np.mean(between) + 0.2


def test_grown_ups_cover_more_than_children() -> None:
    small, tall = (
        draw_encounters("person", 200, CLEAR, generator(), heights_m=(metres, metres))
        for metres in (1.1, 1.9)
    )
    shade = [np.abs(met - 0.5).mean() for met in (small, tall)]
    assert shade[1] > 1.2 * shade[0]


def test_contrast_falls_from_day_to_night() -> None:
    spread = [
        draw_encounters("bin", 300, light._replace(noise=0), generator()).std()
        for light in (DAY, DUSK, NIGHT)
    ]
    assert spread == sorted(spread, reverse=True)


def test_things_come_in_equal_numbers_of_each_kind() -> None:
    assert len(draw_things(40, DAY, generator())) == 40
    assert draw_frames("post", 7, DAY, generator()).shape == (7, 16, 16)


def test_histograms_know_directions_and_ignore_brightness_and_sign() -> None:
    across = np.tile(np.arange(16.0), (16, 1)).reshape(1, -1)
    down = np.tile(np.arange(16.0), (16, 1)).T.reshape(1, -1)
    assert gradient_histograms(across).reshape(16, 6).argmax(axis=1).tolist() == [0] * 16
    assert gradient_histograms(down).reshape(16, 6).argmax(axis=1).tolist() == [3] * 16
    for other in (across + 7, 3 * across, -across):
        assert gradient_histograms(other) == pytest.approx(gradient_histograms(across))
    assert np.linalg.norm(gradient_histograms(across)) == pytest.approx(1)


def test_the_rule_counts_what_changes_from_left_to_right() -> None:
    step = np.zeros((1, 16, 16))
    step[:, :, 8:] = 1
    assert upright_edges(step).tolist() == [[16.0]]
    assert upright_edges(step.transpose(0, 2, 1)).tolist() == [[0.0]]


class Fixed:
    """A model that reads its score from the first pixel."""

    def predict_proba(self, rows: np.ndarray) -> np.ndarray:
        return np.stack([1 - rows[:, 0], rows[:, 0]], axis=1)


@pytest.mark.parametrize(("alarms", "stops"), [(2, False), (3, True), (10, True)])
def test_three_alarms_in_ten_frames_stop_the_robot(alarms: int, stops: bool) -> None:
    met = np.zeros((1, 10, 16, 16))
    met[0, :alarms, 0, 0] = 0.9
    detector = Detector(Fixed(), 0.5)  # type: ignore[arg-type]
    assert detector.alarms(met).sum() == alarms
    assert detector.stops(met).tolist() == [stops]


@pytest.fixture(scope="module")
def network() -> Detector:
    return train(candidates()["network, pixels"])


def test_the_network_sees_people_by_day_and_lets_things_pass(network: Detector) -> None:
    assert network.stops(draw_encounters("person", 400, DAY, generator())).mean() > 0.95
    assert network.stops(draw_things(400, DAY, generator())).mean() < 0.05


def test_it_sees_fewer_at_night_than_at_dusk_and_fewer_children_than_grown_ups(network: Detector) -> None:
    dusk, night = (
        network.stops(draw_encounters("person", 800, light, generator())).mean() for light in (DUSK, NIGHT)
    )
    assert night < dusk - 0.1
    small, tall = (
        network.stops(draw_encounters("person", 2000, DUSK, generator(), heights_m=heights)).mean()
        for heights in ((1.1, 1.3), (1.6, 1.95))
    )
    assert small < tall


def test_more_false_stops_allowed_never_raise_the_threshold() -> None:
    strict, bold = (
        train(candidates()["rule, upright edges"], frames=800, false_stops=share) for share in (0.01, 0.1)
    )
    assert bold.threshold < strict.threshold


def test_there_are_seven_candidates() -> None:
    assert len(candidates()) == 7


@pytest.mark.parametrize(
    ("speed", "delay", "braking", "way"),
    [(1.5, 0, 1, 1.125), (1.5, 1, 1, 2.625), (3, 0.5, 1.5, 4.5), (0, 9, 1, 0)],
)
def test_way_to_standstill_by_hand(speed: float, delay: float, braking: float, way: float) -> None:
    assert stopping_distance_m(speed, delay, braking) == pytest.approx(way)


def test_whoever_uses_all_the_time_stops_exactly_there() -> None:
    assert stopping_distance_m(2, seconds_to_decide(3, 2, 1), 1) == pytest.approx(3)
    assert seconds_to_decide(3, 3, 1) < 0


def test_encounters_to_show_is_the_rule_of_three() -> None:
    for most in (0.1, 0.01, 1e-4):
        needed = encounters_to_show(most)
        assert (1 - most) ** needed <= 0.05 < (1 - most) ** (needed - 1)
    assert encounters_to_show(1e-4) == pytest.approx(3 / 1e-4, rel=0.01)
