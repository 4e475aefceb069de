"""Slides 59 to 62: how big networks are. Derived in the chapter "Counting parameters".

Each function returns figures by name. Names that stand in ``number_ledger_figures.csv`` are compared with
what was published; the others are used by the reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from footprint.units import hours_from_days
from model_size import count_parameters, dense_network, gpt_parameters, memory_bytes, resnet50
from model_size.architectures import BOTTLENECK_EXPANSION, RESNET50_STAGES
from model_size.counting import trainable_parameters
from model_size.units import gigabytes, mebibytes, megabytes

if TYPE_CHECKING:
    from number_ledger.figures import Recomputed

CLOTHES = dense_network([28 * 28, 300, 100, 10])  # geron2022, chapter 10, as on slide 60
FLOAT32, FLOAT16, FLOAT64 = 4, 2, 8  # bytes
MILLION, BILLION = 10**6, 10**9

GPT2_BLOCKS = 48  # radford2019, table 2
GPT2_XL = gpt_parameters(GPT2_BLOCKS, 1600)  # radford2019, table 2
GPT2_SMALL = gpt_parameters(12, 768)  # radford2019, table 2
GPT3_BLOCKS = 96  # brown2020, table 2.1
GPT3 = gpt_parameters(GPT3_BLOCKS, 12_288, context=2048)  # brown2020, table 2.1
GPT3_FLOP = 3.14e23  # brown2020, table D.1
V100_FLOP_PER_S = 28e12  # li2020: the speed on the data sheet
V100_USD_PER_H = 1.50  # the lowest reserved price of 2020, after secondary reports of li2020
HOURS_PER_YEAR = hours_from_days(365.25)
DAYS_PER_MONTH = 30
TPU_DEVICES, TPU_H = 32, 168  # strubell2019, section 2.1 and table 3


def n1() -> dict[str, Recomputed]:
    """Inputs × units + units, layer by layer."""
    first, second, third = (count_parameters([layer]) for layer in CLOTHES)
    return {
        "inputs": 28 * 28,
        "first layer": first,
        "second layer": second,
        "third layer": third,
        "together": count_parameters(CLOTHES),
    }


def n2() -> dict[str, Recomputed]:
    """Parameters × 4 bytes."""
    size = memory_bytes(count_parameters(CLOTHES), FLOAT32)
    return {"size": megabytes(size), "in MiB": mebibytes(size), "in float64": 2 * megabytes(size)}


def n3() -> dict[str, Recomputed]:
    """Build the network layer by layer and count."""
    blocks = sum(count for _, count in RESNET50_STAGES)
    weights = trainable_parameters(resnet50())
    return {"layers": 1 + 3 * blocks + 1, "weights": weights / MILLION, "exactly": weights}


def resnet50_activations(*, halved_late: bool = False) -> tuple[int, int]:
    """Return how many numbers the convolutions and the residual sums of ResNet-50 put out.

    A stage halves the side of the picture in the first convolution of its first block (he2016) or, as many
    libraries do today, in the second one, which then gets a larger input.
    """
    convolved, summed, before = 64 * 112**2, 0, 56
    for (width, blocks), side in zip(RESNET50_STAGES, [56, 28, 14, 7], strict=True):
        out = BOTTLENECK_EXPANSION * width
        convolved += blocks * (2 * width + out) * side**2 + out * side**2
        convolved += width * (before**2 - side**2) if halved_late else 0
        summed += blocks * out * side**2
        before = side
    return convolved, summed


def n4() -> dict[str, Recomputed]:
    """Count under three rules, since the slide gives none."""
    convolved, summed = resnet50_activations()
    late, _ = resnet50_activations(halved_late=True)
    return {
        "activations": {
            "convolutions only": convolved / MILLION,
            "and residual sums": (convolved + summed) / MILLION,
            "the same, halved late": (late + summed) / MILLION,
        }
    }


def n5() -> dict[str, Recomputed]:
    """Weights × 4 bytes, without anything else."""
    weights = trainable_parameters(resnet50())
    rounded = 26 * MILLION
    return {
        "weights": {
            "exact count": megabytes(memory_bytes(weights, FLOAT32)),
            "26 million": megabytes(memory_bytes(rounded, FLOAT32)),
        },
        "with activations": megabytes(memory_bytes(rounded + 16 * MILLION, FLOAT32)),
    }


def n7() -> dict[str, Recomputed]:
    """The formula of the family, then bytes per weight."""
    return {
        "layers": GPT2_BLOCKS,
        "weights": GPT2_XL / BILLION,
        "size": {
            "float32": gigabytes(memory_bytes(GPT2_XL, FLOAT32)),
            "float16": gigabytes(memory_bytes(GPT2_XL, FLOAT16)),
        },
        "at 8 bytes": gigabytes(memory_bytes(GPT2_XL, FLOAT64)),
    }


def n7b() -> dict[str, Recomputed]:
    """The same formula for the smallest size; and with the older vocabulary of 40,478 symbols."""
    return {
        "weights": GPT2_SMALL / MILLION,
        "older vocabulary": gpt_parameters(12, 768, symbols=40_478) / MILLION,
    }


def n7c() -> dict[str, Recomputed]:
    """What the next slide and its source say of the same training."""
    days = TPU_H / hours_from_days(1)
    return {
        "devices": TPU_DEVICES,
        "time": days / DAYS_PER_MONTH,
        "days": days,
        "device-months": TPU_DEVICES * days / DAYS_PER_MONTH,
    }


def n8() -> dict[str, Recomputed]:
    """The formula; 4 bytes per weight; arithmetic ÷ speed × price."""
    gpu_h = GPT3_FLOP / V100_FLOP_PER_S / 3600
    return {
        "layers": GPT3_BLOCKS,
        "weights": GPT3 / BILLION,
        "size": gigabytes(memory_bytes(GPT3, FLOAT32)),
        "price": gpu_h * V100_USD_PER_H / MILLION,
        "in float16": gigabytes(memory_bytes(GPT3, FLOAT16)),
        "GPU-years": gpu_h / HOURS_PER_YEAR,
    }
