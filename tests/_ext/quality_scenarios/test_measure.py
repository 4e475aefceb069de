"""Response measures and measured values: what can be read, and how it is shown."""

from __future__ import annotations

import pytest

from quality_scenarios.measure import (
    Measure,
    Measured,
    MeasureError,
    parse_measure,
    parse_number,
    read_measured,
    show_number,
)

READABLE = {
    "p99_latency <= 5 ms over 1000 requests": Measure("p99_latency", "<=", 5, "ms", 1000, "requests"),
    "throughput >= 10 000 rows/s": Measure("throughput", ">=", 10_000, "rows/s"),
    "throughput ≥ 10,000 rows/s": Measure("throughput", ">=", 10_000, "rows/s"),
    "throughput >= 10_000 rows/s": Measure("throughput", ">=", 10_000, "rows/s"),
    "misses <= 1e-4 per encounter": Measure("misses", "<=", 1e-4, "per encounter"),
    "answered >= 99.9 %": Measure("answered", ">=", 99.9, "%"),
    "answered>=99.9%": Measure("answered", ">=", 99.9, "%"),
    "differing_values == 0": Measure("differing_values", "==", 0),
    "differing values = 0 over 10 000 rows": Measure("differing values", "==", 0, "", 10_000, "rows"),
    "p99 <= 5 ms over 1 000 requests": Measure("p99", "<=", 5, "ms", 1000, "requests"),
    "alarms < 1 over 200 windows of 50 rows": Measure("alarms", "<", 1, "", 200, "windows of 50 rows"),
    "gain > -0.5 points": Measure("gain", ">", -0.5, "points"),
    "gain > −.5 points": Measure("gain", ">", -0.5, "points"),
    "size <= 256 KiB": Measure("size", "<=", 256, "KiB"),
}

UNREADABLE = [
    "",
    "very fast",
    "<= 5 ms",
    "p99 <= ms",
    "p99 5 ms",
    "p99 <= 5 <= 6 ms",
    "p99 <= 5 6 ms",
    "p99 <= . ms",
]


@pytest.mark.parametrize(("text", "measure"), READABLE.items(), ids=READABLE)
def test_a_measure_is_read(text: str, measure: Measure) -> None:
    assert parse_measure(text) == measure


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_no_measure_is_refused(text: str) -> None:
    with pytest.raises(MeasureError, match="cannot read measure"):
        parse_measure(text)


@pytest.mark.parametrize(
    ("operator", "below", "equal", "above"),
    [
        ("<=", True, True, False),
        ("<", True, False, False),
        (">=", False, True, True),
        (">", False, False, True),
        ("==", False, True, False),
    ],
)
def test_each_operator_means_what_it_says(operator: str, *, below: bool, equal: bool, above: bool) -> None:
    measure = Measure("quantity", operator, 5)
    assert [measure.is_met_by(value) for value in (4, 5, 6)] == [below, equal, above]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", 5),
        ("10 000", 10_000),
        ("10\u202f000", 10_000),
        ("1,000,000", 1e6),
        ("1e-4", 1e-4),
        ("−2.5", -2.5),
    ],
)
def test_a_number_is_read(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("number", "text"),
    [(5.0, "5"), (0.25, "0.25"), (1234567, "1\u202f234\u202f567"), (-3, "−3"), (1e-7, "1e−07")],
)
def test_a_number_is_shown(number: float, text: str) -> None:
    assert show_number(number) == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [(4.123456, "4.123\u00a0ms"), (4.99999, "5\u00a0ms"), (5.00001, "5.00001\u00a0ms"), (24, "24\u00a0ms")],
)
def test_rounding_never_contradicts_the_verdict(value: float, shown: str) -> None:
    assert parse_measure("p99 <= 5 ms").show_value(value) == shown


@pytest.mark.parametrize(
    ("glued", "measured"),
    [
        (4.1, Measured(4.1)),
        (3, Measured(3)),
        ({"value": 4.1}, Measured(4.1)),
        ({"quantity": "p99", "value": 4.1, "unit": "ms", "n": 1000}, Measured(4.1, 1000)),
        ({"value": 4.1, "n": 2000}, Measured(4.1, 2000)),
    ],
)
def test_a_measured_value_is_read(glued: object, measured: Measured) -> None:
    assert read_measured(glued, parse_measure("p99 <= 5 ms over 1000 requests")) == measured


@pytest.mark.parametrize("glued", [None, "4.1", [4.1], {}, {"value": "4.1"}, {"value": None}])
def test_what_is_no_measured_value_is_refused(glued: object) -> None:
    with pytest.raises(MeasureError):
        read_measured(glued, parse_measure("p99 <= 5 ms"))
