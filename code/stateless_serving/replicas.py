"""Two ways to say whether a payment is unusual: from the request alone, or from what a replica remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from random import Random

TIMES_USUAL = 3.0  # a payment above three times the customer's usual amount is unusual


class Request(NamedTuple):
    """A payment, with everything that a replica without memory needs to judge it."""

    customer: int
    amount_eur: float
    usual_eur: float  # mean of the customer's earlier payments, kept by the bank; 0 for a first payment


def unusual(request: Request) -> bool:
    """Judge a payment from the request alone: the stateless serving function.

    >>> unusual(Request(customer=1, amount_eur=100, usual_eur=20))
    True
    """
    return 0 < TIMES_USUAL * request.usual_eur < request.amount_eur


class RememberingReplica:
    """Judges a payment from what this replica happens to have seen of the customer.

    >>> replica = RememberingReplica()
    >>> [replica(Request(1, amount, 0)) for amount in (20, 20, 100)]
    [False, False, True]
    """

    def __init__(self) -> None:
        self._seen: dict[int, list[float]] = {}

    def __call__(self, request: Request) -> bool:
        """Return whether the payment is unusual, and remember it."""
        seen = self._seen.setdefault(request.customer, [])
        usual_eur = sum(seen) / len(seen) if seen else 0.0
        seen.append(request.amount_eur)
        return unusual(request._replace(usual_eur=usual_eur))


def payments(count: int, *, customers: int, rng: Random) -> list[Request]:
    """Return payments of around 20 EUR, every tenth of ten times that; each carries the usual amount."""
    paid: dict[int, list[float]] = {}
    requests = []
    for _ in range(count):
        customer = rng.randrange(customers)
        earlier = paid.setdefault(customer, [])
        amount_eur = rng.uniform(10, 30) * (10 if rng.random() < 0.1 else 1)
        requests.append(Request(customer, amount_eur, sum(earlier) / len(earlier) if earlier else 0.0))
        earlier.append(amount_eur)
    return requests


def serve(
    requests: Iterable[Request],
    replicas: Sequence[Callable[[Request], bool]],
    choose: Callable[[int, Request], int],
) -> list[bool]:
    """Return the answers when ``choose`` names the replica for each request, given its number."""
    return [replicas[choose(number, request)](request) for number, request in enumerate(requests)]
