"""A remote call gives the same answer, and can end in ways that a local one cannot."""

from __future__ import annotations

import threading
import time

import pytest

from remote_call import RemoteError, call, serve


def test_answer_is_the_same_as_in_the_process() -> None:
    text = "Müller said: 100 € — \n twice"
    with serve(str.title) as address:
        assert call(address, text) == str.title(text)


def test_exception_on_the_server_reaches_the_client_by_its_text() -> None:
    def fail(text: str) -> str:
        raise ValueError(f"cannot read {text}")

    with serve(fail) as address, pytest.raises(RemoteError, match="cannot read tape 7"):
        call(address, "tape 7")


def test_server_answers_again_after_a_failure() -> None:
    with serve(lambda text: str(1 // int(text))) as address:
        with pytest.raises(RemoteError):
            call(address, "0")
        assert call(address, "1") == "1"


def test_nobody_listens_after_the_block() -> None:
    with serve(str.upper) as address:
        pass
    with pytest.raises(ConnectionRefusedError):
        call(address, "hello")


def test_work_may_be_done_after_the_client_has_given_up() -> None:
    release, done = threading.Event(), threading.Event()

    def slow(text: str) -> str:
        release.wait(timeout=30)
        done.set()
        return text

    with serve(slow) as address:
        with pytest.raises(TimeoutError):
            call(address, "charge 12 euros", timeout_s=0.05)
        assert not done.is_set()
        release.set()
        assert done.wait(timeout=30)


def test_server_finishes_what_it_has_begun_before_the_block_ends() -> None:
    begun, done = threading.Event(), threading.Event()

    def slow(text: str) -> str:
        begun.set()
        time.sleep(0.3)
        done.set()
        return text

    with serve(slow) as address:
        with pytest.raises(TimeoutError):
            call(address, "charge 12 euros", timeout_s=0.05)
        assert begun.wait(timeout=30)
    assert done.is_set()


def test_proxy_in_the_environment_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serve(str.upper) as address:
        assert call(address, "hello") == "HELLO"
