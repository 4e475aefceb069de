"""A neural network small enough to read: from one threshold unit to backpropagation.

Read the modules in this order: ``threshold`` is one unit that fires or not, and what it cannot say;
``layers`` puts units side by side and one after the other; ``gradients`` finds out how each weight should
change, twice, once cleverly and once by trying; ``training`` changes them. ``convolution`` writes a
convolution out as a dense layer. See ``sec-networks`` in the book.
"""

from small_network.convolution import as_dense, convolve
from small_network.gradients import backward, by_trying, largest_difference, loss
from small_network.layers import Layer, Network, activations, make_network, probabilities
from small_network.threshold import count_by_function, fires, truth_table
from small_network.training import accuracy, step, train

__all__ = [
    "Layer",
    "Network",
    "accuracy",
    "activations",
    "as_dense",
    "backward",
    "by_trying",
    "convolve",
    "count_by_function",
    "fires",
    "largest_difference",
    "loss",
    "make_network",
    "probabilities",
    "step",
    "train",
    "truth_table",
]
