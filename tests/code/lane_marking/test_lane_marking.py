"""The road is what it claims to be, and the lane finder finds what is there."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lane_marking import DAY, WET_NIGHT, Weather, draw_road, edges, find_lane

CLEAR = Weather(paint=0.6, noise=0.0, reflections=0)


def error(weather: Weather, seed: int) -> float:
    frame = draw_road(np.random.default_rng(seed), weather)
    lane = find_lane(frame.image)
    return max(abs(lane.left - frame.left), abs(lane.right - frame.right))


@pytest.mark.parametrize("seed", range(10))
def test_lane_is_found_where_nothing_disturbs(seed: int) -> None:
    assert error(CLEAR, seed) < 4


def test_a_wet_night_defeats_it() -> None:
    by_day = sum(error(DAY, seed) < 4 for seed in range(40))
    at_night = sum(error(WET_NIGHT, seed) < 4 for seed in range(40))
    assert by_day > 2 * at_night


def test_mirrored_image_has_the_mirrored_lane() -> None:
    frame = draw_road(np.random.default_rng(3), CLEAR)
    lane, mirrored = find_lane(frame.image), find_lane(frame.image[:, ::-1])
    width_of_paint = 7  # in the bottom row, with its shoulders: the finder may pick either edge
    assert mirrored.left == pytest.approx(159 - lane.right, abs=width_of_paint)
    assert mirrored.right == pytest.approx(159 - lane.left, abs=width_of_paint)
    assert mirrored.votes == pytest.approx(lane.votes, rel=0.15)


def test_an_empty_image_has_no_lane_and_no_votes() -> None:
    lane = find_lane(np.zeros((120, 160)))
    assert math.isnan(lane.left)
    assert math.isnan(lane.right)
    assert lane.votes == 0


def test_edges_follow_the_threshold() -> None:
    step = np.array([[0.0, 0.0, 0.4, 0.4]] * 2)
    assert edges(step, 0.1).any()
    assert not edges(step, 0.3).any()


def test_same_seed_draws_the_same_frame_with_brightness_between_0_and_1() -> None:
    first, second = (draw_road(np.random.default_rng(5), WET_NIGHT) for _ in range(2))
    assert np.array_equal(first.image, second.image)
    assert (first.left, first.right) == (second.left, second.right)
    assert first.image.min() >= 0
    assert first.image.max() <= 1
