"""Zip files whose bytes depend on their content alone."""

from __future__ import annotations

import zipfile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

EPOCH = (1980, 1, 1, 0, 0, 0)
"""the earliest time that a zip file can hold: its bytes shall not depend on when it was made"""


def write_zip(target: IO[bytes], folder: str, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a zip file with one folder, which holds ``files`` (name and content) in their order."""
    with zipfile.ZipFile(target, "w", compresslevel=9) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(f"{folder}/{name}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is made: so that the mode counts
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
