"""Which exercises and solutions stand on which page; and the warning for an exercise without a solution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx_exercise.nodes import exercise_subtitle, is_exercise_node, solution_node

from bookkit.page_data import PageDataDomain
from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from exercises.model import Exercise, unsolved
from exercises.nodes import choice_answer, number_answer

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


class ExercisesDomain(PageDataDomain):
    """Holds data only: labels and links are those of sphinx-exercise."""

    name = "exercises"
    label = "exercises"
    per_page = ("exercises", "solutions")
    initial_data: ClassVar[dict[str, Any]] = {
        "exercises": {},  # docname -> exercises in the order of the page
        "solutions": {},  # docname -> labels of the exercises that are solved there
    }

    @property
    def exercises(self) -> dict[str, list[Exercise]]:
        return cast("dict[str, list[Exercise]]", self.data["exercises"])

    @property
    def solutions(self) -> dict[str, list[str]]:
        return cast("dict[str, list[str]]", self.data["solutions"])

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        file = str(env.doc2path(docname))
        if found := [_record(node, file) for node in document.findall(is_exercise_node)]:
            self.exercises[docname] = found
        if solved := [str(node["target_label"]) for node in document.findall(solution_node)]:
            self.solutions[docname] = solved


def _record(node: nodes.Element, file: str) -> Exercise:
    title = next(node.findall(exercise_subtitle), None)
    text = title.astext() if title is not None else ""
    answers = sum(1 for kind in (number_answer, choice_answer) for _ in node.findall(kind))
    written = "{exercise} " + text if text else "{exercise"
    return Exercise(
        str(node["label"]), text, nearest_line(file, node.line or _line_below(node), written), answers
    )


def _line_below(node: nodes.Element) -> int:
    """Return the first line known in ``node``; sphinx-exercise gives its own nodes none."""
    return next((child.line for child in node.findall() if child.line), 1)


def exercises_domain(env: BuildEnvironment) -> ExercisesDomain:
    """Return the domain, typed."""
    return cast("ExercisesDomain", env.domains[ExercisesDomain.name])


def report_unsolved(_app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of every exercise without a solution, on every build."""
    domain = exercises_domain(env)
    for docname, exercise in unsolved(domain.exercises, domain.solutions):
        made_up = exercise.label.startswith(f"{docname}-exercise-")
        advice = "give it a ':label:' and write" if made_up else "write"
        label = "that label" if made_up else exercise.label
        warn(
            "exercise.no_solution",
            "exercise '%s' has no solution; %s {solution} %s",
            exercise.title or exercise.label,
            advice,
            label,
            location=(docname, exercise.line),
        )
