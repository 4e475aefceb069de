"""What the model says, and what the product does about it, in two parts that change at different times.

The separation of business logic from the model: ``yokoyama2019``, ``washizaki2022``. Used on the page on
serving, run-business-logic.
"""

from decision_policy.policy import Action, Policy, decide
from decision_policy.serving import Served, serve

__all__ = ["Action", "Policy", "Served", "decide", "serve"]
