"""A log to run the filters on: Scribe's upload service writes one line for each upload."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

CUSTOMERS = ("acme", "bergen", "cordoba", "delft", "evora", "fargo")
PLANS = {"acme": "pro", "bergen": "free", "cordoba": "pro", "delft": "free", "evora": "pro", "fargo": "free"}
FAILURE_SHARE = 0.15


def upload_log(uploads: int, rng: Random) -> list[str]:
    """Return one line for each upload: status, customer, plan, length of the recording.

    >>> from random import Random
    >>> upload_log(1, Random(0))
    ['status=200 customer=delft plan=free minutes=6']
    """
    lines = []
    for _ in range(uploads):
        status = 500 if rng.random() < FAILURE_SHARE else 200
        customer = rng.choice(CUSTOMERS)
        lines.append(
            f"status={status} customer={customer} plan={PLANS[customer]} minutes={rng.randint(1, 90)}"
        )
    return lines
