"""No chapter asks more of a slow connection than it was granted. ``make bench`` prints the whole table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_weight import HEADS, KB, chapters, weigh

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

MOST_AT_FIRST = 90 * KB
"""HTML, style and scripts"""
MOST_WITH_PICTURES = 400 * KB


def test_no_chapter_is_heavier_than_allowed(site: Path) -> None:
    weights = {path: weigh(site, path) for path in chapters(site)}
    assert len(weights) >= 20
    heavy = [
        f"{path:34} {weight}"
        for path, weight in weights.items()
        if weight.first_load > MOST_AT_FIRST or weight.all > MOST_WITH_PICTURES
    ]
    assert not heavy, "\n".join([f"{'KB, compressed':34} {HEADS}", *heavy])


def test_pages_share_one_style_sheet(pages: dict[str, BeautifulSoup]) -> None:
    """Each further file costs a slow connection a round trip before anything is shown."""
    blocking = {
        path: len(page.select("link[rel~=stylesheet]:not([media=print])")) for path, page in pages.items()
    }
    assert {path: count for path, count in blocking.items() if not 1 <= count <= 4} == {}


def test_a_drawing_counts_as_a_picture(tmp_path: Path) -> None:
    noise = " ".join(f"M{n * n % 977} {n * n * n % 991}" for n in range(2000))
    (tmp_path / "a.css").write_text("p { color: red }", encoding="utf-8")
    (tmp_path / "p.html").write_text(
        '<link rel="stylesheet" href="a.css?v=1"><script src="https://elsewhere.example/a.js"></script>'
        f'<article><p>Text</p><svg><path d="{noise}"/></svg></article>',
        encoding="utf-8",
    )
    weight = weigh(tmp_path, "p.html")
    assert weight.pictures > 20 * weight.html
    assert 0 < weight.style < 100
    assert weight.scripts == 0
    assert weight.files == 2
