"""What the commands of this folder share: their options."""

from __future__ import annotations

import argparse


def options(description: str | None, **defaults: float | str) -> argparse.Namespace:
    """The options of a command with their defaults, the seed, and whether to record."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in defaults.items():
        parser.add_argument(f"--{name}", type=type(default), default=default, help=f"default: {default or 'all'}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    return parser.parse_args()
