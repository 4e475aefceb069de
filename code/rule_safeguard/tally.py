"""What rules have done to a stream of payments, compared with the score alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rule_safeguard.rules import MODEL, decide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rule_safeguard.rules import Payment, Rule


class Tally(NamedTuple):
    """Counts of payments."""

    by_rule: int  # decided by a rule, whatever the score would have said
    overruled: int  # of these, decided otherwise than the score
    frauds_caught: int
    false_alarms: int


def tally(payments: Sequence[Payment], rules: Sequence[Rule], *, threshold: float) -> Tally:
    """Return the counts for these rules in this order; with no rules, those of the score alone."""
    decisions = [decide(payment, rules, threshold=threshold) for payment in payments]
    alone = [decide(payment, [], threshold=threshold) for payment in payments]
    blocked = [
        payment for payment, decision in zip(payments, decisions, strict=True) if decision.verdict == "block"
    ]
    return Tally(
        by_rule=sum(decision.decided_by != MODEL for decision in decisions),
        overruled=sum(a.verdict != b.verdict for a, b in zip(decisions, alone, strict=True)),
        frauds_caught=sum(payment.fraud for payment in blocked),
        false_alarms=sum(not payment.fraud for payment in blocked),
    )
