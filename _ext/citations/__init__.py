"""sphinxcontrib-bibtex, with its plain-text back end looked up once.

For each citation on each page sphinxcontrib-bibtex 2.7 asks pybtex for that back end, and pybtex answers by
reading the metadata of every installed package. A plug-in that was registered at run time is found at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pybtex.backends.plaintext import Backend
from pybtex.plugin import register_plugin

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("sphinxcontrib.bibtex")
    register_plugin("pybtex.backends", "plaintext", Backend, force=True)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
