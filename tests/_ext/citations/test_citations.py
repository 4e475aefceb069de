"""The plain-text back end of citations is found without reading the metadata of all packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pybtex import plugin
from pybtex.backends.plaintext import Backend

import citations

if TYPE_CHECKING:
    import pytest


class RecordingApp:
    """Notes which extensions it was asked to load."""

    def __init__(self) -> None:
        self.loaded: list[str] = []

    def setup_extension(self, name: str) -> None:
        self.loaded.append(name)


def test_back_end_is_found_without_looking_through_installed_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = RecordingApp()
    monkeypatch.setattr(plugin, "_RUNTIME_PLUGINS", {})
    citations.setup(app)
    monkeypatch.setattr(plugin, "entry_points", None)
    assert app.loaded == ["sphinxcontrib.bibtex"]
    assert plugin.find_plugin("pybtex.backends", "plaintext") is Backend
