"""Specialists that share a hypothesis and nothing else; a control that lets the best bid act.

After the architecture of Hearsay-II (``erman1980``), which understood speech. Used on the page on styles for
data, run-blackboard.
"""

from blackboard.board import Board, Contribution
from blackboard.control import Specialist, Step, in_fixed_order, run
from blackboard.specialists import SPECIALISTS, acoustics, glossary, grammar, topic
from blackboard.utterance import HEARD, SPOKEN

__all__ = [
    "HEARD",
    "SPECIALISTS",
    "SPOKEN",
    "Board",
    "Contribution",
    "Specialist",
    "Step",
    "acoustics",
    "glossary",
    "grammar",
    "in_fixed_order",
    "run",
    "topic",
]
