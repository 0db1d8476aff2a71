"""Dumps of content systems: one article an object (JSON, one a file, a list or one a line) or a row (CSV).

They are read by the names that their fields usually have; text in HTML is read as HTML.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import cast

from qabot.errors import ReadError, Withheld
from qabot.readers.decoding import characters, check_kept, letters
from qabot.readers.draft import Draft, Unread
from qabot.readers.dumped import objects, table
from qabot.readers.dumped.loose import tightened
from qabot.text.normal import normalized

_ARTICLE_AT_MOST = 20_000_000  # characters
_ENTRIES_AT_MOST = 200_000
_BETWEEN = re.compile(r"[\s,\[\]\ufeff]*")  # of entries of a list, or objects one after the other
_LINE_END = re.compile(r"\r\n?|\n")  # others are signs within a string
_ESCAPED_TWICE = re.compile(r"\\\\(?=u[0-9A-Fa-f]{4})")
_MISREAD = re.compile(r"\\u00[C-Fc-f][0-9A-Fa-f]\\u(?!00[0-7C-Fc-f])")  # UTF-8 read as something else: "\u00c3\u00a4"
_LETTERS = re.compile(r"(?<!\\)\\u(?!00[0-7]|[dD][89A-Fa-f])(?P<code>[0-9A-Fa-f]{4})")
_RECORD = b"\x1e"  # before each object of a sequence (RFC 7464)
_NEXT_ENTRY = re.compile(r"\}\s*,\s*(?=\{)")
_FIRST_NAME = re.compile(r"\{\s*\"[^\"\\]{1,80}\"\s*:")
_DAMAGED_AT_MOST = 100  # entries: each is looked for to the end of the file
_STRETCH = 8_000  # characters in which most entries end
_TOKEN_AT_MOST = 20  # characters, of what is no string: where one is cut, the error stands at its start
_DECODER = json.JSONDecoder(strict=False)  # line breaks within strings are what they look like


def read(data: bytes) -> list[Draft | Unread]:
    """The articles in a ``.json`` file. Raises ReadError where it is not JSON at all.

    In a list, entries that are no articles are named, the others read. So is what stands before and behind the place at
    which a list is damaged, and what stands on lines of their own.
    """
    text = _written(data)
    try:
        value = _parsed(text)
    except ReadError:
        rescued = _by_line(text) or _around_the_damage(text)
        if not any(isinstance(one, Draft) for one in rescued):
            raise
        return rescued
    value = objects.articles(value)
    if isinstance(value, dict):
        return [_draft(value)]
    if not isinstance(value, list):
        raise ReadError("it holds neither an object nor a list of them: write one object for each article")
    return [_entry(entry, n) for n, entry in enumerate(value[:_ENTRIES_AT_MOST], 1)]


def read_lines(data: bytes) -> list[Draft | Unread]:
    """The articles in a ``.jsonl`` file; a line that is no article is named, with its number, and keeps its place.

    An object may go over several lines, a line hold several objects, and brackets of a list stand around them.
    """
    return list(islice(_from_lines(_written(data)), _ENTRIES_AT_MOST))


def read_table(data: bytes) -> list[Draft | Unread]:
    """The articles in a table as text (.csv, .tsv), one a row. Raises ReadError where no column holds articles.

    One of the first rows names the columns. What parts them is told by that row. A damaged row is named and keeps its
    place.
    """
    found: list[Draft | Unread] = []
    try:
        for n, row in enumerate(islice(table.rows(normalized(characters(data))), _ENTRIES_AT_MOST), 1):
            found.append(Unread(f"row {n}: {row}") if isinstance(row, ReadError) else _entry(row, n, "row"))
    except csv.Error as error:
        found.append(Unread(f"it is damaged after row {len(found)} ({error}): save it again"))
    if not any(isinstance(one, Draft) for one in found):
        raise ReadError("tables are not read, unless they have a column “text” with articles: save their text as .txt")
    return found


def _written(data: bytes) -> str:
    """JSON as it is written, letters by their number as they were meant."""
    text = _ESCAPED_TWICE.sub(r"\\", letters(data.replace(_RECORD, b"\n") if data.startswith(_RECORD) else data))
    if not _MISREAD.search(text):
        return text
    return letters(_LETTERS.sub(lambda found: chr(int(found["code"], 16)), text).encode("utf-8", "surrogatepass"))


def _draft(value: object) -> Draft:
    """The draft of one object. Raises ReadError for one without text, or whose letters were lost."""
    found = objects.draft(value)
    check_kept(found.text)
    return found


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
            yield replace(_draft(objects.single(value)), content=text[start:end].encode())
        except ReadError as error:
            if last != line or isinstance(value, dict):  # of what is no object one a line is enough
                yield Unread(f"line {line}: {error}", withheld=isinstance(error, Withheld))
            last = line


def _values(text: str, at: int = 0) -> Iterator[tuple[int, int, object]]:
    """What stands one after the other in ``text``, from where to where; where it is no JSON, an error for its line."""
    while (at := _after(text, at)) < len(text):
        start = at
        try:
            value, at = _decoded(text, start)
        except (ValueError, RecursionError) as error:
            end = _LINE_END.search(text, start)
            at = end.start() if end else len(text)
            value = _read_again(text[start:at], error)
        yield start, at, value


def _decoded(text: str, start: int) -> tuple[object, int]:
    """The value that begins at ``start``, and where it ends.

    It is looked for in a stretch that grows while the value may go on behind it: an error counts the lines before it,
    which in the whole text would be all of them for each bad line.
    """
    size = _STRETCH
    while start + size < len(text):
        stretch = text[start : start + size]
        try:
            value, end = _DECODER.raw_decode(stretch)
        except json.JSONDecodeError as error:
            if error.pos < size - _TOKEN_AT_MOST and not error.msg.startswith("Unterminated"):
                raise
        else:
            if end < size:
                return value, start + end
        size *= 4
    value, end = _DECODER.raw_decode(text[start:])
    return value, start + end


def _read_again(line: str, error: Exception) -> object:
    """A line that JSON does not know like that: blanks and signs between its values, or the freedoms that people take.

    Else the error that tells of it.
    """
    line = normalized(line).strip(" ,\n")
    for form in (line, tightened(line)):
        try:
            return _DECODER.decode(form)
        except (ValueError, RecursionError):
            pass
    return _damage(error)


def _damage(error: Exception) -> ReadError:
    if isinstance(error, RecursionError):
        return ReadError("it is nested too deep: write one flat object for each article")
    place = str(error).replace("line 1 column", "column")  # of a line by itself, whose number is told before
    return ReadError(f"it is not valid JSON ({place}): correct it or write it anew")


def _after(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


def _entry(entry: object, n: int, called: str = "entry") -> Draft | Unread:
    try:
        return replace(_draft(entry), content=json.dumps(entry, sort_keys=True).encode())
    except ReadError as error:
        return Unread(f"{called} {n}: {error}", withheld=isinstance(error, Withheld))


def _by_line(text: str) -> list[Draft | Unread]:
    """Objects one after the other, not in a list; none where there is but one."""
    found = [] if "[" in text[: _after(text, 0)] else list(islice(_from_lines(text), _ENTRIES_AT_MOST))
    return found if len(found) > 1 else []


def _around_the_damage(text: str) -> list[Draft | Unread]:
    """Entries of a list as far as they are whole; in the place of each damaged one, why it is not read."""
    at = _after(text, 0)
    if text[at : at + 1] == "{" and (inside := re.match(r"\{[^{}\[\]]{0,2000}\[\s*(?=\{)", text[at:])):
        at += inside.end()  # {"articles": [{...
    entries = enumerate(islice(_entries(text, at), _ENTRIES_AT_MOST), 1)
    return [Unread(f"entry {n}: {one}") if isinstance(one, ReadError) else _entry(one, n) for n, one in entries]


def _entries(text: str, at: int) -> Iterator[object]:
    """The objects in a list; for a damaged one an error, and what follows behind the next that ends."""
    damaged = 0
    while (at := _after(text, at)) < len(text) and damaged < _DAMAGED_AT_MOST:
        is_object = text[at] == "{"  # else what a damaged one has left, or what stands around the list
        try:
            value, at = _decoded(text, at)
            if is_object:
                yield value
        except (ValueError, RecursionError) as error:
            damaged += 1
            if is_object:
                yield _damage(error)
            wrong = at + getattr(error, "pos", 0)
            following = _NEXT_ENTRY.search(text, wrong)
            at = _begun_within(text, at, wrong) or (following.end() if following else len(text))


def _begun_within(text: str, at: int, wrong: int) -> int | None:
    """Where the next object begins, right before the place that is ``wrong``: the one at ``at`` was cut off."""
    name = _FIRST_NAME.match(text, at)
    begins = text.rfind("{", at + 1, wrong) if name else -1
    return begins if name and begins > 0 and text.startswith(name[0], begins) else None


def _parsed(text: str) -> object:
    try:
        return cast(object, _DECODER.decode(text.strip("\ufeff \t\r\n;")))
    except (ValueError, RecursionError) as error:
        again = _read_again(text, error)
    if isinstance(again, ReadError):
        raise again
    return again
