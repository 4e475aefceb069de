"""The Observer pattern in its smallest form; chapter on patterns, sec-observer."""

from observer.subject import Subject
from observer.transcript import Correction, Transcript

__all__ = ["Correction", "Subject", "Transcript"]
