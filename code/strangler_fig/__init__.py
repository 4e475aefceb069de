"""A front before an old system, behind which a new one takes over route by route.

Source: Fowler (2004), who named the pattern after a tree. Comparing both answers before a route is moved is
what GitHub's library Scientist does. Catalogue page on distribution, run-strangler-fig.
"""

from strangler_fig.front import Difference, Front
from strangler_fig.pricing import new_price_cents, old_price_cents

__all__ = ["Difference", "Front", "new_price_cents", "old_price_cents"]
