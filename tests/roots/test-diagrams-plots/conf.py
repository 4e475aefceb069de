"""Pictures that code cells drew."""

extensions = ["myst_nb", "diagrams"]
source_suffix = {".md": "myst-nb", ".ipynb": "myst-nb"}
nb_execution_mode = "off"
numfig = True
