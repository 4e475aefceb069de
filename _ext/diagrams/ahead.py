"""Drawing before reading: the diagrams of all changed pages, shared out to processes of low priority.

They start before chapters are executed and use what the kernels leave of the cores; a page that is read then
finds its diagrams drawn. This only saves time: a diagram that is missed here, or that Mermaid cannot read, is
drawn or reported by the directive as if this module were not there.
"""

from __future__ import annotations

import multiprocessing
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from diagrams.drawing import DiagramError, content_key, draw_svg

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_FENCE = re.compile(r"^(`{3,}|:{3,}) *\{mermaid\} *\n(.*?)^\1 *$", re.MULTILINE | re.DOTALL)
_OPTIONS = re.compile(r"\A(?:---\n.*?\n---\n|(?:[ \t]*:[\w-]+:[^\n]*\n)+)?\n*", re.DOTALL)


class DrawAhead:
    """The processes that draw for one build."""

    def __init__(self) -> None:
        self._processes: list[BaseProcess] = []

    def start(
        self, app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
    ) -> list[str]:
        """Begin to draw what the pages that will be read show and what is not kept yet."""
        folder = Path(app.config.diagrams_folder)
        pages = [Path(env.doc2path(docname)) for docname in sorted(added | changed)]
        sources = {source for page in pages if page.is_file() for source in find_diagrams(page)}
        missing = sorted(source for source in sources if not (folder / f"{content_key(source)}.svg").exists())
        if missing and app.parallel > 1 and "fork" in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context("fork")
            shares = [missing[number :: app.parallel] for number in range(app.parallel)]
            self._processes = [
                context.Process(target=_draw_politely, args=(share, folder)) for share in shares if share
            ]
            for process in self._processes:
                process.start()
        return []

    def wait(self, *_: object) -> None:
        """Let no process be left behind, whether pages are now read or the build has ended."""
        for process in self._processes:
            process.join()
        self._processes = []


def find_diagrams(page: Path) -> list[str]:
    """Return the sources of the diagrams that stand on ``page``, as the directive will see them."""
    text = page.read_text(encoding="utf-8")
    return [_OPTIONS.sub("", body, count=1).rstrip("\n") for _, body in _FENCE.findall(text)]


def draw_all(sources: list[str], folder: Path) -> None:
    """Draw what Mermaid can read of ``sources`` into ``folder``."""
    for source in sources:
        with suppress(DiagramError):
            draw_svg(source, folder)


def _draw_politely(sources: list[str], folder: Path) -> None:
    os.nice(10)
    draw_all(sources, folder)
