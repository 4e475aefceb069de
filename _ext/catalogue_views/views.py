"""What a view is: a record of what an author asked for, from which everything on the page follows.

A view works in two steps. `View.content` collects from the catalogue everything that will be seen, as plain
tuples, strings and numbers; `View.html` and `View.plain` turn that, and nothing else, into nodes. So a page
is up to date if and only if the content of its views is the one that was last written.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from bookkit.suggestions import did_you_mean
from catalogue.model import Problem, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment

    from catalogue.model import Catalogue, Mention

C = TypeVar("C")


@dataclass(frozen=True, kw_only=True)
class View(Generic[C]):
    """One view on a page. A subclass adds a field for each option, its `content` and how that looks."""

    directive: ClassVar[str]
    scripts: ClassVar[tuple[str, ...]] = ()
    styles: ClassVar[tuple[str, ...]] = ()  # besides the style sheet of all views

    docname: str
    line: int

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield what is wrong with the options, now that all entries are known."""
        yield from ()

    def content(self, env: BuildEnvironment) -> C:
        """Return everything that the view shows: tuples of strings, numbers and faces, in a fixed order."""
        raise NotImplementedError

    def html(self, content: C, caption: Sequence[Node]) -> list[Node]:
        """Return ``content`` for HTML; without an author's ``caption``, find one."""
        raise NotImplementedError

    def ebook(self, content: C, caption: Sequence[Node]) -> list[Node]:
        """Return ``content`` for e-books, and for paper, where it needs another form than in HTML."""
        return self.html(content, caption)

    def plain(self, content: C, caption: Sequence[Node]) -> list[Node]:
        """Return ``content`` for every other output, without wide tables."""
        raise NotImplementedError

    def unknown(self, option: str, wanted: Iterable[Mention], allowed: Iterable[str]) -> Iterator[Problem]:
        """Yield a problem for each name in ``option`` that is none of ``allowed``."""
        names = list(dict.fromkeys(allowed))
        known = {fold(name) for name in names}
        for name, line in wanted:
            if fold(name) not in known:
                guess = did_you_mean(name, names) or f" (choose from {', '.join(names)})" * bool(names)
                message = f"{{{self.directive}}}: there is no {option} '{name}'{guess}"
                yield Problem("arch.bad_option", message, self.docname, line)


def fingerprint(content: object) -> str:
    """Return a short text that differs whenever ``content`` does, in every process.

    >>> fingerprint(("Observer", 1)) == fingerprint(("Observer", 1))
    True
    """
    return sha256(repr(content).encode()).hexdigest()
