"""The moving window, the dense layer and a library compute the same."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.signal import correlate2d

from small_network import as_dense, convolve


@pytest.mark.parametrize(("height", "width", "size"), [(8, 8, 3), (5, 7, 2), (3, 3, 3), (4, 6, 1)])
def test_window_dense_layer_and_scipy_agree(height: int, width: int, size: int) -> None:
    generator = np.random.default_rng(0)
    picture, window = generator.normal(size=(height, width)), generator.normal(size=(size, size))
    expected = correlate2d(picture, window, mode="valid").ravel()
    assert np.allclose(convolve(picture.tolist(), window.tolist()), expected)
    dense = np.array(as_dense(window.tolist(), height=height, width=width))
    assert np.allclose(dense @ picture.ravel(), expected)


def test_dense_layer_shares_its_weights_and_is_mostly_zero() -> None:
    dense = np.array(as_dense([[1, 2, 3], [4, 5, 6], [7, 8, 9]], height=8, width=8))
    assert dense.shape == (36, 64)
    assert np.count_nonzero(dense) == 36 * 9
    assert set(np.unique(dense)) == set(range(10))
