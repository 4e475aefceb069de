"""Federated averaging of a straight line: each client improves the model on its own rows, a server averages.

Notation
    (x, y)    one row of one client; it never leaves the client
    (a, b)    the model: y is predicted as a + b x
    n_k       rows of client k; n their sum
    E         gradient steps that a client takes between two messages
    η         learning rate

One round: the server sends (a, b) to every client, each takes E steps on its own mean squared error and
sends its (a, b) back; the new model is the mean of these, weighted by n_k / n. With E = 1 a round is exactly
one step on the pooled rows. Source: McMahan et al. 2017, algorithm 1, here with all clients in every round
and no mini-batches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeAlias

Rows: TypeAlias = Sequence[tuple[float, float]]
Line: TypeAlias = tuple[float, float]

BYTES_PER_NUMBER = 8  # a float of 64 bits
LEARNING_RATE = 0.3


@dataclass(frozen=True)
class Federation:
    """The clients, each with its own rows."""

    clients: tuple[Rows, ...]

    def pooled(self) -> list[tuple[float, float]]:
        """Return all rows in one list: what a federation is there to avoid, kept for comparison."""
        return [row for rows in self.clients for row in rows]


@dataclass(frozen=True)
class Training:
    """The result of a training: the model, and what went over the network for it."""

    model: Line
    rounds: int
    bytes_sent: int  # both directions
    rows_sent: int


@dataclass
class Wire:
    """The network between clients and server: everything that is sent goes through it and is counted."""

    numbers: int = 0
    rows: int = 0

    def carry_model(self, model: Line) -> Line:
        """Return ``model`` at the other end."""
        self.numbers += len(model)
        return model

    def carry_row(self, row: tuple[float, float]) -> tuple[float, float]:
        """Return ``row`` at the other end."""
        self.numbers += len(row)
        self.rows += 1
        return row

    def training(self, model: Line, rounds: int) -> Training:
        """Return the account of a training that has ended with ``model``."""
        return Training(model, rounds, self.numbers * BYTES_PER_NUMBER, self.rows)


def local_steps(model: Line, rows: Rows, *, steps: int) -> Line:
    """Return ``model`` after ``steps`` steps of gradient descent on the mean squared error of ``rows``."""
    a, b = model
    for _ in range(steps):
        errors = [(a + b * x - y, x) for x, y in rows]
        a -= LEARNING_RATE * fmean(error for error, _ in errors)
        b -= LEARNING_RATE * fmean(error * x for error, x in errors)
    return a, b


def federated(federation: Federation, *, rounds: int, steps: int, start: Line = (0.0, 0.0)) -> Training:
    """Return the model after ``rounds`` rounds of federated averaging with E = ``steps``."""
    wire, model, sizes = Wire(), start, [len(rows) for rows in federation.clients]
    for _ in range(rounds):
        answers = [
            wire.carry_model(local_steps(wire.carry_model(model), rows, steps=steps))
            for rows in federation.clients
        ]
        a, b = (sum(n * line[i] for n, line in zip(sizes, answers, strict=True)) / sum(sizes) for i in (0, 1))
        model = (a, b)
    return wire.training(model, rounds)


def collected(federation: Federation) -> Training:
    """Return what happens without a federation: all rows are sent, and the server takes the best line."""
    wire = Wire()
    rows = [wire.carry_row(row) for rows in federation.clients for row in rows]
    return wire.training(pooled_optimum(rows), rounds=1)


def pooled_optimum(rows: Rows) -> Line:
    """Return the line of least squares through all ``rows``, by the formula.

    >>> pooled_optimum([(0, 1), (1, 3), (2, 5)])
    (1.0, 2.0)
    """
    mean_x, mean_y = fmean(x for x, _ in rows), fmean(y for _, y in rows)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in rows) / sum((x - mean_x) ** 2 for x, _ in rows)
    return mean_y - slope * mean_x, slope


def squared_error(model: Line, rows: Rows) -> float:
    """Return the mean squared error of ``model`` on ``rows``."""
    a, b = model
    return fmean((a + b * x - y) ** 2 for x, y in rows)
