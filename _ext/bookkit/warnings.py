"""Every warning that the book's own extensions can issue, in one table.

A warning has a type and a subtype, so that an author can look it up here and, if need be, silence it with
``suppress_warnings``. Each message names the offending value in quotes, says what is expected, and points at
a file and line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sphinx.util import logging

if TYPE_CHECKING:
    from docutils.nodes import Node

    Location = str | tuple[str, int | None] | Node | None

logger = logging.getLogger(__name__)

Kind = Literal[
    "arch.bad_measure",
    "arch.bad_option",
    "arch.bad_relation",
    "arch.bad_value",
    "arch.contradictory_relation",
    "arch.duplicate",
    "arch.empty_definition",
    "arch.empty_effect",
    "arch.missing_effect",
    "arch.missing_facet",
    "arch.missing_intent",
    "arch.missing_part",
    "arch.option_continued",
    "arch.refinement_cycle",
    "arch.scenario_met",
    "arch.scenario_not_met",
    "arch.self_relation",
    "arch.unknown_facet",
    "arch.unknown_label",
    "arch.unknown_pattern",
    "arch.unknown_quality",
    "arch.unknown_scenario",
    "arch.unknown_source",
    "arch.unmeasured",
    "arch.unstated_effect",
    "change_feed.date",
    "change_feed.duplicate",
    "change_feed.order",
    "count.unknown",
    "diagram.missing_alt",
    "diagram.syntax",
    "execution.failed",
    "execution.large",
    "execution.nested",
    "execution.no_cells",
    "execution.no_front_matter",
    "execution.same_cells",
    "execution.skipped",
    "execution.slow",
    "execution.uncounted",
    "execution.unreadable",
    "exercise.answer",
    "exercise.choice",
    "exercise.no_solution",
    "exercise.value",
    "goals.builds_on",
    "goals.cycle",
    "goals.list",
    "goals.missing",
    "math.syntax",
    "picture.missing_alt",
    "publishing.address",
    "publishing.icon",
    "table.caption",
    "table.column",
    "table.file",
    "table.shape",
    "teaching.file",
    "teaching.unknown_path",
    "what_if.row",
]

DESCRIPTIONS: dict[Kind, str] = {
    "arch.bad_measure": "a response measure cannot be read",
    "arch.bad_option": "an option of an entry has a value that is not allowed",
    "arch.bad_relation": "a relation joins two entries that it cannot join",
    "arch.bad_value": "a glued value does not fit the response measure",
    "arch.contradictory_relation": "two cards are alternatives and used together",
    "arch.duplicate": "a name or an alias is used twice",
    "arch.empty_definition": "a quality has no definition",
    "arch.empty_effect": "an effect has no reason",
    "arch.missing_effect": "the benefits or costs of a card name no quality",
    "arch.missing_facet": "a card lacks a required facet",
    "arch.missing_intent": "a card has no intent",
    "arch.missing_part": "a scenario lacks a part, a tactic its quality or an anti-pattern its remedy",
    "arch.option_continued": "a long option seems to go on in the body",
    "arch.refinement_cycle": "cards refine one another in a circle",
    "arch.scenario_met": "a scenario that is meant to fail is met",
    "arch.scenario_not_met": "a measured value misses the response measure",
    "arch.self_relation": "a card is related to itself",
    "arch.unknown_facet": "a term in a card is no facet",
    "arch.unknown_label": "a card points to code or a figure that is not in the book",
    "arch.unknown_pattern": "a card is not in the catalogue",
    "arch.unknown_quality": "a quality is not defined",
    "arch.unknown_scenario": "a scenario is not in the book",
    "arch.unknown_source": "a card cites a work that is in no bibliography",
    "arch.unmeasured": "no code cell glued the value of a scenario",
    "arch.unstated_effect": "a card addresses a scenario but says nothing on its quality",
    "change_feed.date": "a change has no date that can be read",
    "change_feed.duplicate": "a change stands twice",
    "change_feed.order": "a change stands below an older one",
    "count.unknown": "the book does not count what a page asks for",
    "diagram.missing_alt": "a diagram or a plot has no alternative text",
    "diagram.syntax": "Mermaid cannot read a diagram",
    "execution.failed": "a code cell raised an exception",
    "execution.large": "the kernel of a chapter needs more memory than its budget",
    "execution.nested": "a code cell stands where it does not run: inside a list or another directive",
    "execution.no_cells": "a page has front matter for notebooks but no code cell",
    "execution.no_front_matter": "a code cell stands on a page without front matter for notebooks",
    "execution.same_cells": "pages in different folders have the same cells and would share their outputs",
    "execution.skipped": "a tag or setting keeps cells from running, or their errors from being seen",
    "execution.slow": "a chapter works longer than its budget",
    "execution.uncounted": "a page has more code cells than run, and nothing else says so",
    "execution.unreadable": "a page cannot be read as a notebook",
    "exercise.answer": "an answer to check in the page cannot be used",
    "exercise.choice": "a choice has no right option, or an option without a reason",
    "exercise.no_solution": "an exercise has no solution",
    "exercise.value": "no cell of the page glued the number that an answer expects",
    "goals.builds_on": "a chapter does not say on which pages it builds",
    "goals.cycle": "chapters build on one another in a circle",
    "goals.list": "the goals of a chapter are no list of the right length",
    "goals.missing": "a chapter has no goals",
    "math.syntax": "a formula cannot be turned into MathML",
    "picture.missing_alt": "a picture has no alternative text",
    "publishing.address": "the address of the site is none",
    "publishing.icon": "the icon cannot be drawn in other sizes",
    "table.caption": "a data table has no caption",
    "table.column": "a data table asks for a column that its file does not have",
    "table.file": "a data table asks for a file that is not there",
    "table.shape": "a data file is not a table",
    "teaching.file": "the file of the teaching paths cannot be used",
    "teaching.unknown_path": "a teaching path is not in the file",
    "what_if.row": "a row of a calculation to change cannot be used",
}
"""warning → what went wrong; sorted by name"""


def warn(kind: Kind, message: str, *args: object, location: Location) -> None:
    """Issue a warning of ``kind``; ``location`` is a node, ``"file:line"`` or ``(docname, line)``."""
    warning_type, subtype = kind.split(".")
    logger.warning(message, *args, type=warning_type, subtype=subtype, location=location)
