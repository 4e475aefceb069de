"""The options ``:value:`` and ``:expect:``: what a scenario measures, and what of it is to miss. Pure.

>>> candidates, problems = parse_candidates("tree: p99_tree, forest: p99_forest")
>>> [(candidate.label, candidate.key) for candidate in candidates], problems
([('tree', 'p99_tree'), ('forest', 'p99_forest')], [])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bookkit.suggestions import did_you_mean
from catalogue.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

EXPECTATIONS = ("met", "not-met")


def parse_candidates(text: str) -> tuple[list[Candidate], list[str]]:
    """Return what ``text`` names, ``label: key, label: key`` or one bare key, and what is wrong with it."""
    parts = [part for part in map(str.strip, text.split(",")) if part]
    if len(parts) == 1 and ":" not in parts[0]:
        return [Candidate("", parts[0])], []
    candidates: list[Candidate] = []
    problems = []
    for part in parts:
        label, colon, key = (piece.strip() for piece in part.partition(":"))
        if not (label and colon and key) or ":" in key:
            problems.append(f"cannot read value '{part}'; write '<candidate>: <key>' for each candidate")
        elif problem := _taken(label, key, candidates):
            problems.append(problem)
        else:
            candidates.append(Candidate(label, key))
    return candidates, problems


def _taken(label: str, key: str, candidates: Iterable[Candidate]) -> str:
    """Return what is wrong with a further candidate, if anything is."""
    for other in candidates:
        if other.label == label:
            return f"candidate '{label}' stands there twice; name each candidate once"
        if other.key == key:
            return f"candidates '{other.label}' and '{label}' have the same value '{key}'; glue one for each"
    return ""


def expected_verdict(text: str) -> str:
    """Return the word with which ``text`` begins, or what is usually expected.

    >>> expected_verdict("not-met: forest"), expected_verdict("")
    ('not-met', 'met')
    """
    word = text.partition(":")[0].strip()
    return word if word in EXPECTATIONS else EXPECTATIONS[0]


def parse_expectation(text: str, candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[str]]:
    """Return ``candidates`` with those marked that ``text`` expects to miss, and what is wrong with it.

    >>> marked, _ = parse_expectation("not-met: b", [Candidate("a", "x"), Candidate("b", "y")])
    >>> [candidate.misses for candidate in marked]
    [False, True]
    """
    candidates = list(candidates)
    word, _, rest = (piece.strip() for piece in text.partition(":"))
    if word not in ("", *EXPECTATIONS) or (rest and word != "not-met"):
        guess = did_you_mean(word, EXPECTATIONS)
        return candidates, [f"expect '{text}' is not one of {', '.join(EXPECTATIONS)}{guess}"]
    labels = [candidate.label for candidate in candidates]
    names = [name for name in map(str.strip, rest.split(",")) if name] or labels
    unknown = [name for name in names if name not in labels]
    marked = [c._replace(misses=word == "not-met" and c.label in names) for c in candidates]
    return marked, [f"expect names '{name}', {_known(name, labels)}" for name in unknown]


def _known(name: str, labels: list[str]) -> str:
    if not any(labels):
        return "but ':value:' names no candidates; write 'not-met' alone"
    return f"which is not one of the candidates {', '.join(labels)}{did_you_mean(name, labels)}"
