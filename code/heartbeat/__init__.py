"""Who is still alive: heartbeat monitor, formulas and simulation; chapter on patterns, sec-heartbeat."""

from heartbeat.formulas import (
    SECONDS_PER_DAY,
    DetectionDelay,
    detection_delay,
    echo_loss,
    false_alarms_per_day,
    false_alarms_per_day_in_bursts,
)
from heartbeat.jitter import arrivals_s, false_timeouts, timeout_delays_s
from heartbeat.monitor import HeartbeatMonitor
from heartbeat.simulation import (
    bursty_losses,
    count_false_alarms,
    detection_delays_s,
    echo_losses,
    independent_losses,
)

__all__ = [
    "SECONDS_PER_DAY",
    "DetectionDelay",
    "HeartbeatMonitor",
    "arrivals_s",
    "bursty_losses",
    "count_false_alarms",
    "detection_delay",
    "detection_delays_s",
    "echo_loss",
    "echo_losses",
    "false_alarms_per_day",
    "false_alarms_per_day_in_bursts",
    "false_timeouts",
    "independent_losses",
    "timeout_delays_s",
]
