"""What a page's own settings and tags are told; no kernel runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from myst_nb.core.config import NbParserConfig
from myst_parser.config.main import MdParserConfig

from execution.notebook_results import NotebookResults
from execution.survey import survey_page

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

EXTENSIONS = Path(__file__).parents[3] / "_ext"
FRONT_MATTER = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n{settings}---\n\n"
CELL = "```{code-cell}\nprint(1)\n```\n"


@pytest.fixture
def results(tmp_path: Path) -> NotebookResults:
    env = SimpleNamespace(
        myst_config=MdParserConfig(),
        mystnb_config=NbParserConfig(execution_mode="cache", execution_cache_path=str(tmp_path / "cache")),
    )
    return NotebookResults(cast("BuildEnvironment", env))


def write(tmp_path: Path, text: str, settings: str = "") -> Path:
    path = tmp_path / "page.md"
    path.write_text(FRONT_MATTER.format(settings=settings) + text)
    return path


@pytest.mark.parametrize(
    ("cell", "line", "words"),
    [
        ("```{code-cell}\n:tags: [skip-execution]\n\nprint(1)\n```\n", 10, "'skip-execution'"),
        ("```{code-cell}\n---\ntags: [raises-exception]\n---\nprint(1)\n```\n", 11, "'raises-exception'"),
    ],
)
def test_tag_that_hides_a_failure_is_reported_at_its_cell(
    tmp_path: Path, results: NotebookResults, cell: str, line: int, words: str
) -> None:
    (remark,) = survey_page(write(tmp_path, cell), results).remarks
    assert (remark.kind, remark.line) == ("execution.skipped", line)
    assert words in remark.text


@pytest.mark.parametrize("setting", ["execution_mode: off", "execution_allow_errors: true"])
def test_setting_that_hides_failures_is_reported(
    tmp_path: Path, results: NotebookResults, setting: str
) -> None:
    path = write(tmp_path, CELL, settings=f"mystnb:\n  {setting.replace('off', chr(34) + 'off' + chr(34))}\n")
    (remark,) = survey_page(path, results).remarks
    assert remark.kind == "execution.skipped"
    assert setting.partition(":")[0] in remark.text


def test_page_that_runs_as_it_should_has_no_remark(tmp_path: Path, results: NotebookResults) -> None:
    page = survey_page(write(tmp_path, CELL), results)
    assert (page.cells, page.remarks) == (1, ())


def test_unreadable_page_is_a_remark_and_does_not_run(tmp_path: Path, results: NotebookResults) -> None:
    page = survey_page(write(tmp_path, "```{code-cell}\n---\ntags: [\n---\n```\n"), results)
    assert page.key is None
    assert [remark.kind for remark in page.remarks] == ["execution.unreadable"]


def test_settings_are_recognised_in_another_process() -> None:
    """Were they not, every build would read every page to find out that nothing has changed."""
    program = (
        "from types import SimpleNamespace\n"
        "from execution.notebook_results import NotebookResults\n"
        "from myst_nb.core.config import NbParserConfig\n"
        "from myst_parser.config.main import MdParserConfig\n"
        "markdown = MdParserConfig(enable_extensions={'colon_fence', 'deflist', 'dollarmath', 'fieldlist'})\n"
        "env = SimpleNamespace(myst_config=markdown, mystnb_config=NbParserConfig())\n"
        "print(NotebookResults(env).reading_settings)\n"
    )
    digests = {
        subprocess.check_output(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(EXTENSIONS)},
        )
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_prose_does_not_change_the_key_and_code_does(tmp_path: Path, results: NotebookResults) -> None:
    before = survey_page(write(tmp_path, CELL), results).key
    assert survey_page(write(tmp_path, f"Words.\n\n{CELL}"), results).key == before
    assert survey_page(write(tmp_path, CELL.replace("1", "2")), results).key != before
