"""The product's part: a score, an amount and a contract go in, an action comes out. No model in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Action: TypeAlias = Literal["pass", "review", "block"]


@dataclass(frozen=True)
class Policy:
    """What a bank has agreed with us."""

    review_eur: float  # have a person look at it from this expected loss on
    block_eur: float  # block from this expected loss on

    def __post_init__(self) -> None:
        """Raise ``ValueError`` unless the limits are in order."""
        if not 0 < self.review_eur <= self.block_eur:
            raise ValueError(
                f"review from {self.review_eur}, block from {self.block_eur} EUR; want 0 < review <= block"
            )


def decide(score: float, amount_eur: float, policy: Policy) -> Action:
    """Return what to do; the expected loss is the score, read as a probability, times the amount.

    >>> contract = Policy(review_eur=20, block_eur=200)
    >>> [decide(0.1, amount_eur, contract) for amount_eur in (199, 200, 2000)]
    ['pass', 'review', 'block']
    """
    loss_eur = score * amount_eur
    if loss_eur >= policy.block_eur:
        return "block"
    return "review" if loss_eur >= policy.review_eur else "pass"
