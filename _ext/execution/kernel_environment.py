"""The environment in which every cell runs: what it can import, and what makes its output reproducible."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FIXED = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # else each kernel prints a note on its debugger
    "PYTHONHASHSEED": "0",
    # Chapters run side by side already, and a sum must not depend on the number of cores.
    "MKL_NUM_THREADS": "1",
    "NPROC": "1",  # JAX
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}

PROFILE = {
    "HistoryManager": {"enabled": False},
    "IPKernelApp": {"exec_lines": ["import kernel_watch; kernel_watch.begin(); del kernel_watch"]},
    "InlineBackend": {
        "figure_formats": ["svg"],
        "print_figure_kwargs": {"bbox_inches": "tight", "metadata": {"Date": None}},
        "rc": {"svg.hashsalt": "cells"},  # else the names inside an SVG differ from run to run
    },
}
"""settings of IPython in the kernels: figures are SVG and the same, byte for byte, in every run"""

CLUSTER = "EXECUTION_CLUSTER"
"""variable of the build's environment that names a cluster, as ``execution_cluster`` does"""
WATCH = Path(__file__).with_name("kernel_watch.py")


def book_environment(
    root: Path, code_root: Path, source_folder: Path, extra: Mapping[str, str]
) -> dict[str, str]:
    """Return what the book adds to the environment of its kernels; ``extra`` has the last word.

    ``root`` is the folder of the whole project, in which the kernels note what they read.
    """
    matplotlibrc = source_folder / "matplotlibrc"
    style = {"MATPLOTLIBRC": str(matplotlibrc)} if matplotlibrc.is_file() else {}
    return {**FIXED, **style, "EXECUTION_ROOT": str(root), "PYTHONPATH": str(code_root), **extra}


def settings_that_matter(extra: Mapping[str, str]) -> list[str]:
    """Return what besides files decides the outputs: interpreter, environment and profile."""
    return [sys.version, json.dumps(FIXED | dict(extra), sort_keys=True), json.dumps(PROFILE, sort_keys=True)]


def kernel_environment(book: Mapping[str, str], profile_folder: Path) -> dict[str, str]:
    """Return the whole environment of a kernel: that of the build, the book's, and its own IPython folder."""
    search_path = [book["PYTHONPATH"], os.environ.get("PYTHONPATH", ""), str(profile_folder / "watch")]
    return {
        **os.environ,
        **book,
        "PYTHONPATH": os.pathsep.join(filter(None, search_path)),
        "IPYTHONDIR": str(profile_folder),
    }


def write_profile(folder: Path) -> None:
    """Write the profile of the book's kernels into ``folder``, so that the author's own is not used.

    What they run before the first cell lies beside it, away from the extensions: no cell can import these.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "watch").mkdir(parents=True)
    shutil.copy(WATCH, folder / "watch")
    profile = folder / "profile_default"
    profile.mkdir(parents=True)
    (profile / "ipython_kernel_config.json").write_text(json.dumps(PROFILE), encoding="utf-8")
