"""Which settings of the flags are there, and which of them has a test ever tried?"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Configuration: TypeAlias = frozenset[str]
"""the flags that are on"""


def configurations(flags: Sequence[str]) -> list[Configuration]:
    """Return all settings of the flags, those with fewer flags on first.

    >>> [sorted(configuration) for configuration in configurations(["a", "b"])]
    [[], ['a'], ['b'], ['a', 'b']]
    """
    return [frozenset(on) for number in range(len(flags) + 1) for on in combinations(flags, number)]


def up_to(number: int, flags: Sequence[str]) -> list[Configuration]:
    """Return the settings in which at most ``number`` flags are on: tests of single flags, or of pairs."""
    return [configuration for configuration in configurations(flags) if len(configuration) <= number]


def never_on(used: Iterable[Configuration], flags: Sequence[str]) -> list[str]:
    """Return the flags that no configuration in use switches on.

    >>> never_on([frozenset("a"), frozenset("ab")], ["a", "b", "c"])
    ['c']
    """
    on = frozenset[str]().union(*used)
    return [flag for flag in flags if flag not in on]
