"""Exercises on one page do not share identifiers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from sphinx.testing.util import SphinxTestApp


# sphinx-exercise 1.2.1 still asks environment and transforms for the application.
@pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")
@pytest.mark.sphinx("html", testroot="exercises-page")
def test_identifiers_on_a_page_of_exercises_are_unique(app: SphinxTestApp) -> None:
    app.build()
    page = BeautifulSoup((app.outdir / "index.html").read_text(encoding="utf-8"), "html.parser")
    article = page.select_one("div.body")
    assert article is not None
    counts = Counter(tag["id"] for tag in article.find_all(id=True))
    assert {"ex-count", "ex-add"} <= set(counts)
    assert [name for name, count in counts.items() if count > 1] == []
    assert "Four." in article.get_text()
    assert app.warning.getvalue() == ""
