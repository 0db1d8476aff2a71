"""Dumps of content systems: which objects in them are articles, and where in an object its text is."""
