"""Data tables with one mistake of each kind."""

extensions = ["myst_nb", "data_tables"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
numfig = True
