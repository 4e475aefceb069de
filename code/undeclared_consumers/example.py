"""FraudGuard's table of scores and those who read it; invented for the example."""

from __future__ import annotations

from undeclared_consumers.access import Reader

DECLARED = ("gateway", "billing", "model monitor")

READERS = (
    Reader("gateway", frozenset({"payment", "score"}), every_days=1),
    Reader("billing", frozenset({"payment", "bank"}), every_days=1),
    Reader("model monitor", frozenset({"score", "model"}), every_days=1),
    Reader("call centre's queue", frozenset({"payment", "score"}), every_days=1),
    Reader("limit model", frozenset({"bank", "score"}), every_days=7),
    Reader("marketing's list", frozenset({"payment", "score"}), every_days=7),
    Reader("report to the banks", frozenset({"bank", "score"}), every_days=30),
    Reader("threshold tuning", frozenset({"score", "model"}), every_days=30),
    Reader("capital reserve", frozenset({"bank", "score"}), every_days=91),
    Reader("audit", frozenset({"payment", "score", "model"}), every_days=365),
)
