"""Views, and what must hold so that two of them can be merged.

A view of all events equals the merged views of any first part and of the rest. That is true of sums, counts
and maxima. It is not true of the number of different customers, nor of a median.
"""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lambda_architecture.events import Transcribed

View: TypeAlias = "Counter[str]"
"""customer → seconds to be charged"""


def exact_minutes(event: Transcribed) -> int:
    """Return the seconds to be charged when every second counts."""
    return event.seconds


def begun_minutes(event: Transcribed) -> int:
    """Return the seconds to be charged when a begun minute counts as a whole one.

    >>> from lambda_architecture.events import Transcribed
    >>> begun_minutes(Transcribed("acme", 61))
    120
    """
    return 60 * ceil(event.seconds / 60)


def recount(events: Iterable[Transcribed], charge: Callable[[Transcribed], int]) -> View:
    """Return the view of ``events`` from nothing."""
    view: View = Counter()
    for event in events:
        view[event.customer] += charge(event)
    return view


def merge(first: View, second: View) -> View:
    """Return the view of what stands in either of two views.

    >>> from collections import Counter
    >>> merge(Counter(acme=60), Counter(acme=5, bergen=10)) == Counter(acme=65, bergen=10)
    True
    """
    return first + second
