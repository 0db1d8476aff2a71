"""What is set right first: what an article takes back is nobody's, and nobody speaks whom it does not bear out."""

from __future__ import annotations

import re
from dataclasses import replace

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.wording.agreement import called
from qabot.languages.answer_vocabulary import answer_words
from qabot.types import Article, Span


def set_right(pool: Pool) -> Pool:
    """The evidence, notes of correction as one stretch each, without a statement, and speakers as far as the articles
    bear them out."""
    kept: dict[tuple[str, Span, int], Evidence] = {}
    for item in pool.evidence:
        note = _note(item.article, item.span)
        if note is None:
            said = called(item.statement, item.article) if item.statement else None
            kept[item.article.id, item.span, id(item.statement)] = replace(item, statement=said)
        else:
            kept.setdefault((item.article.id, note, 0), replace(item, span=note, statement=None))
    statements = {
        id: [called(said, article) for said in held] if (article := pool.articles.get(id)) else held
        for id, held in pool.statements.items()
    }
    return replace(pool, evidence=tuple(kept.values()), statements=statements)


def _note(article: Article, span: Span) -> Span | None:
    """The note of correction that holds a sentence: the paragraph from where the note begins."""
    block = next((b for b in article.blocks if b.start <= span[0] < b.end), None)
    if block is None:
        return None
    found = re.search(answer_words(article.language).correction, article.text[block.start : block.end], re.IGNORECASE)
    if found is None or block.start + found.start() >= span[1]:
        return None
    opening = article.text[block.start : block.start + found.start()]
    start = block.start + max((end.end() for end in re.finditer(r"[.!?] ", opening)), default=0)
    return (start, block.end) if start <= span[0] else None
