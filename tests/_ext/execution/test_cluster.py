"""Chapters on a real Dask cluster: a scheduler and two worker processes that these tests start and end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jupyter_cache import get_cache

from .test_interruption import EXTENSIONS, start_build, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Project

FRONT_MATTER = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n\n# Title\n\n"


class Cluster:
    """A scheduler and its workers."""

    def __init__(self, folder: Path, processes: ExitStack) -> None:
        self._processes = processes
        self._file = folder / "scheduler.json"
        self._start(
            "dask_scheduler", "--scheduler-file", str(self._file), "--port", "0", "--host", "127.0.0.1"
        )
        while not self._file.exists() or not self._file.read_text():
            time.sleep(0.05)
        self.address = str(json.loads(self._file.read_text())["address"])
        self.workers = [self._start_worker(), self._start_worker()]

    def _start_worker(self) -> subprocess.Popen[bytes]:
        return self._start("dask_worker", self.address, "--nthreads", "1", "--no-nanny")

    def _start(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{program}", *arguments, "--no-dashboard"],
            env=os.environ | {"PYTHONPATH": str(EXTENSIONS)},
            cwd=self._file.parent,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.callback(_end, process)
        return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cluster")


@contextmanager
def started(folder: Path) -> Iterator[Cluster]:
    with ExitStack() as processes:
        yield Cluster(folder, processes)


@pytest.fixture(scope="module")
def cluster(folder: Path) -> Iterator[Cluster]:
    """A cluster for tests that leave it as it is."""
    with started(folder) as cluster:
        yield cluster


@pytest.fixture
def use_cluster(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXECUTION_CLUSTER", cluster.address)


WHO = 'import os\nfrom pathlib import Path\n\nPath("{name}").write_text(str(os.getppid()))\n'


def note_worker(book: Project, page: str, name: str) -> None:
    """Have the chapter ``page`` write down the process that started its kernel."""
    book.edit(f"{page}.md", "from arithmetic", WHO.format(name=name) + "from arithmetic")


@pytest.mark.usefixtures("use_cluster")
def test_build_runs_its_chapters_on_both_workers(new_book: Project, cluster: Cluster) -> None:
    hold = 'import time\n\nwhile not Path("{other}").exists():\n    time.sleep(0.05)\n'
    note_worker(new_book, "one/first", "../by-first")
    note_worker(new_book, "two/second", "../by-second")
    for page, other in (("one/first", "../by-second"), ("two/second", "../by-first")):
        new_book.edit(f"{page}.md", "from arithmetic", hold.format(other=other) + "from arithmetic")
    build = start_build(new_book)
    output = build.communicate()[0]

    assert build.returncode == 0, output
    assert "executed 2 chapters, 3 cells in" in output
    assert "doubled: 2 4" in new_book.html("two/second")
    ran_by = {int(new_book.read(name)) for name in ("by-first", "by-second")}
    assert ran_by == {worker.pid for worker in cluster.workers}
    assert new_book.build().executed == [], "what ran on the cluster is not kept"


@pytest.mark.usefixtures("use_cluster")
def test_failures_on_a_worker_are_told_as_here(failing_book: Project) -> None:
    build = start_build(failing_book)
    output = build.communicate()[0]

    assert build.returncode == 1
    assert "error.md:20: WARNING: code cell 2 failed: ZeroDivisionError: division by zero" in output
    assert "died.md:10: WARNING: code cell 1 failed: the kernel died" in output
    assert "kernel.md:4: WARNING: kernel 'pyton3' is not installed" in output


def test_lost_worker_costs_only_the_time_of_its_chapter(
    new_book: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first chapter holds its first worker until that is killed; the second one runs once."""
    wait = (
        "import os, time\nfrom pathlib import Path\n\n"
        'with open("attempts", "a") as file:\n    print(os.getppid(), file=file)\n'
        'while len(Path("attempts").read_text().split()) < 2:\n    time.sleep(0.05)\n'
    )
    count = 'with open("runs", "a") as file:\n    print("ran", file=file)\n'
    new_book.edit("one/first.md", "from arithmetic", f"{wait}from arithmetic")
    new_book.edit("two/second.md", "from pathlib", f"{count}from pathlib")
    attempts, runs = new_book.folder / "one/attempts", new_book.folder / "two/runs"
    with started(tmp_path) as cluster:
        monkeypatch.setenv("EXECUTION_CLUSTER", cluster.address)
        build = start_build(new_book)
        wait_until(lambda: attempts.exists() and runs.exists() and attempts.read_text() != "", build)
        first = int(attempts.read_text())
        (lost,) = [worker for worker in cluster.workers if worker.pid == first]
        lost.kill()
        output = build.communicate()[0]

    assert build.returncode == 0, output
    assert "executed 2 chapters, 3 cells in" in output
    tried = [int(pid) for pid in attempts.read_text().split()]
    assert tried == [first, *(worker.pid for worker in cluster.workers if worker.pid != first)]
    assert runs.read_text() == "ran\n"


def notebook(folder: Path, name: str, code: str) -> Path:
    path = folder / f"{name}.ipynb"
    cell = {
        "cell_type": "code",
        "execution_count": None,
        "id": "a",
        "metadata": {},
        "outputs": [],
        "source": code,
    }
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python", "language": "python"}}
    path.write_text(json.dumps({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))
    return path


@pytest.mark.usefixtures("use_cluster")
def test_jupyter_cache_finds_the_executor_and_keeps_what_it_ran(
    tmp_path: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = notebook(tmp_path, "good", "import os\nprint('by', os.getppid(), os.path.basename(os.getcwd()))")
    bad = notebook(tmp_path, "bad", "1 / 0")
    cache = get_cache(tmp_path / "cache")
    for path in (good, bad):
        cache.add_nb_to_project(str(path))
    del cache

    program = "from jupyter_cache.cli.commands.cmd_main import jcache; jcache()"
    run = subprocess.run(
        [sys.executable, "-c", program, "project", "execute", "--executor", "dask"],
        env=os.environ | {"PYTHONPATH": str(EXTENSIONS), "JUPYTERCACHE": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    cache = get_cache(tmp_path / "cache")
    (record,) = cache.list_cache_records()
    assert record.uri == str(good)
    text = cache.get_cache_bundle(record.pk).nb.cells[0].outputs[0].text
    assert text.split()[0] == "by"
    assert int(text.split()[1]) in {worker.pid for worker in cluster.workers}
    assert text.split()[2] == tmp_path.name
    assert "ZeroDivisionError" in cache.get_project_record(str(bad)).traceback
