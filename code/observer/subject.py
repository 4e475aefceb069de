"""The part that is observed. It knows its observers as callables and nothing else about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Event = TypeVar("Event")


class Subject(Generic[Event]):
    """Keeps a list of observers and calls each when something happens.

    >>> door: Subject[str] = Subject()
    >>> door.attach(print)
    >>> door.notify("opened")
    opened
    """

    def __init__(self) -> None:
        self._observers: list[Callable[[Event], object]] = []

    def attach(self, observer: Callable[[Event], object]) -> None:
        """Call ``observer`` at every event from now on."""
        self._observers.append(observer)

    def detach(self, observer: Callable[[Event], object]) -> None:
        """Stop calling ``observer``."""
        self._observers.remove(observer)

    def notify(self, event: Event) -> None:
        """Call every observer, even if one of them raises."""
        errors = []
        for observer in tuple(self._observers):  # one may detach itself
            try:
                observer(event)
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{len(errors)} observers failed", errors)
