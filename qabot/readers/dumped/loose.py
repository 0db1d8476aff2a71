"""JSON as people and scripts write it -> JSON: comments, commas too many, single quotes, names without quotes.

So are objects in JavaScript, with or without the name that they are given (``var articles = [...];``), and what Python
prints of a list.
"""

from __future__ import annotations

import json
import re

# The name that a script gives a value, or the function that it is handed to.
GIVEN = re.compile(
    r"\s*(?:export\s+default\s|(?:(?:var|let|const)\s+)?[\w$][\w$.\[\]\"']{0,100}\s*(?:=|\())\s*(?=[\[{])"
)
_TOKEN = re.compile(
    # What is opened and not closed goes on to the end: looking for that again from each quotation mark takes its time.
    r"""(?P<string>"(?:[^"\\]|\\.)*(?:"|\\?\Z))|'(?P<single>(?:[^'\\]|\\.)*)(?:'|\\?\Z)"""
    r"|`(?P<template>(?:[^`\\]|\\.)*)(?:`|\\?\Z)"
    r"|(?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z))|(?P<word>(?<![\w.])[A-Za-z_$][\w$]*)",
    re.DOTALL,
)
_LAST_COMMA = re.compile(r'(?P<string>"(?:[^"\\]|\\.)*(?:"|\\?\Z))|,(?=\s*[\]}])', re.DOTALL)
_VALUES = {"None": "null", "undefined": "null", "NaN": "null", "True": "true", "False": "false"}
_KEPT = frozenset({"null", "true", "false"})
_ESCAPE = re.compile(r"\\(?:(?P<line>\n)|x(?P<code>[0-9A-Fa-f]{2})|(?P<same>[\"\\/bfnrtu])|(?P<other>.))|\"", re.DOTALL)


def tightened(text: str) -> str:
    """``text`` as JSON, where it is that but for its freedoms; what is wrong with it otherwise stays."""
    if given := GIVEN.match(text):
        text = text[given.end() :].rstrip("); \n")
    return _LAST_COMMA.sub(lambda found: found["string"] or "", _TOKEN.sub(_strict, text))


def _strict(found: re.Match[str]) -> str:
    if found["string"] is not None:
        return found[0]
    quoted = found["single"] if found["single"] is not None else found["template"]
    if quoted is not None:
        return f'"{_ESCAPE.sub(_escaped, quoted)}"'
    if word := found["word"]:
        return word if word in _KEPT else _VALUES.get(word, json.dumps(word))
    return " "


def _escaped(found: re.Match[str]) -> str:
    """A sign within quotes of another kind, as JSON writes it."""
    if found["line"]:
        return ""
    if found["same"]:
        return found[0]
    if found["code"]:
        return f"\\u00{found['code']}"
    return found["other"] or '\\"'
