extensions = ["myst_nb", "sphinx_exercise", "pattern_cards", "quality_scenarios", "book_counts"]
source_suffix = {".md": "myst-nb"}
arch_groups = {"pattern": ["serving"]}
myst_enable_extensions = ["colon_fence", "deflist"]
numfig = True
nb_execution_mode = "off"
exclude_patterns = ["_build"]
