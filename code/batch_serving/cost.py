"""The bill of both ways, for one run of the batch job and the requests until the next.

symbol  meaning                                                 unit
u       users                                                   1
m       items to be scored for each user                        1
b       cost of one score in a batch                            dollars
o       cost of one score on request; o > b, for want of batch  dollars
r       requests until the next run                             1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


def cost_in_advance(*, users: int, items: int, batch_score: float) -> float:
    """Return u m b: all items are scored for all users, whoever comes."""
    return users * items * batch_score


def cost_on_request(*, requests: int, items: int, online_score: float) -> float:
    """Return r m o: all items are scored for whoever comes, each time."""
    return requests * items * online_score


def break_even_requests(*, users: int, batch_score: float, online_score: float) -> float:
    """Return u b / o, the number of requests from which the batch is cheaper; the items cancel out.

    >>> break_even_requests(users=1000, batch_score=1.0, online_score=4.0)
    250.0
    """
    return users * batch_score / online_score


def share_used(users: int, requests: Collection[int]) -> float:
    """Return the share of the users for whom the batch was of any use; ``requests`` says who asked.

    >>> share_used(4, [1, 1, 2])
    0.5
    """
    return len(set(requests)) / users
