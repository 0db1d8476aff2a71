"""What goes wrong with machines, disks and networks, made to go wrong: docs/reliability.md has the figures."""
