"""Phones with a keyboard: how long a person takes for a word, by the length of the word.

x is the length of a word in units of ten letters, y the time in seconds. Longer words take longer, but less
than in proportion, since fingers get into their stride: y = 2 √x, with some noise. The straight line that the
phones learn is a little wrong, as models are.
"""

from __future__ import annotations

from math import sqrt
from random import Random

from federated_averaging.averaging import Federation

NOISE_S = 0.1


def make_phones(*, phones: int, words: int, alike: bool, rng: Random) -> Federation:
    """Return phones with ``words`` words each.

    If ``alike``, every phone sees words of all lengths. If not, each phone sees lengths of its own: the first
    one only the shortest words, the last one only the longest.
    """
    clients = []
    for phone in range(phones):
        low, high = (0.0, 2.0) if alike else (2.0 * phone / phones, 2.0 * (phone + 1) / phones)
        lengths = [rng.uniform(low, high) for _ in range(words)]
        clients.append(tuple((x, 2 * sqrt(x) + rng.gauss(0, NOISE_S)) for x in lengths))
    return Federation(tuple(clients))
