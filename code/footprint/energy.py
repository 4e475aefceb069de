"""Energy from power and time (strubell2019, equation 1): chapter "Energy and carbon", sec-energy-formula."""

from __future__ import annotations

from footprint.units import kw_from_w


def energy_kwh(power_w: float, hours: float, *, pue: float) -> float:
    """Return the electricity that a data centre draws for a job, in kWh.

    power_w  average draw of all that the job uses: accelerators, processors, memory
    hours    how long the job runs
    pue      energy of the whole building / energy of its computers, at least 1

    >>> energy_kwh(1000, 24, pue=1.5)
    36.0
    """
    if power_w < 0 or hours < 0:
        raise ValueError(f"power_w and hours must be at least 0, not {power_w}, {hours}")
    if pue < 1:
        raise ValueError(f"pue must be at least 1, not {pue}")
    return kw_from_w(power_w) * hours * pue
