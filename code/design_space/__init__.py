"""What requirements leave over, and how to choose among it.

:mod:`~design_space.polygon` draws the region that linear limits leave of two design variables;
:mod:`~design_space.limits` drops candidates and tells which limit costs what; :mod:`~design_space.dominance`
finds the Pareto front; :mod:`~design_space.weighing` tells who wins at which exchange rate, and what to
regret. Chapters "Constraints" (sec-constraints) and "Choosing among feasible designs" (sec-choosing).
Standard library only.
"""

from design_space.dominance import dominates, dominators, front
from design_space.limits import Limit, admissible, gained_without, violations
from design_space.polygon import HalfPlane, area, conflict, corners, redundant
from design_space.weighing import best_by_weight, minimax_regret, regrets

__all__ = [
    "HalfPlane",
    "Limit",
    "admissible",
    "area",
    "best_by_weight",
    "conflict",
    "corners",
    "dominates",
    "dominators",
    "front",
    "gained_without",
    "minimax_regret",
    "redundant",
    "regrets",
    "violations",
]
