"""Two adapters for the port SpeechModel: one for tests, one for a vendor whose answer has another shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, fsum
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from ports_and_adapters.ports import Transcript

if TYPE_CHECKING:
    from collections.abc import Mapping


class ScriptedModel:
    """Knows the answers beforehand."""

    def __init__(self, answers: Mapping[bytes, Transcript]) -> None:
        self._answers = answers

    def transcribe(self, recording: bytes) -> Transcript:
        """See the port."""
        return self._answers[recording]


class Segment(TypedDict):
    """What the vendor returns for each stretch of speech."""

    words: str
    log_probability: float


Recogniser: TypeAlias = Callable[[bytes], Sequence[Segment]]


class SegmentModel:
    """Makes the vendor's list of segments look like one transcript."""

    def __init__(self, recognise: Recogniser) -> None:
        self._recognise = recognise

    def transcribe(self, recording: bytes) -> Transcript:
        """Join the segments; their probabilities multiply.

        >>> vendor = lambda recording: [{"words": "please", "log_probability": 0.0}]
        >>> SegmentModel(vendor).transcribe(b"...")
        Transcript(text='please', confidence=1.0)
        """
        segments = self._recognise(recording)
        text = " ".join(segment["words"] for segment in segments)
        return Transcript(text, exp(fsum(segment["log_probability"] for segment in segments)))
