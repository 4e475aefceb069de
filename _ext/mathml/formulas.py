"""LaTeX formula → MathML, by the converter that docutils brings. Text to text; imports no Sphinx.

The converter names a command that it does not know, but passes over groups that never end, so these are
counted first. The same formula always gives the same MathML.
"""

from __future__ import annotations

import re
from html import escape

from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml

from mathml.spelling import spelled_for_converter

_ESCAPED = re.compile(r"\\[\\{}]")
_FUNCTION = r"(?:<m(?:sub|sup|subsup)>)?<mi>(?:arg|cos|det|dim|exp|lg|ln|log|Pr|sin|tan|tanh)</mi>"
_SPACE_BEFORE = re.compile(rf"(</(?:mi|mn|mfrac|mrow|msub|msubsup|msup|mtext)>)(?={_FUNCTION})")
_SPACE_AFTER = re.compile(
    rf"({_FUNCTION}(?:<mo>\u2061</mo>|(?:<m[in]>[^<]*</m[in]>)+</m(?:sub|sup|subsup)>))(?=<m[^o])"
)
_THIN_SPACE = r'\1<mspace width="0.1667em"></mspace>'
_MATH_TAG = re.compile(r"<math([^>]*)>(.*)</math>", re.DOTALL)


class FormulaError(ValueError):
    """The formula cannot be read."""


def to_mathml(latex: str, *, as_block: bool) -> str:
    """Return ``latex`` as a ``<math>`` element that also carries its source.

    >>> to_mathml("x^2", as_block=False)[-76:]
    '<annotation encoding="application/x-tex">x^2</annotation></semantics></math>'
    """
    source = latex.strip()
    _check_pairs(source)
    spelled = spelled_for_converter(_joined(source) if as_block else source)
    try:
        mathml = tex2mathml(spelled, as_block=as_block)
    except MathError as error:
        raise FormulaError(str(error).rstrip(".")) from error
    except (AttributeError, IndexError, KeyError, SyntaxError, TypeError, ValueError) as error:
        # The converter's tree ran out of places: an '&' or '\\' outside a table, a missing argument.
        raise FormulaError("misplaced '&' or '\\\\', or a command without its argument") from error
    return _annotated(mathml, source)


def _check_pairs(latex: str) -> None:
    """Raise a :class:`FormulaError` unless braces, ``\\left``/``\\right`` and environments come in pairs."""
    bare = _ESCAPED.sub("", latex)
    if bare.count("{") != bare.count("}"):
        raise FormulaError(f"{bare.count('{')} opening and {bare.count('}')} closing braces")
    for opening, closing in ((r"\left", r"\right"), (r"\begin", r"\end")):
        counts = [len(re.findall(re.escape(name) + r"(?![A-Za-z])", bare)) for name in (opening, closing)]
        if counts[0] != counts[1]:
            raise FormulaError(f"{counts[0]} times '{opening}', {counts[1]} times '{closing}'")


def _joined(latex: str) -> str:
    """Return several displayed equations, which a blank line separates, as lines of one."""
    equations = [part.strip() for part in re.split(r"\n\s*\n", latex) if part.strip()]
    return r" \\ ".join(equations)


def _annotated(mathml: str, latex: str) -> str:
    match = _MATH_TAG.fullmatch(mathml.strip())
    if match is None:
        raise FormulaError("the converter returned no formula")
    attributes, body = match.groups()
    body = re.sub(r"\n\s*", "", body).replace("&ApplyFunction;", "\u2061")  # EPUB knows no such entity
    body = body.replace('<mo accent="true">_</mo>', '<mo accent="true" stretchy="true">‾</mo>')
    body = _SPACE_AFTER.sub(_THIN_SPACE, _SPACE_BEFORE.sub(_THIN_SPACE, body))
    annotation = f'<annotation encoding="application/x-tex">{escape(latex, quote=False)}</annotation>'
    return f"<math{attributes}><semantics><mrow>{body}</mrow>{annotation}</semantics></math>"
