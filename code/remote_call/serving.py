"""The server: one function behind one port of the loopback interface."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Address(NamedTuple):
    """Where a server listens."""

    host: str
    port: int


def handler_for(function: Callable[[str], str]) -> type[BaseHTTPRequestHandler]:
    """Return a request handler that answers the text of each request with ``function`` of that text."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            try:
                status, answer = 200, function(text).encode()
            except Exception as error:  # a server has to survive what its functions raise
                status, answer = 500, str(error).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: a chapter's output should show the answer, not the access log."""

    return Handler


class PatientServer(ThreadingHTTPServer):
    """A server that finishes the work it has begun, even if the client has hung up before the answer."""

    daemon_threads = False  # so that closing the server waits for its requests

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore the broken pipe that a client leaves behind after its timeout."""


@contextmanager
def serve(function: Callable[[str], str]) -> Iterator[Address]:
    """Serve ``function`` on a free port until the ``with`` block ends.

    >>> from remote_call.calling import call
    >>> with serve(str.upper) as address:
    ...     call(address, "hello")
    'HELLO'
    """
    server = PatientServer(("127.0.0.1", 0), handler_for(function))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Address("127.0.0.1", server.server_port)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
