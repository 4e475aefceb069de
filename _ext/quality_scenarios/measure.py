"""Response measures, ``<quantity> <operator> <number> <unit> [over <n> <what>]``, and measured values. Pure.

>>> measure = parse_measure("p99_latency <= 5 ms over 1000 requests")
>>> measure.limit, measure.unit, measure.sample_size
(5.0, 'ms', 1000)
>>> measure.is_met_by(24.8)
False
"""

from __future__ import annotations

import math
import operator
import re
from textwrap import shorten
from typing import NamedTuple

from bookkit.suggestions import did_you_mean

NUMBER = r"[+\-−]?(?:\d{1,3}(?:[ \u00a0\u202f,_]\d{3})+(?!\d)|\d+)?(?:\.\d+)?(?:[eE][+-]?\d+)?"

MEASURE = re.compile(
    rf"""
    (?P<quantity>[^<>=≤≥\s][^<>=≤≥]*?) \s*
    (?P<operator><=|>=|==|[<>=≤≥])     \s*
    (?P<limit>(?=[+\-−.\d]){NUMBER})   \s*
    (?P<unit>(?!over\s+\d)[^\d\s<>=≤≥][^<>=≤≥]*?)?
    (?:\s+ over \s+ (?P<size>(?=\d){NUMBER}) \s+ (?P<sampled>\S.*))?
    """,
    re.VERBOSE,
)

OPERATORS = {
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
    "==": operator.eq,
}
PARTS = ("quantity", "value", "unit", "n")
"""what a glued mapping may hold"""

SPELLINGS = {"≤": "<=", "≥": ">=", "=": "=="}
SYMBOLS = {"<=": "≤", ">=": "≥", "==": "="}


class MeasureError(ValueError):
    """A response measure or a measured value that cannot be read; the text says why."""


class Measure(NamedTuple):
    """What a scenario requires of one quantity."""

    quantity: str
    operator: str  # a key of OPERATORS
    limit: float
    unit: str = ""
    sample_size: int | None = None
    sampled: str = ""  # what the sample consists of, in the author's words

    def is_met_by(self, value: float) -> bool:
        """Return whether ``value``, in the unit of the measure, satisfies it."""
        return bool(OPERATORS[self.operator](value, self.limit))

    @property
    def requirement(self) -> str:
        """Operator, limit and unit as an author would write them."""
        return f"{self.operator} {with_unit(show_number(self.limit), self.unit)}"

    def shown(self) -> str:
        """Return the whole measure for a reader.

        >>> parse_measure("rows_scored >= 10000 rows/s over 20 blocks").shown()
        'rows scored ≥ 10\u202f000\u00a0rows/s over 20 blocks'
        """
        symbol = SYMBOLS.get(self.operator, self.operator)
        limit = with_unit(show_number(self.limit), self.unit)
        return f"{self.quantity.replace('_', ' ')} {symbol} {limit}{self.sample(self.sample_size)}"

    def show_value(self, value: float) -> str:
        """Return ``value`` rounded for a reader, but never so far that it seems to cross the limit.

        >>> parse_measure("loss <= 5 points").show_value(5.00001)
        '5.00001\u00a0points'
        """
        rounded = float(f"{value:.4g}")
        keeps_verdict = self.is_met_by(rounded) == self.is_met_by(value)
        return with_unit(show_number(rounded if keeps_verdict else value), self.unit)

    def sample(self, size: int | None) -> str:
        """Return the words that tell over how many something was measured."""
        return f" over {show_number(size)} {self.sampled}".rstrip() if size is not None else ""


class Measured(NamedTuple):
    """What a code cell has measured, in the unit of the measure."""

    value: float
    sample_size: int | None = None


def parse_measure(text: str) -> Measure:
    """Return the measure that ``text`` states."""
    match = MEASURE.fullmatch(text.strip())
    if match is None or not any(c.isdigit() for c in match["limit"]):
        raise MeasureError(f"cannot read measure '{text}'")
    return Measure(
        quantity=match["quantity"].strip(),
        operator=SPELLINGS.get(match["operator"], match["operator"]),
        limit=parse_number(match["limit"]),
        unit=(match["unit"] or "").strip(),
        sample_size=int(parse_number(match["size"])) if match["size"] else None,
        sampled=match["sampled"] or "",
    )


def show_measure(text: str) -> str:
    """Return the measure that ``text`` states, set for a reader if it can be read.

    >>> show_measure("accuracy >= 0.9"), show_measure("soon enough")
    ('accuracy ≥ 0.9', 'soon enough')
    """
    try:
        return parse_measure(text).shown()
    except MeasureError:
        return text


def parse_number(text: str) -> float:
    """Return the number in ``text``, whose thousands may be set apart.

    >>> parse_number("10 000"), parse_number("1e-4")
    (10000.0, 0.0001)
    """
    return float(re.sub(r"[ \u00a0\u202f,_]", "", text).replace("−", "-"))


def show_number(value: float) -> str:
    """Return ``value`` with narrow spaces between thousands.

    >>> show_number(10000.0), show_number(0.0001), show_number(-2.5)
    ('10\u202f000', '0.0001', '−2.5')
    """
    whole = float(value).is_integer() and abs(value) < 1e15
    return (f"{int(value):,}" if whole else f"{value:,.12g}").replace(",", "\u202f").replace("-", "−")


def with_unit(number: str, unit: str) -> str:
    """Join a number and its unit by a space that does not break."""
    return f"{number}\u00a0{unit}" if unit else number


def read_measured(glued: object, measure: Measure) -> Measured:
    """Return what was measured, from a plain number or a mapping of quantity, value, unit and n.

    >>> read_measured({"value": 4.1, "unit": "ms", "n": 1000}, parse_measure("p99 <= 5 ms"))
    Measured(value=4.1, sample_size=1000)
    """
    if not isinstance(glued, dict):
        return Measured(_number(glued))
    if "value" not in glued:
        raise MeasureError("has no 'value'; glue a number, or a mapping with quantity, value, unit and n")
    for part in glued:
        if part not in PARTS:
            guess = did_you_mean(str(part), PARTS)
            raise MeasureError(f"has a part '{part}', which is none of {', '.join(PARTS)}{guess}")
    for part, required in (("quantity", measure.quantity), ("unit", measure.unit)):
        if part in glued and glued[part] != required:
            raise MeasureError(f"has the {part} '{glued[part]}', but the measure has '{required}'")
    size = _sample_size(glued.get("n"))
    if measure.sample_size and size is not None and size < measure.sample_size:
        needed = f"{measure.sample_size} {measure.sampled}".strip()
        raise MeasureError(f"was measured over {size}, but the measure requires {needed}")
    return Measured(_number(glued["value"]), size)


def _number(glued: object) -> float:
    if isinstance(glued, bool) or not isinstance(glued, int | float):
        found = shorten(str(glued), 60)
        hint = "glue a number, or a mapping with quantity, value, unit and n"
        raise MeasureError(f"is not a number but '{found}'; {hint}")
    if not math.isfinite(glued):
        raise MeasureError(f"is '{glued}'; expected a finite number")
    return float(glued)


def _sample_size(glued: object) -> int | None:
    if glued is None:
        return None
    if not isinstance(glued, int | float) or not float(glued).is_integer() or glued < 1:
        raise MeasureError(f"has the sample size '{glued}'; expected n to be a whole number from 1")
    return int(glued)
