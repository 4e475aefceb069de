"""Round trips and times that can be added up by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from api_gateway import Gateway, Service, ask_directly, ask_gateway


def wave(*work_ms: float) -> Mapping[str, Service]:
    return {f"part {ms:g}": Service(lambda key, ms=ms: (key, ms), ms) for ms in work_ms}


@pytest.mark.parametrize(("at_once", "elapsed_ms"), [(1, 3 * 100 + 60), (2, 100 + 10 + 100 + 30), (3, 130)])
def test_client_waits_for_its_connections(at_once: int, elapsed_ms: float) -> None:
    reply = ask_directly([wave(10, 20, 30)], "hearing 1", trip_ms=100, at_once=at_once)
    assert (reply.round_trips, reply.elapsed_ms) == (3, elapsed_ms)


def test_a_wave_waits_for_the_whole_wave_before() -> None:
    page = [wave(10, 50), wave(20)]
    assert ask_directly(page, "k", trip_ms=100, at_once=6).elapsed_ms == 150 + 120


def test_gateway_answers_the_same_in_one_round_trip() -> None:
    page = [wave(10, 50), wave(20)]
    gateway = Gateway(page, inside_trip_ms=1, own_work_ms=2)
    direct, through = ask_directly(page, "k", trip_ms=100, at_once=6), ask_gateway(gateway, "k", trip_ms=100)
    assert through.parts == direct.parts
    assert through.round_trips == 1
    assert through.elapsed_ms == 100 + 2 + (1 + 50) + (1 + 20)


def test_gateway_costs_a_hop_where_one_request_would_have_done() -> None:
    page = [wave(40)]
    gateway = Gateway(page, inside_trip_ms=1, own_work_ms=2)
    direct, through = ask_directly(page, "k", trip_ms=100), ask_gateway(gateway, "k", trip_ms=100)
    assert through.elapsed_ms - direct.elapsed_ms == 3
