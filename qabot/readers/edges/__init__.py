"""What stands before and behind the story in an article's text: flashes that were sent ahead, marks of a cut."""
