"""Linear models, small enough to do by hand: a line from five sums, and a plane from a table of sums.

Read the modules in this order: ``jobs`` makes Scribe's jobs, ``line`` draws the line with the least squared
error from five sums, ``residuals`` shows what the line leaves over, ``plane`` does the same for any number of
features, and ``robust`` takes the median of many slopes instead. See ``sec-linear`` in the book.
"""

from linear_model.jobs import Job, make_jobs
from linear_model.line import Line, Sums, fit_line, merged, sums_of, weakened
from linear_model.plane import fit_plane, linear_score, solve
from linear_model.residuals import explained_share, mean_by_third, residuals_of, root_mean_square
from linear_model.robust import median_line

__all__ = [
    "Job",
    "Line",
    "Sums",
    "explained_share",
    "fit_line",
    "fit_plane",
    "linear_score",
    "make_jobs",
    "mean_by_third",
    "median_line",
    "merged",
    "residuals_of",
    "root_mean_square",
    "solve",
    "sums_of",
    "weakened",
]
