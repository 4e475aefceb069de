"""The log shows each reader after at most one of its periods, and what each of them reads."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from undeclared_consumers import DECLARED, READERS, Reader, access_log, broken_by, seen, undeclared

LOG = access_log(READERS, days=365, generator=Random(5))


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("days", [1, 7, 30, 91, 365])
def test_a_log_of_so_many_days_shows_everybody_who_reads_that_often(days: int, seed: int) -> None:
    log = access_log(READERS, days=365, generator=Random(seed))
    assert {reader.name for reader in READERS if reader.every_days <= days} <= seen(log, days=days)


def test_readers_come_back_after_their_period() -> None:
    days = [access.day for access in LOG if access.reader == "limit model"]
    assert {later - earlier for earlier, later in pairwise(days)} == {7}


def test_log_is_in_the_order_of_days() -> None:
    assert [access.day for access in LOG] == sorted(access.day for access in LOG)


def test_undeclared_are_those_in_the_log_who_are_not_on_the_list() -> None:
    names = {reader.name for reader in READERS}
    assert set(undeclared(LOG, DECLARED)) == names - set(DECLARED)
    assert undeclared(LOG, names) == []


def test_a_change_reaches_those_who_read_the_column_and_nobody_else() -> None:
    assert broken_by(LOG, "model") == {"model monitor", "threshold tuning", "audit"}
    assert broken_by(LOG, "colour") == set()


def test_a_reader_who_never_came_is_not_in_the_log() -> None:
    rare = Reader("archive", frozenset({"score"}), every_days=10_000)
    log = access_log([rare], days=10, generator=Random(1))
    assert (seen(log, days=10), undeclared(log, [])) == (set(), [])
