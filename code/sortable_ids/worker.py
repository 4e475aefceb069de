"""One machine that gives out ids: milliseconds first, then its own number, then a sequence.

bits   part       values                            so
41     time       milliseconds since an epoch       ids sort by time, for 69 years
10     machine    number given by configuration     1,024 machines never collide
12     sequence   counts within a millisecond       4,096 ids a millisecond for each machine
"""

from __future__ import annotations

from typing import NamedTuple

LAYOUT_BITS = {"time": 41, "machine": 10, "sequence": 12}
SEQUENCE_BITS = LAYOUT_BITS["sequence"]
TIME_SHIFT = LAYOUT_BITS["machine"] + SEQUENCE_BITS


class Parts(NamedTuple):
    """What an id is made of."""

    time_ms: int
    machine: int
    sequence: int


def parts(number: int) -> Parts:
    """Take an id apart.

    >>> parts(Worker(machine=5).next_id(now_ms=1000))
    Parts(time_ms=1000, machine=5, sequence=0)
    """
    machine = number >> SEQUENCE_BITS & (1 << LAYOUT_BITS["machine"]) - 1
    return Parts(number >> TIME_SHIFT, machine, number & (1 << SEQUENCE_BITS) - 1)


class Worker:
    """Gives out rising ids, and refuses to while its clock runs backwards."""

    def __init__(self, machine: int) -> None:
        if not 0 <= machine < 1 << LAYOUT_BITS["machine"]:
            raise ValueError(f"machine {machine}; numbers from 0 to 1023 fit")
        self.machine = machine
        self._last_ms = -1
        self._sequence = 0

    def next_id(self, now_ms: int) -> int:
        """Return an id for the present millisecond."""
        if now_ms < self._last_ms:
            raise ValueError(f"the clock went back from {self._last_ms} to {now_ms} ms")
        self._sequence = self._sequence + 1 if now_ms == self._last_ms else 0
        if self._sequence >= 1 << SEQUENCE_BITS:
            raise ValueError(f"no id is left for millisecond {now_ms}; wait for the next")
        self._last_ms = now_ms
        return now_ms << TIME_SHIFT | self.machine << SEQUENCE_BITS | self._sequence
