"""Ordinary LaTeX that docutils' converter misreads, put into words that it reads well. Text to text.

Found by converting formulas of this book's kinds and looking at the result: an index on an accented letter
went below it, the text under a brace went beside it, and escapes within ``\\text`` stayed escapes.
"""

from __future__ import annotations

import re

_ACCENT = re.compile(
    r"\\(?:hat|widehat|bar|overline|tilde|widetilde|vec|dot|ddot|check|acute|breve)(?![A-Za-z])\s*"
)
_BRACE = re.compile(r"\\(?P<over>under|over)brace\s*(?={)")
_LIMIT_OPERATOR = re.compile(r"\\operatorname\*\s*(?={)")
_TEXT = re.compile(r"\\text(?:rm|bf|it)?\{([^{}]*)\}")
_ESCAPES = {r"\,": "\u2009", r"\ ": " ", r"\%": "%", r"\_": "_", r"\&": "&", r"\#": "#", r"\$": "$"}
_SAME_MEANING = (
    (re.compile(r"\\dots(?![A-Za-z])"), r"\\ldots"),
    (re.compile(r"\\(?:big|Big|bigg|Bigg)[lmr]?(?![A-Za-z])"), ""),  # MathML stretches brackets by itself
    (re.compile(r"\{,\}"), r"\\text{,}"),  # a comma within a number, not between two
)


def spelled_for_converter(latex: str) -> str:
    """Return ``latex`` with the same meaning, in the converter's spelling.

    >>> spelled_for_converter(r"\\hat{y}_i + \\dots")
    '{\\\\hat{y}{}}_i + \\\\ldots'
    """
    latex = _TEXT.sub(lambda match: rf"\text{{{_unescaped(match[1])}}}", latex)
    for pattern, replacement in _SAME_MEANING:
        latex = pattern.sub(replacement, latex)
    latex = _limits_below(latex)
    latex = _text_at_braces(latex)
    return _grouped_accents(latex)


def _unescaped(text: str) -> str:
    for escape, character in _ESCAPES.items():
        text = text.replace(escape, character)
    return text


def _grouped_accents(latex: str) -> str:
    """Group an accented letter that has an index: ``\\hat{y}_i`` → ``{\\hat{y}{}}_i``."""
    result, position = "", 0
    for match in _ACCENT.finditer(latex):
        end = _end_of_argument(latex, match.end())
        if match.start() >= position and re.match(r"\s*_", latex[end:]):
            result += f"{latex[position : match.start()]}{{{latex[match.start() : end]}{{}}}}"
            position = end
    return result + latex[position:]


def _text_at_braces(latex: str) -> str:
    """Put the text of a brace below it: ``\\underbrace{a}_{b}`` → ``\\underset{b}{\\underbrace{a}}``."""
    while match := next((found for found in _BRACE.finditer(latex) if _script(latex, found)), None):
        end, start_of_text, end_of_text = _script(latex, match) or (0, 0, 0)
        text = latex[start_of_text:end_of_text]
        braced = f"\\{match['over']}set{{{text}}}{{{latex[match.start() : end]}}}"
        latex = latex[: match.start()] + braced + latex[end_of_text:]
    return latex


def _limits_below(latex: str) -> str:
    """``\\operatorname*{arg\\,min}_x`` → ``\\underset{x}{\\text{arg min}}``, as TeX sets it."""
    while match := _LIMIT_OPERATOR.search(latex):
        end = _end_of_argument(latex, match.end())
        name = f"\\text{{{_unescaped(latex[match.end() + 1 : end - 1])}}}"
        script = re.match(r"\s*_\s*", latex[end:])
        if script:
            limit_end = _end_of_argument(latex, end + script.end())
            name = f"\\underset{{{latex[end + script.end() : limit_end]}}}{{{name}}}"
            end = limit_end
        latex = latex[: match.start()] + name + latex[end:]
    return latex


def _script(latex: str, brace: re.Match[str]) -> tuple[int, int, int] | None:
    """Return the end of the brace's argument and the span of its text, if it has a text."""
    end = _end_of_argument(latex, brace.end())
    sign = "_" if brace["over"] == "under" else r"\^"
    found = re.match(rf"\s*{sign}\s*", latex[end:])
    if found is None:
        return None
    start = end + found.end()
    return end, start, _end_of_argument(latex, start)


def _end_of_argument(latex: str, start: int) -> int:
    """Return where the argument that begins at ``start`` ends: a group, a command or one character."""
    if not latex[start : start + 1]:
        return start
    if latex[start] == "\\":
        command = re.match(r"\\(?:[A-Za-z]+|.)", latex[start:])
        return start + (command.end() if command else 1)
    if latex[start] != "{":
        return start + 1
    depth = 0
    for match in re.finditer(r"\\.|[{}]", latex[start:]):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return start + match.end()
    return len(latex)
