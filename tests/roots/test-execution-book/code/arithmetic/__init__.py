"""A package that cells import."""


def double(number: int) -> int:
    return 2 * number
