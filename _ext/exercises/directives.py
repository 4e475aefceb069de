"""The directive ``{answer}``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from exercises.model import AnswerError, check_choice, check_form, read_tolerance, read_value
from exercises.nodes import answer_box, choice_answer, choice_reason, number_answer

if TYPE_CHECKING:
    from sphinx.util.typing import OptionSpec

    from bookkit.warnings import Kind

MARK = re.compile(r"\[(?P<right>[x ])\]\s+")
LINE = "_" * 12


class AnswerDirective(SphinxDirective):
    """A number to find or a choice to make; what is asked for is the argument."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[OptionSpec] = {
        "value": directives.unchanged,
        "glued": directives.unchanged,
        "tolerance": directives.unchanged,
        "unit": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        """Return the answer, or the question alone where nothing could be checked."""
        question, messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
        options = self.parse_content_to_nodes() if self.content else []
        kind: Kind = "exercise.choice" if options else "exercise.answer"
        try:
            check_form(
                value=self.options.get("value"), glued=self.options.get("glued"), options=bool(options)
            )
            made = self._choice(question, options) if options else self._number(question)
        except AnswerError as error:
            warn(kind, "answer '%s' %s", self.arguments[0], error, location=self._place())
            return [nodes.paragraph("", "", *question), *options, *messages]
        made["question"] = self.arguments[0]
        self.set_source_info(made)
        made.line = self._place()[1]
        return [made, *messages]

    def _number(self, question: list[nodes.Node]) -> number_answer:
        tolerance = read_tolerance(self.options.get("tolerance"))
        label = nodes.inline("", "", *question, classes=["answer-label"])
        line = nodes.inline(LINE, LINE, classes=["answer-line"])
        made = number_answer("", "", label, nodes.Text(": "), line)
        if unit := self.options.get("unit"):
            made += [nodes.Text(" "), nodes.inline(unit, unit, classes=["answer-unit"])]
        made["tolerance"], made["percent"] = tolerance
        made["glued"] = self.options.get("glued", "")
        made["value"] = read_value(self.options["value"]) if "value" in self.options else None
        return made

    def _choice(self, question: list[nodes.Node], content: list[nodes.Node]) -> choice_answer:
        if len(content) != 1 or not isinstance(content[0], nodes.bullet_list):
            raise AnswerError("holds more than a list of options")
        items = [item for item in content[0] if isinstance(item, nodes.list_item)]
        right = [_take_mark(item) for item in items]
        check_choice(right, [len(item) > 1 for item in items])
        for item in items:
            reason = choice_reason("", *item[1:])
            item[1:] = [reason]
        made = choice_answer("", nodes.paragraph("", "", *question), content[0])
        made["right"] = [number for number, mark in enumerate(right) if mark]
        made["reasons"] = []
        return made

    def _place(self) -> tuple[str, int]:
        docname = self.env.current_document.docname
        file = str(self.env.doc2path(docname))
        return docname, nearest_line(file, self.lineno, "{answer} " + self.arguments[0])


def _take_mark(item: nodes.list_item) -> bool:
    """Turn the mark before an option into a box to tick, and tell whether it says that this is right."""
    text = next(item.findall(nodes.Text), nodes.Text(""))
    match = MARK.match(text.astext())
    if match is None or not isinstance(text.parent, nodes.paragraph):
        begin = " ".join(item.astext().split())[:30]
        raise AnswerError(f"has the option '{begin}'; begin it with '[x]' if it is right, else '[ ]'")
    option = text.parent
    option.replace(text, nodes.Text(text.astext()[match.end() :]))
    option.insert(0, answer_box("☐", "☐ ", classes=["answer-box"]))
    return match["right"] == "x"
