"""What the graph consists of: components and directed connections, both immutable."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Component:
    """A part of the system, or of the environment that it lives in."""

    name: str
    kind: str  # "ML", "non-ML", "environment"; after grouping possibly "mixed"
    team: str = ""  # who may change it; empty outside the system
    runs_on: str = ""  # where it runs; empty outside the system
    purpose: str = ""


@dataclass(frozen=True)
class Connection:
    """``source`` hands something over, and what it is changes what ``target`` does next."""

    source: str
    target: str
    carries: str  # what is handed over
    when: str = "job"  # "job" (a customer waits), "always" (in the background), "release" (to ship a model)


@dataclass(frozen=True)
class Graph:
    """Components and the connections between them.

    >>> Graph((Component("A", "ML"),), (Connection("A", "B", "words"),))
    Traceback (most recent call last):
    ...
    ValueError: connection A -> B names 'B', which is not a component
    """

    components: tuple[Component, ...]
    connections: tuple[Connection, ...]

    def __post_init__(self) -> None:
        names: set[str] = set()
        for component in self.components:
            if component.name in names:
                raise ValueError(f"two components are called {component.name!r}")
            names.add(component.name)
        for edge in self.connections:
            for end in (edge.source, edge.target):
                if end not in names:
                    raise ValueError(
                        f"connection {edge.source} -> {edge.target} names {end!r}, which is not a component"
                    )
