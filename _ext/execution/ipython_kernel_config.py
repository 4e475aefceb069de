"""IPython profile of the book's kernels: figures are SVG and the same, byte for byte, in every run."""

c = get_config()  # type: ignore[name-defined]  # noqa: F821  # IPython supplies it

c.InlineBackend.figure_formats = {"svg"}
c.InlineBackend.print_figure_kwargs = {"bbox_inches": "tight", "metadata": {"Date": None}}
c.InlineBackend.rc = {"svg.hashsalt": "load-bearing-decisions"}
c.HistoryManager.enabled = False
