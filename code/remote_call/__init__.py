"""The same function, called in the process and over HTTP; chapter on styles, sec-client-server.

``serve`` puts a function behind a port of this machine; ``call`` asks for it as a client elsewhere would.
A remote call can end in ways that a call in the process cannot: see ``calling``.
"""

from remote_call.calling import RemoteError, call
from remote_call.serving import Address, serve

__all__ = ["Address", "RemoteError", "call", "serve"]
