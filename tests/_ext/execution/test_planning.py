from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from bookkit.execution_records import ExecutionRecord, GlueCall
from execution.planning import (
    Page,
    Remark,
    Result,
    Stamp,
    chapters_to_run,
    longest_first,
    pages_to_reread,
    records,
    same_cells_elsewhere,
)

REMARK = Remark("execution.skipped", 3, "text")


CALL = GlueCall("p99", 1, "4.1")


def page(key: str | None, cells: int = 1) -> Page:
    code = None if key is None else key.partition("@")[0]
    return Page(Stamp(1, 2), key, code, tuple(range(cells)), cells, settled=True, remarks=(REMARK,))


def result(code: str, ran_at: str = "noon") -> Result:
    used = {"data/a.csv": "digest"}, {"numpy": "2"}, {"numpy": "2"}
    return Result(code, ran_at, 1.5, (0.5, 1.0), False, "machine", "3.11.2", (CALL,), 1.2, 10**8, *used)


def test_only_notebooks_without_a_result_run() -> None:
    pages = {"text": page(None), "kept": page("k"), "new": page("n")}
    assert chapters_to_run(pages, {"k": result("k")}) == ["new"]


def test_identical_cells_run_once() -> None:
    pages = {"b": page("same"), "a": page("same"), "c": page("other")}
    assert chapters_to_run(pages, {}) == ["a", "c"]


@pytest.mark.parametrize(
    ("seconds", "order"),
    [
        ({"a": 1.0, "b": 9.0, "c": 4.0}, ["b", "c", "a"]),
        ({"a": 1.0, "c": 4.0}, ["b", "c", "a"]),
        ({}, ["a", "b", "c"]),
    ],
    ids=["known times", "an unknown chapter first", "no times"],
)
def test_long_chapters_start_first(seconds: dict[str, float], order: list[str]) -> None:
    pages = {docname: page(docname) for docname in "abc"}
    assert longest_first(["a", "b", "c"], seconds, pages) == order


def test_of_unknown_chapters_the_one_with_most_cells_starts_first() -> None:
    pages = {"a": page("a", cells=2), "b": page("b", cells=9), "c": page("c", cells=5)}
    assert longest_first(["a", "b", "c"], {"c": 1.0}, pages) == ["b", "a", "c"]


def test_of_unknown_chapters_those_said_to_be_long_start_first_in_their_order() -> None:
    pages = {
        docname: page(docname, cells=cells) for docname, cells in {"a": 9, "b": 2, "c": 3, "d": 1}.items()
    }
    assert longest_first("abcd", {"a": 4.0}, pages, ["d", "a", "b"]) == ["d", "b", "c", "a"]


def test_page_is_read_again_when_it_shows_another_run() -> None:
    pages = {"text": page(None), "same": page("s"), "newer": page("n"), "unseen": page("u")}
    results = {"s": result("s"), "n": result("n", "evening"), "u": result("u")}
    assert pages_to_reread(pages, results, {"same": "noon", "newer": "noon"}) == ["newer", "unseen"]


def test_every_page_with_outputs_has_the_record_of_its_run() -> None:
    pages = {
        "text": page(None),
        "run": page("r"),
        "twin": page("r"),
        "new": page("n"),
        "bare": page("b", cells=0),
    }
    record = ExecutionRecord("noon", "machine", "3.11.2", (CALL,), ("data/a.csv",))
    assert records(pages, {"r": result("r"), "b": result("b")}) == {"run": record, "twin": record}


def test_same_cells_are_a_mistake_only_in_another_folder() -> None:
    pages = {"a/one": page("k"), "a/two": page("k"), "b/three": page("k"), "c/empty": page("e", cells=0)}
    remarks = same_cells_elsewhere(pages | {"d/empty": page("e", cells=0)})
    assert list(remarks) == ["b/three"]
    assert "'a/one'" in remarks["b/three"].text


def test_records_survive_json() -> None:
    for record in (page("k"), page(None), result("k")):
        assert type(record).from_json(json.loads(json.dumps(asdict(record)))) == record
