"""Drawing: a tree as indented text, and as a Mermaid flowchart for a page.

Both take the feature names and the class counts from the tree itself, so a drawing cannot disagree with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decision_tree.growing import Leaf, Tree
from decision_tree.splitting import Category, Question, Threshold

MERMAID_ENTITIES = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;"}
"""character → how Mermaid wants it written inside a quoted label"""


def draw_text(tree: Tree, *, features: Sequence[str]) -> str:
    """Return ``tree`` as text, one line for each question and leaf.

    >>> from decision_tree import grow
    >>> print(draw_text(grow([[10], [20], [300]], ["genuine", "genuine", "fraud"]), features=["amount"]))
    amount <= 160?
    ├─ yes: genuine (2 genuine)
    └─ no: fraud (1 fraud)
    """
    return "\n".join(text_lines(tree, features))


def text_lines(tree: Tree, features: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the drawing, without the indentation of what stands above."""
    if isinstance(tree, Leaf):
        yield leaf_text(tree)
        return
    yield question_text(tree.question, features)
    for branch, word, rail in ((tree.yes, "├─ yes: ", "│  "), (tree.no, "└─ no: ", "   ")):
        first, *rest = text_lines(branch, features)
        yield word + first
        yield from (rail + line for line in rest)


def draw_mermaid(tree: Tree, *, features: Sequence[str]) -> str:
    """Return ``tree`` as the text of a Mermaid flowchart, top to bottom.

    >>> from decision_tree import grow
    >>> print(draw_mermaid(grow([[10], [20], [300]], ["genuine", "genuine", "fraud"]), features=["amount"]))
    flowchart TB
        n0["amount ≤ 160?"]
        n0 -- yes --> n1
        n1(["genuine (2 genuine)"])
        n0 -- no --> n2
        n2(["fraud (1 fraud)"])
    """
    lines: list[str] = []
    add_mermaid_node(tree, features, lines, count=0)
    return "\n".join(["flowchart TB", *(f"    {line}" for line in lines)])


def add_mermaid_node(tree: Tree, features: Sequence[str], lines: list[str], *, count: int) -> int:
    """Append the lines of ``tree``, whose root is node number ``count``; return the next free number."""
    name = f"n{count}"
    count += 1
    if isinstance(tree, Leaf):
        lines.append(f'{name}(["{mermaid_label(leaf_text(tree))}"])')
        return count
    lines.append(f'{name}["{mermaid_label(question_text(tree.question, features))}"]')
    for branch, word in ((tree.yes, "yes"), (tree.no, "no")):
        lines.append(f"{name} -- {word} --> n{count}")
        count = add_mermaid_node(branch, features, lines, count=count)
    return count


def question_text(question: Question, features: Sequence[str]) -> str:
    """Return the question in words, with the name of its feature."""
    if question.feature >= len(features):
        raise ValueError(f"{len(features)} feature names, but the tree asks for feature {question.feature}")
    name = features[question.feature]
    match question:
        case Threshold(threshold=threshold):
            return f"{name} <= {threshold:g}?"
        case Category(category=category):
            return f"{name} is {category}?"


def leaf_text(leaf: Leaf) -> str:
    """Return what the leaf predicts and, in brackets, which training rows ended there."""
    return f"{leaf.label} ({', '.join(f'{count} {label}' for label, count in leaf.counts.items())})"


def mermaid_label(text: str) -> str:
    """Return ``text`` as it must be written inside a quoted Mermaid label."""
    return "".join(MERMAID_ENTITIES.get(character, character) for character in text.replace("<=", "≤"))
