"""``python -m publishing.assemble``: all versions of the book as one tree for a host that serves files.

``/latest/`` is the site built from the main branch, ``/<version>/`` each released one, and ``/stable/`` the
newest of those that are no preliminary releases. The root leads to stable, or to latest before the first
release. Pages of every other version say so at their top, and lead to the same page in stable where there
is one.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import zipfile
from html import escape
from pathlib import Path

from packaging.version import InvalidVersion, Version

LATEST, STABLE = "latest", "stable"
BODY = '<div class="page">'  # Furo's; notices stand above it
CANONICAL = re.compile(r'(<link rel="canonical" href=")[^"]*(")')
REDIRECT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<meta http-equiv="refresh" content="0; url={target}/">
<link rel="canonical" href="{address}{target}/index.html">
<p><a href="{target}/">{title}</a></p>
</html>
"""
NOTICE = """<div class="announcement version-notice" style="height: auto">
<aside class="announcement-content" aria-label="Version" style="white-space: normal">
{text} <a href="{target}">{link}</a>.</aside></div>
"""
BEGINNINGS = {
    LATEST: "This page may change before the next release.",
    "old": "This is version {version}, and there is a newer one.",
    "early": "This is version {version}, which is not finished.",
}


def assemble(latest: Path, releases: Path, output: Path, *, address: str, title: str) -> list[str]:
    """Put the tree together in ``output``, which is emptied first; return its versions, the newest first."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    shutil.copytree(latest, output / LATEST, ignore=shutil.ignore_patterns(".doctrees", ".buildinfo"))
    versions = unpack_releases(releases, output)
    stable = next((version for version in versions if not Version(version).is_prerelease), None)
    if stable:
        shutil.copytree(output / stable, output / STABLE)
        for version in {LATEST, *versions} - {stable}:
            add_notices(output / version, output / STABLE, beginning(version, stable), f"{address}{STABLE}/")
    start = STABLE if stable else LATEST
    (output / "index.html").write_text(
        REDIRECT.format(title=escape(title), target=start, address=escape(address)), encoding="utf-8"
    )
    for name in ("404.html", "robots.txt"):  # hosts look for them at the root alone
        if (output / start / name).exists():
            shutil.copy(output / start / name, output / name)
    return [*([STABLE] if stable else []), LATEST, *versions]


def unpack_releases(releases: Path, output: Path) -> list[str]:
    """Unpack each ``<version>/site.zip`` in ``releases``; return the versions, the newest first."""
    found = {path.parent.name: path for path in releases.glob("*/site.zip")}
    for version, file in found.items():
        try:
            Version(version)
        except InvalidVersion:
            raise SystemExit(f"'{version}' is no version; a release is called 2026.1 or 2026.1rc1") from None
        with zipfile.ZipFile(file) as site:
            site.extractall(output / version)
        if not (output / version / "index.html").is_file():
            raise SystemExit(f"'{file}' holds no index.html at its root")
    return sorted(found, key=Version, reverse=True)


def beginning(version: str, stable: str) -> str:
    """Return the first sentence of the notice on the pages of ``version``."""
    if version == LATEST:
        return BEGINNINGS[LATEST]
    return BEGINNINGS["early" if Version(version) > Version(stable) else "old"].format(version=version)


def add_notices(site: Path, stable: Path, text: str, stable_address: str) -> None:
    """Put a notice on each page of ``site``, and name the page in stable as the one to find."""
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        name = page.relative_to(site).as_posix()
        is_there = (stable / name).exists()
        to_stable = "../" * (name.count("/") + 1) + f"{STABLE}/{name if is_there else 'index.html'}"
        if name == "404.html":  # shown at any depth
            to_stable = stable_address
        notice = NOTICE.format(
            text=text,
            target=escape(to_stable),
            link="Read this page in the stable version" if is_there else "Go to the stable version",
        )
        html = html.replace(BODY, notice + BODY, 1)
        if is_there:
            html = CANONICAL.sub(rf"\g<1>{stable_address}{name}\g<2>", html)
        page.write_text(html, encoding="utf-8")


def main() -> None:
    """Assemble what the command line names."""
    parser = argparse.ArgumentParser(prog="python -m publishing.assemble", description=__doc__)
    parser.add_argument("--latest", type=Path, required=True, help="folder of the site built from main")
    parser.add_argument("--releases", type=Path, required=True, help="folder with <version>/site.zip")
    parser.add_argument("--output", type=Path, required=True, help="folder to write; it is emptied first")
    parser.add_argument("--address", required=True, help="where the tree will stand")
    parser.add_argument("--title", default="Load-Bearing Decisions")
    options = parser.parse_args()
    address = options.address.rstrip("/") + "/"
    versions = assemble(
        options.latest, options.releases, options.output, address=address, title=options.title
    )
    sys.stdout.write(f"{options.output}: {', '.join(versions)}\n")


if __name__ == "__main__":
    main()
