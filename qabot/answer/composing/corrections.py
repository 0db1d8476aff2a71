"""Notes of correction: what an article takes back is nobody's statement, and is told with what sets it right."""

from __future__ import annotations

import re
from dataclasses import replace

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.languages.answer_vocabulary import answer_words
from qabot.types import Article, Span


def set_right(pool: Pool) -> Pool:
    """The evidence, notes of correction as one stretch each, without a statement."""
    kept: dict[tuple[str, Span, int], Evidence] = {}
    for item in pool.evidence:
        note = _note(item.article, item.span)
        if note is None:
            kept[item.article.id, item.span, id(item.statement)] = item
        else:
            kept.setdefault((item.article.id, note, 0), replace(item, span=note, statement=None))
    return replace(pool, evidence=tuple(kept.values()))


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
