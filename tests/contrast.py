"""Contrast of colours as WCAG 2 defines it, and the colours that CSS variables stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TEXT = 4.5
"""least contrast of text, WCAG 2 level AA"""

SHAPE = 3.0
"""least contrast of edges and marks that mean something"""

_DECLARATION = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^)]*))?\)")
_RGBA = re.compile(r"(rgba?|hsla?)\(([^)]*)\)")


class Pair(NamedTuple):
    """Text or a mark, by the name of its variable or as a colour, the ground that it stands on, and how much
    the two must differ."""

    text: str
    ground: str
    least: float = TEXT


def linear(colour: str) -> list[float]:
    """Return red, green and blue of ``#rrggbb`` as amounts of light."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    luminances = [
        sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))
        for colour in (one, other)
    ]
    return (max(luminances) + 0.05) / (min(luminances) + 0.05)


def declarations(css: str) -> dict[str, str]:
    """Return the variables that ``css`` declares: name → value; the last declaration counts."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return {name: value.strip() for name, value in _DECLARATION.findall(css)}


def colour_of(name: str, variables: Mapping[str, str], *, under: str = "#ffffff") -> str:
    """Return the colour that a variable stands for, as ``#rrggbb``; a translucent one lies on ``under``."""
    value = variables[name] if name.startswith("--") else name
    while match := _VARIABLE.search(value):
        inner = variables.get(match[1], match[2])
        assert inner is not None, f"{name} uses {match[1]}, which is declared nowhere"
        value = value.replace(match[0], inner.strip())
    return _solid(value.strip().lower(), under)


def _solid(value: str, under: str) -> str:
    if value.startswith("#") and len(value) in (4, 5):
        value = "#" + "".join(2 * digit for digit in value[1:])
    if value.startswith("#") and len(value) in (7, 9):
        return _over(value[:7], int(value[7:] or "ff", 16) / 255, under)
    match = _RGBA.fullmatch(value)
    assert match is not None, f"cannot read the colour '{value}'"
    assert match[1].startswith("rgb"), f"cannot read the colour '{value}'"
    red, green, blue, *opacity = [part.strip() for part in re.split(r"[,/\s]+", match[2].strip())]
    solid = "#" + "".join(f"{round(float(part)):02x}" for part in (red, green, blue))
    return _over(solid, float(opacity[0]) if opacity else 1, under)


def _over(colour: str, opacity: float, under: str) -> str:
    parts = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (colour, under)]
    mixed = (opacity * above + (1 - opacity) * below for above, below in zip(*parts, strict=True))
    return "#" + "".join(f"{round(part):02x}" for part in mixed)


def low_contrasts(pairs: Iterable[Pair], variables: Mapping[str, str], paper: str) -> list[str]:
    """Return a line for each pair that differs too little; ``paper`` lies under translucent grounds."""
    found = []
    for pair in pairs:
        ground = colour_of(pair.ground, variables, under=colour_of(paper, variables))
        text = colour_of(pair.text, variables, under=ground)
        if (ratio := contrast(text, ground)) < pair.least:
            found.append(
                f"{pair.text} ({text}) on {pair.ground} ({ground}): {ratio:.2f}, expected {pair.least:g}"
            )
    return found
