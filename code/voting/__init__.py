"""Ask several and follow the majority: the vote, its formula and a simulation; tactics page, run-voting.

The voting tactic after Bass, Clements and Kazman 2021 (``bass2021``); that versions of a program do not fail
independently was found by Knight and Leveson 1986 (``knight1986``).
"""

from voting.formula import wrong_vote
from voting.vote import NoMajorityError, majority, share_of_wrong_votes

__all__ = ["NoMajorityError", "majority", "share_of_wrong_votes", "wrong_vote"]
