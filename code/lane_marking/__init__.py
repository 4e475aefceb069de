"""Finding the lane without learning: a synthetic road, its edges, and lines found by voting.

    >>> import numpy as np
    >>> from lane_marking import draw_road, find_lane
    >>> frame = draw_road(np.random.default_rng(0))
    >>> abs(find_lane(frame.image).left - frame.left) < 4
    True

Used in the chapter "From system goal to component quality". Needs NumPy.
"""

from lane_marking.finding import Lane, edges, find_lane
from lane_marking.road import DAY, WET_NIGHT, Frame, Weather, draw_road

__all__ = ["DAY", "WET_NIGHT", "Frame", "Lane", "Weather", "draw_road", "edges", "find_lane"]
