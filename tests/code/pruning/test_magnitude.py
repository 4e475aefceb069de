"""The smallest weights go, and nothing else."""

from __future__ import annotations

from random import Random

import pytest

from pruning import prune, sparse_bytes


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 1.0])
def test_share_of_zeros_is_what_was_asked_for(share: float) -> None:
    rng = Random(2)
    weights = [rng.gauss(0, 1) for _ in range(1000)]
    assert prune(weights, share=share).count(0.0) == 1000 * share


def test_what_is_kept_is_unchanged_and_larger_than_what_goes() -> None:
    rng = Random(3)
    weights = [rng.gauss(0, 1) for _ in range(200)]
    pruned = prune(weights, share=0.7)
    kept = [abs(w) for w, p in zip(weights, pruned, strict=True) if p == w]
    gone = [abs(w) for w, p in zip(weights, pruned, strict=True) if p != w]
    assert len(kept) == 60
    assert max(gone) <= min(kept)


def test_of_equal_weights_the_earlier_goes_first() -> None:
    assert prune([0.1, -0.1, 0.1, 1.0], share=0.5) == [0.0, 0.0, 0.1, 1.0]


@pytest.mark.parametrize("share", [-0.1, 1.1])
def test_impossible_share_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match=f"share {share}"):
        prune([1.0], share=share)


def test_sparse_file_is_smaller_only_beyond_a_third_of_zeros() -> None:
    weights = [1.0] * 300
    dense_bytes = 4 * len(weights)
    assert sparse_bytes(prune(weights, share=0.3)) > dense_bytes
    assert sparse_bytes(prune(weights, share=1 / 3)) == dense_bytes
    assert sparse_bytes(prune(weights, share=0.4)) < dense_bytes
