"""Reading IDX, the format of MNIST and Fashion-MNIST: a few sizes, then bytes.

The first two bytes are 0, the third is the type of the numbers (8: unsigned bytes), the fourth says how many
sizes follow, each as four bytes, the most significant first.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

UNSIGNED_BYTES = 8


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Return the array in a gzipped IDX file of unsigned bytes."""
    with gzip.open(path, "rb") as file:
        content = file.read()
    if len(content) < 4 or content[:3] != bytes([0, 0, UNSIGNED_BYTES]):
        raise ValueError(f"{path.name} is no IDX file of unsigned bytes; it begins with {content[:4]!r}")
    start = 4 + 4 * content[3]
    sizes = np.frombuffer(content[4:start], dtype=">u4")
    return np.frombuffer(content, dtype=np.uint8, offset=start).reshape(sizes)
