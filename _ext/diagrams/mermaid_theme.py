"""Mermaid's own configuration, so that its diagrams use the book's palette and the page's fonts.

Mermaid derives the colours that it is not given; those would be foreign to the palette and stay light on dark
pages. Hence every colour that the diagram types of this book show is named here.
"""

from __future__ import annotations

from diagrams.palette import CYCLE, GRID, GROUND, INK, LINE, NOTE, PAGE_FONT, PAPER, SURFACE

_ROLE_OF = {
    INK: (
        "primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor"
        " actorTextColor signalTextColor labelTextColor loopTextColor noteTextColor classText"
        " stateLabelColor transitionLabelColor taskTextColor taskTextOutsideColor taskTextLightColor"
        " taskTextDarkColor taskTextClickableColor scaleLabelColor pieTitleTextColor"
        " pieLegendTextColor quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill"
        " quadrantPointTextFill quadrantXAxisTextFill quadrantYAxisTextFill quadrantTitleFill"
        " requirementTextColor relationLabelColor errorTextColor attributeColor"
    ),
    LINE: (
        "primaryBorderColor secondaryBorderColor tertiaryBorderColor lineColor arrowheadColor"
        " nodeBorder clusterBorder defaultLinkColor actorBorder actorLineColor signalColor"
        " labelBoxBorderColor activationBorderColor border2 noteBorderColor taskBorderColor"
        " activeTaskBorderColor doneTaskBorderColor critBorderColor transitionColor specialStateColor"
        " innerEndBackground compositeBorder archEdgeColor archEdgeArrowColor archGroupBorderColor"
        " quadrantInternalBorderStrokeFill quadrantExternalBorderStrokeFill personBorder"
        " requirementBorderColor relationColor pieStrokeColor pieOuterStrokeColor vertLineColor"
        " todayLineColor"
    ),
    SURFACE: (
        "primaryColor mainBkg nodeBkg actorBkg labelBoxBkgColor stateBkg labelBackgroundColor"
        " personBkg taskBkgColor activeTaskBkgColor compositeTitleBackground requirementBackground"
        " quadrant1Fill"
    ),
    GROUND: (
        "secondaryColor tertiaryColor clusterBkg sectionBkgColor sectionBkgColor2 altSectionBkgColor"
        " excludeBkgColor altBackground rectBkgColor doneTaskBkgColor errorBkgColor quadrant2Fill"
        " quadrant3Fill quadrant4Fill rowEven"
    ),
    PAPER: (
        "background edgeLabelBackground relationLabelBackground compositeBackground rowOdd"
        " sequenceNumberColor"
    ),
    NOTE: "noteBkgColor activationBkgColor critBkgColor",
    GRID: "gridColor",
    CYCLE[0]: "quadrantPointFill",
}

_LABELS_ON_PAPER = (
    f".edgeLabel, .edgeLabel p, .edgeLabel span, .labelBkg {{ background-color: {PAPER.light}; }}"
)
"""Class diagrams give the labels of their edges the colour of a box."""


def mermaid_config() -> dict[str, object]:
    """Return the configuration that every diagram is drawn with."""
    variables: dict[str, object] = {
        name: role.light for role, names in _ROLE_OF.items() for name in names.split()
    }
    variables |= {f"cScale{index}": SURFACE.light for index in range(12)}
    variables |= {f"cScaleLabel{index}": INK.light for index in range(12)}
    variables |= {f"cScaleInv{index}": LINE.light for index in range(12)}
    variables |= {f"cScalePeer{index}": LINE.light for index in range(12)}
    variables |= {f"git{index}": CYCLE[index % len(CYCLE)].light for index in range(8)}
    variables |= {f"gitInv{index}": LINE.light for index in range(8)}
    variables |= {f"gitBranchLabel{index}": PAPER.light for index in range(8)}
    variables |= {f"pie{index + 1}": CYCLE[index % len(CYCLE)].light for index in range(12)}
    variables |= {f"fillType{index}": SURFACE.light for index in range(8)}
    variables["pieSectionTextColor"] = PAPER.light
    variables["pieOpacity"] = "1"
    variables["xyChart"] = _xy_chart_colours()
    variables["fontFamily"] = PAGE_FONT
    variables["useGradient"] = False
    return {
        "theme": "base",
        "themeVariables": variables,
        "fontFamily": PAGE_FONT,
        "deterministicIds": True,
        "handDrawnSeed": 1,  # even straight shapes have random control points
        "securityLevel": "strict",
        "themeCSS": _LABELS_ON_PAPER,
        "class": {"hideEmptyMembersBox": True},
        "flowchart": {
            "nodeSpacing": 40,
            "rankSpacing": 40,
            "padding": 12,
            "subGraphTitleMargin": {"top": 2, "bottom": 10},
        },
        "sequence": {"mirrorActors": False},
    }


def _xy_chart_colours() -> dict[str, str]:
    texts = "titleColor dataLabelColor xAxisTitleColor xAxisLabelColor yAxisTitleColor yAxisLabelColor"
    lines = "xAxisTickColor xAxisLineColor yAxisTickColor yAxisLineColor"
    colours = dict.fromkeys(texts.split(), INK.light) | dict.fromkeys(lines.split(), LINE.light)
    return colours | {
        "backgroundColor": PAPER.light,
        "plotColorPalette": ",".join(role.light for role in CYCLE),
    }
