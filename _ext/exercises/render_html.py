"""Answers in HTML: what a script needs to make fields of them. Without it they are a line and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from exercises.nodes import choice_answer, number_answer


def visit_number(self: HTML5Translator, node: number_answer) -> None:
    data: dict[str, Any] = {}
    if node["value"] is not None and self.builder.name != "epub":
        share = abs(node["value"]) / 100 if node["percent"] else 1
        within = f"{node['tolerance']:g} %" if node["percent"] else f"{node['tolerance']:g}"
        data = {
            "data-value": f"{node['value']:.12g}",
            "data-tolerance": f"{node['tolerance'] * share:.12g}",
            "data-within": within,
        }
    self.body.append(self.starttag(node, "p", "", CLASS="answer", **data))


def depart_number(self: HTML5Translator, _node: number_answer) -> None:
    self.body.append("</p>\n")


def visit_choice(self: HTML5Translator, node: choice_answer) -> None:
    data: dict[str, Any] = {}
    if self.builder.name != "epub":
        data = {"data-right": " ".join(map(str, node["right"])), "data-reasons": " ".join(node["reasons"])}
    self.body.append(self.starttag(node, "div", CLASS="answer", **data))


def depart_choice(self: HTML5Translator, _node: choice_answer) -> None:
    self.body.append("</div>\n")
