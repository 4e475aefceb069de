"""One contract for all stores, one behaviour for all desks."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest

from ports_and_adapters import (
    MemoryStore,
    ReviewDesk,
    ScriptedModel,
    SegmentModel,
    SqliteStore,
    TangledDesk,
    Transcript,
    TranscriptStore,
    broken_promises,
)
from ports_and_adapters.contract import PROMISES


def vendor(recording: bytes) -> list[dict[str, object]]:
    half = {"words": recording.decode(), "log_probability": log(0.8)}
    return [half, half]


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path):
    if request.param == "memory":
        yield MemoryStore()
    else:
        database = SqliteStore(str(tmp_path / "transcripts"))
        yield database
        database.close()


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_every_store_keeps_every_promise(store: TranscriptStore, promise) -> None:
    assert promise(store)


class Forgetful(MemoryStore):
    def load(self, key: str) -> Transcript:
        return self._transcripts.get(key, Transcript("", 0.0))


class Unordered(MemoryStore):
    def below(self, confidence: float) -> list[str]:
        return [key for key, found in self._transcripts.items() if found.confidence < confidence]


class Keeping(MemoryStore):
    def save(self, key: str, transcript: Transcript) -> None:
        self._transcripts.setdefault(key, transcript)


@pytest.mark.parametrize(
    ("broken", "promise"),
    [
        (Forgetful, "refuses unknown keys"),
        (Unordered, "lists least sure first"),
        (Keeping, "replaces on second save"),
    ],
)
def test_contract_notices_a_store_that_breaks_one_promise(broken: type[MemoryStore], promise: str) -> None:
    assert broken_promises(MemoryStore) == []
    assert broken_promises(broken) == [promise]


def test_desk_behaves_alike_on_every_store(store: TranscriptStore) -> None:
    answers = {b"clear": Transcript("clear", 0.95), b"noisy": Transcript("nosy", 0.3)}
    desk = ReviewDesk(store, ScriptedModel(answers), sure_from=0.9)
    assert [desk.receive("a", b"noisy"), desk.receive("b", b"clear")] == [False, True]
    assert desk.queue() == ["a"]
    desk.correct("a", "noisy")
    assert desk.queue() == []
    assert store.load("a") == Transcript("noisy", 1.0)
    with pytest.raises(KeyError):
        desk.correct("never received", "text")


def test_vendor_answers_are_joined_and_their_probabilities_multiplied() -> None:
    transcript = SegmentModel(vendor).transcribe(b"yes")
    assert transcript.text == "yes yes"
    assert transcript.confidence == pytest.approx(0.64)


def test_tangled_desk_behaves_like_the_one_with_ports(store: TranscriptStore) -> None:
    tangled = TangledDesk(":memory:", vendor, sure_from=0.7)
    desk = ReviewDesk(store, SegmentModel(vendor), sure_from=0.7)
    for either in (tangled, desk):
        assert not either.receive("a", b"yes")
        assert either.queue() == ["a"]
        either.correct("a", "no")
        assert either.queue() == []
        with pytest.raises(KeyError):
            either.correct("b", "no")
    tangled.close()
