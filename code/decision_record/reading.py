"""A record is a title and four parts. The parser knows the form; whether the reasons hold, people must say.

# 4. Recognise speech in a program of its own
## Status          one word, and links: "Superseded by 7." "Supersedes 1."
## Context         the forces, without judging them
## Decision        in full sentences, with "We will"
## Consequences    bullets that begin with "good:", "bad:" or "neutral:"; good *and* bad ones
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from decision_record.errors import (
    EmptyPartError,
    MissingPartError,
    NoDecisionError,
    OneSidedError,
    StatusError,
    TitleError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from decision_record.errors import RecordError

PARTS = ("Status", "Context", "Decision", "Consequences")
STATES = ("proposed", "accepted", "rejected", "deprecated", "superseded")
TITLE = re.compile(r"# (\d+)\. (\S.*)")
LINK = re.compile(r"(supersedes|superseded by) (\d+)", re.IGNORECASE)
KIND = re.compile(r"- (good|bad|neutral): *\S", re.IGNORECASE)


@dataclass(frozen=True)
class Record:
    """One decision, as far as a program can understand it."""

    number: int
    title: str
    status: str  # one of STATES
    supersedes: tuple[int, ...]
    superseded_by: tuple[int, ...]
    good: int  # how many good consequences it names
    bad: int


def parts(text: str) -> dict[str, tuple[int, list[str]]]:
    """Return the parts by name: the line of the heading, and the lines under it that say something."""
    found: dict[str, tuple[int, list[str]]] = {}
    name = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("## "):
            name = line.removeprefix("## ").strip()
            found[name] = (number, [])
        elif name and line.strip():
            found[name][1].append(line)
    return found


def problems(text: str) -> Iterator[RecordError]:
    """Yield everything that is wrong with the form of ``text``: title, parts, then what stands in them."""
    if not TITLE.fullmatch(first := (text.splitlines() or [""])[0]):
        yield TitleError(1, f"title {first!r} is not of the form '# 4. Title'")
    found = parts(text)
    for name in PARTS:
        if name not in found:
            yield MissingPartError(text.count("\n") + 1, f"part '## {name}' is missing")
        elif not found[name][1]:
            yield EmptyPartError(found[name][0], f"part {name!r} is empty")
        else:
            yield from PROBLEMS_IN.get(name, no_problems)(*found[name])


def status_problems(line: int, content: list[str]) -> Iterator[RecordError]:
    """Yield what is wrong with a status."""
    word = _first_word(content)
    if word not in STATES:
        yield StatusError(line, f"status {word!r} is not one of {', '.join(STATES)}")
    elif word == "superseded" and not _links(content, "superseded by"):
        yield StatusError(line, "superseded by which record? write 'Superseded by 7.'")


def decision_problems(line: int, content: list[str]) -> Iterator[RecordError]:
    """Yield what is wrong with a decision."""
    if "we will" not in " ".join(content).lower():
        yield NoDecisionError(line, "the decision does not say what 'We will' do")


def consequence_problems(line: int, content: list[str]) -> Iterator[RecordError]:
    """Yield what is wrong with the consequences."""
    for kind in ("good", "bad"):
        if not _count(content, kind):
            yield OneSidedError(line, f"no consequence is marked '{kind}:'")


def no_problems(_line: int, _content: list[str]) -> Iterator[RecordError]:
    """Yield nothing: forces can have any form."""
    yield from ()


PROBLEMS_IN = {
    "Status": status_problems,
    "Decision": decision_problems,
    "Consequences": consequence_problems,
}


def read_record(text: str) -> Record:
    """Return the record that ``text`` is, or raise the first thing that is wrong with it."""
    for problem in problems(text):
        raise problem
    number, _, title = text.splitlines()[0].removeprefix("# ").partition(". ")
    found = {name: content for name, (_, content) in parts(text).items()}
    return Record(
        int(number),
        title,
        _first_word(found["Status"]),
        _links(found["Status"], "supersedes"),
        _links(found["Status"], "superseded by"),
        _count(found["Consequences"], "good"),
        _count(found["Consequences"], "bad"),
    )


def _first_word(content: list[str]) -> str:
    return content[0].split()[0].strip(".,;").lower()


def _links(content: list[str], kind: str) -> tuple[int, ...]:
    links = LINK.findall(" ".join(content))
    return tuple(int(number) for word, number in links if word.lower() == kind)


def _count(content: list[str], kind: str) -> int:
    marks = (KIND.match(line) for line in content)
    return sum(mark is not None and mark[1].lower() == kind for mark in marks)
