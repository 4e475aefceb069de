"""Five ways to bring a new version to people, and what each costs; catalogue, page on releasing models.

:mod:`~release.shadow` asks the new version and does not listen, :mod:`~release.canary` lets a few people have
it, :mod:`~release.blue_green` switches everybody over and back, :mod:`~release.experiment` finds out which
version is better, and :mod:`~release.toggles` decides by configuration.
"""

from release.blue_green import Timeline, replace_in_place, serve, switch_over
from release.canary import Canary, Check, Outcome, Rollout, naive_check, sequential_check
from release.experiment import Arms, power, sample_size, simulate_arms, z_score
from release.shadow import Shadow
from release.toggles import Toggle, configurations, covers_all_pairs, pairwise_tests

__all__ = [
    "Arms",
    "Canary",
    "Check",
    "Outcome",
    "Rollout",
    "Shadow",
    "Timeline",
    "Toggle",
    "configurations",
    "covers_all_pairs",
    "naive_check",
    "pairwise_tests",
    "power",
    "replace_in_place",
    "sample_size",
    "sequential_check",
    "serve",
    "simulate_arms",
    "switch_over",
    "z_score",
]
