"""When and on what a chapter ran: told after reading, and by whichever build made the outputs."""

from __future__ import annotations

import getpass
import platform
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from bookkit.execution_records import ExecutionRecord, GlueCall, find_record
from execution import machine
from execution.machine import describe_machine, processor, processor_model

if TYPE_CHECKING:
    from .conftest import Project

CHAPTERS = ("one/first", "two/second")


def records(project: Project, builder: str = "html", parallel: int = 1) -> dict[str, ExecutionRecord | None]:
    """Build ``project`` and return what can then be read of each page."""
    app = SphinxTestApp(builder, srcdir=project.folder, parallel=parallel)
    try:
        app.build()
        return {docname: find_record(app.env, docname) for docname in ("index", *CHAPTERS)}
    finally:
        app.cleanup()


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this computer look like another one."""
    monkeypatch.setattr("execution.chapter_run.describe_machine", lambda: "an abacus")


def test_a_run_is_recorded_and_a_page_without_cells_has_none(new_book: Project) -> None:
    before = datetime.now(UTC)
    found = records(new_book, parallel=2)
    assert found["index"] is None
    for docname in CHAPTERS:
        record = found[docname]
        assert record is not None
        assert timedelta(0) <= datetime.fromisoformat(record.finished) - before <= datetime.now(UTC) - before
        assert record.machine == describe_machine()
        assert record.python == platform.python_version()
        assert record.glue_calls == ((GlueCall("answer", 0, "42"),) if docname == "one/first" else ())


@pytest.mark.usefixtures("elsewhere")
def test_outputs_from_the_cache_keep_the_record_of_their_run(built_book: Project) -> None:
    (built_book.folder / "_build/.jupyter_cache/state.json").unlink()
    found = records(built_book, "text")
    for record in map(found.get, CHAPTERS):
        assert record is not None
        assert record.machine == describe_machine()


def test_every_call_of_glue_is_recorded_in_order(built_book: Project) -> None:
    again = """glue("answer", double(21))
glue("answer", 7, display=False)
```

Some prose.

```{code-cell}
for number in (1, 2):
    glue(f"n{number}", {"value": number}, display=False)
"""
    built_book.edit("one/first.md", 'glue("answer", double(21))\n', again)
    record = records(built_book)["one/first"]
    assert record is not None
    assert record.glue_calls == (
        GlueCall("answer", 0, "42"),
        GlueCall("answer", 0, "7"),
        GlueCall("n1", 1, "{'value': 1}"),
        GlueCall("n2", 1, "{'value': 2}"),
    )


@pytest.mark.usefixtures("elsewhere")
def test_only_the_chapter_that_runs_again_has_a_new_record(built_book: Project) -> None:
    built_book.edit("one/first.md", "double(21)", "double(4)")
    found = records(built_book)
    machines = [record.machine for record in map(found.get, CHAPTERS) if record]
    assert machines == ["an abacus", describe_machine()]


def test_nothing_is_recorded_when_execution_is_off(new_book: Project) -> None:
    app = SphinxTestApp("html", srcdir=new_book.folder, confoverrides={"nb_execution_mode": "off"})
    try:
        app.build()
        assert find_record(app.env, "one/first") is None
    finally:
        app.cleanup()


def test_the_machine_is_described_without_names_and_places() -> None:
    words = describe_machine()
    assert len(words) > 10
    for private in (socket.gethostname(), getpass.getuser(), str(Path.home())):
        assert private.casefold() not in words.casefold().split()


@pytest.fixture
def cpu_info(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path where the description of the processors is looked for."""
    path = tmp_path / "cpuinfo"
    monkeypatch.setattr(machine, "CPU_INFO", path)
    return path


@pytest.mark.parametrize("text", ["", "model name\t: unknown\n", "vendor_id\t: X\n"])
def test_a_processor_without_a_model_is_told_by_its_architecture(cpu_info: Path, text: str) -> None:
    cpu_info.write_text(text)
    assert processor() == platform.machine()


def test_the_model_of_the_processor_stands_in_the_file_of_linux(cpu_info: Path) -> None:
    text = "processor\t: 0\nmodel name\t: AMD  Ryzen(TM) 7\nflags\t: fpu\nmodel name\t: other\n"
    cpu_info.write_text(text)
    assert processor() == processor_model(text) == "AMD Ryzen 7"


def test_where_there_is_no_such_file_the_standard_library_is_asked(
    cpu_info: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "processor", lambda: "arm")
    assert not cpu_info.exists()
    assert processor() == "arm"
