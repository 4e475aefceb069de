"""Exercises of sphinx-exercise: each has a solution, can be read in plain text, and may check an answer.

An exercise asks for a number or offers a choice; a reader who has JavaScript is told whether it is right::

    ````{exercise} A form with twelve digits
    :label: ex-twelve-digits

    How many forms contain a slow digit?

    ```{answer} Forms with a slow digit
    :glued: slow_forms
    :tolerance: 1 %
    :unit: %
    ```

    ```{answer} What happens if slowness clusters?
    - [x] Fewer forms are hit.

      A machine that is busy is busy for several digits in a row.
    - [ ] More forms are hit.

      The same number of slow digits would have to lie on more forms.
    ```
    ````

The number stands in a cell of the page that glues it (``:glued:``) or, where the text itself fixes it, in
``:value:``. The tolerance is a number or, with %, a share of the result. Reasons are shown when a reader has
chosen, and always in the solution. On paper and without scripts there is a line to write on or boxes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_exercise.nodes import exercise_enumerable_node, exercise_node, solution_node

from bookkit.static_files import load_with
from exercises.directives import AnswerDirective
from exercises.domain import ExercisesDomain, report_unsolved
from exercises.nodes import answer_box, choice_answer, number_answer
from exercises.registry import keep_titles_only
from exercises.render_html import depart_choice, depart_number, visit_choice, visit_number
from exercises.render_latex import visit_box
from exercises.render_text import depart_block, visit_block, visit_numbered_exercise
from exercises.transforms import FindExpectedNumbers, MoveReasonsToSolutions

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STATIC = Path(__file__).parent / "static"


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("sphinx_exercise")
    app.add_node(exercise_enumerable_node, override=True, text=(visit_numbered_exercise, depart_block))
    for node in (exercise_node, solution_node):
        app.add_node(node, override=True, text=(visit_block, depart_block))
    app.add_node(number_answer, html=(visit_number, depart_number))
    app.add_node(choice_answer, html=(visit_choice, depart_choice))
    app.add_node(answer_box, latex=(visit_box, None))
    app.add_domain(ExercisesDomain)
    app.add_directive("answer", AnswerDirective)
    app.add_transform(MoveReasonsToSolutions)
    app.add_post_transform(FindExpectedNumbers)
    app.connect("doctree-read", keep_titles_only)
    app.connect("env-updated", report_unsolved)
    load_with(app, (number_answer, choice_answer), STATIC, style_sheet="answers.css", script="answers.js")
    return {"version": "2", "parallel_read_safe": True, "parallel_write_safe": True}
