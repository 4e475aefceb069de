"""Every error with its line, chains with and without a fault, and the book's own records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from decision_record import (
    EmptyPartError,
    MissingPartError,
    NoDecisionError,
    OneSidedError,
    Record,
    RecordError,
    StatusError,
    TitleError,
    broken_links,
    in_force,
    problems,
    read_folder,
    read_record,
    successors,
)
from decision_record.chain import DECISIONS

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """# 4. Paint the shed green

## Status

Accepted. Supersedes 2.

## Context

It stands in a wood.

## Decision

We will paint it green.

## Consequences

- good: it cannot be seen
- Bad: it cannot be found
- neutral: it stays a shed
"""


def test_a_good_record_is_read_completely() -> None:
    assert list(problems(GOOD)) == []
    assert read_record(GOOD) == Record(4, "Paint the shed green", "accepted", (2,), (), good=1, bad=1)


@pytest.mark.parametrize(
    ("old", "new", "error", "line"),
    [
        ("# 4. Paint the shed green", "# Paint the shed green", TitleError, 1),
        ("# 4. Paint the shed green", "## 4. Paint the shed green", TitleError, 1),
        ("## Context", "### Context", MissingPartError, 20),
        ("It stands in a wood.", "", EmptyPartError, 7),
        ("Accepted. Supersedes 2.", "Final.", StatusError, 3),
        ("Accepted. Supersedes 2.", "Superseded.", StatusError, 3),
        ("We will paint it green.", "Green is best.", NoDecisionError, 11),
        ("- Bad: it cannot be found", "", OneSidedError, 15),
        ("- good: it cannot be seen", "- it cannot be seen", OneSidedError, 15),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    old: str, new: str, error: type[RecordError], line: int
) -> None:
    text = GOOD.replace(old, new)
    assert text != GOOD
    (found,) = problems(text)
    assert type(found) is error
    assert found.line == line
    assert str(found).startswith(f"line {line}: ")
    with pytest.raises(error):
        read_record(text)


def test_all_that_is_wrong_is_reported_at_once() -> None:
    text = GOOD.replace("# 4. ", "# ").replace("Accepted.", "Done.").replace("- Bad:", "-")
    assert [type(problem) for problem in problems(text)] == [TitleError, StatusError, OneSidedError]
    assert [type(problem) for problem in problems("")] == [TitleError, *[MissingPartError] * 4]


def record(
    number: int, status: str = "accepted", *, old: tuple[int, ...] = (), new: tuple[int, ...] = ()
) -> Record:
    return Record(number, f"decision {number}", status, old, new, good=1, bad=1)


CHAIN = {
    1: record(1, "superseded", new=(3,)),
    2: record(2, "deprecated"),
    3: record(3, "superseded", old=(1,), new=(5,)),
    4: record(4, "proposed"),
    5: record(5, old=(3,)),
}


def test_a_chain_leads_to_what_is_in_force() -> None:
    assert list(broken_links(CHAIN)) == []
    assert successors(CHAIN, 1) == [1, 3, 5]
    assert successors(CHAIN, 2) == [2]
    assert [r.number for r in in_force(CHAIN)] == [5]


@pytest.mark.parametrize(
    ("changed", "finding"),
    [
        (record(5), "3 is superseded by 5, but 5 does not say so"),
        (record(5, old=(3, 4)), "5 supersedes 4, but 4 does not say so"),
        (record(5, old=(3, 9)), "5 supersedes 9, which does not exist"),
        (record(3, "superseded", old=(1,), new=(5, 8)), "3 is superseded by 8, which does not exist"),
        (record(3, old=(1,), new=(5,)), "3 is superseded, but its status is 'accepted'"),
    ],
)
def test_broken_chains_are_found(changed: Record, finding: str) -> None:
    assert list(broken_links({**CHAIN, changed.number: changed})) == [finding]


def test_a_ring_is_no_chain() -> None:
    ring = {1: record(1, "superseded", old=(2,), new=(2,)), 2: record(2, "superseded", old=(1,), new=(1,))}
    with pytest.raises(ValueError, match="in a ring: 1 -> 2 -> 1"):
        successors(ring, 1)


def test_folder_errors_name_the_file(tmp_path: Path) -> None:
    (tmp_path / "shed-0004.md").write_text(GOOD, encoding="utf-8")
    assert list(read_folder("shed", tmp_path)) == [4]
    (tmp_path / "shed-0005.md").write_text(GOOD, encoding="utf-8")
    with pytest.raises(ValueError, match=r"shed-0005\.md, line 1: number 4 is taken"):
        read_folder("shed", tmp_path)
    (tmp_path / "shed-0005.md").write_text("# Roof\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"shed-0005\.md, line 1: title '# Roof'"):
        read_folder("shed", tmp_path)


@pytest.mark.parametrize("system", ["scribe", "fraudguard"])
def test_records_of_the_book_are_in_order(system: str) -> None:
    records = read_folder(system)
    assert records
    assert list(broken_links(records)) == []
    for file in DECISIONS.glob(f"{system}-*.md"):
        number = read_record(file.read_text(encoding="utf-8")).number
        assert file.name.startswith(f"{system}-{number:04d}-")
