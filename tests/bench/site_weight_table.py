"""Weighs every chapter, and the same chapters with sphinx-book-theme, built in the same run.

Fails where a bar is missed: 90 KB for HTML, style and scripts, 400 KB with pictures, compressed. The book
must have been built; its copy takes the results of the cells from that build, so that none runs again.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from build_speed import LEFT_OUT

BOOK = Path(__file__).parents[2]
sys.path[:0] = [str(BOOK / "tests"), str(BOOK / "_ext")]

from site_weight import HEADS, KB, chapters, weigh  # noqa: E402

BUILD = BOOK / "_build"
MOST_AT_FIRST = 90 * KB
MOST_WITH_PICTURES = 400 * KB
OURS_ALONE = re.compile(
    r'^    "site_assets",\n|^site_assets_\w+ = (?:\[.*\]|\{.*?^\})\n', re.MULTILINE | re.DOTALL
)
THEME_OPTIONS = re.compile(r"^html_theme_options = \{.*?^\}\n", re.MULTILINE | re.DOTALL)
COMPARED = "algorithms/trees.html"


def main() -> int:
    site = BUILD / "html"
    heavy = []
    print(f"{'KB, compressed':34} {HEADS}")
    for path in chapters(site):
        weight = weigh(site, path)
        missed = weight.first_load > MOST_AT_FIRST or weight.all > MOST_WITH_PICTURES
        heavy += [path] if missed else []
        print(f"{path:34} {weight}{'  MISSED' if missed else ''}")
    with tempfile.TemporaryDirectory(prefix="site-weight-") as folder:
        other = Path(folder)
        build_with_other_theme(other)
        print(f"{COMPARED:34} {weigh(other / '_build' / 'html', COMPARED)}  with sphinx-book-theme")
    return 1 if heavy else 0


def build_with_other_theme(folder: Path) -> None:
    """Build the chapter that is compared from a copy of the book, with sphinx-book-theme and nothing of ours
    that makes pages lighter."""
    shutil.copytree(BOOK, folder, ignore=LEFT_OUT, dirs_exist_ok=True)
    (folder / "_build").mkdir()
    for kept in (".jupyter_cache", "execution.json"):
        copy = shutil.copytree if (BUILD / kept).is_dir() else shutil.copy2
        copy(BUILD / kept, folder / "_build" / kept)
    configuration = folder / "conf.py"
    text = OURS_ALONE.sub("", configuration.read_text(encoding="utf-8"))
    text = THEME_OPTIONS.sub("", text).replace('html_theme = "furo"', 'html_theme = "sphinx_book_theme"')
    text = text.replace("templates_path", "furo_templates_path")
    text = text.replace("pygments_dark_style", "furo_dark_style")
    configuration.write_text(text, encoding="utf-8")
    page = str(Path("book") / COMPARED).removesuffix("html") + "md"
    command = [sys.executable, "-m", "sphinx", "-c", ".", "-q", "-j", "auto", "book", "_build/html", page]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}\n{done.stderr}\nThe book cannot be built with the other theme.")


if __name__ == "__main__":
    sys.exit(main())
