"""What was asked, what was answered, and by what; catalogue, card Prediction Log."""

from prediction_log.log import Entry, PredictionLog, Replay, replay

__all__ = ["Entry", "PredictionLog", "Replay", "replay"]
