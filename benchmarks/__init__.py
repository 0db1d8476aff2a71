"""What qabot reaches, measured; README.md names every command, and what to measure with."""
