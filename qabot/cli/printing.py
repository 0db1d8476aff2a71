"""How records are printed."""

from __future__ import annotations

import json


def print_json(record: dict[str, object]) -> None:
    """One JSON object on a line of its own, at once."""
    print(json.dumps(record, ensure_ascii=False), flush=True)


def told_source(title: str, source: str | None, date: str | None) -> str:
    """Title, outlet and day of an article, as far as they are known."""
    return ", ".join(part for part in (title, source, date) if part)
