"""A store of releases. A release is a set of named files that belong together.

Files are kept by the hash of their bytes. So a file that two releases share is kept once, and what comes out
can be compared with what went in.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 hash of a file.

    >>> fingerprint(b"")[:8]
    'e3b0c442'
    """
    return sha256(content).hexdigest()


class ReleaseStore:
    """Keeps releases under the numbers 1, 2, …; one of them is active."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}  # hash → content
        self._releases: list[dict[str, str]] = []  # file name → hash, one for each release
        self._activated: list[int] = []  # release numbers in the order of activation

    def keep(self, files: Mapping[str, bytes]) -> int:
        """Keep a release and return its number."""
        names = {name: fingerprint(content) for name, content in files.items()}
        self._files.update({names[name]: content for name, content in files.items()})
        self._releases.append(names)
        return len(self._releases)

    def activate(self, release: int) -> None:
        """Let a release be the one that answers."""
        if not 1 <= release <= len(self._releases):
            raise LookupError(f"there is no release {release}; kept are 1 to {len(self._releases)}")
        self._activated.append(release)

    def roll_back(self) -> int:
        """Activate the release that was active before, whole, and return its number."""
        if len(self._activated) < 2:
            raise LookupError("no release was active before this one")
        self._activated.pop()
        return self._activated[-1]

    def active_files(self) -> dict[str, bytes]:
        """Return the files of the active release."""
        names = self._releases[self._activated[-1] - 1]
        return {name: self._files[content] for name, content in names.items()}

    def stored_bytes(self) -> int:
        """Return what all releases take, each file counted once."""
        return sum(map(len, self._files.values()))

    def copied_bytes(self) -> int:
        """Return what the releases would take if each kept its own copies."""
        return sum(len(self._files[content]) for names in self._releases for content in names.values())
