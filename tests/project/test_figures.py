"""No figure of the README or the docs without a run behind it, or the word that it was not remade.

A table of figures has a last column "measured by" with commands, or the paragraph above names one, or says "not remade"
or "not run"; a paragraph with a figure in it does the same. What the commands recorded last (benchmarks/results.json)
is what must be told. Settings and examples, which nobody measures, stand behind a comment, ``<!-- no measurement -->``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import results

ROOT = Path(__file__).parents[2]
DOCUMENTS = ["README.md", "README.de.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]
MEASURED = "measured by"  # heads the last column of such a table
NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d*\.?\d+)(?![\w.]*\w)")
# In prose: with a decimal point, or of a unit. "Python 3.11" and "LGPL-2.1" are names.
FIGURE = re.compile(
    r"(?<![\w.,:/§-])"
    r"(\d*\.\d+|\d{1,3}(?:,\d{3})*(?=(?:\s?%|\s(?:ms|s|MB|GB|min)\b)))(?![\w.]*\d)"
)
NAMED = re.compile(r"[A-Z][A-Za-z]* \d+(?:\.\d+)+")
SAID = re.compile(r"\bnot (?:remade|run)\b|<!-- no measurement -->", re.IGNORECASE)
COMMAND = re.compile(r"`(?:python -m )?(benchmarks\.[^`]+)`")
UNREAD = re.compile(
    r"^```.*?^```|<!-- table begins -->.*?<!-- table ends -->|^(?: {4}|> ).*?$", re.MULTILINE | re.DOTALL
)
OLD = "in brackets not remade"
DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ 20\d\d")
LEAST = 1 / 3  # of a table's cells are figures: it is a table of figures


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """Paragraphs, lists and tables, each with the one before; no code, no quotations, no table of packages."""
    before = ""
    for block in re.split(r"\n\s*\n", UNREAD.sub("", text)):
        if block.strip():
            yield before, block
            before = block


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def is_known(shown: str, known: list[float]) -> bool:
    """Whether a figure is one of those recorded, rounded as it is."""
    decimals, figure = len(shown.partition(".")[2]), float(shown.replace(",", ""))
    return any(abs(number - figure) <= 0.5 * 10**-decimals + 1e-9 for number in known)


def unmeasured(text: str, recorded: dict[str, list[float]]) -> list[str]:
    """Figures that none of the commands beside them has written, and commands that have written nothing."""
    wrong = []
    for before, block in blocks(text):
        if not block.lstrip().startswith("|"):
            wrong += _of_prose(block, recorded)
            continue
        head, _, *rows = (cells(line) for line in block.strip().splitlines())
        if head[-1] == MEASURED:
            for row in rows:
                wrong += _of_row(row, recorded)
        elif SAID.search(before):
            continue
        elif commands := [command for command in COMMAND.findall(before) if command in recorded]:
            for row in rows:
                wrong += _of_row([*row, " ".join(f"`{command}`" for command in commands)], recorded)
        else:
            told = [cell for row in rows for cell in row[1:]]
            if told and sum(bool(re.match(r"\W*\d", cell)) for cell in told) >= LEAST * len(told):
                wrong.append(f"the table of {' | '.join(head)} does not say by what it is measured")
    return wrong


def _of_row(row: list[str], recorded: dict[str, list[float]]) -> list[str]:
    commands = re.findall(r"`([^`]+)`", row[-1])
    if "not remade" in row[-1].replace(OLD, ""):
        return []
    wrong = [f"{command}: never recorded" for command in commands if command not in recorded]
    known = [number for command in commands for number in recorded.get(command, [])]
    told = [re.sub(r"\([^)]*\)", "", cell) if OLD in row[-1] else cell for cell in row[1:-1]]
    shown = [figure for cell in told for figure in NUMBER.findall(DAY.sub("", cell))]
    return wrong + [
        f"{one} is not of {', '.join(commands) or 'any command'}" for one in shown if not is_known(one, known)
    ]


def _of_prose(block: str, recorded: dict[str, list[float]]) -> list[str]:
    if SAID.search(block):
        return []
    commands = [command for command in COMMAND.findall(block) if command in recorded]
    known = [number for command in commands for number in recorded[command]]
    plain = NAMED.sub("", re.sub(r"`[^`]*`|\]\([^)]*\)", "", block))
    plain = re.sub(r"(?<=\d),(?=\d{1,2}\b)", ".", plain)  # as German writes them
    shown = [figure for figure in FIGURE.findall(plain) if not is_known(figure, known)]
    return [f"{one} is not of {', '.join(commands) or 'any command'}: {block[:60]!r}" for one in shown]


def test_a_figure_that_no_run_has_given_is_found() -> None:
    table = "| what | us | measured by |\n|---|---|---|\n| F1 of 13 articles | 81.1 / **.97** / 1,028 | `a` `b` |\n"
    assert unmeasured(table, {"a": [81.14], "b": [0.9712, 1028]}) == []
    assert unmeasured(table, {"a": [81.2], "b": [0.9712, 1028]}) == ["81.1 is not of a, b"]
    assert unmeasured(table, {"a": [81.1, 0.97, 1028]}) == ["b: never recorded"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It takes 95 ms (`benchmarks.a`).", []),
        ("It takes 95 ms (`python -m benchmarks.a`).", []),
        ("It takes 96 ms (`benchmarks.a`).", ["96"]),
        ("It takes 95 ms.", ["95"]),
        ("Right in 40 % and .71 of 1.4 GB, that is 2,900 MB.", ["40", ".71", "1.4", "2,900"]),
        ("It took 95 ms once (not remade).", []),
        ("<!-- no measurement -->\nBelow .6 it is silent.", []),
        ("With Python 3.11, WCAG 2.2, CC BY-SA 4.0 and `--low .5`, see [there](v1.5.md); 26 articles, 3 of 4.", []),
        ("| what | s |\n|---|---|\n| this | 5.1 |", ["the table"]),
        ("By `benchmarks.a`:\n\n| what | s |\n|---|---|\n| this | 95 |\n| that | 5.1 |", ["5.1"]),
        ("Das dauert 1,4 s, 2,900 MB.", ["1.4", "2,900"]),
        ("Not remade:\n\n| what | s |\n|---|---|\n| this | 5.1 |", []),
        ("| what | s | measured by |\n|---|---|---|\n| this | 5.1 | `training/calibrate.py`, not remade |", []),
        ("| what | s | day | measured by |\n|---|---|---|---|\n| a | 95 | 3 May 2026 | `benchmarks.a` |", []),
        ("| what | for |\n|---|---|\n| `.doc` | 1 text |\n| `.pdf` | a page |\n| a | b |\n| c | d |", []),
        ("```\n5.1 s\n```\n\n    6.1 s\n\n> 7.1 s", []),
    ],
)
def test_a_figure_stands_beside_its_command(text: str, wrong: list[str]) -> None:
    found = unmeasured(text, {"benchmarks.a": [94.8]})
    assert len(found) == len(wrong)
    assert [one for one, start in zip(found, wrong, strict=True) if not one.startswith(start)] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_figure_was_measured(document: str) -> None:
    recorded = {name: results.numbers(run["figures"]) for name, run in results.load().items()}
    assert unmeasured((ROOT / document).read_text(encoding="utf8"), recorded) == []
