"""Tables of the chapter on drivers repeat what scenarios and other tables say; they must not drift apart."""

from __future__ import annotations

import re
from pathlib import Path

from example_data import read_rows

BOOK = Path(__file__).parent.parent.parent / "book"
SCENARIO = re.compile(r"^```\{quality-scenario\} (.+?)\n---\n(.*?)^---$", re.MULTILINE | re.DOTALL)


def options(text: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)


def scenarios() -> dict[str, dict[str, str]]:
    found = {}
    for page in BOOK.rglob("*.md"):
        found |= {name: options(text) for name, text in SCENARIO.findall(page.read_text(encoding="utf-8"))}
    return found


def test_drivers_of_scribe_have_the_priorities_of_their_scenarios() -> None:
    stated = scenarios()
    for row in read_rows("scribe_drivers"):
        scenario = stated[row["scenario"]]
        assert scenario["system"] == "Scribe", row
        assert scenario["priority"] == f"{row['importance']}, {row['difficulty']}", row


def test_services_are_components_whose_calls_follow_connections() -> None:
    components = {row["component"] for row in read_rows("scribe_components")}
    connected = {frozenset((row["source"], row["target"])) for row in read_rows("scribe_connections")}
    for row in read_rows("scribe_services"):
        assert row["service"] in components
        for callee in filter(None, re.split(r"; *", f"{row['needs']};{row['wants']}")):
            assert frozenset((row["service"], callee)) in connected, (row["service"], callee)
