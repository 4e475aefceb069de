"""From what a system needs to where its model may run and learn; chapter "Every system is different".

    >>> from deployment_rules import admissible, read_needs
    >>> for plan in admissible(read_needs("deployment_needs")["keyboard"]):
    ...     print(plan.serving, "-", plan.learning)
    on the device - federated

``needs``  what is known about a system, with units
``plans``  the candidates: where the model answers, and from what it learns
``rules``  one function a rule: the reason to refuse a plan, or nothing
Standard library only.
"""

from deployment_rules.needs import Needs, read_needs
from deployment_rules.plans import LEARNING, SERVING, Plan, plans
from deployment_rules.rules import RULES, admissible, refusals, verdicts

__all__ = [
    "LEARNING",
    "RULES",
    "SERVING",
    "Needs",
    "Plan",
    "admissible",
    "plans",
    "read_needs",
    "refusals",
    "verdicts",
]
