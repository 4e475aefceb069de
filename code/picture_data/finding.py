"""Which pictures are there? Look on disk, never on the network."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from sklearn.datasets import load_digits

from picture_data.idx import read_idx

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILES = (
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
)
"""names in Keras' cache: training pictures and labels, test pictures and labels"""


class Pictures(NamedTuple):
    """Grey pictures in ten classes, brightness from 0 to 1, the first part for training."""

    source: str
    train: NDArray[np.float32]  # (pictures, height, width)
    train_labels: NDArray[np.int64]
    test: NDArray[np.float32]
    test_labels: NDArray[np.int64]


def fashion_folder() -> Path:
    """Return where Keras keeps Fashion-MNIST, whether it is there or not."""
    home = os.environ.get("KERAS_HOME")
    return Path(home or Path.home() / ".keras") / "datasets" / "fashion-mnist"


def find_pictures(folder: Path | None = None, *, at_most: int = 10_000) -> Pictures:
    """Return Fashion-MNIST from ``folder`` if all four files are there, else scikit-learn's digits.

    No more than the first ``at_most`` training pictures are used, so that a chapter stays quick.
    """
    paths = [(folder or fashion_folder()) / name for name in FILES]
    if not all(path.is_file() for path in paths):
        return digits()
    train, train_labels, test, test_labels = map(read_idx, paths)
    return Pictures(
        f"Fashion-MNIST (the first {min(at_most, len(train)):,} of {len(train):,} training pictures)",
        as_shares(train[:at_most], 255),
        train_labels[:at_most].astype(np.int64),
        as_shares(test, 255),
        test_labels.astype(np.int64),
    )


def digits() -> Pictures:
    """Return scikit-learn's digits; the first half is for training."""
    scans = load_digits()
    half = len(scans.target) // 2
    pictures, labels = as_shares(scans.images, 16), scans.target.astype(np.int64)
    return Pictures(
        "scikit-learn's digits (Fashion-MNIST is not on this disk)",
        pictures[:half],
        labels[:half],
        pictures[half:],
        labels[half:],
    )


def as_shares(pictures: NDArray[np.generic], brightest: int) -> NDArray[np.float32]:
    """Return the pictures with brightness from 0 to 1."""
    return (np.asarray(pictures, dtype=np.float32) / brightest).astype(np.float32)
