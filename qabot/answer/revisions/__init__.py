"""What later words do to earlier ones: notes of correction, newer versions, other places of the same text."""
