"""Who comes in, by which name and address, and what he may do."""
