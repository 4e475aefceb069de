"""Services and who calls whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from example_data import read_rows

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Service:
    """One service, how it behaves alone, and which services it calls."""

    name: str
    latency_ms: float  # its own work, without the calls
    availability: float  # of one replica, as a share of the time
    replicas: int = 1
    needs: tuple[str, ...] = ()  # calls without which it cannot answer
    wants: tuple[str, ...] = ()  # calls whose failure it tolerates


Services = dict[str, Service]


def read_services(table: str) -> Services:
    """Read services from a table of the book with the columns of ``audiobook_services``."""
    return {row["service"]: service_from(row) for row in read_rows(table)}


def service_from(row: Mapping[str, str]) -> Service:
    """Turn one row into a service; several names in a cell are separated by semicolons."""
    return Service(
        name=row["service"],
        latency_ms=float(row["own latency [ms]"]),
        availability=float(row["availability of one replica [%]"]) / 100,
        replicas=int(row["replicas"]),
        needs=names_in(row["needs"]),
        wants=names_in(row["wants"]),
    )


def names_in(cell: str) -> tuple[str, ...]:
    """Split a cell at its semicolons.

    >>> names_in("cache; download")
    ('cache', 'download')
    >>> names_in("")
    ()
    """
    return tuple(name.strip() for name in cell.split(";") if name.strip())


def reached(services: Services, entry: str) -> set[str]:
    """Return the services without which a request to ``entry`` cannot be answered, ``entry`` included."""
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(services[name].needs)
    return found


def with_one_replica(services: Services) -> Services:
    """Return the same services, each running once only."""
    return {name: replace(service, replicas=1) for name, service in services.items()}
