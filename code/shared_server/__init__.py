"""All models in one server or each in its own: memory, restarts and how far a failure reaches.

``placement`` has the models, two placements and the three figures to compare them by. Used on the catalogue's
page about anti-patterns (after the All-in-one pattern of ``mercari2020``). Standard library only.
"""

from shared_server.placement import (
    Group,
    Model,
    all_in_one,
    memory_mb,
    one_each,
    replicas,
    restarts_per_month,
    share_hit,
)

__all__ = [
    "Group",
    "Model",
    "all_in_one",
    "memory_mb",
    "one_each",
    "replicas",
    "restarts_per_month",
    "share_hit",
]
