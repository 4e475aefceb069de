"""Formulas as they should be."""

extensions = ["myst_nb", "mathml"]
source_suffix = {".md": "myst-nb"}
nb_execution_mode = "off"
myst_enable_extensions = ["dollarmath"]
html_math_renderer = "mathml"
