"""Slides 63 and 64: energy, emissions and cost of training. Derived in the chapter "Energy and carbon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from example_data import read_figures
from footprint import cloud_cost_usd, co2e_kg, co2e_lb, energy_kwh
from footprint.factors import (
    CLOUD_USD_PER_DEVICE_HOUR,
    US_ELECTRICITY_USD_PER_KWH,
    US_GRID_LB_PER_KWH,
    WORLD_PUE,
)
from footprint.units import hours_from_days, kg_from_lb, lb_from_kg, tonnes_from_kg, tonnes_from_lb
from number_ledger.figures import Interval, amount

if TYPE_CHECKING:
    from number_ledger.figures import Recomputed

BERT_H = hours_from_days(3.3)  # strubell2019, section 2.1: the text; the table prints 79
SEARCH_STEPS = 979e6  # strubell2019, section 2.1, after so2019
BIG_STEPS, BIG_H, BIG_DEVICES = 300e3, 84, 8  # strubell2019, section 2.1: Transformer (big)
CHIPS_PER_BOARD = 4  # googletpu2026: the smallest rentable unit of TPU v3 has four chips


def printed(model: str, hardware: str) -> dict[str, float]:
    """Return a row of table 3 of strubell2019; its figures are numbers."""
    rows = read_figures("strubell2019_training")
    row = next(row for row in rows if (row["model"], row["hardware"]) == (model, hardware))
    return {name: float(value) for name, value in row.items() if isinstance(value, float)}


def emissions_lb(power_w: float, hours: float) -> float:
    """Return emissions as strubell2019 estimates them: world's PUE, grid of the United States."""
    kwh = energy_kwh(power_w, hours, pue=WORLD_PUE.value)
    return co2e_lb(kwh, lb_per_kwh=US_GRID_LB_PER_KWH.value)


def cost_usd(devices: float, hours: float, hardware: str) -> dict[str, float]:
    """Return both ends of a cost in the cloud."""
    price = CLOUD_USD_PER_DEVICE_HOUR[hardware].range
    low, high = cloud_cost_usd(devices * hours, usd_per_device_hour=price)
    return {"cost from": low, "cost to": high}


def n9() -> dict[str, Recomputed]:
    """Round numbers of tonnes, as we suppose, in pounds; the car was round in pounds."""
    rows = read_figures("strubell2019_comparisons")
    car = next(amount(row, "CO2e [lb]") for row in rows if "Car" in str(row["consumption"]))
    return {
        "a flight": lb_from_kg(900),
        "a human year": lb_from_kg(5_000),
        "an American year": lb_from_kg(16_400),
        "a car": car,
        "car in tonnes": tonnes_from_lb(car),
    }


def n10() -> dict[str, Recomputed]:
    """Power × hours × overhead × grid."""
    row = printed("Transformer (big)", "P100")
    return {"hours": row["time [h]"], "emissions": emissions_lb(row["power [W]"], row["time [h]"])}


def n11() -> dict[str, Recomputed]:
    """The same for ELMo, two weeks on three devices."""
    row = printed("ELMo", "P100")
    hours = hours_from_days(14)
    return {"hours": hours, "emissions": emissions_lb(row["power [W]"], hours)}


def n12() -> dict[str, Recomputed]:
    """The same for BERT, with the 3.3 days of the paper's text."""
    row = printed("BERT (base)", "V100")
    cost = cost_usd(row["devices"], BERT_H, "V100")
    return {
        "hours": BERT_H,
        "emissions": emissions_lb(row["power [W]"], BERT_H),
        **cost,
        "emissions in 79 h": emissions_lb(row["power [W]"], 79),
    }


def n13() -> dict[str, Recomputed]:
    """First as the paper estimated the search, then with what it used (patterson2021, appendix D)."""
    hours = SEARCH_STEPS / BIG_STEPS * BIG_H
    power_w = printed("NAS", "P100")["power [W]"]
    facts = [amount(row, "value") for row in read_figures("patterson2021_search")]
    tpu_h, tpu_w, pue, kg_per_kwh = facts[4:8]
    kg = co2e_kg(energy_kwh(tpu_w, tpu_h, pue=pue), kg_per_kwh=kg_per_kwh)
    estimate = emissions_lb(power_w, hours)
    return {
        "hours, as estimated": hours,
        "emissions, as estimated": estimate,
        **cost_usd(BIG_DEVICES, hours, "P100"),
        "emissions, as it ran": lb_from_kg(kg),
        "tonnes estimated": tonnes_from_lb(estimate),
        "tonnes": tonnes_from_kg(kg),
        "factor": kg_from_lb(estimate) / kg,
    }


def n14() -> dict[str, Recomputed]:
    """Emissions from what the electricity cost, which is known to the dollar."""
    once, _, project = read_figures("strubell2019_development")
    lb_per_usd = US_GRID_LB_PER_KWH.value / US_ELECTRICITY_USD_PER_KWH.value

    def emitted(usd: float) -> Interval:
        return Interval((usd - 0.5) * lb_per_usd, (usd + 0.5) * lb_per_usd)

    return {
        "pipeline": emitted(amount(once, "electricity [USD]")),
        "with tuning": emitted(amount(project, "electricity [USD]")),
        "project / training": amount(project, "time [GPU h]") / amount(once, "time [GPU h]"),
    }


def n14b() -> dict[str, Recomputed]:
    """What one training of the model emits that the search was looking for, in the same table."""
    search, one = printed("NAS", "P100")["CO2e [lb]"], n10()["emissions"]
    flight, _, american, car = (amount(row, "CO2e [lb]") for row in read_figures("strubell2019_comparisons"))
    return {
        "one training": one,
        "cars": search / car,
        "Americans": search / american,
        "flights": search / flight,
    }


def n15() -> dict[str, Recomputed]:
    """Device hours × the price of an hour, at both ends of the range."""
    costs: dict[str, Recomputed] = {}
    for name, model in {"Transformer": "Transformer (big)", "ELMo": "ELMo"}.items():
        row = printed(model, "P100")
        cost = cost_usd(row["devices"], row["time [h]"], "P100")
        costs |= {f"{name}, {end}": value for end, value in cost.items()}
    row = printed("GPT-2", "TPUv3")
    for end in ["cost from", "cost to"]:
        per_board = cost_usd(1, row["time [h]"], "TPUv3")[end]
        boards = row["devices"]
        costs[f"GPT-2, {end}"] = {
            "32 boards": boards * per_board,
            "32 chips": boards / CHIPS_PER_BOARD * per_board,
        }
    return costs
