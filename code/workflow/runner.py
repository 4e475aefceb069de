"""Run the steps that have to be run, and no others.

A step's result is kept under a key made of its name, its version and the *contents* of its inputs. Same key,
same result: the step need not run. Because the key holds contents and not times, a step that runs again and
gives the same result as before stops the wave: what follows it is not run.

A value is anything that JSON can hold. A result can only be trusted if the step reads nothing but its inputs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeAlias

Value: TypeAlias = object
Cache: TypeAlias = dict[str, Value]
"""key of a step with its inputs → result"""


class StepError(RuntimeError):
    """A step raised an exception; what ran before it is in the cache."""


@dataclass(frozen=True)
class Step:
    """One task: a pure function of the results of other steps.

    ``version`` stands for code and settings; whoever changes either has to change it. (A real runner takes a
    hash of the source file or of the container image.)
    """

    name: str
    compute: Callable[..., Value]
    needs: tuple[str, ...] = ()
    version: str = "1"
    minutes: float = 0.0  # what the step costs when it runs; simulated


@dataclass
class Run:
    """What a run did: results by step, and which steps were computed or taken from the cache."""

    results: dict[str, Value] = field(default_factory=dict)
    computed: list[str] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)
    minutes: float = 0.0


def fingerprint(value: Value) -> str:
    """Return a short name for the content of ``value``: equal contents have equal names.

    >>> fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})
    True
    """
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def run(steps: Sequence[Step], cache: Cache) -> Run:
    """Run ``steps``, each after what it needs, and only if ``cache`` does not hold its result."""
    done = Run()
    for step in in_order(steps):
        inputs = [done.results[name] for name in step.needs]
        key = fingerprint([step.name, step.version, *map(fingerprint, inputs)])
        if key in cache:
            done.reused.append(step.name)
        else:
            cache[key] = compute(step, inputs)
            done.computed.append(step.name)
            done.minutes += step.minutes
        done.results[step.name] = cache[key]
    return done


def compute(step: Step, inputs: Sequence[Value]) -> Value:
    """Return the result of ``step``, or raise :class:`StepError` with its name."""
    try:
        return step.compute(*inputs)
    except Exception as error:
        raise StepError(f"step '{step.name}' failed: {error}") from error


def in_order(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield each step after all that it needs; of those that are ready, the first in the list."""
    waiting, done = list(steps), set[str]()
    while waiting:
        ready = next((step for step in waiting if done.issuperset(step.needs)), None)
        if ready is None:
            names = ", ".join(f"'{step.name}'" for step in waiting)
            raise ValueError(f"steps {names} need each other, or a step that does not exist")
        waiting.remove(ready)
        done.add(ready.name)
        yield ready
