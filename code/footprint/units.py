"""Every conversion of this package. Names say from what to what; nothing else in ``footprint`` converts."""

KG_PER_LB = 0.45359237  # exact: the international pound; nist811, appendix B.8, 2008
KG_PER_TONNE = 1000
WATTS_PER_KW = 1000
KWH_PER_MWH = 1000
HOURS_PER_DAY = 24


def kg_from_lb(mass_lb: float) -> float:
    """Return pounds as kilograms.

    >>> kg_from_lb(1)
    0.45359237
    """
    return mass_lb * KG_PER_LB


def lb_from_kg(mass_kg: float) -> float:
    """Return kilograms as pounds.

    >>> round(lb_from_kg(5000))
    11023
    """
    return mass_kg / KG_PER_LB


def tonnes_from_kg(mass_kg: float) -> float:
    """Return kilograms as (metric) tonnes."""
    return mass_kg / KG_PER_TONNE


def tonnes_from_lb(mass_lb: float) -> float:
    """Return pounds as (metric) tonnes.

    >>> round(tonnes_from_lb(626_155), 1)
    284.0
    """
    return tonnes_from_kg(kg_from_lb(mass_lb))


def kw_from_w(power_w: float) -> float:
    """Return watts as kilowatts."""
    return power_w / WATTS_PER_KW


def mwh_from_kwh(energy_kwh: float) -> float:
    """Return kilowatt-hours as megawatt-hours."""
    return energy_kwh / KWH_PER_MWH


def hours_from_days(days: float) -> float:
    """Return days as hours.

    >>> round(hours_from_days(3.3), 1)
    79.2
    """
    return days * HOURS_PER_DAY
