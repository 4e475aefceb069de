"""The environment in which every cell runs: what it can import, and what makes its output reproducible."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PROFILE = Path(__file__).parent / "ipython_kernel_config.py"

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
"""chapters run side by side already, and sums must not depend on the number of cores"""


def book_environment(code_root: Path, source_folder: Path, extra: Mapping[str, str]) -> dict[str, str]:
    """Return what the book adds to the environment of its kernels; ``extra`` has the last word."""
    environment = {
        "PYTHONPATH": str(code_root),
        "PYTHONHASHSEED": "0",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # else each kernel prints a note on its debugger
        **dict.fromkeys(ONE_THREAD, "1"),
    }
    matplotlibrc = source_folder / "matplotlibrc"
    if matplotlibrc.is_file():
        environment["MATPLOTLIBRC"] = str(matplotlibrc)
    return environment | dict(extra)


def kernel_environment(book: Mapping[str, str], profile_folder: Path) -> dict[str, str]:
    """Return the whole environment of a kernel: that of the build, the book's, and its own IPython folder."""
    environment = dict(os.environ) | dict(book)
    inherited = os.environ.get("PYTHONPATH")
    if inherited:
        environment["PYTHONPATH"] = os.pathsep.join([book["PYTHONPATH"], inherited])
    return environment | {"IPYTHONDIR": str(profile_folder)}


def write_profile(folder: Path) -> None:
    """Write the profile of the book's kernels into ``folder``, so that the author's own is not used."""
    target = folder / "profile_default" / PROFILE.name
    text = PROFILE.read_text(encoding="utf-8")
    if not target.is_file() or target.read_text(encoding="utf-8") != text:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
