"""The truth behind the caches: who follows whom, and what each timeline shows."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from cache_aside import zipf_shares

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


def draw_followers(users: int, *, follows: int, s: float, rng: Random) -> list[list[int]]:
    """Return the followers of each user. Everybody follows ``follows`` others, famous ones by Zipf's law.

    >>> from random import Random
    >>> sum(len(group) for group in draw_followers(100, follows=7, s=1, rng=Random(1)))
    700
    """
    shares = zipf_shares(users, s=s)
    followers: list[list[int]] = [[] for _ in range(users)]
    for user in range(users):
        followed: set[int] = set()
        while len(followed) < follows:
            followed.update(rng.choices(range(users), weights=shares, k=follows - len(followed)))
        for author in followed:
            followers[author].append(user)
    return followers


class Timelines:
    """The newest posts of those whom a user follows; at most ``length`` of them."""

    def __init__(self, followers: Sequence[Sequence[int]], *, length: int = 20) -> None:
        self.followers = followers
        self.posts = 0
        self._shown: list[deque[int]] = [deque(maxlen=length) for _ in followers]

    def post(self, author: int) -> int:
        """Write a post; return its number, higher than all before."""
        self.posts += 1
        for follower in self.followers[author]:
            self._shown[follower].append(self.posts)
        return self.posts

    def shown_to(self, user: int) -> list[int]:
        """Return the numbers of the posts on a user's timeline, oldest first."""
        return list(self._shown[user])
