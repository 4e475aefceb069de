"""Writes bills. The door of the module."""

from modular_monolith.billing._billing import Billing

__all__ = ["Billing"]
