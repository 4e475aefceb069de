"""Chapters that fail in builds with real kernels: what is said, what the page shows, and when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from .conftest import Project

MESSAGES = [
    """\
died.md:10: WARNING: code cell 1 failed: the kernel died: out of memory, or the cell ended the process
    10 | import os
    11 |
    12 | os._exit(1) [execution.failed]
""",
    """\
error.md:20: WARNING: code cell 2 failed: ZeroDivisionError: division by zero
    17 | from division import invert
    18 |
    19 | numbers = [first, 0]
  > 20 | print([invert(n) for n in numbers])
    raised at code/division/__init__.py:5, in invert [execution.failed]
""",
    """\
kernel.md:4: WARNING: kernel 'pyton3' is not installed; did you mean 'python3'? [execution.failed]
""",
    """\
slow.md:14: WARNING: code cell 1 failed: it ran longer than 2 s, its time limit (nb_execution_timeout)
    14 | import time
    15 | time.sleep(60) [execution.failed]
""",
]


def text_of(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text()


def test_all_failing_chapters_are_reported_and_shown(failing_book: Project) -> None:
    build = failing_book.build(parallel=2)

    assert build.exit_code == 1
    assert build.warnings == "".join(MESSAGES)
    assert "ZeroDivisionError" in failing_book.html("error")
    assert "never reached" in failing_book.html("error"), "the source of later cells is missing"
    assert "the kernel died" in text_of(failing_book.html("died"))
    assert "it ran longer than 2 s" in text_of(failing_book.html("slow"))
    assert "kernel 'pyton3' is not installed" in text_of(failing_book.html("kernel"))
    kept = list(failing_book.folder.glob("_build/.jupyter_cache/*/executed/*"))
    assert kept == [], "half-run chapters stayed in the cache"


CHAPTER = """\
---
file_format: mystnb
kernelspec:
  name: python3
---

# Error

```{code-cell}
print(open("switch.txt").read())
```
"""


def test_failure_stays_until_it_is_mended(failing_book: Project) -> None:
    for name in ("died", "kernel", "slow"):
        failing_book.write(f"{name}.md", f"# {name}\n\nNo cells.\n")
    failing_book.write("error.md", CHAPTER)

    first = failing_book.build()
    (failing_book.folder / "_build/.jupyter_cache/state.json").unlink()
    second = failing_book.build()

    assert (first.exit_code, second.exit_code) == (1, 1)
    assert first.executed == second.executed == ["error"]
    assert first.warnings == second.warnings
    assert first.warnings.startswith("error.md:10: WARNING: code cell 1 failed: FileNotFoundError: ")
    assert "Traceback" in failing_book.html("error")

    failing_book.write("switch.txt", "on")
    mended = failing_book.build()

    assert (mended.exit_code, mended.executed, mended.warnings) == (0, ["error"], "")
    assert "Traceback" not in failing_book.html("error")
    assert failing_book.build().executed == []
