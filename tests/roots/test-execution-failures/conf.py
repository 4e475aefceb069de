extensions = ["myst_nb", "execution"]
source_suffix = {".md": "myst-nb"}
exclude_patterns = ["_build"]
nb_execution_mode = "cache"
