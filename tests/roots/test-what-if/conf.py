extensions = ["myst_nb", "what_if"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
numfig = True
