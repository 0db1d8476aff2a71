"""An object of a dump -> a draft, by the names that fields usually have; text in HTML or Markdown is read as that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from qabot.errors import ReadError
from qabot.readers import markup, wires
from qabot.readers.draft import Draft, Metadata, Part, joined, lines
from qabot.readers.dumped import shapes
from qabot.readers.dumped.content import text_in
from qabot.readers.edges import breaks
from qabot.readers.formats import text as written
from qabot.readers.metadata import KEYS, from_fields, one_line
from qabot.text.normal import normalized
from qabot.types import Role

_MARKDOWN = ("markdown", "body_markdown", "content_markdown", "text_markdown", "body_md", "md")
_TEXTS = ("text", "body", "content", "articlebody", "article_body", "article_text", "full_text", "fulltext", "maintext",
          "main_text", "body_xhtml", "bodytext", "body_text", "body_html", "bodyhtml",
          "content_html", "contenthtml", "content_text",
          "post_content", "html", "article", "story", "inhalt", "volltext", "artikeltext", "fliesstext", "fließtext",
          "haupttext", *_MARKDOWN, "content_elements", "bodies",
          "paragraphs", "absätze", "absaetze", "blocks", "sections", "nodes", "ops")  # fmt: skip
_NUMBERED = re.compile(rf"({'|'.join(_TEXTS)}|paragraph|absatz|abschnitt|p)_?(\d{{1,3}})")  # "text_1", "absatz2"
_LEADS = ("lead", "teaser", "subtitle", "subheadline", "standfirst", "vorspann", "excerpt", "summary", "abstract",
          "trailtext", "description")  # fmt: skip
_LOOKS_MARKDOWN = re.compile(r"^#{1,6} \S|(?<!!)\[[^\[\]\n]{1,200}\]\(https?://", re.MULTILINE)
_LISTS = ("articles", "items", "data", "results", "documents", "docs", "posts", "entries", "hits", "rows", "records",
          "artikel", "meldungen", "stories")  # fmt: skip
# Of an object around the fields.
_WRAPPED = ("_source", "fields", "attributes", "node", "document", "article", "story", "data")
_BLOCKS = frozenset(
    {"type", "_type", "typ", "nodetype", "object"}
)  # fields of a block of text, of which some have text
_ASIDE = frozenset({  # what stands beside an article
    "comments", "kommentare", "replies", "reactions", "related", "related_content", "related_articles",
    "recommendations", "recommended", "teasers", "ads",
    "author", "authors", "publisher", "navigation", "menu", "footer", "config", "settings", "translations", "messages",
    "images", "media", "captions", "gallery", "newsletter",
})  # fmt: skip
_TITLES = frozenset({"title", "headline", "titel"})
_HEADS = frozenset(KEYS["title"]) - {"name"}
_DEPTH = 6
_TEXT_AT_LEAST = 40  # characters of an article that stands anywhere in an object


def articles(value: object) -> object:
    """The articles in ``value``: one object, or a list, of which not all entries need be articles.

    What is around them does not matter: the answer of a service, the state of a page, a table by numbers.
    """
    if isinstance(value, list):
        return {"blocks": value} if value and all(map(_is_block, value)) else [single(entry) for entry in value]
    if not isinstance(value, Mapping) or has_text(value):
        return value
    listed = next((inner for name in _LISTS if (inner := _list(_lowered(value).get(name)))), None)
    outlet = _outlet(value)
    if listed:
        found = [_published(single(entry), outlet) for entry in listed]
    else:
        found = within(value) or shapes.shaped(value, _ASIDE)
    return (found[0] if len(found) == 1 and not listed else found) or value


def _outlet(value: Mapping[str, object]) -> str | None:
    """Who publishes a list of articles: the name of a feed, or what the object around them tells."""
    fields = _lowered(value)
    feeds = (fields.get(name) for name in ("feed", "channel"))
    feed = next((inner for inner in feeds if isinstance(inner, Mapping)), None)
    is_feed = feed is not None or "jsonfeed" in str(fields.get("version"))
    return from_fields(fields).source or (from_fields(feed or fields).title if is_feed else None)


def _published(entry: object, outlet: str | None) -> object:
    """``entry``, its outlet that of the list where it names none."""
    if outlet is None or not isinstance(entry, Mapping):
        return entry
    named = from_fields(_fields(entry)).source or from_fields(shapes.named(entry, _ASIDE)).source
    return entry if named else {**entry, "source": outlet}


def _list(value: object, depth: int = 2) -> list[object] | None:
    """The list that a field holds, itself or in an object of its own ({"hits": {"hits": [...]}})."""
    if isinstance(value, list):
        return value if any(isinstance(entry, Mapping) for entry in value) else None
    if isinstance(value, Mapping) and depth and not has_text(value):
        return next((found for name in _LISTS if (found := _list(_lowered(value).get(name), depth - 1))), None)
    return None


def single(entry: object) -> object:
    """An entry of a list or a line of its own, or the only article in it."""
    if not isinstance(entry, Mapping) or has_text(entry):
        return entry
    found = within(entry, 2) or shapes.shaped(entry, _ASIDE)
    return found[0] if len(found) == 1 else entry


def within(value: object, depth: int = _DEPTH) -> list[object]:
    """All objects within ``value`` that have the text of an article, in their order."""
    if isinstance(value, Mapping) and len(_text(_fields(value))) >= _TEXT_AT_LEAST:
        return [value]
    fields = _lowered(value) if isinstance(value, Mapping) else {}
    inner = value if isinstance(value, list) else [fields[name] for name in fields if name not in _ASIDE | _HEADS]
    found = [article for one in inner for article in within(one, depth - 1)] if depth else []
    if len(found) > 1 and isinstance(value, list) and not any(_is_told(one) for one in found):
        told = "\n\n".join(_text(_fields(one)) for one in found)
        return [{"text": max(text_in(value), told, key=len)}]  # they are the paragraphs of one
    if len(found) == 1 and isinstance(value, Mapping) and isinstance(found[0], Mapping):
        return [{**shapes.named(value, _ASIDE), **_fields(found[0])}]
    return found


def _is_told(value: object) -> bool:
    """Whether an object says of its text more than where it stands."""
    return from_fields(_fields(value)) != Metadata()


def _is_block(value: object) -> bool:
    """Whether ``value`` is a paragraph or the like, as editors store it."""
    fields = _lowered(value) if isinstance(value, Mapping) else {}
    return not _BLOCKS.isdisjoint(fields) and _TITLES.isdisjoint(fields)


def has_text(value: object) -> bool:
    """Whether ``value`` is an object with the text of an article."""
    return bool(_text(_fields(value)).strip())


def _fields(value: object, depth: int = 3) -> dict[str, object]:
    """The fields of an article, names in lower case; of one that is wrapped in another object, the inner ones first."""
    fields = _lowered(value) if isinstance(value, Mapping) else {}
    if not any(isinstance(fields.get(name), str | list) for name in _TEXTS):
        for name in _WRAPPED:
            inner = _fields(fields[name], depth - 1) if depth and name in fields else {}
            if _text(inner):
                return {**fields, **inner}
    return fields


def _lowered(value: Mapping[str, object]) -> dict[str, object]:
    """The fields by their names in lower case, with "_" between words ("bodyHTML", "body-html")."""
    return {re.sub(r"[\s-]+", "_", normalized(str(key)).strip()).casefold(): entry for key, entry in value.items()}


def _text(fields: Mapping[str, object]) -> str:
    """The text in the first field that has one."""
    return _named_text(fields)[1]


def _named_text(fields: Mapping[str, object]) -> tuple[str, str]:
    """The first field that has text, and its text; what agencies send is that under any name, paragraphs by numbers."""
    found = ((name, text_in(fields[name])) for name in _TEXTS if name in fields)
    parts = sorted((int(one[2]), text_in(fields[one[0]])) for one in map(_NUMBERED.fullmatch, fields) if one)
    counted = [("", "\n\n".join(text for _, text in parts if text.strip()))] if len(parts) > 1 else []
    sent = ((name, text) for name, value in fields.items() if wires.is_written(text := text_in(value, 1)))
    stored = ((name, text) for name, value in fields.items() if name not in _ASIDE and (text := _stored(value)))
    return next(((name, text) for name, text in chain(found, sent, counted, stored) if text.strip()), ("", ""))


def _stored(value: object) -> str:
    """The prose that an editor has stored as JSON in a string, under any name; "" for what holds none."""
    text = text_in(value) if isinstance(value, str) and value.lstrip()[:2] in ('{"', "[{") else ""
    return text if shapes.is_prose(text) else ""


def draft(value: object) -> Draft:
    """The draft of one object: its title, its lead and its text, a blank line between them.

    Raises ReadError for one without text, Withheld for what an agency has withdrawn.
    """
    fields = _fields(value)
    name, body = _named_text(fields)
    sent = wires.written(body)
    markdown = name in _MARKDOWN or (_LOOKS_MARKDOWN.search(body) is not None and not markup.is_markup(body))
    marked = sent is not None or (not markdown and markup.is_markup(body))
    body = written.unlinked(written.accepted(body)) if markdown else body
    body = normalized(body if marked else written.unmarked(body))
    if not body.strip():
        raise ReadError(_textless(fields))
    told = shapes.named(value, _ASIDE)
    metadata = from_fields(fields).filled(replace(from_fields(told), url=None))
    metadata = wires.permitted(metadata, one_line(told.get("pubstatus")))
    metadata = sent.metadata.filled(metadata) if sent else metadata
    metadata = replace(metadata, cut_off=breaks.trails_off(body))
    title = markup.plain(metadata.title)
    author = markup.plain(metadata.author)
    author = None if author and author.isdigit() else author  # the number of one in a table of authors
    metadata = replace(metadata, title=title, source=markup.plain(metadata.source), author=author)
    # What an excerpt repeats of the text's beginning is no lead of its own.
    inner = list(sent.pieces) if sent else markup.fragment(body) if marked else []
    flat = " ".join(words for words, _, _ in inner) if marked else " ".join(body.split())
    leads = [lead for field in _LEADS if (lead := _lead(fields.get(field))) and lead.rstrip(" .…[]") not in flat]
    head = [(title, Role.TITLE, False)] if title and not flat.startswith(title) else []
    opening = [*head, *((lead, Role.PARAGRAPH, False) for lead in leads[:1])]
    if marked:
        text, parts = joined([*opening, *inner])
        if not parts:
            raise ReadError(_textless(fields))
        return Draft(*(sent.dated(text, parts) if sent else (text, parts)), metadata)
    text, parts = joined(opening)
    start = len(text) + 2 if text else 0
    full = f"{text}\n\n{body}" if text else body
    own = written.marked(full, start, titled=bool(title)) if markdown else lines(full, start)
    return Draft(full, (*parts, *_apart(own)), metadata)


def _lead(value: object) -> str | None:
    words = text_in(value, 2)
    return one_line(" ".join(piece for piece, _, _ in markup.fragment(words))) if words.strip() else None


def _textless(fields: Mapping[str, object]) -> str:
    """What to say of an object without text, with the field that may have been meant."""
    sizes = {name: len(text_in(value)) for name, value in fields.items()}
    longest = max(sizes, key=lambda name: sizes[name], default="")
    found = f" (its longest field is “{one_line(longest)}”)" if sizes.get(longest, 0) > 80 else ""
    return f'it has no text{found}: give each article a field "text" (and "title", "source", "date")'


def _apart(parts: list[Part]) -> list[Part]:
    return [replace(part, apart=True) if i == 0 else part for i, part in enumerate(parts)]
