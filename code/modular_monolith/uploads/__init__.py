"""Takes recordings in. The door of the module: everything else in this folder is private."""

from modular_monolith.uploads._receiving import Uploads

__all__ = ["Uploads"]
