"""Adapter: the only module that knows how MyST-NB reads notebooks and where it looks for their outputs.

Pages are read with MyST-NB's own reader and their results are put into the jupyter-cache under the key that
MyST-NB will ask for, so that reading finds everything and executes nothing. jupyter-cache has no locks: only
the main process, while it holds the build lock, writes through this adapter.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, cast

from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.cache.db import NbCacheRecord
from myst_nb.core.read import create_nb_reader
from myst_nb.ext.glue.crossref import read_glue_cache
from myst_nb.ext.glue.utils import PendingGlueReference

from bookkit.execution_records import GlueCall

from .code_digest import digest_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from jupyter_cache.cache.main import JupyterCacheBase
    from myst_nb.core.config import NbParserConfig
    from nbformat import NotebookNode
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class Chapter:
    """A page with cells, as MyST-NB reads it, and how its front matter wants it executed."""

    path: Path
    notebook: NotebookNode
    timeout: int
    mode: str
    allows_errors: bool = False
    """asked for by the page, told to its author, and never granted"""

    def code_cells(self) -> list[tuple[int, NotebookNode]]:
        """Return the cells that hold code, with their index in the notebook."""
        cells = enumerate(self.notebook.cells)
        return [(index, cell) for index, cell in cells if cell.cell_type == "code" and cell.source.strip()]

    def python_version(self) -> str:
        """Return the version that the kernel told when it ran the cells; empty if it has told none."""
        return str(self.notebook.metadata.get("language_info", {}).get("version", ""))

    def code(self, *, folder: str, settings: str) -> str:
        """Return what its code is known by when it runs in ``folder`` of the book under ``settings``."""
        kernel = str(self.notebook.metadata.get("kernelspec", {}).get("name", ""))
        sources = [cell.source for cell in self.notebook.cells if cell.cell_type == "code"]
        return digest_code(sources, kernel=kernel, folder=folder, settings=settings)

    def glue_calls(self) -> Iterator[GlueCall]:
        """Yield what the cells glued, in order, from the outputs as they came; MyST-NB takes them away."""
        for number, (_, cell) in enumerate(self.code_cells()):
            for output in cell.outputs:
                if glued := output.get("metadata", {}).get("scrapbook"):
                    text = output["data"].get(f"{glued.get('mime_prefix', '')}text/plain", "")
                    yield GlueCall(str(glued["name"]), number, str(text))

    def kernel_line(self) -> int:
        """Return the line of the front matter that names the kernel."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        name = str(self.notebook.metadata.get("kernelspec", {}).get("name", ""))
        return next((number for number, line in enumerate(lines, start=1) if name in line), 1)

    def cell_line(self, index: int) -> int:
        """Return the line of the source file on which the code of cell ``index`` begins."""
        after_fence = int(self.notebook.metadata["source_map"][index])
        lines = self.path.read_text(encoding="utf-8").splitlines()
        code = self.notebook.cells[index].source.splitlines()
        starts = range(after_fence, len(lines))
        return next((start for start in starts if lines[start : start + len(code)] == code), after_fence) + 1


class UnreadableNotebook(Exception):  # noqa: N818
    """MyST-NB cannot read the page as a notebook."""


