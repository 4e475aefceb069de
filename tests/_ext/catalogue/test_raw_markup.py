"""Raw HTML in any field of an entry is shown as text, in the page and in all that is made from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from small_books import text_of

if TYPE_CHECKING:
    from small_books import SmallBook

RAW = "<script>alert(1)</script>"

PAGE = """# Page

````{pattern} NAME
:intent: INTENT
:also-known-as: ALIAS
:group: GROUP

Motivation
: FACET

Solution
: BLOCK

Benefits
: - {quality}`Latency`: NOTE

Costs
: - {quality}`Latency`: it costs.

When not to use it
: Never mind.
````

```{quality} Latency
:measures: MEASURES
:iso: ISO

DEFINITION
```

```{quality-scenario} SCENARIO
:quality: Latency
:source: SOURCE
:stimulus: STIMULUS
:artifact: ARTIFACT
:environment: ENVIRONMENT
:response: RESPONSE
:measure: MEASURE
:kind: argued

BODY
```
"""

FIELDS = re.findall(r"\b[A-Z]{2,}\b", PAGE)


@pytest.mark.parametrize("field", FIELDS)
def test_a_script_is_shown_and_does_not_run(blank_book: SmallBook, field: str) -> None:
    blank_book.write("page", PAGE.replace(field, f"before {RAW} after"))
    build = blank_book.build()
    body = build.page("page").find("div", class_="body")
    assert body is not None
    assert body.find("script") is None
    assert f"before {RAW} after" in text_of(body)
    assert RAW not in build.file("page.html")
    assert build.warnings == []


def test_a_block_of_html_is_shown_as_a_block(blank_book: SmallBook) -> None:
    block = '<div onclick="alert(1)">\n  text\n  </div>'
    blank_book.write("page", PAGE.replace("BLOCK", block).replace("BODY", "<iframe src='x'></iframe>"))
    build = blank_book.build()
    assert "<div onclick" not in build.file("page.html")
    assert "<iframe" not in build.file("page.html")
    assert '<div onclick="alert(1)"> text' in text_of(build.page("page").find(class_="arch-solution"))


def test_a_link_that_would_run_a_script_is_no_link(blank_book: SmallBook) -> None:
    blank_book.write("page", PAGE.replace("FACET", "[click](javascript:alert)"))
    assert blank_book.build().page("page").find("a", href=lambda href: href and "script" in href) is None


def test_html_outside_entries_is_the_business_of_the_author(blank_book: SmallBook) -> None:
    blank_book.write("page", "# Page\n\nWater is H<sub>2</sub>O.\n")
    assert "H<sub>2</sub>O" in blank_book.build().file("page.html")


def test_html_in_a_translation_is_shown_as_text(blank_book: SmallBook) -> None:
    blank_book.write("page", PAGE)
    folder = blank_book.folder / "locales" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (folder / "page.po").write_text(f'{head}msgid "FACET"\nmsgstr "{RAW}"\n', encoding="utf-8")
    build = blank_book.build(confoverrides={"language": "de", "locale_dirs": ["locales"]})
    assert RAW in text_of(build.page("page").find(class_="arch-motivation"))
    assert RAW not in build.file("page.html")
