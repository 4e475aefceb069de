"""Code cells without the calls that hand values to the text: they mean nothing outside the book."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MODULE, FUNCTION = "myst_nb", "glue"
LOOPS = (ast.For, ast.While, ast.If, ast.With)


class _Cut(NamedTuple):
    """Lines to remove, from 1; ``instead`` keeps what is around them valid."""

    first: int
    last: int
    instead: str = ""


def without_glue(sources: Sequence[str]) -> list[str]:
    """Return the cells without ``glue``, or as they are if one of them uses it in another way.

    >>> without_glue(["from myst_nb import glue\\nn = 1\\nglue('n', n)", "for n in 1, 2: glue(str(n), n)"])
    ['n = 1', '']
    """
    shortened = [_shortened(source) for source in sources]
    return list(sources) if any(map(_names_glue, shortened)) else shortened


def _shortened(source: str) -> str:
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a command of IPython
        return source
    lines: list[str | None] = [*source.splitlines()]
    for cut in _cuts(tree.body):
        lines[cut.first - 1 : cut.last] = [cut.instead or None, *[None] * (cut.last - cut.first)]
    return _tidied([line for line in lines if line is not None])


def _cuts(body: Sequence[ast.stmt], *, is_needed: bool = False) -> Iterator[_Cut]:
    """Yield what to remove from ``body``; a loop that did nothing else goes with its calls."""
    if is_needed and all(map(_vanishes, body)):
        first, last = body[0], body[-1]
        yield _Cut(first.lineno, _end(last), " " * first.col_offset + "pass")
        return
    for number, statement in enumerate(body):
        neighbours = [*body[max(number - 1, 0) : number], *body[number + 1 : number + 2]]
        if any(statement.lineno <= _end(other) and other.lineno <= _end(statement) for other in neighbours):
            continue  # several on a line
        if _vanishes(statement):
            yield _Cut(statement.lineno, _end(statement))
            continue
        for block in (getattr(statement, "body", []), _else(statement)):
            if block and block[0].lineno > statement.lineno:
                yield from _cuts(block, is_needed=True)


def _end(statement: ast.stmt) -> int:
    return statement.end_lineno or statement.lineno


def _vanishes(statement: ast.stmt) -> bool:
    if isinstance(statement, LOOPS):
        return not _else(statement) and all(map(_vanishes, statement.body))
    return _is_glue(statement)


def _else(statement: ast.stmt) -> list[ast.stmt]:
    return getattr(statement, "orelse", [])


def _is_glue(statement: ast.stmt) -> bool:
    match statement:
        case ast.ImportFrom(module=module, names=[ast.alias(name=name, asname=None)]):
            return (module, name) == (MODULE, FUNCTION)
        case ast.Expr(value=ast.Call(func=ast.Name(id=name))):
            return name == FUNCTION
    return False


def _names_glue(source: str) -> bool:
    try:
        return any(isinstance(node, ast.Name) and node.id == FUNCTION for node in ast.walk(ast.parse(source)))
    except SyntaxError:
        return False


def _tidied(lines: list[str]) -> str:
    """Return ``lines`` without the blank ones that removed lines have left at the ends and in pairs."""
    kept = [
        line
        for number, line in enumerate(lines)
        if line.strip() or (number and lines[number - 1].strip()) or _starts_definition(lines, number)
    ]
    return "\n".join(kept).strip("\n")


def _starts_definition(lines: list[str], number: int) -> bool:
    """Say whether a blank line is the second of two before a definition, as they are in good style."""
    following = lines[number + 1] if number + 1 < len(lines) else ""
    return following.startswith(("def ", "class ", "@"))
