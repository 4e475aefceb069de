"""``python -m publishing.compare OLD NEW``: which pages of two built sites differ, as a Markdown list.

Compared is the text of the articles, without the outputs of cells that are marked as volatile and without
the report of executions: both show times, which differ from build to build.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

GENERATED = {"404.html", "arch-index.html", "execution.html", "genindex.html", "search.html"}
CHANGES_WITHOUT_REASON = ".tag_volatile .cell_output, .headerlink, .volatile, script, style"
MOST = 60
"""pages listed; more is a change of the whole book"""


@dataclass(frozen=True)
class Page:
    """A page as far as it is compared; pictures count, by what is in them."""

    title: str
    words: tuple[str, ...]
    look: str


@dataclass(frozen=True)
class Difference:
    """What has become of a page."""

    path: str
    title: str
    kind: str
    added: int = 0
    removed: int = 0


def read_page(html: str) -> Page:
    """Return what is compared of a page."""
    soup = BeautifulSoup(html, "html.parser")
    article = soup.find("article") or soup
    for part in article.select(CHANGES_WITHOUT_REASON):
        part.decompose()
    pictures = "".join(str(picture) for picture in article.find_all(["img", "svg"]))
    title = article.find("h1")
    return Page(
        " ".join((title or article).get_text(" ").split())[:80],
        tuple(article.get_text(" ").split()),
        hashlib.sha256(pictures.encode()).hexdigest(),
    )


def read_site(folder: Path) -> dict[str, Page]:
    """Return the pages of a site by their paths."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}
    return {
        name: read_page(path.read_text(encoding="utf-8"))
        for name, path in files.items()
        if name not in GENERATED and not name.startswith("_")
    }


def compare(old: dict[str, Page], new: dict[str, Page]) -> list[Difference]:
    """Return the differences, sorted by path."""
    found = [
        Difference(path, new[path].title, "new", len(new[path].words)) for path in new.keys() - old.keys()
    ]
    found += [
        Difference(path, old[path].title, "gone", 0, len(old[path].words)) for path in old.keys() - new.keys()
    ]
    for path in old.keys() & new.keys():
        if old[path].words != new[path].words:
            found.append(
                Difference(path, new[path].title, "text", *_counts(old[path].words, new[path].words))
            )
        elif old[path] != new[path]:
            found.append(Difference(path, new[path].title, "pictures"))
    return sorted(found, key=lambda difference: difference.path)


def _counts(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[int, int]:
    """Return how many words came and went."""
    added = removed = 0
    for tag, start, end, begin, stop in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += end - start
            added += stop - begin
    return added, removed


def report(differences: list[Difference]) -> str:
    """Return the differences as Markdown."""
    if not differences:
        return "No page has changed.\n"
    count = f"{len(differences)} pages have" if len(differences) > 1 else "1 page has"
    rows = [
        f"| `{one.path}` | {one.title.replace('|', '·')} | {one.kind} | {one.added} | {one.removed} |"
        for one in differences[:MOST]
    ]
    head = ["| page | title | change | words added | removed |", "| --- | --- | --- | ---: | ---: |"]
    rest = [f"\nand {len(differences) - MOST} more"] if len(differences) > MOST else []
    return "\n".join([f"{count} changed.\n", *head, *rows, *rest, ""])


def main() -> None:
    """Compare the sites that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m publishing.compare", description=__doc__)
    parser.add_argument("old", type=Path, help="folder of the site before")
    parser.add_argument("new", type=Path, help="folder of the site after")
    options = parser.parse_args()
    for folder in (options.old, options.new):
        if not (folder / "index.html").is_file():
            parser.error(f"'{folder}' holds no index.html")
    sys.stdout.write(report(compare(read_site(options.old), read_site(options.new))))


if __name__ == "__main__":
    main()
