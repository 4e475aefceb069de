"""The catalogue's own words, such as *Helped by*, in the language of the book.

They do not stand in the pages, so a translator of the book does not meet them: their translations are in the
message catalogue ``locales/<language>/LC_MESSAGES/catalogue.po``, which travels with this package.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.locale import get_translation

MESSAGES = "catalogue"
LOCALES = Path(__file__).parent / "locales"

_ = get_translation(MESSAGES)
