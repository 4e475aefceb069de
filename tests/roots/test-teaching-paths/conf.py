extensions = ["myst_nb", "teaching_paths"]
source_suffix = {".md": "myst-nb"}
exclude_patterns = ["_build"]
nb_execution_mode = "off"
learning_chapters = []
epub_copyright = "nobody"
version = "1"