class NotebookResults:
    """Notebooks as MyST-NB reads them, and their results in the cache that it uses."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._markdown_config = env.myst_config  # type: ignore[attr-defined]
        self._config = cast("NbParserConfig", env.mystnb_config)  # type: ignore[attr-defined]
        self.folder = Path(self._config.execution_cache_path)

    @property
    def reading_settings(self) -> str:
        """Digest of the settings that decide how a page is read."""
        settings = {**vars(self._config), **vars(self._markdown_config)}
        del settings["output_folder"]  # each builder has its own
        text = "\n".join(f"{name} {_stable(value)}" for name, value in sorted(settings.items()))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @cached_property
    def _cache(self) -> JupyterCacheBase:
        """The cache, whose tables now exist: two processes that both make them collide."""
        cache = get_cache(self.folder)
        cache.db  # noqa: B018  # makes the tables
        return cache

    def is_sound(self) -> bool:
        """Say whether there is a cache that can be used; a killed build may have left half of one."""
        database = self.folder / "global.db"
        if not (self.folder / "__version__.txt").is_file() or not database.is_file():
            return False
        try:
            with closing(sqlite3.connect(database)) as connection:
                tables = connection.execute("SELECT count(*) FROM nbcache").fetchone()
                check = connection.execute("PRAGMA quick_check").fetchone()
        except sqlite3.DatabaseError:
            return False
        return tables is not None and check == ("ok",)

    def create(self) -> None:
        """Create the cache anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._cache  # noqa: B018

    # -- reading ---------------------------------------------------------------------------------------

    def read(self, path: Path) -> Chapter | None:
        """Return the notebook on the page at ``path``, or ``None`` if the page is not one."""
        text = path.read_text(encoding="utf-8")
        reader = create_nb_reader(str(path), self._markdown_config, self._config, text)
        if reader is None or self._is_excluded(path):
            return None
        try:
            notebook = reader.read(text)
        except Exception as error:  # MyST-NB's reader raises what it likes, and repeats it when Sphinx reads
            raise UnreadableNotebook(str(error)) from error
        self._apply_kernel_alias(notebook)
        config = self._page_config(notebook)
        return Chapter(
            path,
            notebook,
            timeout=config.execution_timeout,
            mode=config.execution_mode,
            allows_errors=config.execution_allow_errors,
        )

    def _is_excluded(self, path: Path) -> bool:
        posix_path = PurePosixPath(path.as_posix())
        return any(posix_path.match(pattern) for pattern in self._config.execution_excludepatterns)

    def _apply_kernel_alias(self, notebook: NotebookNode) -> None:
        name = notebook.metadata.get("kernelspec", {}).get("name")
        for pattern, alias in self._config.kernel_rgx_aliases.items():
            if name is not None and re.fullmatch(pattern, name):
                notebook.metadata["kernelspec"]["name"] = alias
                return

    def _page_config(self, notebook: NotebookNode) -> NbParserConfig:
        """Return the configuration with the page's own settings; wrong ones are MyST-NB's to report."""
        settings = dict(notebook.metadata.get(self._config.metadata_key, {}))
        settings.pop("output_folder", None)
        try:
            return self._config.copy(**settings)
        except (TypeError, ValueError):
            return self._config

    # -- results ---------------------------------------------------------------------------------------

    def key(self, notebook: NotebookNode) -> str:
        """Return what jupyter-cache knows the notebook's cells by."""
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]  # the rest is copied and dropped
        light = copy(notebook)
        light.cells = code
        return str(self._cache.create_hashed_notebook(light)[1])

    def has_file(self, key: str) -> bool:
        """Say whether outputs for ``key`` lie in the cache folder; costs one look at the disk."""
        return self._file(key).is_file()

    def shown_run(self, key: str) -> str | None:
        """Return the run whose outputs lie under ``key``; what a killed build left half-written is none."""
        try:
            record = NbCacheRecord.record_from_hashkey(key, self._cache.db)
            json.loads(self._file(key).read_text(encoding="utf-8"))
            return str(record.data["run"])
        except (KeyError, OSError, ValueError, TypeError):
            return None

    def show(self, chapter: Chapter, *, run: str, seconds: float) -> None:
        """Put the executed notebook of ``chapter`` where MyST-NB will look for it."""
        data = {"execution_seconds": seconds, "run": run}
        bundle = CacheBundleIn(chapter.notebook, str(chapter.path), data=data)
        self._cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)

    def discard(self, key: str) -> None:
        """Remove the result kept under ``key``, if there is one."""
        with suppress(KeyError):
            self._cache.remove_cache(NbCacheRecord.record_from_hashkey(key, self._cache.db).pk)

    def _file(self, key: str) -> Path:
        return self.folder / "executed" / key / "base.ipynb"


def _stable(value: object) -> str:
    """Return a text for a setting that is the same in every process: sets have no order, functions move."""
    if isinstance(value, set):
        return repr(sorted(value, key=repr))
    return getattr(value, "__qualname__", repr(value))


def is_notebook(document: nodes.document) -> bool:
    """Say whether the page that is being read is one whose cells run."""
    return "nb_renderer" in document


def glue_references(document: nodes.document) -> list[tuple[str, str]]:
    """Return (page, key) of each value glued on another page that ``document`` shows."""
    return sorted({(node["refdoc"], node["key"]) for node in document.findall(PendingGlueReference)})


def keep_outputs_apart(app: Sphinx) -> None:
    """Have MyST-NB keep glued values and pictures beside the doctrees of the builder that read them.

    It would keep those of all builders in one folder; then two builds at once take each other's away.
    """
    env = app.env
    folder = Path(app.doctreedir) / "jupyter_execute"
    env.mystnb_config = env.mystnb_config.copy(output_folder=str(folder.resolve()))  # type: ignore[attr-defined]


def forget_glued_values() -> None:
    """Have MyST-NB read glued values anew; it remembers them for as long as the process lives."""
    read_glue_cache.cache_clear()
