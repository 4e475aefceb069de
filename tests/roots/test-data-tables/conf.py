"""Data tables as they should be."""

extensions = ["myst_nb", "sphinxcontrib.bibtex", "data_tables"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
bibtex_bibfiles = ["references.bib"]
numfig = True
