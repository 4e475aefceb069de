"""Data stay, models travel: federated averaging; catalogue, card Federated Learning (McMahan et al. 2017)."""

from federated_averaging.averaging import (
    Federation,
    Training,
    collected,
    federated,
    local_steps,
    pooled_optimum,
    squared_error,
)
from federated_averaging.phones import make_phones

__all__ = [
    "Federation",
    "Training",
    "collected",
    "federated",
    "local_steps",
    "make_phones",
    "pooled_optimum",
    "squared_error",
]
