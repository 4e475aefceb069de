"""Execute, then read: runs the cells of all chapters before Sphinx reads a page, and says what went wrong.

An author only writes cells, on a page that begins with::

    ---
    file_format: mystnb
    kernelspec:
      name: python3
    ---

Before reading, every chapter whose cells have no valid result is run in a kernel of its own, the longest
first, several at once; results go into the jupyter-cache, from which MyST-NB then takes all outputs. A result
is valid as long as the code of the cells, the folder, the interpreter and the settings are the same, and with
them every file that the run has read (modules under ``code/`` and data alike) and the pinned version of every
package that it has imported. See ``build_steps`` for the order of events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .build_steps import BuildSteps
from .directives import MisplacedCodeCell
from .domain import ExecutionDomain
from .notebook_results import keep_outputs_apart
from .report_page import ExecutionReport, ShowExecutionReport, execution_report

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("myst_nb")
    app.add_config_value(
        "execution_code_root",
        "code",
        "",
        types=frozenset({str}),
        description="Folder, beside conf.py, from which cells import the book's packages",
    )
    app.add_config_value(
        "execution_inputs",
        [],
        "",
        types=frozenset({list}),
        description="Files and folders, beside conf.py, whose change runs all chapters again, read or not",
    )
    app.add_config_value(
        "execution_lock_file",
        "requirements.txt",
        "",
        types=frozenset({str}),
        description="File, beside conf.py, that pins the versions of what cells import",
    )
    app.add_config_value(
        "execution_environment",
        {},
        "",
        types=frozenset({dict}),
        description="Environment variables of the kernels",
    )
    app.add_config_value(
        "execution_cluster",
        "",
        "",
        types=frozenset({str}),
        description="Address of a Dask scheduler that runs chapters (EXECUTION_CLUSTER wins); empty for here",
    )
    app.add_config_value(
        "execution_long_chapters",
        [],
        "",
        types=frozenset({list}),
        description="Chapters to begin with, the longest first, where no earlier build has measured them",
    )
    app.add_config_value(
        "execution_budget_seconds",
        60,
        "",
        types=frozenset({int, float}),
        description="Seconds of work that a chapter's kernel may take before it is warned of",
    )
    app.add_config_value(
        "execution_budget_megabytes",
        2000,
        "",
        types=frozenset({int, float}),
        description="Memory that a chapter's kernel may take before it is warned of",
    )
    app.add_node(execution_report)
    app.add_directive("execution-report", ExecutionReport)
    app.add_post_transform(ShowExecutionReport)
    app.add_directive("code-cell", MisplacedCodeCell, override=True)
    app.add_domain(ExecutionDomain)
    steps = BuildSteps()
    app.connect("config-inited", steps.name_cache_folder)
    app.connect("builder-inited", keep_outputs_apart, priority=501)  # MyST-NB's 500 makes its settings
    app.connect("env-get-outdated", steps.execute_outdated)
    app.connect("env-purge-doc", steps.drop_glued_values)
    app.connect("env-updated", steps.report)
    app.connect("build-finished", steps.finish)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
