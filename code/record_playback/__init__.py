"""Record what crosses an interface and play it to another version; tactics page, run-record-playback.

The tactic *record/playback* after Bass, Clements and Kazman 2021 (``bass2021``).
"""

from record_playback.tape import Context, Exchange, Recorder, differing_fields, replay

__all__ = ["Context", "Exchange", "Recorder", "differing_fields", "replay"]
