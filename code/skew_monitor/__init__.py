"""Whether a model is shown in operation what it was shown in training; chapter ``sec-feature-store``.

:mod:`~skew_monitor.distances` says how far a window of served values is from the training values;
:mod:`~skew_monitor.windows` raises an alarm when it is too far; :mod:`~skew_monitor.audit` compares value
with value. Needs NumPy.
"""

from skew_monitor.audit import Difference, audit
from skew_monitor.distances import ks_distance, ks_limit, stability
from skew_monitor.windows import Alarm, calibrate, first_alarm, share_of_alarms, windows

__all__ = [
    "Alarm",
    "Difference",
    "audit",
    "calibrate",
    "first_alarm",
    "ks_distance",
    "ks_limit",
    "share_of_alarms",
    "stability",
    "windows",
]
