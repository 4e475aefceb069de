"""Is it worth it? What features cost a month under three arrangements, and from how many models a store pays.

symbol  meaning
m       models
f       features of one model
s       share of a model's features that earlier models already have
d       different features: f for the first model, f (1 - s) for each further one

Two copies: every model writes each feature twice, for training and for serving. Library: each of the d
features is written once and imported by both paths, and still computed for every model. Store: written once,
computed once, on a platform that has to be run. All figures are assumptions of the chapter; change them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Setting:
    """The assumptions, in hours, euros and months."""

    features: int = 12  # f
    shared: float = 0.6  # s
    hours_per_feature: float = 16.0  # to write, test and explain one implementation
    eur_per_hour: float = 80.0
    life_months: float = 24.0  # after which a feature is written anew
    skew_per_year: float = 0.05  # chance that a feature written twice goes wrong in a year
    leak_per_year: float = 0.01  # chance that one written once is joined at the wrong time
    eur_per_skew: float = 20_000.0  # what one costs until it is found
    predictions: float = 30e6  # a month and model
    trainings: int = 4  # how often a payment is used for training
    eur_per_computation: float = 3e-8  # 2 ms of a core at 0.05 EUR an hour
    store_hours: float = 40.0  # a month, to run the store
    store_eur: float = 500.0  # a month, for its machines
    store_overhead: float = 0.25  # extra work to register a feature


class Bill(NamedTuple):
    """EUR a month."""

    writing: float
    mistakes: float
    computing: float
    platform: float

    @property
    def total(self) -> float:
        """Return the sum of the four."""
        return sum(self)


def different_features(models: int, setting: Setting) -> float:
    """Return d.

    >>> different_features(3, Setting(features=10, shared=0.6))
    18.0
    """
    return setting.features * (1 + (models - 1) * (1 - setting.shared))


def two_copies(models: int, setting: Setting) -> Bill:
    """Return the bill if training and serving each have their own code, in every model."""
    pairs = models * setting.features
    mistakes = pairs * setting.skew_per_year / 12 * setting.eur_per_skew
    return Bill(writing(2 * pairs, setting), mistakes, computing(pairs, setting), 0.0)


def library(models: int, setting: Setting) -> Bill:
    """Return the bill if both paths of all models import the same functions."""
    used = models * setting.features
    mistakes = used * setting.leak_per_year / 12 * setting.eur_per_skew
    return Bill(
        writing(different_features(models, setting), setting), mistakes, computing(used, setting), 0.0
    )


def stored(models: int, setting: Setting) -> Bill:
    """Return the bill with a store: each feature is computed once, and neither skewed nor leaked."""
    different = different_features(models, setting)
    computed = different * setting.predictions * setting.eur_per_computation
    platform = setting.store_hours * setting.eur_per_hour + setting.store_eur
    return Bill(writing((1 + setting.store_overhead) * different, setting), 0.0, computed, platform)


def writing(implementations: float, setting: Setting) -> float:
    """Return what so many implementations cost, spread over their life."""
    return implementations * setting.hours_per_feature * setting.eur_per_hour / setting.life_months


def computing(used: float, setting: Setting) -> float:
    """Return what it costs to compute features anew for every prediction and every training."""
    return used * setting.predictions * (1 + setting.trainings) * setting.eur_per_computation


def store_pays_from(setting: Setting, *, limit: int = 200) -> dict[str, int | None]:
    """Return from how many models on a store is cheaper than each alternative, up to ``limit``."""
    alternatives = {"two copies": two_copies, "library": library}
    return {
        name: next(
            (m for m in range(1, limit + 1) if stored(m, setting).total < bill(m, setting).total), None
        )
        for name, bill in alternatives.items()
    }
