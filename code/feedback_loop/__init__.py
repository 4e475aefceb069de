"""A recommender learns from clicks on what it has shown; catalogue, card Closed Loop with Exploration."""

from feedback_loop.simulation import Day, Loop, simulate

__all__ = ["Day", "Loop", "simulate"]
