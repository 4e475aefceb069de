"""The view ``{utility-tree}``: what a system is for, down to scenarios, with what matters most on top.

::

    ```{utility-tree} FraudGuard
    :quality: Latency, Cost
    ```

The tree grows from the scenarios: the root is the utility of the system, the branches are qualities, each
leaf is a scenario with its importance to the business and its difficulty for the architecture. Every output
has nested lists, which a screen reader can walk; HTML only styles them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from docutils import nodes

from catalogue.domain import arch_domain
from catalogue.links import link
from catalogue.model import LEVELS, Face, Mention, fold
from catalogue_views.directives import ViewDirective, view_options
from catalogue_views.scenario_catalogue import measured
from catalogue_views.tables import paragraph
from catalogue_views.views import View
from quality_scenarios.measure import show_measure
from quality_scenarios.showing import verdict_badge
from quality_scenarios.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment

    from catalogue.model import Catalogue, Problem, Scenario
    from quality_scenarios.verdicts import Standing

DRIVES = ("high", "high")
LEGEND = "In brackets: importance to the business, difficulty for the architecture; H high, M medium, L low."


class Leaf(NamedTuple):
    """What the tree shows of one scenario."""

    scenario: Face
    levels: tuple[str, ...]  # importance and difficulty; empty without a priority
    required: str
    measured: str
    standing: Standing

    @property
    def rank(self) -> tuple[tuple[int, ...], str]:
        """By importance, then difficulty, then name; what has no priority comes last."""
        order = list(LEVELS.values())
        places = tuple(map(order.index, self.levels)) or (len(order),)
        return places, fold(self.scenario.name)


class Branch(NamedTuple):
    """A quality with its scenarios, the most pressing first."""

    quality: Face | None  # none if it is not defined; then ``name`` is all there is
    name: str
    leaves: tuple[Leaf, ...]


class Tree(NamedTuple):
    """A system as the book spells it, and its qualities."""

    system: str
    branches: tuple[Branch, ...]


@dataclass(frozen=True, kw_only=True)
class UtilityTree(View[Tree]):
    """The scenarios of one system as a tree."""

    directive: ClassVar[str] = "utility-tree"

    system: str
    qualities: tuple[Mention, ...] = ()

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield the system if no scenario belongs to it, and each quality that does not exist."""
        yield from self.unknown("system", [Mention(self.system, self.line)], catalogue.systems)
        yield from self.unknown("quality", self.qualities, catalogue.known_names("quality"))

    def content(self, env: BuildEnvironment) -> Tree:
        """Return the tree, the branch with the most pressing scenario first."""
        catalogue = arch_domain(env).catalogue
        spelling = {fold(name): name for name in catalogue.systems}
        found: dict[str, list[Leaf]] = {}
        for scenario in self.scenarios(catalogue):
            found.setdefault(quality_name(catalogue, scenario), []).append(leaf(env, scenario))
        return Tree(spelling.get(fold(self.system), self.system), branches(catalogue, found))

    def scenarios(self, catalogue: Catalogue) -> list[Scenario]:
        """Return the scenarios of the system, of the chosen qualities only if there are any."""
        own = [s for s in catalogue.scenarios if fold(s.system) == fold(self.system)]
        asked = {quality.name for m in self.qualities if (quality := catalogue.find_quality(m.name))}
        return [s for s in own if not asked or quality_name(catalogue, s) in asked]

    def html(self, content: Tree, caption: Sequence[Node]) -> list[Node]:
        """Return the tree; its style makes it look like one."""
        return self.plain(content, caption)

    def plain(self, content: Tree, caption: Sequence[Node]) -> list[Node]:
        """Return the caption, the tree as nested lists and what its letters mean."""
        top = [paragraph(*caption, classes=["arch-tree-caption"])] if caption else []
        if not content.branches:
            return [*top, paragraph(f"The book has no such scenario for “{content.system}”.")]
        root = nodes.list_item("", paragraph(nodes.strong("", f"Utility of {content.system}")))
        root += nodes.bullet_list("", *map(self.branch, content.branches), bullet="*")
        tree = nodes.bullet_list("", root, bullet="*", classes=["arch-tree"])
        return [*top, tree, paragraph(LEGEND, classes=["arch-tree-legend"])]

    def branch(self, shown: Branch) -> nodes.list_item:
        """Return a quality with its scenarios below it."""
        name = link(shown.quality, self.docname) if shown.quality else nodes.Text(shown.name)
        leaves = nodes.bullet_list("", *map(self.leaf, shown.leaves), bullet="*")
        return nodes.list_item("", paragraph(name), leaves)

    def leaf(self, shown: Leaf) -> nodes.list_item:
        """Return a scenario with its priority, what it requires and how it stands."""
        name = paragraph(link(shown.scenario, self.docname), " ", priority(shown.levels))
        found = shown.measured and f"measured {shown.measured}"
        facts = [nodes.Text(f"{text}; ") for text in (shown.required, found) if text]
        stands = verdict_badge(shown.standing)
        item = nodes.list_item("", name, paragraph(*facts, stands, classes=["arch-tree-facts"]))
        if shown.levels == DRIVES:
            item["classes"].append("arch-drives")
            name += [nodes.Text(" "), nodes.strong("", "drives the design")]
        return item


class UtilityTreeDirective(ViewDirective):
    """Shows the utility tree of the system that its argument names."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec = view_options("quality")

    def view(self) -> UtilityTree:
        """Return what the author asks for."""
        return UtilityTree(
            docname=self.docname,
            line=self.lineno,
            system=" ".join(self.arguments[0].split()),
            qualities=self.mentions("quality"),
        )


def quality_name(catalogue: Catalogue, scenario: Scenario) -> str:
    """Return the name of the quality that ``scenario`` states, whichever alias it uses."""
    quality = catalogue.find_quality(scenario.quality)
    return quality.name if quality else scenario.quality


def leaf(env: BuildEnvironment, scenario: Scenario) -> Leaf:
    """Return what the tree shows of ``scenario``."""
    result = judge(env, scenario)
    return Leaf(
        scenario=scenario.face,
        levels=scenario.levels,
        required=show_measure(scenario.measure),
        measured=measured(scenario, result),
        standing=result.standing,
    )


def branches(catalogue: Catalogue, found: dict[str, list[Leaf]]) -> tuple[Branch, ...]:
    """Return the leaves of each quality in order, and the qualities in the order of their first leaves."""
    grown = [
        Branch(
            quality.face if (quality := catalogue.find_quality(name)) else None,
            name,
            tuple(sorted(leaves, key=lambda one: one.rank)),
        )
        for name, leaves in found.items()
    ]
    return tuple(sorted(grown, key=lambda branch: (branch.leaves[0].rank[0], fold(branch.name))))


def priority(levels: tuple[str, ...]) -> nodes.inline:
    """Return importance and difficulty as two letters; their words are for whoever asks.

    >>> priority(("high", "low")).astext()
    '(H, L)'
    """
    if not levels:
        return nodes.inline("", "(no priority stated)", classes=["arch-levels"])
    letters = ", ".join(level[0].upper() for level in levels)
    return nodes.inline("", f"({letters})", classes=["arch-levels"])
