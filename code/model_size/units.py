"""Bytes in larger units. Decimal (MB, GB) and binary (MiB) prefixes differ by 5 to 7 percent: name which."""

BYTES_PER_MB = 10**6
BYTES_PER_GB = 10**9
BYTES_PER_MIB = 2**20


def megabytes(size_bytes: float) -> float:
    """Return a size in MB.

    >>> megabytes(1_066_440)
    1.06644
    """
    return size_bytes / BYTES_PER_MB


def gigabytes(size_bytes: float) -> float:
    """Return a size in GB."""
    return size_bytes / BYTES_PER_GB


def mebibytes(size_bytes: float) -> float:
    """Return a size in MiB.

    >>> round(mebibytes(1_066_440), 2)
    1.02
    """
    return size_bytes / BYTES_PER_MIB
