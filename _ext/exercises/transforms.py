"""Reasons move to the solution, and expected numbers are looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx_exercise.nodes import is_exercise_node, solution_node

from bookkit.glued_values import GluedValue, read_glued_texts
from bookkit.suggestions import did_you_mean
from bookkit.warnings import warn
from exercises.model import number_in
from exercises.nodes import choice_answer, choice_reason, number_answer

if TYPE_CHECKING:
    from collections.abc import Iterator


class MoveReasonsToSolutions(SphinxTransform):
    """Takes the reasons of options to the solution of their exercise, where everybody can read them."""

    default_priority = 20  # after sphinx-exercise has put gated solutions together (10)

    def apply(self, **kwargs: Any) -> None:
        solutions = {str(node["target_label"]): node for node in self.document.findall(solution_node)}
        for answer in list(_answers(self.document)):
            exercise = _exercise_around(answer)
            if exercise is None:
                self._warn("stands outside an exercise", answer)
            elif isinstance(answer, choice_answer):
                self._move(answer, solutions.get(str(exercise["label"])))

    def _move(self, choice: choice_answer, solution: solution_node | None) -> None:
        if solution is None:
            self._warn("needs the solution of its exercise on the same page: it shows the reasons", choice)
        reasons = nodes.definition_list(classes=["answer-reasons"])
        items = [item for item in choice.findall(nodes.list_item) if isinstance(item[-1], choice_reason)]
        for number, item in enumerate(items):
            reason = item.pop()
            option = item[0].deepcopy().children[1:]  # without its box
            verdict = "Right:" if number in choice["right"] else "Wrong:"
            identifier = f"reason-{self.env.new_serialno('reason') + 1}"
            term = nodes.term("", "", nodes.strong("", verdict), nodes.Text(" "), *option)
            body = nodes.definition("", *reason.children, ids=[identifier])
            reasons += nodes.definition_list_item("", term, body)
            choice["reasons"].append(identifier)
        if solution is not None:
            solution[-1] += reasons

    def _warn(self, message: str, answer: nodes.Element) -> None:
        warn(
            "exercise.answer",
            "answer '%s' %s",
            answer["question"],
            message,
            location=(self.env.current_document.docname, answer.line),
        )


class FindExpectedNumbers(SphinxPostTransform):
    """Looks up the values that cells of the page have glued."""

    default_priority = 8  # before references are resolved; any time will do

    def run(self, **kwargs: Any) -> None:
        for answer in self.document.findall(number_answer):
            if answer["glued"]:
                answer["value"] = self._value(answer)

    def _value(self, answer: number_answer) -> float | None:
        docname = self.env.current_document.docname
        texts = read_glued_texts(self.env, docname)
        key = answer["glued"]
        if key not in texts:
            message = f"expects '{key}', which no cell of this page glues{did_you_mean(key, texts)}"
        elif (number := number_in(GluedValue(docname, key, texts[key]).literal())) is None:
            message = f"expects '{key}', which is no number but {texts[key][:40]}"
        else:
            return number
        warn("exercise.value", "answer '%s' %s", answer["question"], message, location=(docname, answer.line))
        return None


def _answers(document: nodes.document) -> Iterator[nodes.Element]:
    yield from document.findall(number_answer)
    yield from document.findall(choice_answer)


def _exercise_around(node: nodes.Node) -> nodes.Element | None:
    parent = node.parent
    while parent is not None and not is_exercise_node(parent):
        parent = parent.parent
    return parent
