"""The cache against a model that counts its calls; percentiles against the hit rate."""

from __future__ import annotations

from random import Random

import pytest

from cache_aside import draw_keys, zipf_shares
from measuring import percentile
from prediction_cache import PredictionCache, best_hit_rate, latencies_ms
from prediction_cache.latency import LOOK_UP_MS, MODEL_MS


def requests(exponent: float = 1.1) -> list[int]:
    return draw_keys(zipf_shares(500, s=exponent), requests=5000, rng=Random(1))


def test_cache_answers_as_the_model_does() -> None:
    cache = PredictionCache(lambda rank: 3 * rank, version="v1", capacity=20)
    assert [cache.answer(rank) for rank in requests()] == [3 * rank for rank in requests()]


def test_cache_without_limit_reaches_the_best_hit_rate() -> None:
    cache = PredictionCache(lambda rank: rank, version="v1", capacity=10**6)
    for rank in requests():
        cache.answer(rank)
    assert cache.hits / len(requests()) == best_hit_rate(requests())
    assert cache.misses == len(set(requests()))


def test_new_model_never_gives_an_answer_of_the_old_one() -> None:
    cache = PredictionCache(lambda rank: ("old", rank), version="v1", capacity=100)
    cache.answer(1)
    cache.use(lambda rank: ("new", rank), version="v2")
    assert cache.answer(1) == ("new", 1)


def test_going_back_to_an_old_model_finds_its_answers_again() -> None:
    cache = PredictionCache(lambda rank: rank, version="v1", capacity=100)
    cache.answer(1)
    cache.use(lambda rank: -rank, version="v2")
    cache.use(lambda rank: rank, version="v1")
    cache.answer(1)
    assert cache.hits == 1


def test_failure_of_the_model_is_not_remembered() -> None:
    answers = iter([TimeoutError("model is down"), "answer"])

    def predict(_: object) -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    cache = PredictionCache(predict, version="v1", capacity=1)
    with pytest.raises(TimeoutError):
        cache.answer("input")
    assert cache.answer("input") == "answer"


def test_cache_needs_room_for_an_answer() -> None:
    with pytest.raises(ValueError, match="capacity of 0"):
        PredictionCache(lambda rank: rank, version="v1", capacity=0)


@pytest.mark.parametrize("capacity", [5, 50, 500])
def test_percentile_is_a_look_up_exactly_where_the_hit_rate_is_higher(capacity: int) -> None:
    latencies = latencies_ms(requests(), capacity=capacity, rng=Random(2))
    hit_rate = sum(latency == LOOK_UP_MS for latency in latencies) / len(latencies)
    for percent in range(1, 100):
        at_percent = percentile(latencies, percent)
        assert (at_percent == LOOK_UP_MS) == (percent / 100 <= hit_rate)
        assert at_percent == LOOK_UP_MS or at_percent > MODEL_MS
