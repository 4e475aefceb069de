"""How far a change reaches in data preparation that has grown, and in one that was planned.

``growth`` builds both as a ``component_graph``. Used on the catalogue's page about anti-patterns (Pipeline
Jungle, after ``sculley2015``). Standard library only.
"""

from pipeline_growth.growth import jungle, planned, signals_touched

__all__ = ["jungle", "planned", "signals_touched"]
