"""Writes one made-up catalogue three times: with our directives, with sphinx-needs, with sphinx-design.

Every project has ``conf.py`` and a folder ``book`` with 24 qualities, pages of patterns and scenarios, and
one page that shows all of them: two tables, where the extension has tables. All three load MyST-NB.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUALITIES = tuple(f"Quality {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX")
PHASES = ("data", "training", "serving", "monitoring")
GROUPS = ("availability", "communication", "learning", "serving")
INTENT = "Let one part of system {number} change while the other parts stay as they are."
MOTIVATION = (
    "A service with {number} customers grows. Its model is trained anew every week, and each time three "
    "other services have to be stopped, changed and started again, at night, by people who need their sleep."
)
SOLUTION = (
    "Put an interface between the part that changes and the parts that stay. Callers know its name and its "
    "promise; who keeps the promise is decided in one place, which reads variant {number} from a file."
)
NOT_TO_USE = "When there is one implementation and no second in sight, or when the promise itself changes."
BENEFIT = "the change stays in one place, so that system {number} need not be stopped as a whole."
COST = "one more step lies between question and answer of system {number}."

BASE = """\
extensions = ["myst_nb", {extensions}]
source_suffix = {{".md": "myst-nb"}}
myst_enable_extensions = ["colon_fence", "deflist"]
nb_execution_mode = "off"
html_theme = "furo"
"""


@dataclass(frozen=True)
class Flavour:
    """One way to write the catalogue: its configuration and its entries as text."""

    name: str
    configuration: str
    quality: Callable[[str], str]
    pattern: Callable[[int, int], str]
    scenario: Callable[[int, int], str]
    overview: str


def write_project(folder: Path, flavour: Flavour, *, entries: int, pages: int) -> None:
    """Write ``entries`` patterns and as many scenarios, dealt out to ``pages`` pages."""
    book = folder / "book"
    book.mkdir(parents=True)
    (folder / "conf.py").write_text(flavour.configuration, encoding="utf-8")
    names = ["qualities", "overview", *(f"page{number:03}" for number in range(pages))]
    toctree = "\n".join(names)
    (book / "index.md").write_text(f"# Index\n\n```{{toctree}}\n{toctree}\n```\n", encoding="utf-8")
    qualities = "\n".join(map(flavour.quality, QUALITIES))
    (book / "qualities.md").write_text(f"# Qualities\n\n{qualities}", encoding="utf-8")
    (book / "overview.md").write_text(f"# Overview\n\n{flavour.overview}", encoding="utf-8")
    for page in range(pages):
        numbers = range(page, entries, pages)
        parts = [
            write(number, entries) for number in numbers for write in (flavour.pattern, flavour.scenario)
        ]
        text = "\n".join([f"# Page {page}\n", *parts])
        (book / f"page{page:03}.md").write_text(text, encoding="utf-8")


def quality(number: int) -> str:
    """Return one of the qualities, in turn."""
    return QUALITIES[number % len(QUALITIES)]


# -- Ours ------------------------------------------------------------------------------------------


def arch_quality(name: str) -> str:
    return f"```{{quality}} {name}\n:measures: points\n\nHow good it is in this respect.\n```\n"


def arch_pattern(number: int, entries: int) -> str:
    return f"""\
::::{{pattern}} Pattern {number}
:intent: {INTENT.format(number=number)}
:group: {GROUPS[number % 4]}
:phase: {PHASES[number % 4]}
:alternative-to: Pattern {(number + 1) % entries}
:used-with: Pattern {(number + 7) % entries}

Motivation
: {MOTIVATION.format(number=number)}

Solution
: {SOLUTION.format(number=number)}

Benefits
: - {{quality}}`{quality(number)}`: {BENEFIT.format(number=number)}
  - {{quality}}`{quality(number + 5)}`: {BENEFIT.format(number=number)}

Costs
: - {{quality}}`{quality(number + 9)}`: {COST.format(number=number)}
  - {{quality}}`{quality(number + 11)}`: {COST.format(number=number)}

When not to use it
: {NOT_TO_USE}
::::
"""


def arch_scenario(number: int, entries: int) -> str:
    return f"""\
