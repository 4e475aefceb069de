"""The colours and the font of every figure in the book, written once.

Each role has a light and a dark value. Mermaid and Matplotlib draw with the light values; in HTML these are
then replaced by CSS variables, so that a figure follows the reader's choice of light or dark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Role(NamedTuple):
    """What a colour is for, and its value on light and on dark pages."""

    name: str
    light: str
    dark: str

    @property
    def variable(self) -> str:
        """Return the name of the CSS variable that holds the colour."""
        return f"--figure-{self.name}"


INK = Role("ink", "#1f2733", "#d8dde4")  # text
QUIET = Role("quiet", "#55606e", "#a3adb9")  # text of second rank
LINE = Role("line", "#677484", "#8793a1")  # borders, edges, axes
GRID = Role("grid", "#dfe4ea", "#2b3138")  # decoration only
SURFACE = Role("surface", "#e8eef6", "#20303f")  # inside of a box
GROUND = Role("ground", "#f4f6f9", "#1a1f25")  # behind a group of boxes
NOTE = Role("note", "#fdf3d8", "#3a3217")  # notes in sequence and state diagrams
PAPER = Role("paper", "#ffffff", "#131416")  # the page itself

CYCLE = (
    Role("c0", "#1d5fb4", "#6fb0ff"),  # blue
    Role("c1", "#b3470b", "#ff9d5c"),  # orange
    Role("c2", "#0a7d53", "#86ecb4"),  # green
    Role("c3", "#4a1a5e", "#e9d3f5"),  # plum
    Role("c4", "#54390a", "#f5d02a"),  # brown; yellow on dark
    Role("c5", "#516986", "#8b919b"),  # slate
)
"""The colour cycle C0–C5: each tells apart from the others without red, without green, and in print."""

PAGE_FONT = "-apple-system, BlinkMacSystemFont, Segoe UI, Helvetica, Arial, sans-serif"
"""Furo's own stack, narrower than DejaVu Sans, in which Mermaid and Matplotlib measure: so labels fit."""

TEXT_ROLES = (INK, QUIET)
FILL_ROLES = (SURFACE, GROUND, NOTE)
ROLES = (INK, QUIET, LINE, GRID, SURFACE, GROUND, NOTE, PAPER, *CYCLE)


def style_sheet() -> str:
    """Return the CSS that gives every variable its light and its dark value."""
    light = _declarations((role.variable, role.light) for role in ROLES)
    dark = _declarations((role.variable, role.dark) for role in ROLES)
    return (
        f"body {{\n{light}}}\n\n"
        "@media not print {\n"  # paper is always light
        f'body[data-theme="dark"] {{\n{dark}}}\n\n'
        f'@media (prefers-color-scheme: dark) {{\nbody:not([data-theme="light"]) {{\n{dark}}}\n}}\n'
        "}\n"
    )


def _declarations(values: Iterable[tuple[str, str]]) -> str:
    return "".join(f"  {variable}: {value};\n" for variable, value in values)
