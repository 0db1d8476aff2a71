"""Notes of correction that stand apart from what they set right: nobody reads the one without the other.

Such a note names the affair in words of its own, seldom the title and not always the day of the article that it means.
It is known by its outlet, by its day, which is no earlier, and by the rare words that both have.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.text.notes import notes
from qabot.types import Article, LanguageCode, Role, Span

SHARED = 0.4  # of a note's rare words, by weight, that the article has which it sets right; others have some .2
MARKED = 0.8  # weight of a word that marks an affair; a note and its article have two of them, or a name, in common


def corrected(item: Evidence, pool: Pool) -> Evidence | None:
    """The note in another article that sets right what a piece of evidence tells; None where there is none."""
    for other in pool.noted.values():
        if not _may_correct(other, item.article):
            continue
        for note in _told(other):
            text = other.text[slice(*note)]
            if _of(text, other.language, item.article) and _touches(text, other.language, item):
                return Evidence(other, note, item.fit)
    return None


def _may_correct(other: Article, article: Article) -> bool:
    """Whether another article is one of the same outlet, printed no earlier, as far as both tell."""
    if other.id == article.id or (other.source and article.source and other.source != article.source):
        return False
    return not other.date or not article.date or other.date[:10] >= article.date[:10]


def _told(article: Article) -> Sequence[Span]:
    """The notes of an article but for what stands over them."""
    titles = {(block.start, block.end) for block in article.blocks if block.role is not Role.PARAGRAPH}
    return [note for note in notes(article) if note not in titles]


@lru_cache(maxsize=1_000)
def _rare(text: str, language: LanguageCode) -> tuple[coverage.Word, ...]:
    return tuple(word for word in coverage.telling_words(text, language) if word.weight >= coverage.INFORMED)


def _of(note: str, language: LanguageCode, article: Article) -> bool:
    """Whether a note is about an article, by the words that both have."""
    words, whole = _rare(note, language), coverage.whole(article)
    held = [word for word in words if coverage.degree(word, whole) >= coverage.BORNE]
    if sum(word.weight for word in held) < SHARED * sum(word.weight for word in words):
        return False
    return sum(word.weight >= MARKED for word in held) > 1 or any(word.name for word in held)


def _touches(note: str, language: LanguageCode, item: Evidence) -> bool:
    """Whether a note about an article is about this sentence of it, or about who speaks in it: a rare word or a number
    stands in both."""
    told = f"{item.text} {item.statement.speaker}" if item.statement else item.text
    return any(coverage.degree(word, told) >= coverage.BORNE for word in _rare(note, language))
