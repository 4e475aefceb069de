"""HTML of the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from typing import Any

    from sphinx.writers.html5 import HTML5Translator

    from catalogue_views.filters import Field
    from catalogue_views.nodes import filter_form, scroll_region, view_cell, view_row, view_table

PLAIN = nodes.Element()
"""for tags without an identifier or a class of their own"""


def visit_view_table(self: HTML5Translator, node: view_table) -> None:
    self.body.append(self.starttag(node, "table", CLASS="docutils", role="table"))


def depart_view_table(self: HTML5Translator, _node: view_table) -> None:
    self.body.append("</table>\n")


def visit_view_row(self: HTML5Translator, node: view_row) -> None:
    tokens: dict[str, Any] = {
        f"data-{field}": " ".join(values) for field, values in node["tokens"].items() if values
    }
    self.body.append(self.starttag(node, "tr", "", role="row", **tokens))


def depart_view_row(self: HTML5Translator, _node: view_row) -> None:
    self.body.append("</tr>\n")


def visit_view_cell(self: HTML5Translator, node: view_cell) -> None:
    if node["scope"]:
        role = {"col": "columnheader", "row": "rowheader"}[node["scope"]]
        self.body.append(self.starttag(node, "th", "", scope=node["scope"], role=role))
    else:
        label: dict[str, Any] = {"data-label": node["label"]} if node["label"] else {}
        self.body.append(self.starttag(node, "td", "", role="cell", **label))


def depart_view_cell(self: HTML5Translator, node: view_cell) -> None:
    self.body.append("</th>" if node["scope"] else "</td>")
    self.body.append('<td role="cell"></td>' * node.get("gap", 0))


def visit_scroll_region(self: HTML5Translator, node: scroll_region) -> None:
    attributes = {"role": "region", "aria-label": node["label"], "tabindex": "0"}
    self.body.append(self.starttag(node, "div", CLASS="arch-scroll", **attributes))


def depart_scroll_region(self: HTML5Translator, _node: scroll_region) -> None:
    self.body.append("</div>\n")


def visit_filter_form(self: HTML5Translator, node: filter_form) -> None:
    """Write the form, hidden: without the script it could do nothing."""
    label = f"Filter the {node['noun']}"
    attributes: dict[str, Any] = {"role": "search", "aria-label": label, "hidden": "", "autocomplete": "off"}
    attributes["data-noun"] = node["noun"]
    self.body.append(self.starttag(node, "form", CLASS="arch-filter", **attributes))
    for field in node["fields"]:
        _write_select(self, field)
    search = self.emptytag(PLAIN, "input", "", type="search", name="text")
    self.body.append(f"<label><span>{self.encode(node['search'])}</span>{search}</label>\n")
    self.body.append('<button type="reset">Clear</button>\n<p role="status" aria-live="polite"></p>')


def _write_select(self: HTML5Translator, field: Field) -> None:
    meaning: dict[str, Any] = {"data-field": field.field}
    if field.negated:
        meaning["data-not"] = ""
    select = self.starttag(PLAIN, "select", "", name=field.parameter, **meaning)
    self.body.append(f'<label><span>{self.encode(field.label)}</span>{select}<option value="">any</option>')
    for choice in field.choices:
        option = self.starttag(PLAIN, "option", "", value=choice.token)
        self.body.append(f"{option}{self.encode(choice.label)}</option>")
    self.body.append("</select></label>\n")


def depart_filter_form(self: HTML5Translator, _node: filter_form) -> None:
    self.body.append("</form>\n")
