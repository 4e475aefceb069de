"""The four layers, the two ways through them, and what is left for the database.

layer      key     holds                       lies on       when somebody posts
page       reader  a rendered timeline         API           dropped for every follower
fragment   post    a rendered post             API           nothing; the post is new
row        post    the record of a post        API and web   the new record is put in
vector     reader  the numbers of the posts    API and web   the number is appended, or the entry dropped
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from layered_cache.layer import Layer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layered_cache.timelines import Timelines

LAYERS = ("page", "fragment", "row", "vector")


class Stack:
    """Answers reads of timelines, through those layers that ``places`` names."""

    def __init__(self, timelines: Timelines, places: Mapping[str, int], *, append: bool = True) -> None:
        self.timelines = timelines
        self.layers = {name: Layer(places.get(name, 0)) for name in LAYERS}
        self.append = append  # write through to the vectors, rather than drop them
        self.start_counting()

    def start_counting(self) -> None:
        """Set all counts to zero; what is cached stays. To be called when the caches are warm."""
        self.reads = self.database_reads = self.rendered = 0
        for layer in self.layers.values():
            layer.asked = layer.hits = 0

    def read_api(self, user: int) -> None:
        """Answer a client program: the page, or else fragments put together."""
        self.reads += 1
        if self.layers["page"].has(user):
            return
        for post in self._vector(user):
            if not self.layers["fragment"].has(post):
                self._render(post)
                self.layers["fragment"].put(post)
        self.layers["page"].put(user)

    def read_web(self, user: int) -> None:
        """Answer a browser: each page is rendered anew, from rows."""
        self.reads += 1
        for post in self._vector(user):
            self._render(post)

    def post(self, author: int) -> None:
        """Write a post, and tell every layer that has to know."""
        post = self.timelines.post(author)
        self.layers["row"].put(post)
        for follower in self.timelines.followers[author]:
            self.layers["page"].drop(follower)
            if not self.append:
                self.layers["vector"].drop(follower)

    def _vector(self, user: int) -> list[int]:
        if not self.layers["vector"].has(user):
            self.database_reads += 1
            self.layers["vector"].put(user)
        return self.timelines.shown_to(user)

    def _render(self, post: int) -> None:
        if not self.layers["row"].has(post):
            self.database_reads += 1
            self.layers["row"].put(post)
        self.rendered += 1
