"""Pages of the web: the story on them, without the layers that ask for consent."""
