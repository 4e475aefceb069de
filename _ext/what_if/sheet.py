"""The calculation behind a ``{what-if}``: rows of numbers and formulas. Imports no Sphinx."""

from __future__ import annotations

import ast
import math
import operator
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bookkit.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROW = re.compile(r"(?P<name>[a-z_]\w*): *(?P<label>[^=\[]+?) *(?:\[(?P<unit>[^]]+)\])? *= *(?P<right>.+)")
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
DIGITS = 4


class SheetError(ValueError):
    """A row that cannot be used; ``index`` counts the lines of the body from 0."""

    def __init__(self, message: str, index: int) -> None:
        super().__init__(message)
        self.index = index


@dataclass(frozen=True)
class Row:
    """One line: a number that a reader may change, or a result computed from the rows above."""

    name: str
    label: str
    unit: str
    value: float
    formula: str = ""  # empty for an input; the same text is valid JavaScript


def read_rows(lines: Iterable[str]) -> list[Row]:
    """Return the rows of a body; blank lines are skipped.

    >>> [row.value for row in read_rows(["power: Power [W] = 500", "day: A day [Wh] = power * 24"])]
    [500.0, 12000.0]
    """
    rows: list[Row] = []
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        match = ROW.fullmatch(line.strip())
        if match is None:
            raise SheetError(
                f"cannot read '{line.strip()}'; write 'name: Label [unit] = number or formula'", index
            )
        name, label, unit, right = (match[group] or "" for group in ("name", "label", "unit", "right"))
        known = {row.name: row.value for row in rows}
        if name in known:
            raise SheetError(f"'{name}' stands in two rows; each needs a name of its own", index)
        try:
            rows.append(Row(name, label, unit, float(right)))
        except ValueError:
            rows.append(Row(name, label, unit, _evaluate(right, known, index), right))
    if not any(row.formula for row in rows) or all(row.formula for row in rows):
        raise SheetError("needs at least one number to change and one formula", 0)
    return rows


def _evaluate(formula: str, known: Mapping[str, float], index: int) -> float:
    """Return the value of ``formula``; only + - * / and brackets, which mean the same to a browser."""
    try:
        value = _value(ast.parse(formula, mode="eval").body, known, index)
    except SyntaxError:
        raise SheetError(f"cannot read the formula '{formula}'", index) from None
    except ZeroDivisionError:
        value = math.inf
    if not math.isfinite(value):
        raise SheetError(f"the formula '{formula}' has no finite value for the numbers given", index)
    return value


def _value(tree: ast.expr, known: Mapping[str, float], index: int) -> float:
    match tree:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=name):
            if name not in known:
                raise SheetError(f"'{name}' is no row above{did_you_mean(name, known)}", index)
            return known[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, known, index)
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in OPERATORS:
            return float(OPERATORS[type(sign)](_value(left, known, index), _value(right, known, index)))
    raise SheetError(f"'{ast.unparse(tree)}' is not allowed in a formula; use + - * / and brackets", index)


def shown(value: float) -> str:
    """Return ``value`` with four significant digits, as the script in the page writes it.

    >>> shown(12345.6), shown(0.43267), shown(7.0), shown(-0.00012)
    ('12,350', '0.4327', '7', '-0.00012')
    """
    rounded = float(f"{value:.{DIGITS}g}")
    return f"{rounded:,.12f}".rstrip("0").rstrip(".")
