extensions = ["myst_nb", "exercises"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
