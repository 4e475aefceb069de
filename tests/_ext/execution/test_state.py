from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from execution.planning import Page, Result, Stamp
from execution.state import BuildLock, State, load_state, save_state

if TYPE_CHECKING:
    from pathlib import Path

STATE = State(
    reading="settings",
    pages={"one": Page(Stamp(1, 2), "key", "code", (7, 9), 2, settled=True, remarks=())},
    results={"one": Result("code", "noon", 1.5, (0.5,), False, "machine", "3.11.2", (), 1.2, 9, {}, {}, {})},
    inputs={"data/a.csv": (Stamp(3, 4), "digest")},
    shown={"key": "noon"},
    build={"executed": ["one"], "seconds": 1.5, "workers": 2},
)


def test_state_is_loaded_as_it_was_saved(tmp_path: Path) -> None:
    save_state(tmp_path / "state.json", STATE)
    assert load_state(tmp_path / "state.json") == STATE
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]


@pytest.mark.parametrize("text", ["", "[]", '{"version": 0}', '{"version": 2, "pages": {"one": {}}}'])
def test_unusable_state_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "state.json").write_text(text)
    assert load_state(tmp_path / "state.json") == State()


def test_second_build_waits_for_the_first(tmp_path: Path) -> None:
    """The child process gets the lock only after this process has let go of it, and says so in a file."""
    lock = BuildLock(tmp_path / "lock")
    lock.acquire()
    child = os.fork()
    if child == 0:
        second = BuildLock(tmp_path / "lock")
        second.acquire()
        (tmp_path / "second").write_text(str((tmp_path / "first done").exists()))
        os._exit(0)
    (tmp_path / "first done").write_text("")
    lock.release()
    os.waitpid(child, 0)
    assert (tmp_path / "second").read_text() == "True"
