"""Rules between modules, checked on source text: layers, front doors, and who mentions what.

Builds on the reading of imports in ``tiers``. Catalogue page on styles, run-layered and run-modular-monolith.
"""

from module_rules.boundaries import Intrusion, intrusions
from module_rules.layers import Breach, breaches, depends_on
from module_rules.reading import Imports, functions_using, imports_between, read_sources

__all__ = [
    "Breach",
    "Imports",
    "Intrusion",
    "breaches",
    "depends_on",
    "functions_using",
    "imports_between",
    "intrusions",
    "read_sources",
]
