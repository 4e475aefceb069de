"""The book's small tables, by name: cells run anywhere and need not know where the files lie.

>>> from example_data import read_rows
>>> read_rows("scribe_components")[0]["component"]
'Editor'
"""

from example_data.tables import DATA_FOLDER, figure, read_figures, read_rows

__all__ = ["DATA_FOLDER", "figure", "read_figures", "read_rows"]
