"""Turns recordings into text. The door of the module."""

from modular_monolith.transcription._transcribing import Transcription

__all__ = ["Transcription"]