```{{quality-scenario}} Scenario {number}
---
quality: {quality(number)}
source: a customer of system {number}
stimulus: sends one request
artifact: the scoring service
environment: normal operation
response: answers
measure: p99_latency <= {number + 1} ms over 1000 requests
addressed-by: Pattern {number}
---
```
"""


# -- sphinx-needs ----------------------------------------------------------------------------------

NEEDS_CONFIGURATION = """
needs_types = [
    {"directive": name, "title": name.title(), "prefix": name[0].upper()}
    for name in ("quality", "pattern", "scenario")
]
needs_fields = {
    name: {"description": name, "nullable": True}
    for name in (
        "intent", "group", "phase", "source", "stimulus", "artifact", "environment", "response", "measure"
    )
}
needs_links = {
    name: {"outgoing": name, "incoming": f"{name} of"}
    for name in ("alternative_to", "used_with", "helps", "hurts", "states", "addressed_by")
}
needs_build_json = True
needs_id_regex = "^[A-Z0-9_]+"
"""


def needs_quality(name: str) -> str:
    return f"```{{quality}} {name}\n:id: {quality_id(name)}\n\nHow good it is in this respect.\n```\n"


def needs_pattern(number: int, entries: int) -> str:
    return f"""\
::::{{pattern}} Pattern {number}
:id: P_{number}
:intent: {INTENT.format(number=number)}
:group: {GROUPS[number % 4]}
:phase: {PHASES[number % 4]}
:alternative_to: P_{(number + 1) % entries}
:used_with: P_{(number + 7) % entries}
:helps: {quality_id(quality(number))}, {quality_id(quality(number + 5))}
:hurts: {quality_id(quality(number + 9))}, {quality_id(quality(number + 11))}

Motivation
: {MOTIVATION.format(number=number)}

Solution
: {SOLUTION.format(number=number)}

Benefits
: - {{need}}`{quality_id(quality(number))}`: {BENEFIT.format(number=number)}
  - {{need}}`{quality_id(quality(number + 5))}`: {BENEFIT.format(number=number)}

Costs
: - {{need}}`{quality_id(quality(number + 9))}`: {COST.format(number=number)}
  - {{need}}`{quality_id(quality(number + 11))}`: {COST.format(number=number)}

When not to use it
: {NOT_TO_USE}
::::
"""


def needs_scenario(number: int, entries: int) -> str:
    return f"""\
```{{scenario}} Scenario {number}
:id: S_{number}
:states: {quality_id(quality(number))}
:source: a customer of system {number}
:stimulus: sends one request
:artifact: the scoring service
:environment: normal operation
:response: answers
:measure: p99_latency <= {number + 1} ms over 1000 requests
:addressed_by: P_{number}
```
"""


def quality_id(name: str) -> str:
    return name.upper().replace(" ", "_")


# -- sphinx-design ---------------------------------------------------------------------------------


def card_quality(name: str) -> str:
    return f"## {name}\n\nHow good it is in this respect.\n"


def card_pattern(number: int, entries: int) -> str:
    return f"""\
::::{{card}} Pattern {number}

{INTENT.format(number=number)}

Group: {GROUPS[number % 4]}. Phase: {PHASES[number % 4]}.
Alternative to: Pattern {(number + 1) % entries}. Used with: Pattern {(number + 7) % entries}.

Motivation
: {MOTIVATION.format(number=number)}

Solution
: {SOLUTION.format(number=number)}

Benefits
: - {quality(number)}: {BENEFIT.format(number=number)}
  - {quality(number + 5)}: {BENEFIT.format(number=number)}

Costs
: - {quality(number + 9)}: {COST.format(number=number)}
  - {quality(number + 11)}: {COST.format(number=number)}

When not to use it
: {NOT_TO_USE}
::::
"""


def card_scenario(number: int, entries: int) -> str:
    return f"""\
::::{{card}} Scenario {number}

| part | value |
| --- | --- |
| Quality | {quality(number)} |
| Source | a customer of system {number} |
| Stimulus | sends one request |
| Artifact | the scoring service |
| Environment | normal operation |
| Response | answers |
| Response measure | p99_latency <= {number + 1} ms over 1000 requests |
| Addressed by | Pattern {number} |
::::
"""


FLAVOURS = (
    Flavour(
        "ours",
        BASE.format(
            extensions='"pattern_cards", "quality_scenarios", "catalogue_views", "catalogue_exports"'
        ),
        arch_quality,
        arch_pattern,
        arch_scenario,
        "```{pattern-catalogue}\n```\n\n```{scenario-catalogue}\n```\n",
    ),
    Flavour(
        "sphinx-needs",
        BASE.format(extensions='"sphinx_needs"') + NEEDS_CONFIGURATION,
        needs_quality,
        needs_pattern,
        needs_scenario,
        "```{needtable}\n:types: pattern\n:columns: title;intent;group;phase;helps;hurts\n```\n\n"
        "```{needtable}\n:types: scenario\n:columns: title;states;measure;addressed_by\n```\n",
    ),
    Flavour(
        "sphinx-design",
        BASE.format(extensions='"sphinx_design"'),
        card_quality,
        card_pattern,
        card_scenario,
        "An overview has to be written by hand.\n",
    ),
)
