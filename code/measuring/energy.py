"""What a computation costs in energy, estimated from CPU time.

Unit: joules (3 600 000 J = 1 kWh). Protocol: CPU seconds of the process, all threads added up, times an
**assumed** power per busy core. It is an estimate: memory, idle machine, cooling and the difference between
instructions are left out. State the watts with the result, or measure with a meter.
Source: power x time as the least that a report should contain, ``henderson2020``.
"""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

JOULES_PER_KWH = 3_600_000


def cpu_seconds(work: Callable[[], object], *, clock: Callable[[], float] = process_time) -> float:
    """Return the CPU seconds that ``work`` takes, of all threads of this process."""
    start = clock()
    work()
    return clock() - start


def energy_j(cpu_s: float, *, core_w: float) -> float:
    """Return CPU seconds x assumed watts of one busy core.

    >>> energy_j(2, core_w=15)
    30
    """
    if core_w <= 0:
        raise ValueError(f"a busy core cannot draw {core_w} W")
    return cpu_s * core_w
