"""Reading without a connection: a site that a browser keeps, and a folder to take away.

``{keep-offline}`` puts a button on a page that has the browser keep the whole book, and shows how far it
has got::

    ```{keep-offline}
    ```

Only a published site (``html_baseurl``) has it, and below it links to the files of ``offline_downloads``;
elsewhere the directive shows its body, if there is one. Pages that a reader has visited are kept as well,
but the network is always asked first: what is shown is never older than what is online. ``python -m
offline_reading.bundle`` packs a built site into a zip that opens without a server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offline_reading.directives import KeepOfflineDirective
from offline_reading.nodes import keep_offline
from offline_reading.render_html import depart_keep_offline, visit_keep_offline
from offline_reading.worker import add_script, ship_script, write_worker

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_config_value(
        "offline_downloads",
        {},
        "html",
        types=frozenset({dict}),
        description="File beside the published pages → what it is",
    )
    app.add_node(keep_offline, html=(visit_keep_offline, depart_keep_offline))
    app.add_directive("keep-offline", KeepOfflineDirective)
    app.connect("builder-inited", ship_script)
    app.connect("html-page-context", add_script)
    app.connect("build-finished", write_worker, priority=900)  # it lists what the others have written
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
