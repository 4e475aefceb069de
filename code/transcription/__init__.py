"""A small Scribe whose parts are the six common ML components; chapter "Anatomy of an ML-enabled system".

Read in this order: ``handed_over`` (the types of the interfaces), ``components`` (six classes that know
nothing of one another), ``system`` (who hands what to whom), ``customers`` (recordings to try it on),
``drawing`` (is what ran what was drawn?). Standard library only.
"""

from transcription.components import (
    DataManagement,
    DataSource,
    FeatureStore,
    InferenceService,
    Model,
    Monitoring,
    Pipeline,
)
from transcription.customers import COMPRESSED, PLAIN, Channel, Vocabulary
from transcription.drawing import BOXES, undrawn, unseen
from transcription.handed_over import Example, Features, Recording, Word
from transcription.system import Day, Scribe, Wiring

__all__ = [
    "BOXES",
    "COMPRESSED",
    "PLAIN",
    "Channel",
    "DataManagement",
    "DataSource",
    "Day",
    "Example",
    "FeatureStore",
    "Features",
    "InferenceService",
    "Model",
    "Monitoring",
    "Pipeline",
    "Recording",
    "Scribe",
    "Vocabulary",
    "Wiring",
    "Word",
    "undrawn",
    "unseen",
]
