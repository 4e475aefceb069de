"""Prices and sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modular_monolith.uploads import Uploads

CENTS_PER_BLOCK = 5


class Billing:
    """Charges by the block."""

    def __init__(self, uploads: Uploads) -> None:
        self._uploads = uploads

    def bill(self) -> int:
        """Return what all recordings cost, in cents."""
        return CENTS_PER_BLOCK * sum(self._uploads.blocks(key) for key in self._uploads.all_keys())
