"""Rules around a model: they come first, in an order, and say which of them has decided.

"Encapsulate ML models within rule-based safeguards" in ``washizaki2022``. Used on the page on serving,
run-rule-safeguard.
"""

from rule_safeguard.rules import Decision, Payment, Rule, decide
from rule_safeguard.tally import Tally, tally
from rule_safeguard.traffic import draw_payments

__all__ = ["Decision", "Payment", "Rule", "Tally", "decide", "draw_payments", "tally"]
