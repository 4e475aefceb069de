"""Steps, what they need, and a cache that knows what changed; catalogue, card Workflow Pipeline.

After the pattern of Lakshmanan et al. 2020; the cache by content is the idea of build systems.
"""

from workflow.runner import Cache, Run, Step, StepError, fingerprint, run

__all__ = ["Cache", "Run", "Step", "StepError", "fingerprint", "run"]
