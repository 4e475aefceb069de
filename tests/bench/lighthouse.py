"""Lets Lighthouse look at three pages, as a desk and as a phone sees them, and fails where a bar is missed.

Lighthouse comes from npm, through ``npx``, into npm's own cache; nothing of it is kept in the project. It
rates a page by how long it takes, so a busy machine spoils the figures: each page is looked at several times,
and the median counts. The book must have been built; ``make bench`` sees to that.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from build_speed import Row

BOOK = Path(__file__).parents[2]
sys.path[:0] = [str(BOOK / "tests"), str(BOOK / "_ext")]

from compressing_server import CompressingHandler  # noqa: E402

from browsing import serve  # noqa: E402
from printed_book.printing import BROWSERS  # noqa: E402

SITE = BOOK / "_build" / "html"
LIGHTHOUSE = "lighthouse@13"
PAGES = ("index.html", "algorithms/trees.html", "catalogue/index.html")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BARS = {"desktop": (100, 100, 100, 100), "phone": (95, 100, 100, 100)}
BROWSER_OPTIONS = (
    "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("pages", nargs="*", default=PAGES)
    options.add_argument("--times", type=int, default=3, help="how often each page is looked at")
    options.add_argument("--why", action="store_true", help="name the audits that cost points")
    chosen = options.parse_args()
    if shutil.which("npx") is None:
        print("Lighthouse needs Node.js, which is not installed; nothing is measured.")
        return 0
    missed = False
    with serve(SITE, CompressingHandler) as address:
        for device, bars in BARS.items():
            for page in chosen.pages:
                reports = [look(f"{address}/{page}", device) for _ in range(chosen.times)]
                for category, bar in zip(CATEGORIES, bars, strict=True):
                    points = [round(100 * r["categories"][category]["score"]) for r in reports]
                    kept = median(points) >= bar
                    missed = missed or not kept
                    seen = f"{median(points):.0f}"
                    each = ", ".join(map(str, sorted(points)))
                    print(Row(f"{device:8} {page:24} {category}", seen, each, f">= {bar}", kept), flush=True)
                if chosen.why:
                    print(*reasons(reports[-1]), sep="\n", flush=True)
    return 1 if missed else 0


def look(url: str, device: str) -> dict[str, Any]:
    """Return Lighthouse's report on a page."""
    browser = next(path for name in BROWSERS if (path := shutil.which(name)))
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as folder:
        report = Path(folder) / "report.json"
        command = ["npx", "--yes", LIGHTHOUSE, url, "--quiet", "--output=json", f"--output-path={report}"]
        command += [f"--chrome-flags={BROWSER_OPTIONS} --user-data-dir={folder}/profile"]
        command += [f"--only-categories={','.join(CATEGORIES)}"]
        command += ["--preset=desktop"] if device == "desktop" else []
        done = subprocess.run(
            command, env=os.environ | {"CHROME_PATH": browser}, capture_output=True, text=True, check=False
        )
        if not report.exists():
            sys.exit(f"Lighthouse failed:\n{done.stdout}\n{done.stderr}")
        return json.loads(report.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def reasons(report: dict[str, Any]) -> list[str]:
    """Return the audits that count and are not perfect, with what they show."""
    lines = []
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                shown = audit.get("displayValue", "")
                lines.append(f"    {category['id']}: {audit['id']} {audit['score']:.2f} {shown}".rstrip())
                for item in audit.get("details", {}).get("items", [])[:3]:
                    lines.append(f"        {json.dumps(item)[:300]}")
    return lines


if __name__ == "__main__":
    sys.exit(main())
