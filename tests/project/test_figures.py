"""No figure of the README or the docs without a run behind it: tables that say by what they are measured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks import results

ROOT = Path(__file__).parents[2]
MEASURED = "measured by"  # heads the last column of such a table
NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d*\.?\d+)(?![\w.]*\w)")


def rows(text: str) -> list[tuple[list[str], list[str]]]:
    """For each row of tables with that column: the cells between the first and the last, and the commands."""
    found = []
    inside = False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        inside = bool(cells) and (inside or cells[-1] == MEASURED)
        if inside and cells[-1] != MEASURED and not set(line) <= set("|- :"):
            found.append((cells[1:-1], re.findall(r"`([^`]+)`", cells[-1])))
    return found


def unmeasured(text: str, recorded: dict[str, list[float]]) -> list[str]:
    """Figures that none of the commands beside them has written, and commands that have written nothing."""
    wrong = []
    for cells, commands in rows(text):
        wrong += [f"{command}: never recorded" for command in commands if command not in recorded]
        known = [number for command in commands for number in recorded.get(command, [])]
        for shown in (shown for cell in cells for shown in NUMBER.findall(cell)):
            decimals = len(shown.partition(".")[2])
            figure = float(shown.replace(",", ""))
            if not any(abs(number - figure) <= 0.5 * 10**-decimals + 1e-9 for number in known):
                wrong.append(f"{shown} is not of {', '.join(commands) or 'any command'}")
    return wrong


def test_a_figure_that_no_run_has_given_is_found() -> None:
    table = "| what | us | measured by |\n|---|---|---|\n| F1 of 13 articles | 81.1 / **.97** / 1,028 | `a` `b` |\n"
    assert unmeasured(table, {"a": [81.14], "b": [0.9712, 1028]}) == []
    assert unmeasured(table, {"a": [81.2], "b": [0.9712, 1028]}) == ["81.1 is not of a, b"]
    assert unmeasured(table, {"a": [81.1, 0.97, 1028]}) == ["b: never recorded"]


@pytest.mark.parametrize("document", ["README.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))])
def test_every_figure_was_measured(document: str) -> None:
    recorded = {name: results.numbers(run["figures"]) for name, run in results.load().items()}
    assert unmeasured((ROOT / document).read_text(encoding="utf8"), recorded) == []
