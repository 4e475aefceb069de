"""Entries come back as they were written, and a replay counts what cannot be reconstructed."""

from __future__ import annotations

import pytest

from prediction_log import Entry, PredictionLog, replay


def entry(number: int, *, version: str = "a", amount: float = 10.0, answer: bool = False) -> Entry:
    return Entry(f"r{number}", number / 7, version, (amount, 0.1), answer)


def filled(count: int) -> PredictionLog:
    log = PredictionLog()
    for number in range(count):
        log.append(entry(number, version="ab"[number % 2], amount=10.0 * number, answer=number > 5))
    return log


def test_entries_come_back_in_order_and_to_the_last_bit() -> None:
    assert list(filled(9)) == [
        entry(number, version="ab"[number % 2], amount=10.0 * number, answer=number > 5)
        for number in range(9)
    ]


def test_one_request_can_be_found() -> None:
    assert filled(9).find("r7").features == (70.0, 0.1)
    with pytest.raises(LookupError, match="request 'r9' is not in the log"):
        filled(9).find("r9")


def test_second_answer_to_a_request_is_refused() -> None:
    log = filled(3)
    with pytest.raises(ValueError, match="request 'r1' is already in the log"):
        log.append(entry(1, answer=True))
    assert log.find("r1").answer is False


def test_size_is_that_of_the_lines() -> None:
    assert filled(0).size_bytes == 0
    assert (
        filled(2).size_bytes
        == 2 * filled(1).size_bytes + len("10.0") - len("0.0") + len("0.14285714285714285") - 3
    )


def test_replay_counts_answers_that_come_out_again() -> None:
    entries = list(filled(9))
    assert replay(entries, lambda _, features: features[0] > 50).share == 1
    without_version = replay(entries, lambda _, features: features[0] > 70)
    assert (without_version.same, without_version.total) == (7, 9)
