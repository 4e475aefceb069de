"""Pictures come from Keras' folder when they are there, and from scikit-learn when they are not."""

from __future__ import annotations

import gzip
import struct
from typing import TYPE_CHECKING

import keras
import numpy as np
import pytest

from picture_data import fashion_folder, find_pictures, read_idx
from picture_data.finding import FILES

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


def write_idx(path: Path, numbers: NDArray[np.uint8]) -> None:
    header = bytes([0, 0, 8, numbers.ndim]) + struct.pack(f">{numbers.ndim}I", *numbers.shape)
    path.write_bytes(gzip.compress(header + numbers.tobytes()))


def write_fashion(folder: Path) -> dict[str, NDArray[np.uint8]]:
    """Write six training and four test pictures of random noise, and return them by file name."""
    generator = np.random.default_rng(0)
    sizes = [(6, 28, 28), (6,), (4, 28, 28), (4,)]
    content = {
        name: generator.integers(0, 256 if len(size) == 3 else 10, size, dtype=np.uint8)
        for name, size in zip(FILES, sizes, strict=True)
    }
    folder.mkdir(parents=True)
    for name, numbers in content.items():
        write_idx(folder / name, numbers)
    return content


def test_idx_gives_back_what_was_written(tmp_path: Path) -> None:
    numbers = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
    write_idx(tmp_path / "some.gz", numbers)
    assert np.array_equal(read_idx(tmp_path / "some.gz"), numbers)


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text.gz").write_bytes(gzip.compress(b"no pictures here"))
    with pytest.raises(ValueError, match=r"text\.gz is no IDX file"):
        read_idx(tmp_path / "text.gz")


def test_without_files_the_digits_are_taken_and_named(tmp_path: Path) -> None:
    pictures = find_pictures(tmp_path)
    assert "scikit-learn's digits" in pictures.source
    assert pictures.train.shape == (898, 8, 8)
    assert len(pictures.train_labels) == 898
    assert len(pictures.test) == len(pictures.test_labels) == 899
    assert 0 <= pictures.train.min() < pictures.train.max() == 1


def test_one_missing_file_is_as_good_as_none(tmp_path: Path) -> None:
    write_fashion(tmp_path / "fashion")
    (tmp_path / "fashion" / FILES[3]).unlink()
    assert "digits" in find_pictures(tmp_path / "fashion").source


def test_with_files_the_clothes_are_taken_and_limited(tmp_path: Path) -> None:
    content = write_fashion(tmp_path / "fashion")
    pictures = find_pictures(tmp_path / "fashion", at_most=5)
    assert pictures.source == "Fashion-MNIST (the first 5 of 6 training pictures)"
    assert np.array_equal(np.rint(pictures.train * 255), content[FILES[0]][:5])
    assert np.array_equal(pictures.train_labels, content[FILES[1]][:5])
    assert np.array_equal(pictures.test_labels, content[FILES[3]])


def test_keras_reads_the_same_files_from_the_same_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keras must find the files where we look, or readers who have them would not get them."""
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    monkeypatch.setattr(keras.src.backend.config, "_KERAS_DIR", str(tmp_path))
    write_fashion(fashion_folder())
    (train, train_labels), (test, test_labels) = keras.datasets.fashion_mnist.load_data()
    pictures = find_pictures()
    assert np.array_equal(np.rint(pictures.train * 255), train)
    assert np.array_equal(pictures.train_labels, train_labels)
    assert np.array_equal(np.rint(pictures.test * 255), test)
    assert np.array_equal(pictures.test_labels, test_labels)
