"""An SVG on its way into a page."""

from __future__ import annotations

from diagrams.palette import INK, PAGE_FONT
from diagrams.svg import in_page_font, inline, natural_size, themed

PLOT = """<?xml version="1.0"?>
<!DOCTYPE svg>
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="360pt" height="216pt" viewBox="0 0 360 216">
 <metadata><rdf>made today</rdf></metadata>
 <defs><style type="text/css">*{stroke-linejoin: round}</style><clipPath id="p1"><rect/></clipPath></defs>
 <g id="axes_1" clip-path="url(#p1)"><use xlink:href="#m1"/><path id="m1" style="stroke: #1F2733"/></g>
 <text style="font-family: 'DejaVu Sans', sans-serif; fill: #1f2733">colour #1f2733, 'DejaVu Sans'</text>
</svg>"""
MERMAID = (
    '<svg id="my-svg"><style>#my-svg .a{fill:#abcdef}#my-svg-b{}</style><g id="my-svg-b"/><g id="abc"/></svg>'
)


def test_points_become_pixels_and_pixels_stay() -> None:
    assert natural_size(PLOT) == (480, 288)
    assert natural_size('<svg viewBox="0 0 406.5 99.53" width="100%"></svg>') == (406.5, 99.5)
    assert natural_size('<svg width="72pt" height="36"></svg>') == (96, 36)


def test_the_root_says_what_the_picture_shows() -> None:
    svg = inline(PLOT, prefix="plot1", label='a "b" & <c>')
    assert svg.startswith(
        '<svg role="img" aria-label="a &quot;b&quot; &amp; &lt;c&gt;" viewBox="0 0 360 216"'
    )
    assert 'width="480" height="288"' in svg


def test_nothing_stands_before_the_root_and_no_metadata_in_it() -> None:
    svg = inline(PLOT, prefix="plot1", label="")
    assert "<?xml" not in svg
    assert "DOCTYPE" not in svg
    assert "made today" not in svg
    assert svg.endswith("</svg>")


def test_identifiers_and_what_refers_to_them_get_the_prefix() -> None:
    svg = inline(PLOT, prefix="plot7", label="")
    for piece in (
        'id="plot7-p1"',
        "url(#plot7-p1)",
        'id="plot7-m1"',
        'xlink:href="#plot7-m1"',
        'id="plot7-axes_1"',
    ):
        assert piece in svg


def test_identifiers_in_style_sheets_get_the_prefix_and_colours_do_not() -> None:
    assert "<style>#d1-my-svg .a{fill:#abcdef}#d1-my-svg-b{}</style>" in inline(
        MERMAID, prefix="d1", label=""
    )


def test_colours_of_the_palette_become_variables_whatever_their_case() -> None:
    assert themed(PLOT).count(f"var(--figure-ink, {INK.light})") == 2


def test_text_that_names_a_colour_or_a_font_is_left_alone() -> None:
    assert "colour #1f2733, 'DejaVu Sans'</text>" in themed(in_page_font(PLOT))


def test_plots_take_the_font_of_the_page() -> None:
    assert f"font-family: {PAGE_FONT}; fill" in in_page_font(PLOT)
