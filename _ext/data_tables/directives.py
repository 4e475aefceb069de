"""``{data-table} name.csv``: a file of ``book/data/`` as a table with caption, units and source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from bookkit.source_lines import nearest_line
from bookkit.suggestions import did_you_mean
from bookkit.warnings import warn
from data_tables.nodes import scroll_box
from data_tables.reading import (
    ShapeError,
    Table,
    choose_columns,
    group_thousands,
    parse_choices,
    read_table,
)
from data_tables.table import build_table, latex_columns

if TYPE_CHECKING:
    from sphinx.util.typing import OptionSpec

    from bookkit.warnings import Kind

DATA_FOLDER = "/data"


class DataTableDirective(SphinxDirective):
    """Shows one CSV file; options choose columns, cite the source and name the table for references."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[OptionSpec] = {
        "caption": directives.unchanged,
        "source": directives.unchanged,
        "columns": directives.unchanged_required,
        "name": directives.unchanged,
        "no-row-header": directives.flag,
        "thousands": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        relative_path, absolute_path = self.env.relfn2path(f"{DATA_FOLDER}/{self.arguments[0]}")
        self.env.note_dependency(relative_path)  # before reading: a missing file is tried again
        table = self._read(Path(absolute_path))
        if table is None:
            return [self._fallback()]
        if "thousands" in self.options:
            table = _with_thousands(table)
        source_note = self._source_note(relative_path)
        return [addnodes.tabular_col_spec(spec=latex_columns(table)), self._boxed(table), source_note]

    def _read(self, path: Path) -> Table | None:
        if not path.is_file():
            stems = {file.stem for file in path.parent.glob("*.csv")}  # endings alone look alike
            suggestion = did_you_mean(path.stem, stems).replace("'?", ".csv'?")
            self._warn("table.file", "data file '%s' is not in book/data%s", self.arguments[0], suggestion)
            return None
        try:
            table = read_table(path.read_text(encoding="utf-8"))
        except ShapeError as error:
            self._warn("table.shape", "data file '%s': %s", path.name, error, location=f"{path}:{error.line}")
            return None
        except UnicodeDecodeError as error:
            self._warn("table.shape", "data file '%s' is not UTF-8 text: %s", path.name, error)
            return None
        return self._chosen_columns(table)

    def _chosen_columns(self, table: Table) -> Table | None:
        if "columns" not in self.options:
            return table
        known = [column.name for column in table.columns]
        choices = parse_choices(self.options["columns"])
        for choice in choices:
            if choice.name not in known:
                names = ", ".join(f"'{name}'" for name in known)
                suggestion = did_you_mean(choice.name, known)
                message = "'%s' has no column '%s'; it has %s%s"
                self._warn("table.column", message, self.arguments[0], choice.name, names, suggestion)
        choices = [choice for choice in choices if choice.name in known]
        return choose_columns(table, choices) if choices else None

    def _boxed(self, table: Table) -> scroll_box:
        caption = self.options.get("caption", "").strip()
        if not caption:
            message = "data table '%s' needs a caption: add the option ':caption:' and say what it shows"
            self._warn("table.caption", message, self.arguments[0])
        children, messages = self.parse_inline(caption or self.arguments[0])
        title = nodes.title(caption, "", *children)
        shown = build_table(table, row_header="no-row-header" not in self.options)
        shown.insert(0, title)
        self.set_source_info(title)
        self.set_source_info(shown)
        self.add_name(shown)
        return scroll_box("", shown, *messages, label=title.astext())

    def _source_note(self, relative_path: str) -> nodes.paragraph:
        keys = self.options.get("source", "").replace(",", " ").split()
        citations = ", ".join(f"{{cite:t}}`{key}`" for key in keys)
        text, messages = self.parse_inline(f"Source: {citations}. " if citations else "")
        download = addnodes.download_reference(
            "", "", nodes.literal("", Path(relative_path).name, classes=["download"]),
            refdoc=self.env.current_document.docname, reftarget=f"/{relative_path}",
        )  # fmt: skip
        return nodes.paragraph(
            "", "", *text, nodes.Text("Data: "), download, *messages, classes=["data-source"]
        )

    def _fallback(self) -> nodes.error:
        note = nodes.paragraph("", f"The table {self.arguments[0]} cannot be shown.")
        return nodes.error("", note)

    def _warn(self, kind: Kind, message: str, *args: object, location: str = "") -> None:
        self.env.note_reread()  # so that the next build says it again, until it is put right
        warn(kind, message, *args, location=location or self._location())

    def _location(self) -> str:
        file, line = self.get_source_info()
        return f"{file}:{nearest_line(file, line, f'{{{self.name}}} {self.arguments[0]}')}"


def _with_thousands(table: Table) -> Table:
    is_numeric = [column.is_numeric for column in table.columns]
    rows = tuple(
        tuple(
            group_thousands(cell) if numeric else cell for cell, numeric in zip(row, is_numeric, strict=True)
        )
        for row in table.rows
    )
    return Table(table.columns, rows)
