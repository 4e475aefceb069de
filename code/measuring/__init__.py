"""How qualities of ML components are measured: each module one measure with its unit, protocol and source.

latency      ms for one answer: warm-up, then percentiles
throughput   rows per second in blocks
size         bytes: by formula, as an archive, as a pickle
seeds        spread over seeds in points; values that differ between two runs with one seed
calibration  expected calibration error
noise        points of accuracy lost under noise
groups       gaps in selection rate and true-positive rate
stability    population stability index, and its false alarms
energy       joules, estimated

Used in the chapter "Measuring qualities". Needs NumPy.
"""

from measuring.calibration import Bin, expected_calibration_error, reliability_bins
from measuring.energy import JOULES_PER_KWH, cpu_seconds, energy_j
from measuring.groups import gap, selection_rates, threshold_for_rate, true_positive_rates
from measuring.latency import Latency, percentile, summarise, time_each_ms
from measuring.noise import accuracy, add_noise, points_lost
from measuring.seeds import differing_values, over_seeds, spread_points
from measuring.size import archived_bytes, formula_bytes, numbers_in, pickled_bytes
from measuring.stability import drift_index, false_alarm_rate, stability_index
from measuring.throughput import rows_per_second

__all__ = [
    "JOULES_PER_KWH",
    "Bin",
    "Latency",
    "accuracy",
    "add_noise",
    "archived_bytes",
    "cpu_seconds",
    "differing_values",
    "drift_index",
    "energy_j",
    "expected_calibration_error",
    "false_alarm_rate",
    "formula_bytes",
    "gap",
    "numbers_in",
    "over_seeds",
    "percentile",
    "pickled_bytes",
    "points_lost",
    "reliability_bins",
    "rows_per_second",
    "selection_rates",
    "spread_points",
    "stability_index",
    "summarise",
    "threshold_for_rate",
    "time_each_ms",
    "true_positive_rates",
]
