"""Money from hours and from energy. A cloud price is a range: from spare capacity to capacity on demand."""

from __future__ import annotations

from typing import NamedTuple


class Range(NamedTuple):
    """The lowest and the highest of something, in the same unit."""

    low: float
    high: float


def cloud_cost_usd(device_hours: float, *, usd_per_device_hour: Range) -> Range:
    """Return what renting devices costs, from the lowest to the highest price.

    device_hours  number of devices × hours that each of them is rented

    >>> cloud_cost_usd(8 * 10, usd_per_device_hour=Range(0.5, 1.5))
    Range(low=40.0, high=120.0)
    """
    low, high = usd_per_device_hour
    if device_hours < 0:
        raise ValueError(f"device_hours must be at least 0, not {device_hours}")
    if not 0 <= low <= high:
        raise ValueError(f"usd_per_device_hour must rise from 0 or more, not from {low} to {high}")
    return Range(device_hours * low, device_hours * high)


def electricity_cost_usd(energy_kwh: float, *, usd_per_kwh: float) -> float:
    """Return what the electricity costs.

    >>> electricity_cost_usd(50, usd_per_kwh=0.12)
    6.0
    """
    if energy_kwh < 0 or usd_per_kwh < 0:
        raise ValueError(f"energy_kwh and usd_per_kwh must be at least 0, not {energy_kwh} and {usd_per_kwh}")
    return energy_kwh * usd_per_kwh
