extensions = ["myst_nb", "margin_notes"]
source_suffix = {".md": "myst-nb"}
myst_enable_extensions = ["colon_fence"]
nb_execution_mode = "off"
exclude_patterns = ["_build"]
