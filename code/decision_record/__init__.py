"""Architecture decision records as data: what is missing from one, and which of a chain is in force.

The form follows Nygard, *Documenting Architecture Decisions* (2011); chapter sec-deciding. Records are plain
Markdown files (`reading`, with `errors` that know their line); "superseded by" links them (`chain`).
"""

from decision_record.chain import broken_links, in_force, read_folder, successors
from decision_record.errors import (
    EmptyPartError,
    MissingPartError,
    NoDecisionError,
    OneSidedError,
    RecordError,
    StatusError,
    TitleError,
)
from decision_record.reading import Record, problems, read_record

__all__ = [
    "EmptyPartError",
    "MissingPartError",
    "NoDecisionError",
    "OneSidedError",
    "Record",
    "RecordError",
    "StatusError",
    "TitleError",
    "broken_links",
    "in_force",
    "problems",
    "read_folder",
    "read_record",
    "successors",
]
