"""Persons, countries and bodies by the many names that either language has for one, and for whom somebody speaks."""
