"""The palette: readable in light and dark, told apart without colour vision, and the same everywhere."""

from __future__ import annotations

import itertools
import math
import re
from pathlib import Path

import pytest

from contrast import contrast, linear
from diagrams.palette import CYCLE, FILL_ROLES, INK, LINE, PAPER, ROLES, TEXT_ROLES, Role, style_sheet

ROOT = Path(__file__).parents[3]
PAGES = {"light": ("#ffffff", "#f8f9fb"), "dark": ("#131416", "#1a1c1e")}
"""Furo's backgrounds: of the page, and of boxes and the sidebar"""

COLOUR_BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
}
"""Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB"""

JUST_TOLD_APART = 18
"""Distance in CIELAB; 2.3 is just noticeable side by side, lines and bars lie apart"""


def lab(rgb: list[float]) -> tuple[float, float, float]:
    rgb = [min(1.0, max(0.0, part)) for part in rgb]
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.95047, 1.0, 1.08883)
    xyz = [sum(w * c for w, c in zip(row, rgb, strict=True)) / n for row, n in zip(rows, white, strict=True)]
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen_with(colour: str, blindness: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    return lab([sum(w * c for w, c in zip(row, rgb, strict=True)) for row in COLOUR_BLINDNESS[blindness]])


@pytest.mark.parametrize("mode", PAGES)
@pytest.mark.parametrize("role", [*TEXT_ROLES, *CYCLE], ids=lambda role: role.name)
def test_text_stands_out_from_the_page(role: Role, mode: str) -> None:
    assert min(contrast(getattr(role, mode), page) for page in PAGES[mode]) >= 4.5


@pytest.mark.parametrize("mode", PAGES)
@pytest.mark.parametrize("fill", FILL_ROLES, ids=lambda role: role.name)
def test_text_stands_out_from_boxes(fill: Role, mode: str) -> None:
    assert contrast(getattr(INK, mode), getattr(fill, mode)) >= 4.5


@pytest.mark.parametrize("mode", PAGES)
def test_lines_stand_out_from_the_page_and_from_boxes(mode: str) -> None:
    grounds = [*PAGES[mode], *(getattr(fill, mode) for fill in FILL_ROLES)]
    assert min(contrast(getattr(LINE, mode), ground) for ground in grounds) >= 3


def test_paper_is_the_page() -> None:
    assert (PAPER.light, PAPER.dark) == (PAGES["light"][0], PAGES["dark"][0])


@pytest.mark.parametrize("mode", PAGES)
@pytest.mark.parametrize("blindness", COLOUR_BLINDNESS)
def test_the_cycle_is_told_apart_with_red_green_blindness(blindness: str, mode: str) -> None:
    seen = [seen_with(getattr(role, mode), blindness) for role in CYCLE]
    assert min(math.dist(one, other) for one, other in itertools.combinations(seen, 2)) >= JUST_TOLD_APART


def test_each_light_value_belongs_to_one_role() -> None:
    assert len({role.light for role in ROLES}) == len(ROLES)


def test_the_style_sheet_gives_each_variable_once_for_light_and_twice_for_dark() -> None:
    css = style_sheet()
    for role in ROLES:
        assert css.count(f"{role.variable}: {role.light};") == 1
        assert css.count(f"{role.variable}: {role.dark};") == 2


def test_matplotlib_uses_the_palette_only() -> None:
    settings = (ROOT / "book" / "matplotlibrc").read_text(encoding="utf-8")
    colours = [f"#{digits}" for digits in re.findall(r"\b[0-9a-f]{6}\b", settings)]
    assert set(colours) <= {role.light for role in ROLES}
    cycle = re.search(r"cycler\(.*\)", settings)
    assert cycle is not None
    assert re.findall(r"[0-9a-f]{6}", cycle[0]) == [role.light.lstrip("#") for role in CYCLE]


def test_matplotlib_reads_its_settings_and_draws_with_them() -> None:
    import matplotlib as mpl

    settings = mpl.rc_params_from_file(ROOT / "book" / "matplotlibrc", use_default_template=False)
    assert settings["svg.fonttype"] == "none"
    assert settings["text.color"] == INK.light
    assert not settings["axes.spines.top"]


def test_the_theme_of_the_site_uses_the_palette_for_text_and_links() -> None:
    conf = (ROOT / "conf.py").read_text(encoding="utf-8")
    light, dark = re.findall(r'"(?:light|dark)_css_variables": \{(.*?)\}', conf, flags=re.DOTALL)
    for mode, block in (("light", light), ("dark", dark)):
        assert f'"color-foreground-primary": "{getattr(INK, mode)}"' in block
        assert f'"color-brand-content": "{getattr(CYCLE[0], mode)}"' in block


@pytest.mark.parametrize("mode", PAGES)
def test_every_link_colour_of_the_theme_stands_out(mode: str) -> None:
    conf = (ROOT / "conf.py").read_text(encoding="utf-8")
    block = re.search(rf'"{mode}_css_variables": \{{(.*?)\}}', conf, flags=re.DOTALL)
    assert block is not None
    links = re.findall(r'"color-(?:brand|foreground)-\w+": "(#\w+)"', block[1])
    assert len(links) >= 4
    assert min(contrast(link, page) for link in links for page in PAGES[mode]) >= 4.5
