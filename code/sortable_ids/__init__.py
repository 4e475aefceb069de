"""Numbers for posts that many machines give out without asking each other, and how well they are sorted.

The layout is that of Snowflake (``snowflake2010``): 41 bits of time, 10 of machine, 12 of sequence. Chapter
on Twitter, sec-twitter-ids.
"""

from sortable_ids.polling import missed_by_polling
from sortable_ids.schemes import blocks, counter, random_numbers, snowflakes, steady_arrivals
from sortable_ids.sortedness import radius, time_radius
from sortable_ids.worker import LAYOUT_BITS, Parts, Worker, parts

__all__ = [
    "LAYOUT_BITS",
    "Parts",
    "Worker",
    "blocks",
    "counter",
    "missed_by_polling",
    "parts",
    "radius",
    "random_numbers",
    "snowflakes",
    "steady_arrivals",
    "time_radius",
]
