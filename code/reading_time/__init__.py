"""How long does it take to read a page? Appendix "Teaching paths", section sec-reading-time.

``prose`` leaves of a page what is read as running text, ``section`` cuts one section out of a page, and
``reading_minutes`` turns words and cells into time.
"""

from reading_time.pages import MINUTES_PER_CELL, WORDS_PER_MINUTE, cells, prose, reading_minutes, section

__all__ = ["MINUTES_PER_CELL", "WORDS_PER_MINUTE", "cells", "prose", "reading_minutes", "section"]
