"""What is set right first: what an article takes back is nobody's, and nobody speaks whom it does not bear out."""

from __future__ import annotations

from dataclasses import replace

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.wording.agreement import called
from qabot.text.notes import is_paper, is_taken_back, note_at
from qabot.types import Article, Span, Statement


def set_right(pool: Pool) -> Pool:
    """The evidence, what a note of correction takes back as the note's one stretch, without a statement, and speakers
    as far as the articles bear them out."""
    kept: dict[tuple[str, Span, int], Evidence] = {}
    for item in pool.evidence:
        note, said = note_at(item.article, item.span), item.statement
        if note is None or (said and _is_said(said, item.article)):
            said = called(said, item.article) if said else None
            kept[item.article.id, item.span, id(item.statement)] = replace(item, statement=said)
        else:
            kept.setdefault((item.article.id, note, 0), replace(item, span=note, statement=None))
    statements = {
        id: [called(said, article) for said in held] if (article := pool.articles.get(id)) else held
        for id, held in pool.statements.items()
    }
    return replace(pool, evidence=tuple(kept.values()), statements=statements)


def _is_said(said: Statement, article: Article) -> bool:
    """Whether a statement in a note of correction is somebody's, and not what the note tells of the paper."""
    if is_paper(said.speaker_mention, article.language):
        return False
    return not is_taken_back(article, said.content_span, said.stance)
