"""Constants and tables name sources that the bibliography holds."""

from __future__ import annotations

import pytest

from footprint import factors, read_rows
from footprint.published import cell

FACTORS = [value for value in vars(factors).values() if isinstance(value, factors.Factor)]
PRICES = list(factors.CLOUD_USD_PER_DEVICE_HOUR.values())


@pytest.mark.parametrize("factor", FACTORS + PRICES, ids=str)
def test_factor_has_a_unit_a_year_and_a_source_in_the_bibliography(factor, data) -> None:
    bibliography = (data.parent / "references.bib").read_text(encoding="utf-8")
    assert f"{{{factor.source}," in bibliography
    assert factor.unit
    assert 2010 <= factor.year <= 2030


def test_rows_hold_numbers_texts_and_gaps(tmp_path) -> None:
    path = tmp_path / "small.csv"
    path.write_text('# a source\n# more of it\nname,power [W]\n"NY, SF",7.5\nTPU,\n', encoding="utf-8")
    assert read_rows(path) == [{"name": "NY, SF", "power [W]": 7.5}, {"name": "TPU", "power [W]": None}]


@pytest.mark.parametrize(
    ("text", "value"), [("274120", 274_120), ("0.10", 0.1), ("P100", "P100"), ("", None)]
)
def test_cell_is_a_number_where_it_looks_like_one(text, value) -> None:
    assert cell(text) == value
