"""HTML: trafilatura finds the article in the page and what its head says about it.

Before, what a page lays over its article is taken away; afterwards it is checked that the article is where most prose
is.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import replace
from typing import Any

from qabot.errors import ReadError
from qabot.readers import markup
from qabot.readers.decoding import check_prose, decode
from qabot.readers.draft import Draft, Metadata, ends_sentence, joined
from qabot.readers.furniture import is_verbless
from qabot.readers.metadata import iso_date, language_code, one_line
from qabot.readers.packages import check_entities
from qabot.readers.webpage import page, scripts, ticker
from qabot.readers.webpage.consent import is_consent
from qabot.text.normal import normalized
from qabot.types import Role

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_DOCTYPE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?<!DOCTYPE[^>\[]{0,500}\[(?:[^\]]|\](?!\s*>)){0,9000}\]\s*>", re.IGNORECASE
)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
# Names of what tells when a page was changed, and when it was published, in its head and in its data.
_STAMPS = tuple(
    (re.compile(head, re.IGNORECASE), re.compile(rf'"{data}"\s*:\s*"([^"]{{8,40}})"'))
    for head, data in (
        (r"(?:article:|og:)?(?:modified|updated)(?:_time|-?date)?|date-?modified|last-?modified", "dateModified"),
        (r"(?:article:|og:)?published(?:_time|-?date)?|date-?published", "datePublished"),
    )
)
_HEAD_AT_MOST = 10_000  # characters looked through for the declarations of a page
_MASTHEAD_AT_MOST = 12  # lines
_COVERED = 0.6  # of the densest prose must be in what trafilatura found
_BEGINNING = 60  # characters by which a paragraph is told
_TOO_MANY = "its page has too many elements: save only the article, or save it as .txt"


def read(data: bytes) -> list[Draft]:
    """The article in a page. Raises ReadError where none is found."""
    if data.count(b"<") > markup.MOST_TAGS:
        raise ReadError(_TOO_MANY)
    declared = _CHARSET.search(data[:_HEAD_AT_MOST])
    if _DOCTYPE.match(data[:_HEAD_AT_MOST]):  # HTML knows no such thing: what it declares would be read as text
        check_entities(data)
        data = _DOCTYPE.sub(b"", data, count=1)
    text = decode(data, declared[1].decode("ascii") if declared else None)
    check_prose(text, page=True)
    return [of_page(text)]


def of_page(text: str) -> Draft:
    """The article in the source of a page. Raises ReadError where none is found."""
    import trafilatura
    from trafilatura.metadata import extract_metadata

    if text.count("<") > markup.MOST_TAGS:
        raise ReadError(_TOO_MANY)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = markup.parse(text)
    if tree is None:
        raise ReadError("no article is found in its page: save the article's text as .txt")
    asks = page.uncover(tree)
    timed = ticker.put_times_before_entries(tree)
    prose = page.densest(tree)
    # Only dates that the page declares: a search in the text finds the dates of other articles.
    dates = {"extensive_search": False, "original_date": True}
    known = replace(_metadata(extract_metadata(_copied(tree), date_config=dates), text), updated=_updated(tree))
    document: Any = trafilatura.bare_extraction(_copied(tree), include_comments=False, with_metadata=False)
    pieces: list[markup.Piece] = []
    if document is not None and document.body is not None:
        pieces = list(markup.pieces(document.body, page=False))
    if prose is not None and (timed or not _covers(pieces, prose) or not _in_order(pieces, prose)):
        pieces = list(markup.pieces(prose, page=True))
    if len(pieces) < 2:  # of short pages trafilatura makes one paragraph, or nothing
        plain = list(markup.pieces(tree, page=True))
        pieces = plain if len(plain) > len(pieces) else pieces
    stopped = page.cut_off(tree, " ".join(words for words, _, _ in pieces))
    told = None if stopped or page.shows_prose(tree) else scripts.article(tree)
    if told is not None and len(told.text) > sum(len(words) for words, _, _ in pieces):
        pieces = [(told.text[part.start : part.end], part.role, part.item) for part in told.parts]
        known = known.filled(told.metadata)
    pieces = [piece for piece in _before_paywall(pieces) if not page.is_paywall(piece[0])]
    asks = asks or any(is_consent(words) for words, _, _ in pieces)
    pieces = [piece for piece in pieces if not is_consent(piece[0])]
    heading = next((words for words, role, _ in pieces[:3] if role is Role.TITLE), None)
    title = heading or known.title
    if pieces and title and not heading:
        at = next((n for n, (words, _, _) in enumerate(pieces[:_MASTHEAD_AT_MOST]) if words == title), None)
        pieces[slice(at, at + 1) if at is not None else slice(0)] = [(title, Role.TITLE, False)]
    body, parts = joined(_below_masthead(pieces))
    if not parts:
        if asks:
            raise ReadError("its page shows only a question about cookies: save it again after you have answered that")
        raise ReadError("no article is found in its page: save the article's text as .txt")
    return Draft(body, parts, Metadata(title=title, cut_off=stopped).filled(known))


def _below_masthead(pieces: list[markup.Piece]) -> list[markup.Piece]:
    """``pieces`` without what stands over the headline and is no sentence: the outlet's name and its sections."""
    at = next((n for n, (_, role, _) in enumerate(pieces[:_MASTHEAD_AT_MOST]) if role is Role.TITLE), 0)
    return [piece for piece in pieces[:at] if ends_sentence(piece[0])] + pieces[at:]


