"""Evidence made by hand, for the tests of what becomes of it."""

from __future__ import annotations

from dataclasses import replace

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.types import Article, Block, Kind, LanguageCode, Role, Stance, Statement


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
    score: float = 3.0,
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
    return Evidence(whole, statement.sentence_span, 0.0, statement, score)


def pool(*evidence: Evidence) -> Pool:
    """A pool of this evidence alone."""
    articles = {item.article.id: item.article for item in evidence}
    statements = {
        id: [item.statement for item in evidence if item.statement and item.article.id == id] for id in articles
    }
    return Pool(tuple(sorted(evidence, key=lambda item: -item.score)), articles, statements)


def unsaid(item: Evidence) -> Evidence:
    """The same sentence with no statement found in it."""
    return replace(item, statement=None)
