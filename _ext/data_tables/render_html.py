"""HTML of the data-table nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data_tables.nodes import SCOPE

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from data_tables.nodes import data_cell, not_stated, scroll_box


def visit_scroll_box(self: HTML5Translator, node: scroll_box) -> None:
    attributes = {"role": "region", "aria-label": node["label"], "tabindex": "0"}
    self.body.append(self.starttag(node, "div", CLASS="data-table", **attributes))


def depart_scroll_box(self: HTML5Translator, node: scroll_box) -> None:  # noqa: ARG001
    self.body.append("</div>\n")


def visit_data_cell(self: HTML5Translator, node: data_cell) -> None:
    if SCOPE in node:
        self.body.append(self.starttag(node, "th", "", scope=node[SCOPE]))
    else:
        self.body.append(self.starttag(node, "td", ""))


def depart_data_cell(self: HTML5Translator, node: data_cell) -> None:
    self.body.append("</th>\n" if SCOPE in node else "</td>\n")


def visit_not_stated(self: HTML5Translator, node: not_stated) -> None:
    self.body.append(self.starttag(node, "span", "", CLASS="not-stated"))
    self.body.append('<span aria-hidden="true">')


def depart_not_stated(self: HTML5Translator, node: not_stated) -> None:  # noqa: ARG001
    self.body.append('</span><span class="visually-hidden">not stated</span></span>')
