"""Errors that the page may show are worded in German, too: every message that the code can raise."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import qabot
from qabot.languages.de.errors import MESSAGES
from qabot.languages.messages import localized
from qabot.llm import chat
from qabot.readers import decoding
from qabot.store.sql.database import database

SHOWN = (
    "ReadError", "AnswererError", "EngineAway", "IndexBusy", "IndexDamaged", "ModelMismatch", "QabotError", "Skipped",
)  # fmt: skip
ELSEWHERE = (
    "cluster.py",
    "server.py",
    "library.py",
    "accounts.py",
    "address.py",
    "access.py",
    "commands.py",
    "export.py",
)  # raised where a page is not open yet, or in its own language already
SAMPLE = "(7/x.y)"


def raised() -> Iterator[str]:
    """The messages in the code, with a sample for what varies."""
    for path in sorted(Path(qabot.__file__).parent.rglob("*.py")):
        if path.name in ELSEWHERE or path.parent.name == "cli":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SHOWN:
                yield from filter(None, map(spoken, node.args))


def spoken(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(spoken(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        known = {
            "_WAY_OUT": chat._WAY_OUT,
            "self.way_out()": database(None, Path("a/b")).way_out(),
            "where": "",
            "what": "an image",
            "way_out": "remove it from the folder",
        }
        return known.get(ast.unparse(node.value), SAMPLE)
    return ""


@pytest.mark.parametrize("message", sorted(set(raised())))
def test_every_message_has_its_german(message: str) -> None:
    german = localized(message, "de")
    assert german != message
    assert (SAMPLE in german) == (SAMPLE in message)
    assert localized(message, "en") == message


@pytest.mark.parametrize(("magic", "what", "way_out"), decoding._OTHER_FORMATS)
def test_every_other_format_has_its_german(magic: bytes, what: str, way_out: str) -> None:
    assert localized(f"it is {what}, not text: {way_out}", "de").startswith("Das ist ")


def test_values_and_places_are_kept() -> None:
    assert localized("line 12: it is not valid JSON (Expecting value): correct it or write it anew", "de") == (
        "Zeile 12: Das ist kein gültiges JSON (Expecting value): bitte berichtigen oder neu schreiben."
    )
    assert localized("something that nobody has translated", "de") == "something that nobody has translated"


def test_every_german_takes_all_that_varies() -> None:
    for english, german in MESSAGES.items():
        names = {part.split("}")[0] for part in english.split("{")[1:]}
        assert names >= {part.split("}")[0] for part in german.split("{")[1:]}
        assert german.endswith((".", "}"))
