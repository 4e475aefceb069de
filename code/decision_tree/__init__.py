"""Decision trees for classification, small enough to read: from impurity to forest.

Read the modules in this order: ``impurity`` measures how mixed a set of labels is, ``splitting`` finds the
question that separates it best, ``growing`` asks questions until it may stop, ``prediction`` follows the
answers, ``drawing`` shows the result, and ``forest`` lets many trees vote. See ``sec-trees`` in the book.
"""

from decision_tree.drawing import draw_mermaid, draw_text
from decision_tree.forest import grow_forest, predict_forest, votes
from decision_tree.growing import Fork, Leaf, Tree, count_leaves, depth, grow
from decision_tree.impurity import entropy, entropy_of_counts, gini
from decision_tree.prediction import find_leaf, predict
from decision_tree.reading import read_table
from decision_tree.splitting import Category, Split, Threshold, best_split

__all__ = [
    "Category",
    "Fork",
    "Leaf",
    "Split",
    "Threshold",
    "Tree",
    "best_split",
    "count_leaves",
    "depth",
    "draw_mermaid",
    "draw_text",
    "entropy",
    "entropy_of_counts",
    "find_leaf",
    "gini",
    "grow",
    "grow_forest",
    "predict",
    "predict_forest",
    "read_table",
    "votes",
]
