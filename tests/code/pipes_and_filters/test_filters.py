"""The filters against the commands whose work they do."""

from __future__ import annotations

import subprocess
from itertools import count, islice
from random import Random

import pytest

from pipes_and_filters import count_repeats, fields, keep, matching, sort_lines, upload_log

LOG = upload_log(500, Random(3))


def shell(command: list[str], lines: list[str]) -> list[str]:
    """Return what a command of the shell makes of ``lines``."""
    text = "".join(f"{line}\n" for line in lines)
    run = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        check=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )
    return run.stdout.splitlines()


def test_matching_does_what_grep_does() -> None:
    assert list(matching(LOG, "status=500")) == shell(["grep", "-F", "status=500"], LOG)


def test_fields_does_what_cut_does() -> None:
    assert list(fields(LOG, 2)) == shell(["cut", "-d", " ", "-f", "2"], LOG)


@pytest.mark.parametrize("lines", [LOG, [], ["b", "B", "a", "", "ä", "a b", "a"]])
def test_sort_lines_does_what_sort_does(lines: list[str]) -> None:
    assert list(sort_lines(lines)) == shell(["sort"], lines)


@pytest.mark.parametrize("lines", [sorted(fields(LOG, 2)), [], ["a", "a", "b", "a"]])
def test_count_repeats_does_what_uniq_does(lines: list[str]) -> None:
    expected = [
        (int(number), line) for number, line in (row.split(None, 1) for row in shell(["uniq", "-c"], lines))
    ]
    assert list(count_repeats(lines)) == expected


def test_keep_leaves_only_what_is_allowed() -> None:
    assert list(keep([(3, "acme"), (1, "delft")], {"acme"})) == [(3, "acme")]


def test_streaming_filters_work_on_a_stream_without_end() -> None:
    endless = (f"n={number} x" for number in count())
    assert list(islice(fields(matching(endless, "n=1"), 1), 3)) == ["n=1", "n=10", "n=11"]


def test_log_is_the_same_for_the_same_seed_and_has_failures() -> None:
    assert upload_log(500, Random(3)) == LOG
    assert upload_log(500, Random(4)) != LOG
    assert 0.1 < len(list(matching(LOG, "status=500"))) / len(LOG) < 0.2
