"""Which words of a question are borne out around what would answer it: an answer about somebody else is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from qabot import lexical
from qabot.answer import coverage, nearness
from qabot.answer.coverage import Word
from qabot.answer.evidence import Evidence, search_text
from qabot.names import skeleton
from qabot.types import Article, Query, Role, Span

AROUND = 350  # characters before and behind a sentence that belong to it: a name is said once, then comes "he"
LEAD = 500  # characters of the first paragraph that tell what an article is about
ARTICLES = 3  # articles looked at
COMMON, RARE = 0.45, 1.0  # weights of words that tell nothing, and of rare ones
BORNE_OUT = 0.5  # degree from which a name is borne out
TELLING = 0.8  # value of a name without which an answer is none
PLAIN = 0.3  # value below which a word is a common one
LEAST, MOST = 0.05, 1.6  # what a word counts


def asked(query: Query) -> list[Word]:
    """The words that a question asks about, as they were typed: not the name of somebody who was guessed at."""
    words = coverage.telling_words(search_text(query), query.language)
    if query.carried:
        return words
    typed = set(map(skeleton, lexical.WORD.findall(query.question)))
    once = {word.sound: word for word in reversed(words) if word.sound in typed}
    return [word for word in words if once.get(word.sound) is word]


def value(word: Word) -> float:
    """What a word counts: little if it is among the common ones, 1 if it is rare, more for an unknown name."""
    return min(MOST, max(LEAST, (word.weight - COMMON) / (RARE - COMMON)))


@dataclass(frozen=True, slots=True)
class Borne:
    """How far a piece of evidence bears out each word of a question, 0 to 1: ``near`` by, and by its article."""

    evidence: Evidence
    near: tuple[float, ...]
    whole: tuple[float, ...]


def persons(query: Query, words: Sequence[Word]) -> list[tuple[int, int]]:
    """The places in ``words`` of a first and a family name that follow each other in the question."""
    places = {word.text: n for n, word in enumerate(words) if word.name and not word.party}
    typed = re.findall(r"[\w'’]+|[^\w\s]", query.question)
    return [(places[one], places[two]) for one, two in pairwise(typed) if one in places and two in places]


def borne(words: Sequence[Word], evidence: Sequence[Evidence], pairs: Sequence[tuple[int, int]] = ()) -> list[Borne]:
    """How far each piece of ``evidence``, that of the first ``ARTICLES`` articles among it, bears out ``words``.

    ``pairs`` are places in ``words`` of names that belong together: another one of the family is somebody else.
    """
    found = []
    for article in list({item.article.id: item.article for item in evidence}.values())[:ARTICLES]:
        own = [item for item in evidence if item.article.id == article.id]
        texts = [article.text, *map(_told, own)]
        whole, *parts = nearness.degrees(words, article.text, article.language, texts)
        for first, last in pairs:
            if _another(words[first], words[last], article.text):
                for part in (whole, *parts):
                    part[[first, last]] = 0.0
        for item, near in zip(own, parts, strict=True):
            found.append(Borne(item, tuple(near.tolist()), tuple(np.maximum(near, whole).tolist())))
    return found


@lru_cache(maxsize=2_000)
def _another(first: Word, last: Word, text: str) -> bool:
    """Whether ``text`` knows a family name with other first names only."""
    before = {
        match[1]
        for match in re.finditer(r"([^\W\d_]+)[ -](?=([^\W\d_]+))", text)
        if skeleton(match[2]) in (last.sound, f"{last.sound}s")
    }
    given = [name for name in before if coverage.is_name(name, "de") and len(name) > 1]
    return bool(given) and not any(skeleton(name)[:1] == first.sound[:1] for name in given)


def strangers(words: Sequence[Word], found: Sequence[Borne]) -> list[Word]:
    """The names that show that all that was ``found`` is about somebody else; empty where a piece of it is not.

    A country or body must be named near by, and in the article that answers first; of other names it is enough that an
    article has them.
    """
    if found and (foreign := [w for n, w in enumerate(words) if w.party and found[0].whole[n] < BORNE_OUT]):
        return foreign
    strange = [[word for n, word in enumerate(words) if _lacks(word, item.near[n], item.whole[n])] for item in found]
    return min(strange, key=len, default=[])


def _told(item: Evidence) -> str:
    said = item.statement
    return around(item.article, item.span) + (f" {said.speaker} {said.party} {said.speaker_mention}" if said else "")


def in_one_sentence(words: Sequence[Word], found: Sequence[Borne]) -> bool:
    """Whether a sentence of what was ``found`` bears out by itself all ``words`` that are not among the common ones."""
    for item in found:
        article = item.evidence.article
        (held,) = nearness.degrees(words, article.text, article.language, [item.evidence.text])
        if all(held[n] >= BORNE_OUT or value(word) < PLAIN for n, word in enumerate(words)):
            return True
    return False


def _lacks(word: Word, near: float, whole: float) -> bool:
    if word.party and near < BORNE_OUT:
        return True
    return word.name and value(word) >= TELLING and whole < BORNE_OUT


@lru_cache(maxsize=4_096)
def _cut(text: str, start: int, end: int) -> str:
    """``text[start:end]`` without words cut in two."""
    return re.sub(r"^\w*|\w*$", "", f" {text[start:end]} " if start == 0 else text[start:end])


def around(article: Article, span: Span) -> str:
    """The text around a sentence, with the article's head."""
    start, end = max(0, span[0] - AROUND), span[1] + AROUND
    return f"{article.title} {_head(article)} {_cut(article.text, start, end)}"


def _head(article: Article) -> str:
    """The first paragraph, as far as it tells what the article is about."""
    first = next((block for block in article.blocks if block.role is Role.PARAGRAPH), None)
    return article.text[first.start : min(first.end, first.start + LEAD)] if first else ""
