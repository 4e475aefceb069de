"""Node classes of ``{answer}``: a line to write on or boxes to tick in every output, fields in HTML."""

from __future__ import annotations

from docutils import nodes


class number_answer(nodes.paragraph):
    """What is asked for, a line, a unit.

    Has ``tolerance`` and ``percent``; ``value``, once known; ``glued``, the key of the value, or nothing.
    """


class choice_answer(nodes.container):
    """A question and a list of options. Has ``right``, the numbers of the right ones from 0.

    ``reasons`` holds the identifiers of the reasons, which stand in the solution.
    """


class answer_box(nodes.inline):
    """A box to tick, in front of an option."""


class choice_reason(nodes.container):
    """The reason of an option, on its way to the solution."""
