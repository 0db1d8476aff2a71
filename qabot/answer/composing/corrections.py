"""What is set right first: what an article takes back is nobody's, and nobody speaks whom it does not bear out."""

from __future__ import annotations

from dataclasses import replace

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.wording.agreement import called
from qabot.text.notes import note_at
from qabot.types import Span


def set_right(pool: Pool) -> Pool:
    """The evidence, notes of correction as one stretch each, without a statement, and speakers as far as the articles
    bear them out."""
    kept: dict[tuple[str, Span, int], Evidence] = {}
    for item in pool.evidence:
        note = note_at(item.article, item.span)
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
