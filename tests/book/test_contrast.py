"""Every text of the book can be read on every ground that it stands on, in light and in dark."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from contrast import SHAPE, Pair, declarations, low_contrasts
from diagrams.palette import CYCLE, INK, LINE, PAPER, QUIET, ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
THEMES = ("light", "dark")
BODIES = (r"(?<![\w\]])body", r"body\[data-theme=dark\]")
"""how Furo's style sheet selects them; what is said of light holds in dark unless it is said again"""

GROUNDS = ("--ground", "--ground-box")
INKS = ("--ink", "--ink-quiet", "--ink-link", "--ink-accent", "--ink-task", "--ink-caution")
KINDS = ["attention", "caution", "danger", "error", "hint", "important", "note", "seealso", "tip", "warning"]

PAIRS = [
    *(Pair(ink, ground) for ink in INKS for ground in GROUNDS),
    *(Pair(ink, ground) for ink in ("--ink", "--ink-link") for ground in ("--ground-shape", "--ground-note")),
    *(
        Pair(link, ground)
        for link in ("--color-brand-primary", "--color-brand-visited")
        for ground in GROUNDS
    ),
    *(Pair("--ink", f"--color-admonition-title-background--{kind}") for kind in KINDS),
    Pair("--ink", "--color-admonition-title-background"),
    Pair("--ink", "--color-topic-title-background"),
    *(Pair(ink, "--color-highlight-on-target") for ink in ("--ink", "--ink-quiet", "--ink-link")),
    Pair("--color-highlighted-text", "--color-highlighted-background"),
    Pair("--color-foreground-muted", "--ground"),
    Pair("--color-problematic", "--ground"),
    Pair("--ground", "--color-brand-primary"),
    *(
        Pair(f"--color-sidebar-{text}", "--color-sidebar-background")
        for text in ("brand-text", "caption-text", "link-text", "link-text--top-level")
    ),
    Pair("--color-sidebar-link-text", "--color-background-hover"),
    Pair("--color-sidebar-search-text", "--color-sidebar-search-background"),
    *(
        Pair(f"--color-toc-{text}", "--color-toc-background")
        for text in ("title-text", "item-text", "item-text--active", "item-text--hover")
    ),
    *(Pair(role.variable, PAPER.variable) for role in (INK, QUIET, *CYCLE)),
    *(Pair(LINE.variable, ground, SHAPE) for ground in GROUNDS),
    *(Pair("--color-brand-primary", ground, SHAPE) for ground in GROUNDS),
]


@pytest.fixture(scope="module", params=THEMES)
def theme(request: pytest.FixtureRequest, site: Path) -> tuple[str, dict[str, str]]:
    """Return the name of a theme and what every variable of the site stands for in it."""
    name = request.param
    furo = (site / "_static" / "styles" / "furo.css").read_text(encoding="utf-8")
    options = runpy.run_path(str(ROOT / "conf.py"))["html_theme_options"]
    variables: dict[str, str] = {}
    for chosen, body in zip(THEMES[: THEMES.index(name) + 1], BODIES, strict=False):
        for block in re.findall(body + r"\{(--[^}]*)\}", furo):
            variables |= declarations(block)
        variables |= {f"--{key}": value for key, value in options[f"{chosen}_css_variables"].items()}
    variables |= {role.variable: getattr(role, name) for role in ROLES}
    sheet = (site / "_static" / "variables.css").read_text(encoding="utf-8")
    return name, variables | declarations(sheet.partition("@media")[0])


def test_every_text_stands_out_from_its_ground(theme: tuple[str, Mapping[str, str]]) -> None:
    name, variables = theme
    assert low_contrasts(PAIRS, variables, "--color-background-primary") == [], name


def test_code_stands_out_from_the_grounds_of_cells_and_outputs(
    theme: tuple[str, Mapping[str, str]], site: Path
) -> None:
    name, variables = theme
    pairs = [
        Pair(colour, ground)
        for selector, rule in token_rules(site, name).items()
        if (colour := rule.get("color"))
        for ground in ([rule["background-color"]] if "background-color" in rule else GROUNDS)
        if ".linenos" not in selector
    ]
    assert len(pairs) > 50
    assert low_contrasts(pairs, variables, "--color-background-primary") == [], name


def token_rules(site: Path, name: str) -> dict[str, dict[str, str]]:
    """Return what Pygments declares for each kind of token: selector → property → value."""
    css = (site / "_static" / "pygments.css").read_text(encoding="utf-8")
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    dark = 'body[data-theme="dark"] '
    rules = {}
    for selector, body in re.findall(r"([^{}]*\.highlight[^{}]*)\{([^{}]*)\}", css):
        selector = selector.strip()
        if selector.startswith(dark if name == "dark" else ".highlight"):
            rules[selector] = dict(re.findall(r"([\w-]+)\s*:\s*(#\w+)", body))
    return rules


def test_a_pair_that_differs_too_little_is_named() -> None:
    variables = {
        "--ink": "#777777",
        "--pale": "var(--ink)",
        "--ground": "#fff",
        "--veil": "rgba(0, 0, 0, 0.5)",
    }
    pairs = [Pair("--pale", "--ground"), Pair("--pale", "--ground", SHAPE), Pair("--ground", "--veil", SHAPE)]
    assert low_contrasts(pairs, variables, "--ground") == [
        "--pale (#777777) on --ground (#ffffff): 4.48, expected 4.5"
    ]


def test_a_variable_that_is_declared_nowhere_is_named() -> None:
    with pytest.raises(AssertionError, match="--ink uses --lost, which is declared nowhere"):
        low_contrasts([Pair("--ink", "#fff")], {"--ink": "var(--lost)"}, "#fff")
