"""The button in HTML. It is hidden until the script knows that it can keep its promise."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes

from bookkit.sites import SITE_BUILDERS

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from offline_reading.nodes import keep_offline

BUTTON = """<button type="button" hidden>Keep the whole book for reading offline</button>
<progress hidden max="1" value="0" aria-label="Pages and pictures kept"></progress>
<p class="keep-offline-state" role="status"></p>
"""


def visit_keep_offline(self: HTML5Translator, node: keep_offline) -> None:
    self.body.append(self.starttag(node, "div"))
    if self.builder.name in SITE_BUILDERS and self.config.html_baseurl:
        self.body.append(BUTTON + _downloads(self))
        self.body.append("</div>\n")
        raise nodes.SkipNode


def _downloads(self: HTML5Translator) -> str:
    """Return links to the files that can be taken away."""
    to_root = self.builder.get_relative_uri(self.builder.current_docname, self.config.root_doc).rpartition(
        "/"
    )[0]
    up = f"{to_root}/" if to_root else ""
    files = self.config.offline_downloads.items()
    items = (f'<li><a href="{escape(up + file)}" download>{escape(text)}</a></li>' for file, text in files)
    return f"<p>Or take it away in one file:</p>\n<ul>{''.join(items)}</ul>\n" if files else ""


def depart_keep_offline(self: HTML5Translator, _node: keep_offline) -> None:
    self.body.append("</div>\n")
