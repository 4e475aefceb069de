"""Workers in compartments, so that one flood cannot drown every customer.

Source: the stability pattern Bulkheads in Nygard (2018, first edition 2007). Catalogue page on distribution,
run-bulkhead.
"""

from bulkhead.pool import Outcome, Request, serve
from bulkhead.traffic import steady_traffic

__all__ = ["Outcome", "Request", "serve", "steady_traffic"]
