"""Constants name sources that the bibliography holds."""

from __future__ import annotations

import pytest

from example_data import DATA_FOLDER
from footprint import factors

FACTORS = [value for value in vars(factors).values() if isinstance(value, factors.Factor)]
PRICES = list(factors.CLOUD_USD_PER_DEVICE_HOUR.values())


@pytest.mark.parametrize("factor", FACTORS + PRICES, ids=str)
def test_factor_has_a_unit_a_year_and_a_source_in_the_bibliography(factor) -> None:
    bibliography = (DATA_FOLDER.parent / "references.bib").read_text(encoding="utf-8")
    assert f"{{{factor.source}," in bibliography
    assert factor.unit
    assert 2010 <= factor.year <= 2030
