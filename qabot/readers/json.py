"""JSON: one article an object. ``.json`` holds an object or a list of them, ``.jsonl`` one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from qabot.errors import ReadError
from qabot.readers.decoding import decode
from qabot.readers.draft import Draft, Part, joined, lines
from qabot.readers.metadata import from_fields, one_line
from qabot.types import Role

_TEXTS = ("text", "body", "content", "articlebody", "article_text", "full_text", "fulltext", "maintext", "main_text",
          "article", "inhalt", "volltext")  # fmt: skip
_LEADS = ("lead", "teaser", "subtitle", "subheadline", "standfirst", "vorspann")
_LISTS = ("articles", "items", "data", "results", "documents", "docs")


def read(data: bytes) -> list[Draft]:
    """The articles in a ``.json`` file. Raises ReadError where it is not JSON or an object has no text."""
    value = _parsed(decode(data), "")
    if isinstance(value, dict):
        inner = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        if inner is None or _text(_lowered(value)):
            return [_draft(value, "")]
        value = inner
    if not isinstance(value, list):
        raise ReadError("it holds neither an object nor a list of them: write one object for each article")
    return [
        replace(_draft(entry, f"entry {n}: "), content=json.dumps(entry, ensure_ascii=False, sort_keys=True).encode())
        for n, entry in enumerate(value, 1)
    ]


def read_lines(data: bytes) -> list[Draft]:
    """The articles in a ``.jsonl`` file. Raises ReadError, with the line's number, for a line that is no article."""
    return list(_from_lines(decode(data)))


def _from_lines(text: str) -> Iterator[Draft]:
    for n, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield replace(_draft(_parsed(line, f"line {n}: "), f"line {n}: "), content=line.strip().encode())


def _parsed(text: str, where: str) -> object:
    try:
        parsed: object = json.loads(text)
    except RecursionError as error:
        raise ReadError(f"{where}it is nested too deep: write one flat object for each article") from error
    except ValueError as error:
        raise ReadError(f"{where}it is not valid JSON ({error}): correct it or write it anew") from error
    return parsed


def _lowered(value: Mapping[str, object]) -> dict[str, object]:
    return {str(key).casefold(): entry for key, entry in value.items()}


def _text(fields: Mapping[str, object]) -> str:
    for name in _TEXTS:
        found = fields.get(name)
        if isinstance(found, list) and all(isinstance(entry, str) for entry in found):
            found = "\n\n".join(map(str, found))
        if isinstance(found, str) and found.strip():
            return found
    return ""


def _draft(value: object, where: str) -> Draft:
    """The draft of one object: its title, its lead and its text, a blank line between them."""
    fields = _lowered(value) if isinstance(value, dict) else {}
    body = _text(fields)
    if not body:
        raise ReadError(f'{where}it has no text: give each article a field "text" (and "title", "source", "date")')
    metadata = from_fields(fields)
    leads = [lead for name in _LEADS if (lead := one_line(fields.get(name))) and lead not in body]
    opens = bool(metadata.title) and " ".join(body[:1000].split()).startswith(metadata.title or "")
    head = [] if opens or not metadata.title else [(metadata.title, Role.TITLE, False)]
    text, parts = joined([*head, *((lead, Role.PARAGRAPH, False) for lead in leads[:1])])
    start = len(text) + 2 if text else 0
    full = f"{text}\n\n{body}" if text else body
    return Draft(full, (*parts, *_apart(lines(full, start))), metadata)


def _apart(parts: list[Part]) -> list[Part]:
    return [replace(part, apart=True) if i == 0 else part for i, part in enumerate(parts)]
