"""Whether evidence bears out the names and numbers of a question: an answer about somebody else is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qabot.answer import coverage
from qabot.answer.evidence import Evidence, search_text
from qabot.attribution.tagger import tagger
from qabot.languages.question_vocabulary import question_words
from qabot.languages.vocabulary import Tag
from qabot.names import parties_in, skeleton
from qabot.types import Article, Query, Role, Span

AROUND = 350  # characters before and behind a sentence that belong to it: a name is said once, then comes "he"
LEAD = 500  # characters of the first paragraph that tell what an article is about
SHORTEST_OWNER = 4  # letters of a genitive that may lose its "s"
TRANSCRIBED = 6  # letters at a name's end in which its transcriptions agree
YEAR = 4  # digits
RARE = 1.0  # weight from which a capitalised English word is a name: "TV" and "Nazi" are below
SHORTEST_NUMBER = 2  # digits; smaller numbers are written in words as often


@dataclass(frozen=True, slots=True)
class Named:
    """A name or number that a question holds, in its own ``word`` and, if it is a country's or body's, as ``party``."""

    word: coverage.Word
    party: str | None = None


def named(query: Query) -> tuple[Named, ...]:
    """What a question names, its speaker too, in order: countries and bodies, other names, and numbers."""
    found = []
    for word in coverage.telling_words(search_text(query), query.language):
        parties = parties_in(word.text)
        if parties:
            found.append(Named(word, min(parties)))
        elif word.name or (word.text.isdigit() and len(word.text) >= SHORTEST_NUMBER):
            found.append(Named(word))
    return tuple(found)


def stranger(query: Query, evidence: Sequence[Evidence]) -> tuple[Named, ...]:
    """The names that show that all of ``evidence`` is about somebody else; empty where a piece of it is not.

    A country or body must be named near by, and the year where the article's own is known: few articles print the year
    they are of. Of other names it is enough that the article has them.
    """
    names = named(query)
    strange = [
        tuple(
            name
            for name in lacking(names, query, item)
            if name.party
            or (name.word.text.isdigit() and _another_year(name.word.text, item.article))
            or (_proper(name.word, query) and lacking((name,), query, item, whole=True))
        )
        for item in evidence
    ]
    return min(strange, key=len, default=())


def _another_year(number: str, article: Article) -> bool:
    return len(number) == YEAR and article.date is not None and not article.date.startswith(number)


def _proper(word: coverage.Word, query: Query) -> bool:
    """Whether a word is a proper name beyond doubt: no common noun by its form, or unknown to the tables."""
    if query.language == "en":
        return word.name and word.weight >= RARE
    if not word.text[:1].isupper() or tagger(query.language).tag([word.text], frozenset())[0][0] is not Tag.NAME:
        return False
    article = re.search(rf"\b(?:{question_words(query.language).articles}) {re.escape(word.text)}\b", query.question)
    return article is None or word.weight >= RARE  # "nach dem Fund"


def lacking(names: tuple[Named, ...], query: Query, item: Evidence, whole: bool = False) -> tuple[Named, ...]:
    """Those of ``names`` that neither the evidence nor what stands around it nor the article's head holds.

    With ``whole`` those that the whole article lacks.
    """
    said = item.statement
    text = item.article.text if whole else around(item.article, item.span)
    if said:
        text = f"{text} {said.speaker} {said.party} {said.speaker_mention}"
    parties = parties_in(text)
    return tuple(name for name in names if name.party not in parties and not _held(name.word, query, text))


def share(names: tuple[Named, ...], query: Query, evidence: Sequence[Evidence], whole: bool = False) -> float:
    """The largest share of ``names``, by squared weight, that one piece of evidence bears out; 1 without names."""
    total = sum(name.word.weight**2 for name in names)
    if total <= 0 or not evidence:
        return 1.0
    return max(1 - sum(n.word.weight**2 for n in lacking(names, query, item, whole)) / total for item in evidence)


def _sounds(word: coverage.Word, text: str) -> bool:
    """Whether a word of the text ends as a foreign name sounds: "Mujahedin" is in "Volksmudschahedin"."""
    ending = word.sound[-TRANSCRIBED:]
    return len(ending) == TRANSCRIBED and any(skeleton(other).endswith(ending) for other in re.findall(r"\w+", text))


def _held(word: coverage.Word, query: Query, text: str) -> bool:
    if coverage.occurs(word, query.language, text) or _sounds(word, text):
        return True
    owned = word.text.endswith("s") and len(word.text) > SHORTEST_OWNER  # "Gysis" is Gysi's
    return owned and any(
        coverage.occurs(bare, query.language, text) for bare in coverage.telling_words(word.text[:-1], query.language)
    )


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
