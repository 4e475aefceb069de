"""A package that another one imports."""


def one() -> int:
    return 1
