"""Measures how long a reader waits for the answer to a query, and what the search weighs.

Fails where a bar is missed: 100 ms from the query to the list on the screen, passages from the text included;
8 KB of our own script and style, compressed. The book must have been built; ``make bench`` sees to that.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path
from statistics import median

from build_speed import Row

BOOK = Path(__file__).parents[2]
sys.path[:0] = [str(BOOK / "tests"), str(BOOK / "_ext")]

from browsing import DESK, serve  # noqa: E402
from printed_book.printing import start_browser  # noqa: E402

SITE = BOOK / "_build" / "html"
PAGE = "algorithms/trees.html"
ROUNDS = 3
MOST_MS = 100
MOST_WEIGHT_KB = 8

QUERIES = """
observer / Listener / obsever / cach / cache aside / circuit breaker / curcuit breaker / heartbeat / latency
response time / scalability / explainability / mapreduce / lambda / hexagonal / ab test / feature store
what is a feature store / training-serving skew / data drift / feedback loop / random forest / gini impurity
overfitting / why does a tree overfit / back propagation / convolution / number of parameters
carbon intensity / kilowatt hours of training / PUE / CO2 equivalent / pareto / weighted sum / rank reversal
utility tree / architecture decision record / regret / bass 2021 / gamma / Kästner / kastner / strubell energy
twitter / netflix / studio / exercise / the / a / model / p99 <= 5 ms / xyzzyx
"""

MEASURE = """async (query) => {
  const start = performance.now();
  await finding.dialog.show(query);
  document.querySelector("dialog.finding").getBoundingClientRect(); // laid out
  return performance.now() - start;
}"""


def main() -> int:
    first, times = answer_times_ms()
    slowest = max(times, key=lambda query: times[query])
    weights = {path.name: len(gzip.compress(path.read_bytes())) / 1000 for path in own_files()}
    total = sum(weights.values())
    at_once = weights["finding.js"] + weights["finding.css"]
    data = {
        name: len(gzip.compress((SITE / name).read_bytes())) / 1000
        for name in ("_finding/cards.js", "_finding/others.js", "searchindex.js")
    }
    rows = [
        Row(
            f"{len(times)} queries, best of {ROUNDS}, the slowest ('{slowest}')",
            f"{times[slowest]:.1f} ms",
            f"< {MOST_MS} ms",
            times[slowest] < MOST_MS,
        ),
        Row("  median", f"{median(times.values()):.1f} ms"),
        Row("  the first query, everything being loaded", f"{first:.0f} ms"),
        Row(
            "  our own script and style, compressed",
            f"{total:.1f} KB",
            f"<= {MOST_WEIGHT_KB} KB",
            total <= MOST_WEIGHT_KB,
        ),
        Row("  of that with every page", f"{at_once:.1f} KB"),
        *(Row(f"  {name}, compressed, on first use", f"{weight:.1f} KB") for name, weight in data.items()),
    ]
    for row in rows:
        print(row)
    return 1 if any(row.kept is False for row in rows) else 0


def answer_times_ms() -> tuple[float, dict[str, float]]:
    """Return how long the first query took, and each of the others after it: the best of several rounds.

    Each round is a page of its own, so that no query has been asked there before.
    """
    queries = re.split(r" / |\n", QUERIES.strip())
    firsts, times = [], []
    with serve(SITE) as address, start_browser() as browser:
        for _ in range(ROUNDS):
            page = browser.new_page(viewport=DESK)  # type: ignore[arg-type]
            page.goto(f"{address}/{PAGE}", wait_until="load")
            page.keyboard.press("/")
            page.locator("dialog.finding[open]").wait_for()
            firsts.append(page.evaluate(MEASURE, "pattern"))
            times.append([page.evaluate(MEASURE, query) for query in queries])
            page.close()
    return min(firsts), dict(zip(queries, map(min, zip(*times, strict=True)), strict=True))


def own_files() -> list[Path]:
    """Return the scripts and the style sheet of search, previews and index, as they are shipped."""
    return [SITE / "_static" / path.name for path in (BOOK / "_ext" / "finding" / "static").iterdir()]


if __name__ == "__main__":
    sys.exit(main())
