"""The one program: it builds the modules and hands each the others that it needs."""

from __future__ import annotations

from modular_monolith.billing import Billing
from modular_monolith.editor import Editor
from modular_monolith.transcription import Transcription
from modular_monolith.uploads import Uploads


class Scribe:
    """All modules in one process."""

    def __init__(self) -> None:
        self.uploads = Uploads()
        self.transcription = Transcription(self.uploads)
        self.editor = Editor(self.transcription)
        self.billing = Billing(self.uploads)


def working_day(recordings: int, *, words: int, corrections: int) -> Scribe:
    """Let customers upload, the model transcribe, people correct, and send one bill."""
    scribe = Scribe()
    for number in range(recordings):
        key = scribe.uploads.accept(f"recording {number}", ["um", "word"] * (words // 2))
        scribe.transcription.transcribe(key)
        page = scribe.editor.open(key)
        for position in range(corrections):
            scribe.editor.correct(page, position, "name")
    scribe.billing.bill()
    return scribe
