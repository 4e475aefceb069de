"""A new program over the old log: the same as if it had always run, if the log is still there."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import inf
from random import Random

import pytest

from kappa_replay import (
    Job,
    Log,
    Minutes,
    Upload,
    catch_up_s,
    count_all,
    count_once,
    draw_uploads,
    run_beside,
)

UPLOADS = draw_uploads(6000, Random(1))


def log_of(uploads: list[Upload]) -> Log[Upload]:
    log: Log[Upload] = Log()
    log.extend(uploads)
    return log


def test_replay_gives_what_the_new_program_would_always_have_given() -> None:
    replayed = Job(log_of(UPLOADS), count_once, Minutes.none())
    while replayed.behind:
        replayed.read(limit=700)
    expected: Counter[str] = Counter()
    for upload in dict.fromkeys(UPLOADS):  # each recording once, in order
        expected[upload.customer] += upload.minutes
    assert replayed.state.by_customer == expected
    assert replayed.offset == len(UPLOADS)


def test_old_program_counts_what_was_sent_again() -> None:
    old, new = (Job(log_of(UPLOADS), step, Minutes.none()) for step in (count_all, count_once))
    for job in (old, new):
        job.read(limit=len(UPLOADS))
    again = sum(first == second for first, second in pairwise(UPLOADS))
    assert 200 < again < 400
    assert old.state.by_customer.total() > new.state.by_customer.total()


@pytest.mark.parametrize(("arriving", "reading"), [(20, 120), (10, 35), (0, 400)])
def test_catching_up_takes_as_long_as_the_formula_says(arriving: int, reading: int) -> None:
    log = log_of(UPLOADS[:2000])
    old = Job(log, count_all, Minutes.none())
    old.read(limit=2000)
    new = Job(log, count_once, Minutes.none())
    arrivals = [UPLOADS[2000 + i * arriving : 2000 + (i + 1) * arriving] for i in range(100)]
    seconds = run_beside(new, old, arrivals, read_per_s=reading)
    assert seconds == catch_up_s(2000, arriving_per_s=arriving, read_per_s=reading)
    assert old.behind == new.behind == 0


def test_program_that_reads_no_faster_than_events_arrive_never_catches_up() -> None:
    assert catch_up_s(100, arriving_per_s=20, read_per_s=20) == inf
    log = log_of(UPLOADS[:100])
    new, old = Job(log, count_once, Minutes.none()), Job(log, count_all, Minutes.none())
    with pytest.raises(TimeoutError, match="100 events behind"):
        run_beside(new, old, [UPLOADS[i : i + 20] for i in range(100, 1000, 20)], read_per_s=20)


def test_log_that_has_forgotten_its_beginning_cannot_be_replayed() -> None:
    log = log_of(UPLOADS)
    log.forget(before=10)
    assert log.read(10, limit=1) == [UPLOADS[10]]
    with pytest.raises(LookupError, match="begins with event 10"):
        Job(log, count_once, Minutes.none()).read(limit=1)


def test_offsets_keep_their_meaning_when_the_beginning_is_forgotten() -> None:
    log = log_of(UPLOADS[:50])
    log.forget(before=20)
    log.forget(before=5)
    assert (log.first, log.end) == (20, 50)
