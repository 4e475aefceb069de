"""Text and cells in order, as a notebook and as a script."""

from __future__ import annotations

import json

import nbformat

from chapter_files.notebook import Code, arrange, as_notebook, as_script

CELLS = [None, Code("a"), Code("b", ("remove-cell",)), None, Code("c", ("remove-cell",)), Code("d")]


def test_hidden_cells_stay_with_their_neighbours() -> None:
    parts = arrange(["# Title", "one", 1, "two", 5, "three"], CELLS)
    assert parts == [
        "# Title\n\none",
        Code("a"),
        Code("b", ("remove-cell",)),
        "two",
        Code("c", ("remove-cell",)),
        Code("d"),
        "three",
    ]


def test_no_cell_is_lost_where_none_is_shown() -> None:
    assert [part.source for part in arrange([], CELLS) if isinstance(part, Code)] == ["a", "b", "c", "d"]


def test_each_section_has_a_text_of_its_own() -> None:
    assert arrange(["# A", "a", "## B", "b"], []) == ["# A\n\na", "## B\n\nb"]


def test_cells_without_code_are_left_out() -> None:
    assert arrange(["a", 0, "b"], [Code("from myst_nb import glue\nglue('k', 1)")]) == ["a\n\nb"]


def test_notebook_is_valid_and_has_no_outputs() -> None:
    text = as_notebook(arrange(["# A", "one\ntwo", 1, 5], CELLS))
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert notebook.nbformat_minor == json.loads(text)["nbformat_minor"] == 5
    assert [cell.cell_type for cell in notebook.cells] == ["markdown", *["code"] * 4]
    assert notebook.cells[0].source == "# A\n\none\ntwo"
    assert all(cell.outputs == [] and cell.execution_count is None for cell in notebook.cells[1:])
    assert notebook.cells[2].metadata == {"tags": ["remove-cell"], "jupyter": {"source_hidden": True}}
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


def test_script_runs_as_it_is() -> None:
    script = as_script(["# A\n\n```\ncode\n```", Code("x = 1"), Code("y = x", ("volatile",))])
    names: dict[str, object] = {}
    exec(compile(script, "script", "exec"), names)  # noqa: S102
    assert names["y"] == 1
    assert script.split("\n\n")[1:] == ["# %%\nx = 1", '# %% tags=["volatile"]\ny = x\n']
    assert script.startswith("# %% [markdown]\n# # A\n#\n# ```\n# code\n# ```\n")
