"""Give a new version to a few users first, then to more; tactics page, run-scaled-rollout.

The tactic *scale rollouts* after Bass, Clements and Kazman 2021 (``bass2021``).
"""

from scaled_rollout.rollout import Outcome, Stage, Traffic, hourly_shares, roll_out

__all__ = ["Outcome", "Stage", "Traffic", "hourly_shares", "roll_out"]
