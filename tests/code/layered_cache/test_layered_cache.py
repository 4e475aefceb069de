"""Each layer lies on its paths, and what is dropped, kept or appended when somebody posts."""

from __future__ import annotations

from random import Random

import pytest

from layered_cache import LAYERS, Event, Layer, Stack, Timelines, draw_events, draw_followers, play

EVERYTHING = dict.fromkeys(LAYERS, 1000)


def world(*posts_by: int) -> Timelines:
    """Return three users who all follow user 0; user 1 is also followed by 2."""
    timelines = Timelines([[0, 1, 2], [2], []], length=3)
    for author in posts_by:
        timelines.post(author)
    return timelines


def test_timeline_shows_the_newest_posts_of_those_followed() -> None:
    timelines = world(0, 1, 0, 2, 0)
    assert timelines.shown_to(1) == [1, 3, 5]
    assert timelines.shown_to(2) == [2, 3, 5]


def test_everybody_follows_as_many_and_nobody_twice() -> None:
    followers = draw_followers(50, follows=9, s=1, rng=Random(1))
    followed = [author for author, group in enumerate(followers) for _ in group]
    assert len(followed) == 50 * 9
    assert all(len(set(group)) == len(group) for group in followers)
    assert len(followers[0]) > len(followers[49])


def test_without_caches_the_database_is_read_for_the_list_and_each_post() -> None:
    stack = Stack(world(0, 0, 0), {})
    stack.read_api(1)
    stack.read_web(1)
    assert (stack.reads, stack.database_reads, stack.rendered) == (2, 2 * 4, 2 * 3)
    assert all(layer.hit_rate is None for layer in stack.layers.values())


def test_second_read_of_a_page_asks_nothing_else() -> None:
    stack = Stack(world(0, 0, 0), EVERYTHING)
    stack.read_api(1)
    stack.start_counting()
    stack.read_api(1)
    assert (stack.database_reads, stack.rendered) == (0, 0)
    assert [stack.layers[name].asked for name in LAYERS] == [1, 0, 0, 0]


def test_web_asks_neither_pages_nor_fragments() -> None:
    stack = Stack(world(0, 0, 0), EVERYTHING)
    stack.read_web(1)
    stack.read_web(1)
    assert [stack.layers[name].asked for name in LAYERS] == [0, 0, 6, 2]
    assert stack.rendered == 6


def test_post_empties_the_pages_of_followers_and_of_nobody_else() -> None:
    stack = Stack(world(0, 0, 0), EVERYTHING)
    for user in (1, 2):
        stack.read_api(user)
    stack.post(1)
    stack.start_counting()
    for user in (1, 2):
        stack.read_api(user)
    page = stack.layers["page"]
    assert (page.asked, page.hits) == (2, 1)
    assert stack.database_reads == 0  # number and record of the new post were written through
    assert stack.rendered == 1  # the new post alone


def test_vector_that_is_dropped_has_to_be_fetched() -> None:
    counts = {}
    for append in (True, False):
        stack = Stack(world(0, 0, 0), EVERYTHING, append=append)
        stack.read_web(2)
        stack.post(1)
        stack.start_counting()
        stack.read_web(2)
        counts[append] = stack.database_reads
    assert counts == {True: 0, False: 1}


def test_layer_keeps_what_was_used_last() -> None:
    layer = Layer(places=2)
    for key in (1, 2):
        layer.put(key)
    assert layer.has(1)
    layer.put(3)
    assert (layer.has(1), layer.has(2)) == (True, False)


@pytest.mark.parametrize("missing", LAYERS)
def test_no_stack_reads_the_database_less_than_the_full_one(missing: str) -> None:
    followers = draw_followers(200, follows=20, s=0.5, rng=Random(1))
    events = draw_events(4000, users=200, reads_per_post=20, api_share=0.75, s=0.8, rng=Random(2))
    places = {"page": 150, "fragment": 150, "row": 150, "vector": 150}
    read = {}
    for name, chosen in (("full", places), ("less", places | {missing: 0})):
        stack = Stack(Timelines(followers), chosen)
        play(events, stack)
        read[name] = stack.database_reads
    assert read["full"] <= read["less"]


def test_events_have_the_shares_that_were_asked_for() -> None:
    events = draw_events(40_000, users=50, reads_per_post=4, api_share=0.75, s=1, rng=Random(3))
    kinds = [event.kind for event in events]
    assert kinds.count("post") / len(kinds) == pytest.approx(0.2, abs=0.01)
    assert kinds.count("api") / kinds.count("web") == pytest.approx(3, abs=0.15)
    readers = [event.user for event in events if event.kind != "post"]
    assert readers.count(49) > 5 * readers.count(0)
    assert {Event("post", 0), Event("post", 49)} <= set(events)
