"""Builds that are stopped or that meet another build, in processes of their own."""

from __future__ import annotations

import os
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


def start_build(project: Project, builder: str = "html") -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "sphinx", "-W", "-b", builder, "-d", f"_build/{builder}.doctrees", "."]
    return subprocess.Popen(
        [*command, f"_build/{builder}"],
        cwd=project.folder,
        env=os.environ | {"PYTHONPATH": str(EXTENSIONS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
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
