"""The tape: each request with everything else that the answer may depend on, and the answer.

A service is a function of the request and of its *context*, the time and a seed. What it takes from anywhere
else cannot be recorded, so playing the tape to the very same version shows whether there is such a thing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Answer: TypeAlias = "dict[str, object]"
Service: TypeAlias = "Callable[[str, Context], Answer]"


@dataclass(frozen=True)
class Context:
    """What a service may use besides the request."""

    now_s: float
    seed: int


@dataclass(frozen=True)
class Exchange:
    """One request and its answer, as they crossed the interface."""

    request: str
    context: Context
    answer: Answer


class Recorder:
    """Stands before a service and keeps what passes."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.tape: list[Exchange] = []

    def __call__(self, request: str, context: Context) -> Answer:
        """Return the answer of the service, and keep the exchange."""
        answer = self.service(request, context)
        self.tape.append(Exchange(request, context, dict(answer)))
        return answer


def replay(
    tape: Iterable[Exchange], service: Service, *, at: Callable[[Context], Context] | None = None
) -> list[tuple[Exchange, Answer]]:
    """Return each recorded exchange with the answer of ``service``; ``at`` replaces the recorded context."""
    return [
        (exchange, service(exchange.request, at(exchange.context) if at else exchange.context))
        for exchange in tape
    ]


def differing_fields(played: Iterable[tuple[Exchange, Answer]]) -> Counter[str]:
    """Return for each field of the answers how often it is not what was recorded.

    >>> exchange = Exchange("hi", Context(0, 0), {"text": "Hi", "n": 1})
    >>> differing_fields([(exchange, {"text": "HI", "n": 1})])
    Counter({'text': 1})
    """
    return Counter(
        field
        for exchange, answer in played
        for field in sorted(exchange.answer.keys() | answer.keys())
        if exchange.answer.get(field) != answer.get(field)
    )
