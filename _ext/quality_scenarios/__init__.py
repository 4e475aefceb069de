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

A code cell of the book measures: ``glue("p99_latency", {"value": 4.1, "unit": "ms", "n": 1000})``. The page
shows what is required, what was measured, and the verdict; a scenario that is not met fails the build.
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
    list_pages_with_changed_quality_facts,
    review_scenarios,
)

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
    for transform in (ShowResults, ShowQualityFacts, KeepIdentifiersUnique):
        app.add_post_transform(transform)
    app.connect("builder-inited", add_styles)
    app.connect("env-updated", review_scenarios)
    app.connect("env-updated", list_pages_with_changed_quality_facts)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
