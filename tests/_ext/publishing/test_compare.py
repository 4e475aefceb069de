"""Which pages of two sites differ."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from publishing.compare import MOST, Difference, compare, read_page, read_site, report

PAGE = '<nav>{nav}</nav><article><h1>Title<a class="headerlink">¶</a></h1><p>{text}</p>{more}</article>'


def site(folder: Path, **pages: str) -> Path:
    """Write a site with an index and ``pages``, name → text."""
    folder.mkdir()
    for name, text in {"index": "Start.", **pages}.items():
        (folder / f"{name}.html").write_text(PAGE.format(nav=folder.name, text=text, more=""))
    return folder


def test_pages_that_came_went_or_changed_are_told(tmp_path: Path) -> None:
    old = read_site(site(tmp_path / "old", a="one two three", gone="was here", same="stays"))
    new = read_site(site(tmp_path / "new", a="one 2 three four", same="stays", new="is here"))
    assert compare(old, new) == [
        Difference("a.html", "Title", "text", added=2, removed=1),
        Difference("gone.html", "Title", "gone", added=0, removed=3),
        Difference("new.html", "Title", "new", added=3, removed=0),
    ]


@pytest.mark.parametrize(
    "more",
    [
        '<div class="cell tag_volatile"><div class="cell_output">{}</div></div>',
        "<script>{}</script>",
    ],
)
def test_what_differs_from_build_to_build_does_not_count(more: str) -> None:
    first, second = (
        read_page(PAGE.format(nav="", text="t", more=more.format(n))) for n in ("1.5 s", "2.5 s")
    )
    assert first == second


def test_output_of_other_cells_counts() -> None:
    output = '<div class="cell"><div class="cell_output">{}</div></div>'
    first, second = (read_page(PAGE.format(nav="", text="t", more=output.format(n))) for n in (1, 2))
    assert first != second


def test_changed_picture_is_told() -> None:
    old, new = (
        {"a.html": read_page(PAGE.format(nav="", text="t", more=f"<svg>{shape}</svg>"))}
        for shape in ("<g/>", "")
    )
    assert compare(old, new) == [Difference("a.html", "Title", "pictures")]
    assert compare(old, old) == []


def test_report_is_a_table_that_markdown_can_read() -> None:
    one = Difference("a/b.html", "This | that", "text", 3, 1)
    assert report([one]).splitlines() == [
        "1 page has changed.",
        "",
        "| page | title | change | words added | removed |",
        "| --- | --- | --- | ---: | ---: |",
        "| `a/b.html` | This · that | text | 3 | 1 |",
    ]
    assert report([]) == "No page has changed.\n"
    assert report([one] * (MOST + 5)).endswith("\nand 5 more\n")


def test_command_compares_two_folders(tmp_path: Path) -> None:
    folders = [str(site(tmp_path / "old", a="one")), str(site(tmp_path / "new", a="two"))]
    root = Path(__file__).parents[3] / "_ext"
    command = [sys.executable, "-m", "publishing.compare"]
    done = subprocess.run([*command, *folders], cwd=root, capture_output=True, text=True, check=True)
    assert "| `a.html` | Title | text | 1 | 1 |" in done.stdout
    wrong = subprocess.run([*command, str(tmp_path), folders[1]], cwd=root, capture_output=True, text=True)
    assert wrong.returncode == 2
    assert "holds no index.html" in wrong.stderr
