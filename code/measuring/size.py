"""How large a model is, which depends on what is counted.

Unit: bytes (KiB = 1024 bytes, MB = 1 000 000 bytes). Protocol: say which file: numbers x bytes each is what
the formula promises, an archive of the arrays is what a server needs, and a pickle is what gets shipped,
with all that training has left in the object. Sizes are exact for one version of each library.
Source: counting parameters, ``geron2022``; mixed up in practice, chapter on measuring, sec-size-of-what.
"""

from __future__ import annotations

import io
import pickle
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import DTypeLike, NDArray


def numbers_in(arrays: Sequence[NDArray[np.floating]]) -> int:
    """Return how many numbers ``arrays`` hold.

    >>> numbers_in([np.zeros((784, 300)), np.zeros(300)])
    235500
    """
    return sum(array.size for array in arrays)


def formula_bytes(numbers: int, dtype: DTypeLike) -> int:
    """Return numbers x bytes of one number.

    >>> formula_bytes(266_610, np.float32)
    1066440
    """
    return numbers * np.dtype(dtype).itemsize


def archived_bytes(arrays: Sequence[NDArray[np.floating]], dtype: DTypeLike) -> int:
    """Return the size of an uncompressed ``.npz`` file with ``arrays``: their bytes and a few headers."""
    file = io.BytesIO()
    np.savez(file, *[array.astype(dtype) for array in arrays])
    return file.getbuffer().nbytes


def pickled_bytes(model: object) -> int:
    """Return the size of ``model`` as a pickle, the usual way to ship a scikit-learn model."""
    return len(pickle.dumps(model, protocol=5))
