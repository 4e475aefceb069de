"""Garbage is collected rarely during a build, and as usual after it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from sphinx.testing.util import SphinxTestApp

from build_pace import RARELY

if TYPE_CHECKING:
    from pathlib import Path


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
