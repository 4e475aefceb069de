"""What is kept of each page between builds so that numbers can be given, and followed, without loading it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from bookkit.page_data import PageDataDomain

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class NumberingDomain(PageDataDomain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "numbering"
    label = "numbering"
    per_page = ("outlines", "labels")
    initial_data: ClassVar[dict[str, Any]] = {
        "outlines": {},  # docname -> its outline, pickled: most builds look into none of them
        "labels": {},  # docname -> labels to which it may refer by number
    }

    @property
    def outlines(self) -> dict[str, bytes]:
        return cast("dict[str, bytes]", self.data["outlines"])

    @property
    def labels(self) -> dict[str, list[str]]:
        return cast("dict[str, list[str]]", self.data["labels"])


def numbering_domain(env: BuildEnvironment) -> NumberingDomain:
    """Return the domain, typed."""
    return cast("NumberingDomain", env.domains[NumberingDomain.name])
