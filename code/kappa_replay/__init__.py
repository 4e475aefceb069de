"""One log, one program: a mistake is corrected by a second run of the new program over the old log.

The Kappa architecture of ``kreps2014``. Used on the page on styles for data, run-kappa.
"""

from kappa_replay.job import Job, catch_up_s, run_beside
from kappa_replay.log import Log
from kappa_replay.upload import Minutes, Upload, count_all, count_once, draw_uploads

__all__ = [
    "Job",
    "Log",
    "Minutes",
    "Upload",
    "catch_up_s",
    "count_all",
    "count_once",
    "draw_uploads",
    "run_beside",
]
