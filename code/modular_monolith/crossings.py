"""Count the calls that go from one module into another while a program runs."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


def count_crossings(action: Callable[[], object], package: str) -> Counter[tuple[str, str]]:
    """Run ``action`` and return how often each module of ``package`` called each other one."""
    calls: Counter[tuple[str, str]] = Counter()

    def module_of(frame: FrameType | None) -> str:
        name = str(frame.f_globals.get("__name__", "")) if frame else ""
        return name.removeprefix(f"{package}.").split(".")[0] if name.startswith(f"{package}.") else ""

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            caller, called = module_of(frame.f_back), module_of(frame)
            if caller and called and caller != called:
                calls[caller, called] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(before)
    return calls
