"""The client: one request, and the ways in which it can end without an answer.

``ConnectionRefusedError``  nobody listens: the work was not done
``RemoteError``             the server answered that the function raised
``TimeoutError``            no answer in time: the work may or may not have been done; the client cannot know
"""

from __future__ import annotations

from http.client import HTTPConnection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from remote_call.serving import Address


class RemoteError(Exception):
    """The function raised on the server."""


def call(address: Address, text: str, *, timeout_s: float = 5.0) -> str:
    """Send ``text`` to the function served at ``address`` and return its answer."""
    # http.client, because urllib would obey a proxy that is set in the environment
    connection = HTTPConnection(address.host, address.port, timeout=timeout_s)
    try:
        connection.request("POST", "/", text.encode())
        response = connection.getresponse()
        answer = response.read().decode()
    finally:
        connection.close()
    if response.status != 200:
        raise RemoteError(answer)
    return answer
