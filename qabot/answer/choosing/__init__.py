"""What may answer a question, how well it does, and when nothing does."""
