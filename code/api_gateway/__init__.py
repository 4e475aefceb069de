"""One entrance that asks many services on behalf of a client that is far away.

Source: the API gateway pattern in Richardson (2018). Catalogue page on distribution, run-api-gateway.
"""

from api_gateway.asking import Gateway, Page, Reply, Service, ask_directly, ask_gateway

__all__ = ["Gateway", "Page", "Reply", "Service", "ask_directly", "ask_gateway"]
