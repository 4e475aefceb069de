"""Garbage is collected rarely during a build, and as usual after it."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from sphinx.testing.util import SphinxTestApp

import build_pace
from build_pace import RARELY


def test_garbage_is_collected_rarely_only_while_a_build_runs(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text("extensions = ['build_pace']\n", encoding="utf-8")
    (tmp_path / "index.rst").write_text("Title\n=====\n", encoding="utf-8")
    usual = gc.get_threshold()
    during = []
    app = SphinxTestApp("html", srcdir=tmp_path)
    app.connect("doctree-read", lambda _app, _doctree: during.append(gc.get_threshold()))
    app.build()
    app.cleanup()
    assert during == [RARELY]
    assert gc.get_threshold() == usual


def test_python_ends_without_a_look_for_garbage() -> None:
    program = (
        "import atexit, build_pace, gc; from unittest.mock import MagicMock;"
        "atexit.register(lambda: print(gc.get_freeze_count() > 0)); build_pace.setup(MagicMock())"
    )
    root = Path(build_pace.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"
