"""Every figure of the lecture, recomputed: the data and the rule of the appendix "Number ledger".

Read in this order:

``figures``     what a published figure claims, and when a recomputed one confirms it
``sizes``       the slides on the size of networks, one function for each entry
``footprints``  the slides on energy, emissions and cost
``cases``       the contest, the heartbeat, the tree and the pictures
``ledger``      ``read_ledger``: published figures, recomputed ones, verdicts and reasons together
``pages``       the same as text for the page

Source of the published figures: kaestner2024.
"""

from number_ledger.figures import VERDICTS, Interval, Readings, agrees, claimed, verdict
from number_ledger.ledger import RECOMPUTE, Entry, Figure, derived_verdict, read_ledger
from number_ledger.pages import as_card, overview

__all__ = [
    "RECOMPUTE",
    "VERDICTS",
    "Entry",
    "Figure",
    "Interval",
    "Readings",
    "agrees",
    "as_card",
    "claimed",
    "derived_verdict",
    "overview",
    "read_ledger",
    "verdict",
]
