"""Emissions from energy: chapter "Energy and carbon", section sec-energy-formula.

CO₂e, carbon dioxide equivalent, adds up all greenhouse gases by the warming they cause. A grid's carbon
intensity says how much of it one kilowatt-hour costs, and depends on where and when the energy is drawn.
"""

from __future__ import annotations


def co2e_lb(energy_kwh: float, *, lb_per_kwh: float) -> float:
    """Return emissions in pounds, from an intensity in pounds (strubell2019, equation 2).

    >>> co2e_lb(100, lb_per_kwh=0.95)
    95.0
    """
    return emissions(energy_kwh, intensity=lb_per_kwh)


def co2e_kg(energy_kwh: float, *, kg_per_kwh: float) -> float:
    """Return emissions in kilograms, from an intensity in kilograms.

    >>> co2e_kg(100, kg_per_kwh=0.5)
    50.0
    """
    return emissions(energy_kwh, intensity=kg_per_kwh)


def emissions(energy_kwh: float, *, intensity: float) -> float:
    """Return energy × intensity, in the unit of mass that the intensity is given in."""
    if energy_kwh < 0 or intensity < 0:
        raise ValueError(f"energy and intensity must be at least 0, not {energy_kwh} and {intensity}")
    return energy_kwh * intensity
