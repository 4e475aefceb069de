"""The cover: drawn as SVG, shipped as PNG, since shops and older reading systems show no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = 1600


def draw_cover(path: Path) -> None:
    """Write the picture ``path`` from the SVG of the same name beside it."""
    import mermaidx  # takes a third of a second, and only this needs it

    path.write_bytes(mermaidx.svg_to_png(path.with_suffix(".svg").read_text(encoding="utf-8"), width=WIDTH))
