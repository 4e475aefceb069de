"""A small book for tests of what a published site has more than one at home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from small_books import SmallBook

if TYPE_CHECKING:
    from small_books import Build

ADDRESS = "https://books.example/lbd/"


class PublishedBook(SmallBook):
    """A small book that can be built for an address."""

    def publish(self, address: str = ADDRESS, **options: Any) -> Build:
        """Build for ``address``."""
        settings = {"html_baseurl": address, **options.pop("confoverrides", {})}
        return self.build(confoverrides=settings, **options)


def files_of(build: Build) -> set[str]:
    """Return the names of all files of the site."""
    out = build.app.outdir
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
