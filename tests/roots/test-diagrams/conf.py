"""Diagrams as they should be."""

extensions = ["myst_nb", "diagrams"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
numfig = True
latex_documents = [("index", "book.tex", "Diagrams", "Nobody", "manual")]
