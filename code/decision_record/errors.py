"""What can be wrong with the form of a record. Each error knows the line to look at."""

from __future__ import annotations


class RecordError(ValueError):
    """What keeps a text from being a record, and the line to look at."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line


class TitleError(RecordError):
    """The first line is not a number and a title."""


class MissingPartError(RecordError):
    """One of the four parts is not there."""


class EmptyPartError(RecordError):
    """A part has a heading and nothing under it."""


class StatusError(RecordError):
    """The status is none of the known ones, or says superseded without saying by what."""


class NoDecisionError(RecordError):
    """The decision never says what will be done."""


class OneSidedError(RecordError):
    """The consequences are all good, all bad, or not marked."""
