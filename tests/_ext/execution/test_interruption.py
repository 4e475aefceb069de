"""Builds that are stopped or that meet another build, in processes of their own."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Project

EXTENSIONS = Path(__file__).parents[3] / "_ext"


def start_build(
    project: Project, builder: str = "html", *, largest_file: int | None = None
) -> subprocess.Popen[str]:
    """Start a build; one that may not write files larger than ``largest_file`` bytes meets a full disk."""

    def fill_disk() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    command = [sys.executable, "-m", "sphinx", "-W", "-b", builder, "-d", f"_build/{builder}.doctrees", "."]
    return subprocess.Popen(
        [*command, f"_build/{builder}"],
        cwd=project.folder,
        env=os.environ | {"PYTHONPATH": str(EXTENSIONS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=fill_disk,
    )


def wait_until(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    while not condition():
        assert process.poll() is None, process.communicate()[0]
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_stopped_build_leaves_no_kernel_and_keeps_what_was_done(
    new_book: Project, number: signal.Signals
) -> None:
    started = new_book.folder / "two/started"
    code = "import pathlib\npathlib.Path('started').touch()\nwhile True:\n    pass\n"
    second = new_book.read("two/second.md")
    new_book.write("two/second.md", second.partition("```")[0] + "```{code-cell}\n" + code + "```\n")
    build = start_build(new_book)
    wait_until(started.exists, build)
    kernels = psutil.Process(build.pid).children(recursive=True)
    assert kernels

    build.send_signal(number)
    output, _ = build.communicate()

    assert build.returncode != 0
    assert "1/2" in output
    _, alive = psutil.wait_procs(kernels, timeout=30)
    assert alive == []
    new_book.write("two/second.md", "# Second\n\nNo cells.\n")
    assert new_book.build().executed == []


def test_two_builds_at_once_share_the_work(new_book: Project) -> None:
    builds = [start_build(new_book, builder) for builder in ("html", "text")]
    outputs = [build.communicate()[0] for build in builds]

    assert [build.returncode for build in builds] == [0, 0], outputs
    executed = [output for output in outputs if "executed 2 chapters" in output]
    assert len(executed) == 1, outputs
    assert "doubled: 2 4" in new_book.html("two/second")
    assert "doubled: 2 4" in new_book.read("_build/text/two/second.txt")


def test_builds_into_two_folders_do_not_take_each_others_values(new_book: Project) -> None:
    for builder in ("html", "text"):
        build = start_build(new_book, builder)
        output, _ = build.communicate()
        assert build.returncode == 0, output

    kept = [path.relative_to(new_book.folder / "_build") for path in new_book.folder.rglob("first.glue.json")]

    assert sorted(path.parts[0] for path in kept) == ["html.doctrees", "text.doctrees"]


@pytest.mark.parametrize("largest_file", [500, 4_000, 20_000], ids=["at once", "in the database", "later"])
def test_build_after_a_full_disk_is_as_if_nothing_had_happened(new_book: Project, largest_file: int) -> None:
    new_book.edit("two/second.md", "doubled:", "doubled " * 500 + "doubled:")
    build = start_build(new_book, largest_file=largest_file)
    output, _ = build.communicate()
    assert build.returncode != 0, output

    mended = new_book.build()

    assert (mended.exit_code, mended.warnings) == (0, "")
    assert "doubled: 2 4" in new_book.html("two/second")
    assert ">42</span>" in new_book.html("index")


def test_chapters_with_the_same_cells_run_once_and_show_the_same(new_book: Project) -> None:
    for number in range(6):
        new_book.write(f"one/copy{number}.md", new_book.read("one/first.md"))
    names = "".join(f"one/copy{number}\n" for number in range(6))
    new_book.edit("index.md", "two/second\n", f"two/second\n{names}")

    build = new_book.build(parallel=2)

    assert len(build.executed) == 2
    assert build.exit_code == 0
    for number in range(6):
        assert ">42</span>" in new_book.html(f"one/copy{number}") or "42" in new_book.html(
            f"one/copy{number}"
        )


def test_killed_build_resumes_with_the_chapters_that_it_had_not_done(new_book: Project) -> None:
    more_cells = "\n```{code-cell}\n1 + 1\n```\n" * 2  # of new chapters, that with most cells goes first
    new_book.write("one/first.md", new_book.read("one/first.md") + more_cells)
    second = new_book.read("two/second.md")
    new_book.edit(
        "two/second.md", "from pathlib", 'open("started", "w")\nimport time\n\ntime.sleep(60)\nfrom pathlib'
    )
    build = start_build(new_book)
    wait_until((new_book.folder / "two/started").exists, build)
    build.kill()
    output = build.communicate()[0]
    assert "one/first done" in output

    new_book.write("two/second.md", second)
    assert new_book.build().executed == ["two/second"]
