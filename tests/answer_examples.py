"""Evidence made by hand, for the tests of what becomes of it."""

from __future__ import annotations

from dataclasses import replace

from qabot.answer.evidence import Evidence, Fit, Pool
from qabot.types import Article, Block, Kind, LanguageCode, Role, Stance, Statement

FIT = Fit(passage=1.0, article=1.0, whole=0.5, dense=(0.5,), lexical=(0.3,))


def article(text: str, id: str = "a.txt", language: LanguageCode = "de") -> Article:
    """An article of one paragraph."""
    return Article(id, text, (Block(0, len(text), Role.PARAGRAPH),), language, title="", hash=id, paths=(id,))


def said(
    whole: Article,
    sentence: str,
    content: str,
    speaker: str,
    stance: Stance = Stance.CLAIMS,
    *,
    party: str = "",
    kind: Kind = Kind.REPORTED,
    cue: str = "",
    fit: Fit = FIT,
    id: int = 0,
) -> Evidence:
    """What ``speaker`` says in a sentence of an article; the words must stand there."""
    start = whole.text.index(sentence)
    begin = start + sentence.index(content)
    statement = Statement(
        article=whole.id, speaker=speaker, party=party or speaker, speaker_mention=speaker, speaker_span=None,
        stance=stance, kind=kind, cue=cue, cue_spans=(), content=content, content_span=(begin, begin + len(content)),
        quote_spans=(), sentence_span=(start, start + len(sentence)), id=id,
    )  # fmt: skip
    return Evidence(whole, statement.sentence_span, fit, statement)


def pool(*evidence: Evidence) -> Pool:
    """A pool of this evidence alone."""
    articles = {item.article.id: item.article for item in evidence}
    return Pool((), evidence, articles, dict.fromkeys(articles, 1.0), 0.8)


def unsaid(item: Evidence) -> Evidence:
    """The same sentence with no statement found in it."""
    return replace(item, statement=None)
