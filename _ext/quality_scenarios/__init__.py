"""Qualities and quality attribute scenarios: ``{quality}`` and ``{quality-scenario}``.

::

    ```{quality-scenario} Fast answer
    :quality: Latency
    :source: checkout service
    :stimulus: asks for one score
    :artifact: scoring service
    :environment: normal load
    :response: returns a score
    :measure: p99_latency <= 5 ms over 1000 requests
    :value: p99_latency
    ```

A code cell of the book measures: ``glue("p99_latency", {"value": 4.1, "unit": "ms", "n": 1000})``, or with a
``"quantity"`` that has to be the one of the measure, or with nothing but the number. The page shows what is
required, what was measured, and the verdict; a scenario that is not met fails the build.

``:volatile:``
    the value changes from run to run: it is shown, with date and machine, and never fails a build
``:expect: not-met``
    turns the check round: the scenario is there to show a miss, and fails the build if it is met
``:value: tree: p99_tree, forest: p99_forest, MLP: p99_mlp``
    candidates side by side, each with a value of its own
``:expect: not-met: forest, MLP``
    the candidates that are there to show a miss; the others have to meet the measure

A scenario with candidates is *met* if all of them meet it, *not met* if none does, else *met by some*, which
pages show as "met by 2 of 4: tree, SVM"; if one of them has no value, it is *not measured*.
``make scenarios`` prints all of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet
from bookkit.unique_identifiers import KeepIdentifiersUnique
from quality_scenarios.directives import QualityDirective, QualityScenarioDirective
from quality_scenarios.nodes import quality_facts, scenario_result, scenario_table
from quality_scenarios.results import (
    ShowQualityFacts,
    ShowResults,
    ShowResultsInHtml,
    list_pages_with_changed_quality_facts,
    review_scenarios,
)
from quality_scenarios.summary import summarise

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def add_styles(app: Sphinx) -> None:
    add_style_sheet(app, Path(__file__).parent / "static" / "quality_scenarios.css")


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("catalogue")
    for node in (scenario_table, scenario_result, quality_facts):
        app.add_node(node)
    for name, directive in (("quality", QualityDirective), ("quality-scenario", QualityScenarioDirective)):
        app.add_directive(name, directive)
        app.add_directive_to_domain("arch", name, directive)
    for transform in (ShowResultsInHtml, ShowResults, ShowQualityFacts, KeepIdentifiersUnique):
        app.add_post_transform(transform)
    app.connect("builder-inited", add_styles)
    app.connect("env-updated", review_scenarios)
    app.connect("env-updated", list_pages_with_changed_quality_facts)
    app.connect("build-finished", summarise)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