def _copied(tree: Any) -> Any:
    """trafilatura changes what it is given."""
    import copy

    return copy.deepcopy(tree)


def _covers(pieces: list[markup.Piece], prose: Any) -> bool:
    """Whether most of the densest prose of a page is in ``pieces``."""
    found = "".join(_squeezed(words) for words, _, _ in pieces)
    begun = {_beginning(words) for words, _, _ in pieces}
    paragraphs = [_squeezed(normalized("".join(p.itertext()))) for p in prose.iter("p")]
    missed, bearable = 0, (1 - _COVERED) * sum(map(len, paragraphs))
    for words in paragraphs:
        if words[:_BEGINNING] not in begun and words[:_BEGINNING] not in found:  # the first is told at once
            missed += len(words)
            if missed > bearable:
                return False
    return True


def _in_order(pieces: list[markup.Piece], prose: Any) -> bool:
    """Whether paragraphs stand in ``pieces`` as they do in the densest prose: trafilatura adds some where it ends."""
    beginnings = [_beginning(words) for words, _, _ in markup.pieces(prose, page=True)]
    once = {words for words, count in Counter(beginnings).items() if count == 1 and len(words) == _BEGINNING}
    at = {words: place for place, words in enumerate(beginnings) if words in once}
    places = [at[words] for words in (_beginning(words) for words, _, _ in pieces) if words in at]
    return places == sorted(places)


def _squeezed(words: str) -> str:
    return "".join(words.split())


def _beginning(words: str) -> str:
    """What a paragraph is told by."""
    return _squeezed(words[: 4 * _BEGINNING])[:_BEGINNING]


def _before_paywall(pieces: list[markup.Piece]) -> list[markup.Piece]:
    """``pieces`` up to the bar at which one has to pay, where little follows: what one gets for it."""
    at = next((n for n, (words, _, _) in enumerate(pieces) if page.is_paywall(words)), len(pieces))
    before, after = (sum(len(words) for words, _, _ in some) for some in (pieces[:at], pieces[at:]))
    return pieces[:at] if after < before else pieces


def _author(value: object) -> str | None:
    """Who is named, without what else stands in a box about the author, of which trafilatura makes names, too."""
    named = one_line(value)
    return named.replace("; ", ", ") if named and is_verbless(named) else None


def _language(text: str) -> Any:
    declared = _LANGUAGE.search(text[:_HEAD_AT_MOST])
    return language_code(declared[1]) if declared else None


def _updated(tree: Any) -> str | None:
    """When this version of a page was made: when it was changed, else published, as its head or its data tell."""
    for head, data in _STAMPS:
        named = (
            (meta.get("property") or meta.get("name") or meta.get("itemprop") or "", meta) for meta in tree.iter("meta")
        )
        told = [meta.get("content") for name, meta in named if head.fullmatch(name)]
        told += [found[1] for script in tree.iter("script") if (found := data.search(script.text or ""))]
        if stamp := next(filter(None, map(iso_date, told)), None):
            return stamp
    return None


def _metadata(document: Any, text: str) -> Metadata:
    return Metadata(
        title=one_line(document.title),
        source=one_line(document.sitename),
        date=iso_date(document.date),
        url=one_line(document.url),
        author=_author(document.author),
        language=_language(text),
    )
