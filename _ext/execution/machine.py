"""The computer that runs the cells, in words for a reader; nothing in them names a person or a place."""

from __future__ import annotations

import os
import platform
from functools import cache
from pathlib import Path

CPU_INFO = Path("/proc/cpuinfo")
"""where Linux describes its processors"""

UNTOLD = ("", "unknown")


@cache
def describe_machine() -> str:
    """Return processor, cores, memory and operating system, such as ``Intel Core i7-1185G7, 8 cores, …``."""
    cores = os.cpu_count() or 1
    parts = [processor(), f"{cores} cores" if cores > 1 else "1 core", memory(), operating_system()]
    return ", ".join(filter(None, parts))


def processor() -> str:
    """Return the model of the processor, or else its architecture."""
    try:
        model = processor_model(CPU_INFO.read_text(encoding="utf-8"))
    except OSError:
        model = platform.processor()
    return platform.machine() if model.casefold() in UNTOLD else model


def processor_model(cpu_info: str) -> str:
    r"""Return the model that Linux names, without marks of trade.

    >>> processor_model("processor\t: 0\nmodel name\t: Intel(R) Core(TM) i7-1185G7 @ 3.00GHz\n")
    'Intel Core i7-1185G7 @ 3.00GHz'
    """
    for line in cpu_info.splitlines():
        name, _, text = line.partition(":")
        if name.strip() == "model name":
            return " ".join(text.replace("(R)", "").replace("(TM)", "").split())
    return ""


def memory() -> str:
    """Return the size of the memory in whole gibibytes, or an empty string where it costs more to ask."""
    try:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):  # Windows has none of it
        return ""
    return f"{round(size / 2**30)} GiB"


def operating_system() -> str:
    """Return name and version of the system as its users know them."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        version = platform.mac_ver()[0]
        return f"macOS {version}" if version else f"{platform.system()} {platform.release()}"
