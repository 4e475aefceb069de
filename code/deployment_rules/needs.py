"""What must be known of a system before one can say where its model may run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from example_data import DATA_FOLDER, read_rows

if TYPE_CHECKING:
    from pathlib import Path

YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True)
class Needs:
    """One system's figures; the device is whatever stands nearest to the user."""

    answer_ms: float  # an answer must be there within
    offline: bool  # answers are needed without a network, too
    inputs_known: bool  # inputs can be listed the evening before
    raw_may_leave: bool  # raw inputs may leave the device
    learns_from_use: bool  # what is to be learned shows only in what users do
    labels_on_device: bool  # the user's next action says whether the answer was right
    model_mb: float
    small_model_mb: float  # of a model that is worse and still acceptable for a while; 0 if there is none
    work_gflop: float  # to compute an answer with the full model
    device_mb: float  # memory that the device can spare for a model
    device_gflops: float  # GFLOP a second that it can spare
    good_trip_ms: float  # to the server and back with the input, on a good day
    bad_trip_ms: float  # the same on a bad day


def read_needs(name: str, folder: Path = DATA_FOLDER) -> dict[str, Needs]:
    """Return the systems of ``<name>.csv``; column names carry units in brackets."""
    return {row["system"]: _needs(row) for row in read_rows(name, folder)}


def _needs(row: dict[str, str]) -> Needs:
    return Needs(
        answer_ms=float(row["answer within [ms]"]),
        offline=YES_NO[row["offline"]],
        inputs_known=YES_NO[row["inputs known before"]],
        raw_may_leave=YES_NO[row["raw may leave"]],
        learns_from_use=YES_NO[row["learns from use"]],
        labels_on_device=YES_NO[row["labels on device"]],
        model_mb=float(row["model [MB]"]),
        small_model_mb=float(row["small model [MB]"]),
        work_gflop=float(row["work [GFLOP]"]),
        device_mb=float(row["device memory [MB]"]),
        device_gflops=float(row["device speed [GFLOP/s]"]),
        good_trip_ms=float(row["good trip [ms]"]),
        bad_trip_ms=float(row["bad trip [ms]"]),
    )
