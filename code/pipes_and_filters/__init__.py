"""Filters that can be put together like shell commands; chapter on styles, sec-data-flow."""

from pipes_and_filters.filters import count_repeats, fields, keep, matching, sort_lines
from pipes_and_filters.log import upload_log

__all__ = ["count_repeats", "fields", "keep", "matching", "sort_lines", "upload_log"]
