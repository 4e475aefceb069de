"""Markdown of blocks that are made of other blocks."""

from __future__ import annotations

from docutils import nodes

from chapter_files.blocks import Blocks


def written(*children: nodes.Node) -> list[str | int]:
    document = nodes.document(None, None)  # type: ignore[arg-type]
    document += list(children)
    return list(Blocks(lambda _node: "", lambda _node: "").of_page(document))


def table(*rows: list[str | nodes.Node], head: list[str] | None = None, title: str = "") -> nodes.table:
    def entry(cell: str | nodes.Node) -> nodes.entry:
        return nodes.entry("", nodes.paragraph("", cell) if isinstance(cell, str) else cell)

    def part(kind: type[nodes.Element], lines: list[list[str | nodes.Node]]) -> nodes.Element:
        return kind("", *(nodes.row("", *map(entry, line)) for line in lines))

    group = nodes.tgroup("", part(nodes.tbody, list(rows)))
    if head:
        group.insert(0, part(nodes.thead, [[*head]]))
    return nodes.table("", *([nodes.title("", title)] if title else []), group)


def test_table_without_a_head_gets_an_empty_one() -> None:
    assert written(table(["a", "b"], ["c"])) == ["|  |  |\n| --- | --- |\n| a | b |\n| c |  |"]


def test_table_has_its_title_and_head() -> None:
    assert written(table(["1"], head=["a"], title="Numbers")) == ["**Numbers**", "| a |\n| --- |\n| 1 |"]


def test_table_in_a_cell_is_lines_of_that_cell() -> None:
    inner = table(["x", "1 s"], ["y", "2 s"], head=["name", "time"])
    assert written(table(["measured", nodes.container("", inner)], ["end", ""])) == [
        "|  |  |\n| --- | --- |\n| measured | x, 1 s<br>y, 2 s |\n| end |  |"
    ]


def test_lists_keep_their_depth_and_their_numbers() -> None:
    inner = nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "b\nc")))
    item = nodes.list_item("", nodes.paragraph("", "a"), inner)
    assert written(nodes.enumerated_list("", item, start=9)) == ["9. a\n\n   - b\n     c"]


def test_quotations_and_definitions() -> None:
    quotation = nodes.block_quote("", nodes.paragraph("", "a"), nodes.paragraph("", "b"))
    definition = nodes.definition_list_item(
        "", nodes.term("", "word"), nodes.definition("", nodes.paragraph("", "meaning"))
    )
    assert written(quotation, nodes.definition_list("", definition)) == ["> a\n>\n> b", "**word**", "meaning"]


def test_solution_with_a_code_cell_is_not_folded() -> None:
    cell = nodes.container(nb_element="cell_code", cell_index=4)
    solution = nodes.admonition("", nodes.title("", "Solution"), cell, classes=["dropdown"])
    assert written(solution) == ["**Solution**", 4]


def test_listing_that_holds_a_fence_gets_a_longer_one() -> None:
    assert written(nodes.literal_block("", "```\nx\n```", language="none")) == ["````\n```\nx\n```\n````"]
