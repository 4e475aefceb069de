"""Runs inside a kernel: notes which files of the book the cells read, and what the process has used.

``kernel_environment`` copies this module to where kernels find it, so it imports nothing but the standard
library. An audit hook sees every file that Python opens, so nothing has to be declared: a data file, a plot
style, a module under ``code/``. What a subprocess or a C library opens by itself is not seen.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path

IMPORT_SYSTEM = ("<frozen importlib", str(Path(importlib.util.__file__).parent))
"""where the code lies that looks through folders for modules and for what is installed"""
WRITING = frozenset("wax")

_opened: set[str] = set()
_written: set[str] = set()
_listed: set[str] = set()
_loaded_before: set[str] = set()


def begin() -> None:
    """Take note of files, folders and packages from now on."""
    _loaded_before.update(_packages())
    sys.addaudithook(_note)


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        path, mode = arguments[0], arguments[1]
        if isinstance(path, str):
            writes = isinstance(mode, str) and WRITING.intersection(mode)
            (_written if writes else _opened).add(os.path.abspath(path))  # noqa: PTH100  # the quicker one
    elif event in ("os.listdir", "os.scandir"):
        folder = arguments[0]
        lister = sys._getframe(1).f_code.co_filename
        if isinstance(folder, str) and not lister.startswith(IMPORT_SYSTEM):
            _listed.add(os.path.abspath(folder))  # noqa: PTH100


def summary(root: str) -> str:
    """Return, as JSON, the files and folders below ``root`` that were read, loaded packages, memory, time."""
    opened, listed = _opened - _written, set(_listed)
    files = {_source(name) for name in opened} | {
        str(getattr(m, "__file__", "")) for m in list(sys.modules.values())
    }
    peak, seconds = _used()
    return json.dumps(
        {
            "inputs": sorted([*_below(root, files), *(f"{name}/" for name in _below(root, listed))]),
            "packages": sorted(_packages()),
            "imported": sorted(_packages() - _loaded_before),
            "peak_bytes": peak,
            "cpu_seconds": round(seconds, 3),
        }
    )


def _packages() -> set[str]:
    return {name.partition(".")[0] for name in list(sys.modules)} - sys.stdlib_module_names


def _source(name: str) -> str:
    """Return the source of a compiled module, and any other name as it is."""
    return importlib.util.source_from_cache(name) if name.endswith(".pyc") else name


def _below(root: str, names: set[str]) -> list[str]:
    """Return ``names`` relative to ``root``: what lies below it and neither is hidden nor was built."""
    relative = [Path(name).relative_to(root) for name in names if name.startswith(root + os.sep)]
    return [
        path.as_posix()
        for path in relative
        if not any(part.startswith((".", "_build", "__pycache__")) for part in path.parts)
        and "site-packages" not in path.parts
    ]


def _used() -> tuple[int, float]:
    """Return the largest memory of this process in bytes, and the seconds that all cores worked for it."""
    times = os.times()
    return _peak_bytes(), times.user + times.system + times.children_user + times.children_system


def _peak_bytes() -> int:
    try:
        # Not getrusage: a process begins with the figure of the one that started it.
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    except OSError:  # not on Linux
        return _peak_bytes_elsewhere()


def _peak_bytes_elsewhere() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
