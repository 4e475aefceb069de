"""From a number of parameters to bytes. Decimal prefixes throughout: 1 MB is 10⁶ bytes, 1 GB is 10⁹."""

from __future__ import annotations

from math import ceil

BYTES_PER_WEIGHT = {"float64": 8, "float32": 4, "float16": 2, "bfloat16": 2, "int8": 1, "int4": 0.5}

TRAINING_BYTES_PER_WEIGHT = 16
"""Mixed-precision training with Adam (rajbhandari2020, section 3.1): weight and gradient as float16,
and the weight, its momentum and its variance as float32."""


def memory_bytes(parameters: int, bytes_per_weight: float) -> int:
    """Return the bytes that the parameters alone occupy.

    >>> memory_bytes(266_610, 4)
    1066440
    >>> memory_bytes(3, 0.5)  # two 4-bit weights share a byte; the third needs one of its own
    2
    """
    if parameters < 0:
        raise ValueError(f"parameters must be at least 0, not {parameters}")
    if bytes_per_weight <= 0:
        raise ValueError(f"bytes_per_weight must be more than 0, not {bytes_per_weight}")
    return ceil(parameters * bytes_per_weight)
