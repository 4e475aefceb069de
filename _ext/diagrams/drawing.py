"""Mermaid source → SVG or PNG, each drawn once and kept by content.

mermaidx runs Mermaid in this process, about a second a diagram; it is imported only when something has to be
drawn. Results lie in one folder beside the output, named by a digest of source, theme and mermaidx's version.
Never use ``mermaidx.render_many`` here: where the main module cannot be imported again, it respawns for ever.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.suggestions import did_you_mean
from diagrams.mermaid_svg import tidy_mermaid
from diagrams.mermaid_theme import mermaid_config
from diagrams.palette import PAPER
from diagrams.svg import natural_size

if TYPE_CHECKING:
    from mermaidx.engine import Engine

LAYOUT = "2"
"""Change this whenever the same source is to give another file, so that kept results are drawn again."""

PNG_SCALE = 3

DIAGRAM_TYPES = (
    "flowchart", "graph", "sequenceDiagram", "classDiagram", "stateDiagram", "stateDiagram-v2", "erDiagram",
    "journey", "gantt", "pie", "quadrantChart", "requirementDiagram", "gitGraph", "C4Context", "mindmap",
    "timeline", "sankey-beta", "xychart-beta", "block-beta", "packet-beta", "kanban", "architecture-beta",
)  # fmt: skip

_LINE = re.compile(r"(?:Parse|Lexical) error on line (\d+)")


class DiagramError(ValueError):
    """Mermaid cannot read the source; ``line`` counts from 1 within the source."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def draw_svg(source: str, folder: Path) -> Path:
    """Return the SVG file of the diagram ``source``, drawn into ``folder`` unless it is there already."""
    path = folder / f"{content_key(source)}.svg"
    if not path.exists():
        _write(path, tidy_mermaid(_mermaid_svg(source)).encode())
    return path


def draw_png(svg: str, folder: Path) -> Path:
    """Return a PNG file of ``svg``, three pixels to each of its own, kept in ``folder`` likewise."""
    path = folder / f"{hashlib.sha256(svg.encode()).hexdigest()[:32]}.png"
    if not path.exists():
        import mermaidx

        width = natural_size(svg).width * PNG_SCALE
        _write(path, mermaidx.svg_to_png(svg, width=width, background=PAPER.light))
    return path


def content_key(source: str) -> str:
    """Return a name for everything that the drawing of ``source`` depends on."""
    return hashlib.sha256("\0".join((source, *_theme_and_version())).encode()).hexdigest()[:32]


@cache
def _theme_and_version() -> tuple[str, str, str]:
    return LAYOUT, json.dumps(mermaid_config(), sort_keys=True), version("mermaidx")


def _mermaid_svg(source: str) -> str:
    # Imported here because it takes a third of a second: only when there is something to draw.
    from mermaidx.engine import MermaidRenderError

    try:
        return str(_engine(os.getpid()).render_svg(source, "base", mermaid_config(), None))
    except MermaidRenderError as error:
        raise _diagram_error(source, str(error)) from error


@cache
def _engine(process: int) -> Engine:  # noqa: ARG001
    """Return this process's engine: its thread does not survive a fork; waiting for it would not end."""
    from mermaidx.engine import Engine

    class ReusedEngine(Engine):  # type: ignore[misc]
        """Keeps Mermaid loaded. mermaidx loads it for each diagram, so that identifiers begin at zero again;
        ours get their names in ``tidy_mermaid``, and loading costs more than drawing."""

        def _ensure_fresh_context(self) -> None:
            if self._ctx is None:
                super()._ensure_fresh_context()

    engine = ReusedEngine()
    engine.start()
    return engine


def close_engine() -> None:
    """End the engine, if this process has one; left alone, its native part complains when Python exits."""
    if _engine.cache_info().currsize:
        _engine(os.getpid()).close()
        _engine.cache_clear()


def _diagram_error(source: str, message: str) -> DiagramError:
    """Return Mermaid's message without the list of every token that it could have read instead."""
    lines = source.splitlines()
    if "UnknownDiagramError" in message:
        first = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
        name = (lines[first - 1].split() or [""])[0] if lines else ""
        return DiagramError(f"unknown kind of diagram '{name}'{did_you_mean(name, DIAGRAM_TYPES)}", first)
    found = _LINE.search(message)
    line = min(int(found[1]), max(len(lines), 1)) if found else 1
    return DiagramError(_readable(message), line)


def _readable(message: str) -> str:
    """Return Mermaid's message without its line, its pointer and all that it could have read instead."""
    message = re.sub(r"^\w*Error: ", "", message)
    message = re.sub(r"(error) on line \d+:?", r"\1:", message)
    message = re.sub(r"\n-*\^", "", message)
    message = re.sub(
        r"\nExpecting .*?, got '(?:1|EOF)'", ", and here the diagram ends", message, flags=re.DOTALL
    )
    message = re.sub(r"\nExpecting .*?, got '(.*?)'", r", unexpected '\1'", message, flags=re.DOTALL)
    return " ".join(message.split())


def _write(path: Path, content: bytes) -> None:
    """Write as a whole or not at all: two workers may draw the same diagram."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(path)
