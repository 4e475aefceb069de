"""The constants behind published estimates. A factor without unit, source and year is a rumour.

``source`` is a key of the book's bibliography; ``year`` is the year that the source gives for the value or,
where it gives none, the year of the source.
"""

from __future__ import annotations

from typing import NamedTuple

from footprint.cost import Range


class Factor(NamedTuple):
    """A number that somebody measured or looked up."""

    value: float
    unit: str
    source: str
    year: int


class Price(NamedTuple):
    """What renting one device costs, from spare capacity to capacity on demand."""

    range: Range
    unit: str
    source: str
    year: int


# What strubell2019 multiplies with
WORLD_PUE = Factor(1.58, "1", "strubell2019", 2018)
US_GRID_LB_PER_KWH = Factor(0.954, "lb/kWh", "strubell2019", 2018)
US_ELECTRICITY_USD_PER_KWH = Factor(0.12, "USD/kWh", "strubell2019", 2019)

# Other grids and buildings that the book uses
FRENCH_GRID_KG_PER_KWH = Factor(0.057, "kg/kWh", "luccioni2023", 2022)
LLAMA_GRID_KG_PER_KWH = Factor(0.385, "kg/kWh", "touvron2023", 2023)
LLAMA_PUE = Factor(1.1, "1", "touvron2023", 2023)

CLOUD_USD_PER_DEVICE_HOUR = {
    "P100": Price(Range(0.43, 1.46), "USD/h", "strubell2019", 2019),
    "V100": Price(Range(0.74, 2.48), "USD/h", "strubell2019", 2019),
    "TPUv2": Price(Range(1.35, 4.50), "USD/h", "strubell2019", 2019),
    "TPUv3": Price(Range(2.40, 8.00), "USD/h", "strubell2019", 2019),
}
"""The prices that reproduce every printed cost of the table; the printed table does not repeat them."""
