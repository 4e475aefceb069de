"""Look at the inputs before the model does: rules learned from training data; run-input-gate.

The idea of a schema that is inferred from data and then kept by people follows Breck et al. 2019
(``breck2019``).
"""

from input_gate.batch import median_shift
from input_gate.schema import NumberRule, Rule, WordRule, complaints, learn

__all__ = ["NumberRule", "Rule", "WordRule", "complaints", "learn", "median_shift"]
