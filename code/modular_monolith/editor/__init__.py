"""Lets people correct. The door of the module."""

from modular_monolith.editor._correcting import Editor, Page

__all__ = ["Editor", "Page"]
