"""When does somebody notice that a model has become worse? Catalogue, card Continued Model Evaluation."""

from continued_evaluation.watching import DAYS_PER_YEAR, Watch, days_to_notice, first_alarm, outcomes

__all__ = ["DAYS_PER_YEAR", "Watch", "days_to_notice", "first_alarm", "outcomes"]
