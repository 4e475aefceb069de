"""Exercises in plain text; sphinx-exercise itself knows HTML and LaTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sphinx.testing.util import SphinxTestApp


@pytest.mark.sphinx("text", testroot="exercises")
def test_exercises_have_number_title_and_solution_in_text(app: SphinxTestApp) -> None:
    app.build()

    assert app.warning.getvalue() == ""
    lines = (app.outdir / "index.txt").read_text(encoding="utf-8").split("\n\n")
    assert [line.strip() for line in lines[1:]] == [
        "Exercise 1 (Count them):",
        "How many are there?",
        "Solution to Exercise 1 (Count them):",
        "Two, with the next.",
        "Exercise (A free one):",
        "Why?",
        "Solution to Exercise (A free one):",
        "Because.",
    ]


@pytest.mark.sphinx("html", testroot="exercises", srcdir="exercises-html")
def test_html_is_left_to_sphinx_exercise(app: SphinxTestApp) -> None:
    app.build()

    assert app.warning.getvalue() == ""
    assert 'class="exercise admonition"' in (app.outdir / "index.html").read_text(encoding="utf-8")
