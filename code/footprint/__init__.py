"""From the power of a machine to kilowatt-hours, to carbon dioxide, and to money.

Read in this order, which is the order of the chapter "Energy and carbon":

``energy``     ``energy_kwh``: power × time × the data centre's overhead
``carbon``     ``co2e_lb`` and ``co2e_kg``: energy × what the grid emits for it
``cost``       ``cloud_cost_usd`` and ``electricity_cost_usd``, as ranges where prices are ranges
``factors``    the constants that published estimates use, each with unit, source and year
``units``      pounds, kilograms, tonnes; watts, kilowatts; hours, days
"""

from footprint.carbon import co2e_kg, co2e_lb
from footprint.cost import Range, cloud_cost_usd, electricity_cost_usd
from footprint.energy import energy_kwh

__all__ = ["Range", "cloud_cost_usd", "co2e_kg", "co2e_lb", "electricity_cost_usd", "energy_kwh"]
