"""Pictures for ``sec-networks-fashion`` in the book: Fashion-MNIST if it is on disk, else digits.

Nothing is ever downloaded. ``find_pictures`` looks where ``keras.datasets.fashion_mnist.load_data()`` keeps
its files; whoever has called that once gets the clothes of Xiao et al. 2017 (``xiao2017``), everybody else
the digits that scikit-learn brings along. ``Pictures.source`` says which. Needs NumPy and scikit-learn.
"""

from picture_data.finding import Pictures, fashion_folder, find_pictures
from picture_data.idx import read_idx

__all__ = ["Pictures", "fashion_folder", "find_pictures", "read_idx"]
