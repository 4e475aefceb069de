"""``python -m execution _build/execution.json`` ranks the chapters by the time that their cells took."""

from __future__ import annotations

import sys
from pathlib import Path

from execution.report import ranking, read_report

if __name__ == "__main__":
    sys.stdout.write(ranking(read_report(Path(sys.argv[1]))) + "\n")
