"""Diagrams with one mistake of each kind."""

extensions = ["myst_nb", "diagrams"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
numfig = True
