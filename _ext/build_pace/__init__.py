"""Makes builds faster: garbage is collected rarely while one runs, and not at all when Python ends.

Figures are numbered without loading every page (:mod:`build_pace.numbering`), pages are shared out among as
many processes as are worth it (:mod:`build_pace.processes`), and a site to which no page was written is not
finished twice (:mod:`build_pace.finishing`).

A doctree is tens of thousands of objects that refer to each other and live on. Python looks through them
again and again as new ones come; reading and writing this book took a third longer for it, and leaving Python
another second. List this extension first, since importing the others gains as well. It costs about 30 MB.
"""

from __future__ import annotations

import atexit
import gc
import sys
from typing import TYPE_CHECKING

from build_pace.finishing import finish_only_after_writing
from build_pace.numbering import number_from_outlines
from build_pace.processes import share_out_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

RARELY = (200_000, 50, 100)
"""new objects before the young are looked through, and how often the older are looked through with them"""


def setup(app: Sphinx) -> ExtensionMetadata:
    usual = gc.get_threshold()
    gc.set_threshold(*RARELY)
    app.connect("build-finished", lambda _app, _exception: collect_as_before(usual), priority=999)
    atexit.unregister(leave_at_once)  # another build in this process may have asked for it
    atexit.register(leave_at_once)
    number_from_outlines(app)
    share_out_pages(app)
    app.connect("builder-inited", finish_only_after_writing)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def collect_as_before(threshold: tuple[int, int, int]) -> None:
    """Collect garbage as often as before, without looking through all that is new at once."""
    gc.freeze()
    gc.unfreeze()  # now everything is old
    gc.set_threshold(*threshold)


def leave_at_once() -> None:
    """Spare what is about to go anyway a last look for garbage."""
    if "novasvg" not in sys.modules:  # it reports all that is not collected as leaked
        gc.freeze()
