"""Measures what the catalogue's page asks of a reader's browser: script time and the weight of our own files.

Fails where a bar is missed: 200 ms of script until the page can be used, 30 KB of our own script and style,
compressed. The book must have been built; ``make bench`` sees to that.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path
from statistics import median

from build_speed import Row

BOOK = Path(__file__).parents[2]
sys.path[:0] = [str(BOOK / "tests"), str(BOOK / "_ext")]

from browsing import DESK, serve  # noqa: E402
from printed_book.printing import start_browser  # noqa: E402

SITE = BOOK / "_build" / "html"
PAGE = "catalogue/index.html"
REPETITIONS = 5
MOST_SCRIPT_MS = 200
MOST_WEIGHT_KB = 30


def main() -> int:
    times = script_times_ms()
    weight = own_weight_kb()
    rows = [
        Row(
            f"{PAGE}, script until it can be used, median of {REPETITIONS}",
            f"{median(times):.0f} ms",
            f"< {MOST_SCRIPT_MS} ms",
            median(times) < MOST_SCRIPT_MS,
        ),
        Row("  the slowest", f"{max(times):.0f} ms"),
        Row(
            "  our own script and style, compressed",
            f"{weight:.1f} KB",
            f"<= {MOST_WEIGHT_KB} KB",
            weight <= MOST_WEIGHT_KB,
        ),
    ]
    for row in rows:
        print(row)
    return 1 if any(row.kept is False for row in rows) else 0


def script_times_ms() -> list[float]:
    """Return the time that all scripts of the page took, the theme's included, for each of several visits."""
    times = []
    with serve(SITE) as address, start_browser() as browser:
        for _ in range(REPETITIONS):
            page = browser.new_page(viewport=DESK)  # type: ignore[arg-type]
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable")
            page.goto(f"{address}/{PAGE}", wait_until="load")
            metrics = session.send("Performance.getMetrics")["metrics"]
            times.append(next(m["value"] for m in metrics if m["name"] == "ScriptDuration") * 1000)
            page.close()
    return times


def own_weight_kb() -> float:
    """Return the compressed size of all that our extensions and the book add to the theme's files."""
    shipped = [path for folder in BOOK.glob("_ext/*/static") for path in folder.iterdir()]
    shipped += BOOK.glob("book/_static/*.css")
    files = [path for path in shipped if path.suffix in {".css", ".js"}]
    return sum(len(gzip.compress(path.read_bytes())) for path in files) / 1000


if __name__ == "__main__":
    sys.exit(main())
