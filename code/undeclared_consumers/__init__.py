"""Those who depend on a table without having said so, found in its access log (Sculley et al. 2015).

``access``   readers, a simulated log, and the questions that it answers
``example``  FraudGuard's table of scores

Used on the catalogue's page about anti-patterns. Standard library only.
"""

from undeclared_consumers.access import Access, Reader, access_log, broken_by, seen, undeclared
from undeclared_consumers.example import DECLARED, READERS

__all__ = ["DECLARED", "READERS", "Access", "Reader", "access_log", "broken_by", "seen", "undeclared"]
