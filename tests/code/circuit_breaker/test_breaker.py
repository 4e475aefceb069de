"""The three states of the breaker and the way between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from circuit_breaker import CircuitBreaker, CircuitOpenError


class Service:
    """Answers or fails as told, and counts how often it was really asked."""

    def __init__(self) -> None:
        self.up = True
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        if not self.up:
            raise TimeoutError
        return "answer"


def fail(breaker: CircuitBreaker, service: Callable[[], str], *, now_s: float) -> None:
    with pytest.raises(TimeoutError):
        breaker.call(service, now_s=now_s)


def test_closed_breaker_lets_calls_and_exceptions_through() -> None:
    service = Service()
    breaker = CircuitBreaker(failures=3, rest_s=10)
    assert breaker.call(service, now_s=0) == "answer"
    service.up = False
    fail(breaker, service, now_s=1)
    fail(breaker, service, now_s=2)
    service.up = True
    assert breaker.call(service, now_s=3) == "answer"


def test_success_starts_the_count_again() -> None:
    service = Service()
    breaker = CircuitBreaker(failures=2, rest_s=10)
    for up in [False, True, False]:
        service.up = up
        if up:
            breaker.call(service, now_s=0)
        else:
            fail(breaker, service, now_s=0)
    service.up = True
    assert breaker.call(service, now_s=0) == "answer"


def test_open_breaker_does_not_ask() -> None:
    service = Service()
    service.up = False
    breaker = CircuitBreaker(failures=2, rest_s=10)
    fail(breaker, service, now_s=0)
    fail(breaker, service, now_s=1)
    for now_s in [1, 5, 10.9]:
        with pytest.raises(CircuitOpenError, match="until 11 s"):
            breaker.call(service, now_s=now_s)
    assert service.asked == 2


def test_failed_trial_opens_for_another_rest() -> None:
    service = Service()
    service.up = False
    breaker = CircuitBreaker(failures=2, rest_s=10)
    fail(breaker, service, now_s=0)
    fail(breaker, service, now_s=0)
    fail(breaker, service, now_s=10)
    with pytest.raises(CircuitOpenError, match="until 20 s"):
        breaker.call(service, now_s=19)
    assert service.asked == 3


def test_successful_trial_closes() -> None:
    service = Service()
    service.up = False
    breaker = CircuitBreaker(failures=1, rest_s=10)
    fail(breaker, service, now_s=0)
    service.up = True
    assert [breaker.call(service, now_s=now_s) for now_s in [10, 10, 11]] == ["answer"] * 3
