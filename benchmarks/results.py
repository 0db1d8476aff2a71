"""The figures last measured: each command writes its own into results.json, and tests hold the README to them."""

from __future__ import annotations

import datetime
import json
import os
import platform
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("results.json")


def record(command: str, figures: dict[str, Any]) -> None:
    """Put the figures of ``command`` in the place of those measured before, with day and machine."""
    results = load()
    results[command] = {
        "figures": figures,
        "day": datetime.date.today().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
    }
    FILE.write_text(json.dumps(dict(sorted(results.items())), indent=1, ensure_ascii=False) + "\n", encoding="utf8")


def load() -> dict[str, Any]:
    """What all commands measured last, by command."""
    return json.loads(FILE.read_text(encoding="utf8")) if FILE.exists() else {}


def numbers(figures: Any) -> list[float]:
    """All numbers in a record, however deep, and the sizes that its parts are named by."""
    if isinstance(figures, dict):
        sizes = [float(name) for name in figures if name.replace(".", "", 1).isdecimal()]
        return sizes + [number for value in figures.values() for number in numbers(value)]
    if isinstance(figures, list):
        return [number for value in figures for number in numbers(value)]
    return [float(figures)] if isinstance(figures, int | float) else []
