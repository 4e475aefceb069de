extensions = ["myst_nb", "sphinx_design", "page_checks"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
exclude_patterns = ["_build"]
