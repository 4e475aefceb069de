"""Ways to teach from the book, as data: sessions with what to read, how long that takes, and what to set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from example_data import DATA_FOLDER, read_rows
from reading_time.pages import reading_minutes, section

if TYPE_CHECKING:
    from pathlib import Path

BOOK = DATA_FOLDER.parent


@dataclass(frozen=True)
class Session:
    """One meeting, or what is to be done before it."""

    title: str
    slides: str
    read: list[str]  # pages, with a slash, and labels of sections
    minutes: float
    exercises: list[str]
    skip: str


def page_of(label: str, book: Path = BOOK) -> str:
    """Return the text of the page that defines a label."""
    for page in sorted(book.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        if re.search(rf"^\({re.escape(label)}\)=$", text, re.MULTILINE):
            return text
    raise ValueError(f"no page defines the label {label!r}")


def text_of(item: str, book: Path = BOOK) -> str:
    """Return the text of a page such as ``thinking/drivers`` or of a section such as ``sec-scenarios``."""
    if "/" in item:
        return (book / f"{item}.md").read_text(encoding="utf-8")
    return section(page_of(item, book), item)


def read_path(name: str) -> list[Session]:
    """Return the sessions of one way to teach, each with the time that its reading takes."""
    return [
        Session(
            row["session"],
            row["slides"],
            row["read"].split(),
            sum(reading_minutes(text_of(item)) for item in row["read"].split()),
            row["exercises"].split(),
            row["skip"],
        )
        for row in read_rows("teaching_paths")
        if row["path"] == name
    ]


def linked(item: str) -> str:
    """Return a reference to a page or to a label.

    >>> linked("thinking/drivers"), linked("sec-scenarios")
    ('{doc}`/thinking/drivers`', '{ref}`sec-scenarios`')
    """
    return f"{{doc}}`/{item}`" if "/" in item else f"{{ref}}`{item}`"


def as_list(sessions: list[Session]) -> str:
    """Return sessions as a definition list in MyST Markdown."""
    return "\n\n".join(as_item(session) for session in sessions)


def as_item(session: Session) -> str:
    """Return one session as an item of a definition list."""
    parts = {
        "Read": "; ".join(map(linked, session.read)),
        "Set": "; ".join(map(linked, session.exercises)),
        "Skip": session.skip,
    }
    lines = [f"  *{name}:* {text}." for name, text in parts.items() if text]
    slides = ", ".join(session.slides.split())
    head = f": Slides {slides}; about {round(session.minutes / 5) * 5 or 5} minutes of reading."
    return "\n\n".join(["\n".join([f"**{session.title}**", head]), *lines])
