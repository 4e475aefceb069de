"""Draws the picture of a page: its title rests on a beam, and the beam on one column for each part.

The column of the part that the page belongs to is orange, as in the book's icon. The letters are those that
come with Matplotlib, so that a picture looks the same on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
GROUND, INK, QUIET, BLUE, ORANGE = "#ffffff", "#1f2733", "#55606e", "#1d5fb4", "#c2410c"
NUMBER = "#dfe6ef"
BEAM_TOP, BEAM_BOTTOM, FLOOR = 478, 502, 606
TITLE_SIZES = (76, 70, 62, 54, 46)
TITLE_ROOM = 300  # pixels between the lines at the top and the beam
SMALL = 28
LINE = 1.18
COLOURS = 64  # as many as the smoothed edges need; a quarter of the bytes


@dataclass(frozen=True)
class Picture:
    """What a picture shows."""

    book: str
    title: str
    above: str  # the part, or the page under which this one stands
    chapter: int = 0
    part: int = 0
    parts: int = 0


def draw(picture: Picture) -> Image.Image:
    """Return the drawn picture."""
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    paper = ImageDraw.Draw(image)
    _draw_building(paper, picture)
    width = WIDTH - 2 * MARGIN
    if picture.chapter:
        number = str(picture.chapter)
        font = letters("Bold", 230)
        width -= round(font.getlength(number)) + 30
        paper.text((WIDTH - MARGIN, 60), number, NUMBER, font, anchor="rt")
    paper.text((MARGIN, 64), picture.book, QUIET, letters("", SMALL), anchor="lt")
    paper.text((MARGIN, 108), _fitting(picture.above, width), BLUE, letters("", SMALL), anchor="lt")
    font, lines = set_title(picture.title, width)
    for index, line in enumerate(reversed(lines)):
        paper.text((MARGIN, BEAM_TOP - 40 - index * font.size * LINE), line, INK, font, anchor="ls")
    return image.quantize(COLOURS, dither=Image.Dither.NONE)


def _draw_building(paper: ImageDraw.ImageDraw, picture: Picture) -> None:
    paper.rectangle([MARGIN, BEAM_TOP, WIDTH - MARGIN - 1, BEAM_BOTTOM - 1], BLUE)
    paper.rectangle([0, FLOOR, WIDTH, HEIGHT], BLUE)
    columns = max(picture.parts, 3)
    step = (WIDTH - 2 * MARGIN - 120) / (columns - 1)
    for index in range(columns):
        left = round(MARGIN + 40 + index * step)
        colour = ORANGE if index + 1 == picture.part else BLUE
        paper.rectangle([left, BEAM_BOTTOM + 10, left + 39, FLOOR - 11], colour)


def set_title(title: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest letters in which ``title`` fits, and its lines."""
    for size in TITLE_SIZES:
        font = letters("Bold", size)
        lines = _lines(title, font, width)
        if len(lines) * size * LINE <= TITLE_ROOM and all(font.getlength(line) <= width for line in lines):
            return font, lines
    room = int(TITLE_ROOM // (font.size * LINE))
    return font, [*lines[: room - 1], f"{lines[room - 1]} …"] if len(lines) > room else lines


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fitting(text: str, width: int) -> str:
    font = letters("", SMALL)
    while font.getlength(text) > width:
        text = text.rpartition(" ")[0].removesuffix(" …") + " …"
    return text


@lru_cache(maxsize=16)
def letters(style: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the letters of ``style`` ("" or "Bold"); finding the folder does not import Matplotlib."""
    library = find_spec("matplotlib")
    assert library is not None  # noqa: S101 - a requirement of the book
    assert library.origin is not None  # noqa: S101
    name = f"DejaVuSans{'-' if style else ''}{style}.ttf"
    file = Path(library.origin).parent / "mpl-data" / "fonts" / "ttf" / name
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
