"""Exchange rates and regret: two ways to choose one point when nothing dominates.

Notation
    regret      how much worse a choice is than the best choice would have been, had one known the case

Minimax regret is due to Savage (``savage1951``). Weighted sums of worths are in ``decision_matrix``.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from design_space.dominance import Costs

Name = TypeVar("Name", bound=Hashable)
Case = TypeVar("Case", bound=Hashable)


def best_by_weight(points: Mapping[Name, Costs]) -> list[tuple[float, float, Name]]:
    """Return who wins from which to which weight of the first of two costs; the second has the rest.

    A weighted sum is a straight line over the weight, so the winners change only where two lines cross: from
    the current winner, the next one is the line that undercuts it first.

    >>> best_by_weight({"cheap": (0.0, 1.0), "good": (1.0, 0.0), "middle": (0.4, 0.4)})
    [(0.0, 0.4, 'good'), (0.4, 0.6, 'middle'), (0.6, 1.0, 'cheap')]
    """
    winner = min(points, key=lambda name: (points[name][1], points[name][0]))
    stretches, start = [], 0.0
    while True:
        end, following = 1.0, None
        for name in points:
            crossing = _crossing(points[winner], points[name])
            if crossing is not None and start <= crossing < end:
                end, following = crossing, name
        stretches.append((start, round(end, 12), winner))
        if following is None:
            return stretches
        start, winner = end, following


def _crossing(winner: Costs, rival: Costs) -> float | None:
    """Return the weight of the first cost from which on ``rival`` is better; None if it never is."""
    saves_first, loses_second = winner[0] - rival[0], rival[1] - winner[1]
    return loses_second / (saves_first + loses_second) if saves_first > 0 else None


def regrets(costs: Mapping[Name, Mapping[Case, float]]) -> dict[Name, dict[Case, float]]:
    """Return how much each choice costs more, in each case, than the best choice for that case."""
    cases = next(iter(costs.values()))
    best = {case: min(by_case[case] for by_case in costs.values()) for case in cases}
    return {name: {case: by_case[case] - best[case] for case in cases} for name, by_case in costs.items()}


def minimax_regret(costs: Mapping[Name, Mapping[Case, float]]) -> tuple[Name, float]:
    """Return the choice whose largest regret is smallest, and that regret.

    >>> bills = {"rent": {"few": 10, "many": 90}, "buy": {"few": 60, "many": 60}}
    >>> minimax_regret(bills)
    ('rent', 30)
    """
    worst = {name: max(by_case.values()) for name, by_case in regrets(costs).items()}
    choice = min(worst, key=lambda name: worst[name])
    return choice, worst[choice]
