"""A release comes back whole, or not at all."""

from __future__ import annotations

import pytest

from release_store import ReleaseStore, fingerprint

OLD = {"weights": b"old weights", "threshold": b"0.5"}
NEW = {"weights": b"new weights", "threshold": b"50"}


def store_with_both() -> ReleaseStore:
    store = ReleaseStore()
    for release in (OLD, NEW):
        store.activate(store.keep(release))
    return store


def test_newest_activated_release_is_active() -> None:
    assert store_with_both().active_files() == NEW


def test_rollback_restores_every_file_bit_for_bit() -> None:
    store = store_with_both()
    assert store.roll_back() == 1
    restored = store.active_files()
    assert restored == OLD
    assert {name: fingerprint(f) for name, f in restored.items()} == {
        name: fingerprint(f) for name, f in OLD.items()
    }


def test_rollback_goes_to_what_was_active_and_not_to_the_number_below() -> None:
    store = store_with_both()
    store.keep({"weights": b"never used"})
    store.activate(1)
    assert store.roll_back() == 2


def test_there_is_no_way_back_from_the_first_release() -> None:
    store = ReleaseStore()
    store.activate(store.keep(OLD))
    with pytest.raises(LookupError, match="before this one"):
        store.roll_back()
    assert store.active_files() == OLD


@pytest.mark.parametrize("number", [0, 3])
def test_unknown_release_cannot_be_activated(number: int) -> None:
    with pytest.raises(LookupError, match=f"no release {number}"):
        store_with_both().activate(number)


def test_shared_file_is_kept_once() -> None:
    store = ReleaseStore()
    for threshold in (b"1", b"2", b"3"):
        store.keep({"weights": b"x" * 1000, "threshold": threshold})
    assert (store.stored_bytes(), store.copied_bytes()) == (1003, 3003)


def test_later_change_of_the_mapping_does_not_reach_the_store() -> None:
    store, files = ReleaseStore(), dict(OLD)
    store.activate(store.keep(files))
    files["threshold"] = b"spoiled"
    assert store.active_files() == OLD
