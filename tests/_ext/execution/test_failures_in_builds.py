"""Chapters that fail in builds with real kernels: what is said, what the page shows, and when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from .conftest import Project

MESSAGES = [
    """\
died.md:10: WARNING: code cell 1 failed: the kernel died: the cell ended the process, with exit status 1
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
    File code/division/__init__.py:5, in invert(number)
          4 def invert(number: float) -> float:
    ----> 5     return 1 / number [execution.failed]
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


FRONT_MATTER = CHAPTER.partition("# Error")[0]


def cells(*codes: str) -> str:
    return FRONT_MATTER + "# Title\n" + "".join(f"\n```{{code-cell}}\n{code}\n```\n" for code in codes)


def write_two_chapters(book: Project, one: str, two: str) -> None:
    book.write("one.md", one)
    book.write("two.md", two)
    book.write("index.md", "# Two chapters\n\n```{toctree}\none\ntwo\n```\n")
    for name in ("died", "error", "kernel", "slow"):
        (book.folder / f"{name}.md").unlink()


def test_every_failing_cell_is_listed_when_all_else_has_been_said(failing_book: Project) -> None:
    write_two_chapters(failing_book, cells("1 / 0", "good = 2", "unknown"), cells("int('x')"))

    build = failing_book.build()

    heads = [line for line in build.warnings.splitlines() if "WARNING" in line]
    assert heads == [
        "one.md:10: WARNING: code cell 1 failed: ZeroDivisionError: division by zero",
        "one.md:18: WARNING: code cell 3 failed: NameError: name 'unknown' is not defined",
        "two.md:10: WARNING: code cell 1 failed: ValueError: invalid literal for int() with base 10: 'x'",
    ]
    assert "3 code cells failed in 2 chapters:" in build.status.partition("dumping object inventory")[2]
    assert build.exit_code == 1


def test_causes_outside_the_cell_are_said_plainly(failing_book: Project) -> None:
    kill = "import os, signal\n\nos.kill(os.getpid(), signal.SIGKILL)"
    write_two_chapters(failing_book, cells("import divisiom"), cells(kill))

    warnings = failing_book.build().warnings

    assert "did you mean 'division'?" in warnings
    assert "the kernel was killed by SIGKILL: most likely the machine ran out of memory" in warnings


def test_no_page_and_no_tag_lets_errors_pass(failing_book: Project) -> None:
    allowing = (
        cells("1 / 0")
        .replace("# Title", "# Title")
        .replace("kernelspec:", "mystnb:\n  execution_allow_errors: true\nkernelspec:")
    )
    tagged = cells(":tags: [raises-exception]\n\n1 / 0", ":tags: [skip-execution]\n\nunknown")
    write_two_chapters(failing_book, allowing, tagged)

    warnings = failing_book.build().warnings

    assert warnings.count("failed: ZeroDivisionError") == 2
    assert warnings.count("failed: NameError") == 1
    assert warnings.count("[execution.skipped]") == 3


def test_cell_that_nobody_reads_is_missed(failing_book: Project) -> None:
    hidden = "\n```{rubric} A title\n\n```\n\n<div>\n```{code-cell}\nprint('in markup')\n```\n</div>\n"
    write_two_chapters(failing_book, cells("1") + hidden, cells("2"))

    build = failing_book.build()

    assert "one.md:1: WARNING: 1 of 2 code cells do not run, and nothing was said of them" in build.warnings
    assert build.exit_code == 1
