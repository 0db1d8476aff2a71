"""JSON: one article an object. ``.json`` holds an object or a list of them, ``.jsonl`` one a line.

Dumps of content systems are read by the names that their fields usually have; text in HTML is read as HTML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice, takewhile
from typing import cast

from qabot.errors import ReadError
from qabot.readers import markup
from qabot.readers.decoding import characters
from qabot.readers.draft import Draft, Part, Unread, joined, lines
from qabot.readers.metadata import from_fields, one_line
from qabot.text.normal import normalized
from qabot.types import Role

_TEXTS = ("text", "body", "content", "articlebody", "article_text", "full_text", "fulltext", "maintext", "main_text",
          "bodytext", "body_text", "body_html", "content_html", "content_text", "html", "article", "story", "inhalt",
          "volltext", "artikeltext", "fliesstext", "haupttext")  # fmt: skip
_LEADS = ("lead", "teaser", "subtitle", "subheadline", "standfirst", "vorspann", "excerpt", "summary", "abstract",
          "description")  # fmt: skip
_LISTS = ("articles", "items", "data", "results", "documents", "docs", "posts", "entries", "hits", "rows", "records")
_INNER = (
    "rendered",
    "value",
    "html",
    "text",
    "content",
    "children",
    "#text",
    "$t",
    "_",
    "plain",
)  # of a field that is an object
_WRAPPED = ("_source", "fields", "attributes", "node", "document", "article", "data")  # of an object around the fields
_ARTICLE_AT_MOST = 20_000_000  # characters
_ENTRIES_AT_MOST = 200_000
_DEPTH = 6
_BETWEEN = re.compile(r"[\s,\[\]\ufeff]*")  # of entries of a list, or objects one after the other
_LINE_END = re.compile(r"\r\n?|\n")  # others are signs within a string
_PARAGRAPH = re.compile(r"paragraph|heading(?:-\d)?|(?:hyper)?link|block|p|h[1-6]", re.IGNORECASE)  # kinds of blocks
_LINE_BREAK = re.compile(r"(?:hard|line)[-_]?break", re.IGNORECASE)
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")  # left over from XML
_DECODER = json.JSONDecoder(strict=False)  # line breaks within strings are what they look like


def read(data: bytes) -> list[Draft | Unread]:
    """The articles in a ``.json`` file. Raises ReadError where it is not JSON at all.

    In a list, entries that are no articles are named, the others read. So is what stands before the place at which a
    list is cut off or damaged, and what stands on lines of their own.
    """
    text = characters(data)
    try:
        value = _parsed(text)
    except ReadError as error:
        rescued = _before_the_damage(text)
        if not any(isinstance(one, Draft) for one in rescued):
            raise
        return [*rescued, Unread(str(error))]
    if isinstance(value, dict):
        inner = next((found for name in _LISTS if (found := _list(value.get(name)))), None)
        if inner is None or _text(_fields(value)):
            return [_draft(value)]
        value = inner
    if not isinstance(value, list):
        raise ReadError("it holds neither an object nor a list of them: write one object for each article")
    return [_entry(entry, n) for n, entry in enumerate(value[:_ENTRIES_AT_MOST], 1)]


def read_lines(data: bytes) -> list[Draft | Unread]:
    """The articles in a ``.jsonl`` file; a line that is no article is named, with its number, and keeps its place.

    An object may go over several lines, a line hold several objects, and brackets of a list stand around them.
    """
    return list(islice(_from_lines(characters(data)), _ENTRIES_AT_MOST))


def _from_lines(text: str) -> Iterator[Draft | Unread]:
    line, counted, last = 1, 0, 0
    for start, end, value in _values(text):
        line += len(_LINE_END.findall(text, counted, start))
        counted = start
        try:
            if isinstance(value, ReadError):
                raise value
            if end - start > _ARTICLE_AT_MOST:
                raise ReadError("it is too long for one article: split it up")
            yield replace(_draft(value), content=text[start:end].encode())
        except ReadError as error:
            if last != line or isinstance(value, dict):  # of what is no object one a line is enough
                yield Unread(f"line {line}: {error}")
            last = line


def _values(text: str, at: int = 0) -> Iterator[tuple[int, int, object]]:
    """What stands one after the other in ``text``, from where to where; where it is no JSON, an error for its line."""
    while (at := _after(text, at)) < len(text):
        start = at
        try:
            value, at = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            end = _LINE_END.search(text, start)
            at = end.start() if end else len(text)
            value = _read_again(text[start:at], error)
        yield start, at, value


def _read_again(line: str, error: Exception) -> object:
    """A line with blanks and signs that JSON does not know between its values; else the error that tells of it."""
    try:
        return _DECODER.decode(normalized(line).strip(" ,\n"))
    except (ValueError, RecursionError):
        return _damage(error)


def _damage(error: Exception) -> ReadError:
    if isinstance(error, RecursionError):
        return ReadError("it is nested too deep: write one flat object for each article")
    return ReadError(f"it is not valid JSON ({error}): correct it or write it anew")


def _after(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


def _entry(entry: object, n: int) -> Draft | Unread:
    try:
        return replace(_draft(entry), content=json.dumps(entry, sort_keys=True).encode())
    except ReadError as error:
        return Unread(f"entry {n}: {error}")


def _before_the_damage(text: str) -> list[Draft | Unread]:
    """Entries of a list, or objects one after the other, as far as they are whole."""
    at = _after(text, 0)
    if text[at : at + 1] == "{" and (inside := re.match(r"\{[^{}\[\]]{0,2000}\[\s*(?=\{)", text[at:])):
        at += inside.end()  # {"articles": [{...
    elif "[" not in text[:at]:
        by_line = list(islice(_from_lines(text), _ENTRIES_AT_MOST))
        if len(by_line) > 1:
            return by_line
    whole = takewhile(lambda value: not isinstance(value, ReadError), (value for *_, value in _values(text, at)))
    objects = islice((value for value in whole if isinstance(value, dict)), _ENTRIES_AT_MOST)
    return [_entry(value, n) for n, value in enumerate(objects, 1)]


def _parsed(text: str) -> object:
    try:
        return cast(object, _DECODER.decode(text.strip("\ufeff \t\r\n")))
    except (ValueError, RecursionError) as error:
        again = _read_again(text, error)
    if isinstance(again, ReadError):
        raise again
    return again


def _list(value: object, depth: int = 2) -> list[object] | None:
    """The list that a field holds, itself or in an object of its own ({"hits": {"hits": [...]}})."""
    if isinstance(value, list):
        return value if any(isinstance(entry, dict) for entry in value) else None
    if isinstance(value, dict) and depth:
        return next((found for name in _LISTS if (found := _list(value.get(name), depth - 1))), None)
    return None


def _fields(value: object) -> dict[str, object]:
    """The fields of an article, names in lower case; of one that is wrapped in another object, the inner ones first."""
    if not isinstance(value, dict):
        return {}
    fields = {str(key).casefold().replace("-", "_"): entry for key, entry in value.items()}
    if not _text(fields):
        for name in _WRAPPED:
            inner = fields.get(name)
            if isinstance(inner, dict) and _text(_lowered(inner)):
                return {**fields, **_lowered(inner)}
    return fields


def _lowered(value: Mapping[str, object]) -> dict[str, object]:
    return {str(key).casefold().replace("-", "_"): entry for key, entry in value.items()}


def _text(fields: Mapping[str, object]) -> str:
    return next((found for name in _TEXTS if (found := _words(fields.get(name))).strip()), "")


def _words(value: object, depth: int = _DEPTH, *, inline: bool = False) -> str:
    """The text in a field: a string, an object that holds one, or a list of paragraphs in either form.

    ``inline`` says that a list is of pieces of one paragraph, as editors store it ("Das ", "ist", " falsch.").
    """
    if isinstance(value, str):
        return _CDATA.sub("", value)
    if depth and isinstance(value, dict):
        kind = str(value.get("type") or value.get("_type") or value.get("nodeType"))
        if _LINE_BREAK.fullmatch(kind):
            return "\n"
        inline = _PARAGRAPH.fullmatch(kind) is not None
        inner = (value.get(name) for name in _INNER)
        return next((found for one in inner if (found := _words(one, depth - 1, inline=inline)).strip()), "")
    if depth and isinstance(value, list):
        return ("" if inline else "\n\n").join(filter(None, (_words(entry, depth - 1) for entry in value)))
    return ""


def _draft(value: object) -> Draft:
    """The draft of one object: its title, its lead and its text, a blank line between them."""
    fields = _fields(value)
    body = normalized(_text(fields))
    if not body.strip():
        raise ReadError(_textless(fields))
    marked = markup.is_markup(body)
    metadata = from_fields(fields)
    title = markup.plain(metadata.title)
    metadata = replace(
        metadata, title=title, source=markup.plain(metadata.source), author=markup.plain(metadata.author)
    )
    # What an excerpt repeats of the text's beginning is no lead of its own.
    inner = markup.fragment(body) if marked else []
    flat = " ".join(words for words, _, _ in inner) if marked else " ".join(body.split())
    leads = [lead for name in _LEADS if (lead := _lead(fields.get(name))) and lead.rstrip(" .…[]") not in flat]
    head = [(title, Role.TITLE, False)] if title and not flat.startswith(title) else []
    opening = [*head, *((lead, Role.PARAGRAPH, False) for lead in leads[:1])]
    if marked:
        text, parts = joined([*opening, *inner])
        if not parts:
            raise ReadError(_textless(fields))
        return Draft(text, parts, metadata)
    text, parts = joined(opening)
    start = len(text) + 2 if text else 0
    full = f"{text}\n\n{body}" if text else body
    return Draft(full, (*parts, *_apart(lines(full, start))), metadata)


def _lead(value: object) -> str | None:
    words = _words(value, 2)
    return one_line(" ".join(piece for piece, _, _ in markup.fragment(words))) if words.strip() else None


def _textless(fields: Mapping[str, object]) -> str:
    """What to say of an object without text, with the field that may have been meant."""
    has = sorted(
        (name for name, value in fields.items() if len(_words(value)) > 80), key=lambda name: -len(_words(fields[name]))
    )
    found = f" (its longest field is “{one_line(has[0])}”)" if has else ""
    return f'it has no text{found}: give each article a field "text" (and "title", "source", "date")'


def _apart(parts: list[Part]) -> list[Part]:
    return [replace(part, apart=True) if i == 0 else part for i, part in enumerate(parts)]
