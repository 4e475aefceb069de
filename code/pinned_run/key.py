"""The key of a run: one hash over everything that goes in."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def run_key(inputs: Mapping[str, object]) -> str:
    """Return a hash of the inputs that does not depend on their order.

    >>> run_key({"seed": 1, "code": "abc"}) == run_key({"code": "abc", "seed": 1})
    True
    >>> run_key({"seed": 1}) == run_key({"seed": 2})
    False
    """
    canonical = json.dumps(inputs, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256(canonical.encode()).hexdigest()


def changed(before: Mapping[str, object], after: Mapping[str, object]) -> list[str]:
    """Return the names of the inputs that differ between two runs.

    >>> changed({"seed": 1, "code": "abc"}, {"seed": 2, "code": "abc"})
    ['seed']
    """
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
