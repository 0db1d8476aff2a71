"""What the records are asked in place of a search engine that is away: queries that no index helps with."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, false, func, or_, select, type_coerce

from qabot.store.entries import CollectionName, Where
from qabot.store.ports import Said
from qabot.store.sql import queries, tables
from qabot.store.sql.tables import articles, names


def fitting(collection: CollectionName, ids: Collection[int], where: Where | None) -> Select[Any]:
    """Those of some ids that live and fit."""
    part = tables.PARTS[collection]
    return _among(collection, where).where(_numbers(part.c.id, ids))


def saying(
    collection: CollectionName, words: Said, k: int, ids: Collection[int] | None, where: Where | None
) -> Select[Any]:
    """Id, language and text of the ``k`` parts with the most of some words, each by its weight."""
    part = tables.PARTS[collection]
    written = type_coerce(part.c.text, tables.Exact)  # a pattern has no checksum
    found = {
        (mark, word): and_(articles.c.language.like(f"{mark}%"), written.ilike(_pattern(word), escape="/"))
        for mark, word in words
    }
    score: Any = sum(case((found[word], weight), else_=0.0) for word, weight in words.items())
    query: Select[Any] = _among(collection, where).with_only_columns(part.c.id, articles.c.language, part.c.text)
    query = query.where(or_(*found.values())).order_by(score.desc(), part.c.id).limit(k)
    return query if ids is None else query.where(_numbers(part.c.id, ids))


def _pattern(word: str) -> str:
    """What SQL finds a folded word by: its vowels may have marks, its ss may be an ß."""
    return f"%{''.join('_' if letter in 'aeiouy' else letter for letter in word).replace('ss', '%')}%"


def _among(collection: CollectionName, where: Where | None) -> Select[Any]:
    """The living parts of a collection that fit."""
    part = tables.PARTS[collection]
    source: Any = part.join(articles, articles.c.key == part.c.article)
    if collection == "statements":
        source = source.join(names, names.c.key == part.c.name)
    return select(part.c.id).select_from(source).where(queries.lives(part), *_limits(collection, where or Where()))


def _numbers(column: Any, ids: Collection[int]) -> ColumnElement[bool]:
    """Whether a column is one of many numbers, which are written out: databases limit how many values they take."""
    among: ColumnElement[bool] = column.in_(
        bindparam(None, sorted(map(int, ids)), expanding=True, literal_execute=True, unique=True)
    )
    return among


def _limits(collection: CollectionName, where: Where) -> Iterator[ColumnElement[bool]]:
    said = collection == "statements"
    asked: list[tuple[Any, Collection[str] | None]] = [
        (articles.c.hash, where.articles),
        (articles.c.language, where.languages),
        (names.c.speaker if said else None, where.speakers),
        (names.c.party if said else None, where.parties),
        (tables.statements.c.stance if said else None, where.stances),
    ]
    for column, values in asked:
        if values is not None:
            yield false() if column is None else column.in_([str(value) for value in values])
    if where.since is not None or where.until is not None:
        day = func.substr(articles.c.date, 1, 10)
        yield and_(func.length(day) == 10, day >= (where.since or "0")[:10], day <= (where.until or "9")[:10])
