"""YAML front matter, and its plain sibling: a few ``Name: value`` lines over the text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qabot.readers.draft import Metadata, Part
from qabot.readers.metadata import KEYS, from_fields
from qabot.types import Role, Span

_FENCED = re.compile(r"\s*---[^\S\n]*\r?\n(?P<inner>.*?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)", re.DOTALL)
_AT_MOST = 20_000  # characters
_ENTRY = re.compile(r"(?P<key>[^\W\d_][\w -]{0,30}?)\s*:\s+(?P<value>[^\r\n]*?)\s*$", re.MULTILINE)
_HEADER_KEYS = frozenset(key for field in KEYS for key in KEYS[field]) - {"name", "site", "timestamp", "created"}


def parse(text: str) -> tuple[Metadata, tuple[Part, ...], int]:
    """What stands before the text: its metadata, the title in it as a part, and where the text itself begins."""
    match = _FENCED.match(text[:_AT_MOST])
    if match:
        inner = match["inner"]
        fields: Mapping[str, object] = _yaml(inner) or _entries(inner)
        if fields or not inner.strip():
            return _parsed(text, fields, match.start("inner"), match.end())
    header = _header(text)
    return _parsed(text, _entries(text[:header]), 0, header) if header else (Metadata(), (), 0)


def _parsed(text: str, fields: Mapping[str, object], start: int, end: int) -> tuple[Metadata, tuple[Part, ...], int]:
    metadata = from_fields(fields)
    span = _value_span(text, metadata.title, start, end)
    return metadata, (Part(*span, role=Role.TITLE),) if span else (), end


def _yaml(inner: str) -> dict[str, object] | None:
    """The fields, None where it is not YAML: ``title: Yes: no`` is not, though people write it."""
    import yaml

    try:
        fields = yaml.load(inner, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _entries(inner: str) -> dict[str, object]:
    return {entry["key"]: entry["value"].strip().strip("\"'") for entry in _ENTRY.finditer(inner)}


def _header(text: str) -> int:
    """Where a header of known names over the text ends; 0 without one. One name alone may be the text's own words."""
    at = found = 0
    while entry := _ENTRY.match(text, at):
        if entry["key"].casefold().replace(" ", "_") not in _HEADER_KEYS:
            break
        found += 1
        at = entry.end()
        line_break = re.compile(r"\r\n|\r|\n|$").match(text, at)
        at = line_break.end() if line_break else at
    return at if found > 1 else 0


def _value_span(text: str, value: str | None, start: int, end: int) -> Span | None:
    at = text.find(value, start, end) if value else -1
    return (at, at + len(value)) if value and at >= 0 else None
