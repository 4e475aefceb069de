"""Serves a folder as web hosts do: compressed, over connections that are kept, with times to keep files."""

from __future__ import annotations

import gzip
from pathlib import Path

from browsing import QuietHandler

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}
YEAR_S = 365 * 24 * 3600
PAGE_S = 600
"""what GitHub Pages says of every file"""


class CompressingHandler(QuietHandler):
    """Compresses text; files whose address carries a version may be kept for a year."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802  # the name that the server calls
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        kept = YEAR_S if "?v=" in self.path else PAGE_S
        self.send_header("Cache-Control", f"max-age={kept}")
        if path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, compresslevel=6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
