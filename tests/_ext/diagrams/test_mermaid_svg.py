"""What is left of Mermaid's SVG."""

from __future__ import annotations

from diagrams.mermaid_svg import tidy_mermaid

DRAWN = (
    '<svg id="my-svg" class="flowchart"><style>'
    "#my-svg .node{fill:#e8eef6;}#my-svg .state,#my-svg .node .label{color:red;}"
    "@keyframes dash{to{stroke-dashoffset:0;}}#my-svg .edge{animation:dash 1s;}"
    '#my-svg [data-look="neo"].node{fill:none;}#my-svg :root{--font:x;}</style>'
    '<defs><symbol id="database"><path d="M0 0"/></symbol></defs>'
    '<defs><filter id="shadow"><x/></filter></defs>'
    '<marker id="used"><path/></marker><marker id="unused"><path/></marker>'
    '<g class="node" data-id="7" data-points="W3sieCI6">'
    '<path d="M1.23456,7.89L3,4" marker-end="url(#used)"/>'
    '<rect fill="rgb(29, 95, 180)" stroke="#999"/></g>'
    '<text class="label">0.98765 rgb(1, 2, 3) #999</text></svg>'
)
KEPT_RULES = "<style>#my-svg .node{fill:#e8eef6;}#my-svg .node .label{color:#1f2733;}</style>"


def test_only_rules_that_can_match_are_kept() -> None:
    assert KEPT_RULES in tidy_mermaid(DRAWN)


def test_definitions_that_nothing_refers_to_are_dropped() -> None:
    svg = tidy_mermaid(DRAWN)
    assert 'id="used"' in svg
    assert all(name not in svg for name in ("unused", "database", "shadow", "<defs>"))


def test_identifiers_that_nothing_refers_to_are_dropped() -> None:
    svg = tidy_mermaid(
        '<svg id="my-svg"><style>#my-svg .a{b:c;}</style><g class="a" id="x"/><g id="x"/></svg>'
    )
    assert svg == '<svg id="my-svg"><style>#my-svg .a{b:c;}</style><g class="a"/><g/></svg>'


def test_the_title_of_a_group_stands_at_its_left_where_no_edge_enters() -> None:
    svg = (
        '<g class="cluster" id="x"><rect style="" x="8" y="2"/>'
        '<g class="cluster-label" transform="translate(148.0, 2)"></g></g>'
    )
    assert '<g class="cluster-label" transform="translate(18, 2)">' in tidy_mermaid(svg)


def test_data_for_editors_and_needless_digits_are_dropped() -> None:
    svg = tidy_mermaid(DRAWN)
    assert "data-" not in svg
    assert 'd="M1.2,7.8L3,4"' in svg


def test_colours_outside_the_theme_are_put_into_the_palette() -> None:
    assert '<rect fill="#1d5fb4" stroke="#677484"/>' in tidy_mermaid(DRAWN)


def test_labels_stay_as_the_author_wrote_them() -> None:
    assert ">0.98765 rgb(1, 2, 3) #999</text>" in tidy_mermaid(DRAWN)
