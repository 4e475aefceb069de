"""Laws that energy, emissions and cost obey, conversions, and what is refused."""

from __future__ import annotations

import pytest

from footprint import Range, cloud_cost_usd, co2e_kg, co2e_lb, electricity_cost_usd, energy_kwh, units

WATTS = [0.0, 1.0, 250.0, 1515.43]


@pytest.mark.parametrize("power_w", WATTS)
def test_energy_grows_with_each_of_its_factors(power_w) -> None:
    once = energy_kwh(power_w, 10, pue=1.2)
    assert energy_kwh(2 * power_w, 10, pue=1.2) == pytest.approx(2 * once)
    assert energy_kwh(power_w, 20, pue=1.2) == pytest.approx(2 * once)
    assert energy_kwh(power_w, 10, pue=2.4) == pytest.approx(2 * once)


@pytest.mark.parametrize("energy", [0.0, 1.0, 656_347.3])
def test_pounds_and_kilograms_tell_the_same_story(energy) -> None:
    lb = co2e_lb(energy, lb_per_kwh=0.954)
    kg = co2e_kg(energy, kg_per_kwh=units.kg_from_lb(0.954))
    assert units.kg_from_lb(lb) == pytest.approx(kg)
    assert units.lb_from_kg(kg) == pytest.approx(lb)


@pytest.mark.parametrize(("lb", "tonnes"), [(1984, 0.9), (11_023, 5.0), (36_156, 16.4)])
def test_odd_pounds_are_round_tonnes(lb, tonnes) -> None:
    assert round(units.tonnes_from_lb(lb), 3) == tonnes
    assert round(units.lb_from_kg(1000 * tonnes)) == lb


def test_other_conversions() -> None:
    assert units.kw_from_w(1500) == 1.5
    assert units.mwh_from_kwh(1500) == 1.5
    assert units.hours_from_days(2) == 48
    assert units.tonnes_from_kg(2500) == 2.5


def test_cost_range_keeps_its_order() -> None:
    assert cloud_cost_usd(8 * 84, usd_per_device_hour=Range(0.43, 1.46)) == pytest.approx((288.96, 981.12))
    assert electricity_cost_usd(100, usd_per_kwh=0.12) == pytest.approx(12)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: energy_kwh(-1, 1, pue=1), "at least 0, not -1, 1"),
        (lambda: energy_kwh(1, -2, pue=1), "at least 0, not 1, -2"),
        (lambda: energy_kwh(1, 1, pue=0.9), "pue must be at least 1, not 0.9"),
        (lambda: co2e_lb(1, lb_per_kwh=-0.5), "at least 0, not 1 and -0.5"),
        (lambda: co2e_kg(-3, kg_per_kwh=0.5), "at least 0, not -3 and 0.5"),
        (
            lambda: cloud_cost_usd(-1, usd_per_device_hour=Range(1, 2)),
            "device_hours must be at least 0, not -1",
        ),
        (lambda: cloud_cost_usd(1, usd_per_device_hour=Range(2, 1)), "not from 2 to 1"),
        (lambda: electricity_cost_usd(1, usd_per_kwh=-0.1), "at least 0, not 1 and -0.1"),
    ],
)
def test_impossible_quantity_is_an_error_that_names_it(call, message) -> None:
    with pytest.raises(ValueError, match=message):
        call()
