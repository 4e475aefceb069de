"""Flags that experiments left behind: what they multiply, and what no test has tried (Sculley et al. 2015).

``scoring``         a small function with six flags, two of which must not meet
``configurations``  all settings, the tested ones and the flags that nobody uses

Used on the catalogue's page about anti-patterns. Standard library only.
"""

from dead_paths.configurations import Configuration, configurations, never_on, up_to
from dead_paths.scoring import FLAGS, alarm, risk

__all__ = ["FLAGS", "Configuration", "alarm", "configurations", "never_on", "risk", "up_to"]
