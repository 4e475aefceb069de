"""A package that nobody imports."""
