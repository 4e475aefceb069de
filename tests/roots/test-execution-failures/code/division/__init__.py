"""A package that fails for one number."""


def invert(number: float) -> float:
    return 1 / number
