"""The program works, its modules respect the doors, and the counter counts what can be counted by hand."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from modular_monolith import count_crossings, working_day
from module_rules import intrusions, read_sources

MODULES = ("uploads", "transcription", "editor", "billing")


def test_every_module_is_entered_by_its_door() -> None:
    doors = [f"modular_monolith.{module}" for module in MODULES]
    assert intrusions(read_sources("modular_monolith"), doors) == []


def test_a_day_of_work_ends_with_corrected_texts_and_a_bill() -> None:
    scribe = working_day(3, words=50, corrections=2)
    assert scribe.transcription.text("recording 1")[:3] == ["name", "name", "word"]
    assert len(scribe.transcription.text("recording 2")) == 25
    assert scribe.billing.bill() == 3 * 3 * 5  # three recordings of three blocks at five cents


@pytest.mark.parametrize(("words", "blocks"), [(20, 1), (40, 2), (50, 3)])
def test_crossings_are_those_that_the_code_makes(words: int, blocks: int) -> None:
    calls = count_crossings(lambda: working_day(2, words=words, corrections=4), "modular_monolith")
    assert {pair: n for pair, n in calls.items() if pair[0] != "scribe"} == {
        ("transcription", "uploads"): 2 * (1 + blocks),  # one question for the length, one for each block
        ("editor", "transcription"): 2 * (1 + 2 * 4),  # one to open, two for each correction
        ("billing", "uploads"): 1 + 2,  # all keys, then each length
    }


def test_counter_leaves_nothing_behind_even_after_an_error() -> None:
    before = sys.getprofile()
    with pytest.raises(ZeroDivisionError):
        count_crossings(lambda: 1 / 0, "modular_monolith")
    assert sys.getprofile() is before
    assert count_crossings(lambda: None, "modular_monolith") == Counter()
