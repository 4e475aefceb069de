"""The slides outside the sequence on sizes and footprints: a contest, a heartbeat, a tree, pictures."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from example_data import read_figures, read_rows
from heartbeat import detection_delay
from number_ledger.figures import Interval, amount

if TYPE_CHECKING:
    from number_ledger.figures import Recomputed


class Place(NamedTuple):
    """A line of the leaderboard."""

    team: str
    rmse: float
    improvement: float  # percent
    submitted: datetime


LEADERBOARD = [
    Place(
        row["team"],
        float(row["test RMSE [stars]"]),
        float(row["improvement [%]"]),
        datetime.fromisoformat(row["submitted"]),
    )
    for row in read_rows("netflix_leaderboard")
]
TEST_BASELINE, QUIZ_BASELINE = 0.9525, 0.9514  # RMSE of Netflix's own system on the two halves; bennett2007


def improvement(rmse: float, baseline: float) -> Interval:
    """Return the improvement in percent that a score rounded to four decimals allows."""
    worst, best = (100 * (1 - (rmse + half) / baseline) for half in (5e-5, -5e-5))
    return Interval(worst, best)


def n16() -> dict[str, Recomputed]:
    """1 − score / baseline, for each team; and which baselines all eight lines allow."""
    shares = {place.team: improvement(place.rmse, TEST_BASELINE) for place in LEADERBOARD}
    lowest = max((p.rmse - 5e-5) / (1 - (p.improvement - 5e-3) / 100) for p in LEADERBOARD)
    highest = min((p.rmse + 5e-5) / (1 - (p.improvement + 5e-3) / 100) for p in LEADERBOARD)
    return {
        **shares,
        "lowest baseline": lowest,
        "highest baseline": highest,
        "winner by quiz baseline": 100 * (1 - LEADERBOARD[0].rmse / QUIZ_BASELINE),
    }


def n17() -> dict[str, Recomputed]:
    """Sort by score, then by time; equal scores go to whoever was first."""
    ranked = sorted(LEADERBOARD, key=lambda place: (place.rmse, place.submitted))
    first, second = ranked[:2]
    in_place = sum(here == there for here, there in zip(ranked, LEADERBOARD, strict=True))
    return {
        "places as printed": in_place,
        "seconds ahead": (second.submitted - first.submitted).total_seconds(),
        "span": ranked[-1].rmse - first.rmse,
    }


def n18() -> dict[str, Recomputed]:
    """Requests a machine answered before and after; a goal has no value to recompute."""
    before, after = read_figures("twitter_hosts")
    return {
        "least": amount(after, "from [1/s]") / amount(before, "to [1/s]"),
        "most": amount(after, "to [1/s]") / amount(before, "from [1/s]"),
    }


def n19() -> dict[str, Recomputed]:
    """Where deep networks stand in a poll on what was used (kdnuggets2019)."""
    shares = {str(row["method"]): amount(row, "share [%]") for row in read_figures("kdnuggets_methods")}
    ranked = sorted(shares, key=lambda method: -shares[method])
    return {
        "place": ranked.index("deep networks") + 1,
        "methods": len(shares),
        "regression / deep": shares["regression"] / shares["deep networks"],
    }


def n21() -> dict[str, Recomputed]:
    """Mean delay with half the interval, and with three misses for one, ÷ the delay before."""
    before = detection_delay(interval_s=1, misses=1).mean_s
    return {
        "delay, messages twice as often": detection_delay(interval_s=0.5, misses=1).mean_s / before,
        "delay, three misses": detection_delay(interval_s=1, misses=3).mean_s / before,
    }


def n22() -> dict[str, Recomputed]:
    """Compare with the handbook's tree: thresholds, leaves, and what merging two leaves costs."""
    rows = read_rows("leborgne2022_leaves")
    thresholds = [float(text) for text in re.findall(r"[≤>] ([\d.]+)", " ".join(r["path"] for r in rows))]

    def precision(verdicts: str) -> float:
        alarms = [row for row in rows if row[verdicts] == "fraud"]
        hits, false = (sum(int(row[f"{kind} [payments]"]) for row in alarms) for kind in ("fraud", "genuine"))
        return hits / (hits + false)

    return {
        "risk": min(thresholds),
        "amount": max(thresholds),
        "leaves": len(rows),
        "precision": precision("the tree says"),
        "merged precision": precision("the lecture says"),
    }


def n23() -> dict[str, Recomputed]:
    """60,000 for training and 10,000 for testing (xiao2017), a byte for each pixel."""
    pictures = 60_000 + 10_000
    return {"pictures": pictures, "raw MB": pictures * 28 * 28 / 1e6}
