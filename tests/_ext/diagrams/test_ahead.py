"""Drawing before reading: it finds what the directive will ask for, and changes nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diagrams.ahead import draw_all, find_diagrams
from diagrams.drawing import content_key

if TYPE_CHECKING:
    from small_books import SmallBook

PAGE = """# Title

```{mermaid}
:alt: What it shows
:caption: A line

flowchart TB
  a --> b
```

::::{note}
:::{mermaid}
---
alt: Another
---
pie
  "x" : 1
:::
::::

```{code-cell}
no = "diagram"
```
"""


def test_diagrams_are_found_without_their_options(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    assert find_diagrams(page) == ["flowchart TB\n  a --> b", 'pie\n  "x" : 1']


def test_sources_found_are_those_that_the_directive_draws(diagram_book: SmallBook) -> None:
    build = diagram_book.build()
    pages = diagram_book.folder.glob("*.md")
    found = {content_key(source) for page in pages for source in find_diagrams(page)}
    drawn = {path.stem for path in Path(build.app.config.diagrams_folder).glob("*.svg")}
    assert found
    assert found == drawn


def test_parallel_build_draws_all_before_it_reads(
    diagram_book: SmallBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("diagrams.directives.draw_svg", fail_if_missing)
    build = diagram_book.build(parallel=2)
    assert build.warnings == []
    assert build.page("index").select("figure svg")


def fail_if_missing(source: str, folder: Path) -> Path:
    path = folder / f"{content_key(source)}.svg"
    assert path.exists(), source
    return path


def test_a_diagram_that_cannot_be_read_is_left_to_the_directive(tmp_path: Path) -> None:
    draw_all(["flowchart TB\n  a --> --> b", "flowchart TB\n  c"], tmp_path)
    assert [path.stem for path in tmp_path.glob("*.svg")] == [content_key("flowchart TB\n  c")]
