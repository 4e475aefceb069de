"""A package that cells import."""

from counting import one


def double(number: int) -> int:
    return (one() + 1) * number
