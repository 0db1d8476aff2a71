"""What is asked of the records, built once: to build a query costs more than a local database takes to answer it.

``at`` is the generation that is read, ``ids``, ``values`` and the like are given when a query is asked.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, func, select
from sqlalchemy import Table as _Table

from qabot.store.entries import CollectionName
from qabot.store.sql import tables
from qabot.store.sql.tables import (
    articles,
    counters,
    dead,
    files,
    generations,
    kin,
    models,
    names,
    places,
    statements,
)

_AT: BindParameter[int] = bindparam("at")


def lives(table: _Table) -> ColumnElement[bool]:
    """Whether a row is seen by readers of the generation ``at``."""
    return and_(table.c.born <= _AT, table.c.died > _AT)


def among(column: Any, name: str) -> Any:
    """Whether a column is one of the values given under ``name``."""
    return column.in_(bindparam(name, expanding=True))


_FIRST = select(func.min(places.c.id)).where(places.c.article == articles.c.hash, lives(places)).scalar_subquery()
_LYING = select(articles).join(places, places.c.article == articles.c.hash).where(lives(places), lives(articles))

LATEST = (
    select(
        generations.c.number, generations.c.token, models.c.name, models.c.dimension, generations.c.numbered,
        generations.c.articles, generations.c.passages, generations.c.statements,
    )
    .join(models, models.c.key == generations.c.model)
    .order_by(generations.c.number.desc())
    .limit(1)
)  # fmt: skip
TOKENS = select(generations.c.number, generations.c.token)
MODEL = select(models.c.key).where(models.c.name == bindparam("name"))
COUNTER = select(counters.c.value).where(counters.c.name == bindparam("name"))

FILES = (
    select(files.c.path, files.c.modified, files.c.size, files.c.hash, files.c.reading, files.c.error, files.c.unread)
    .where(lives(files))
    .order_by(files.c.path)
)
ARTICLES_AT = _LYING.add_columns(places.c.id.label("at")).where(among(places.c.id, "values"))
PLACES = select(places.c.article, places.c.id, places.c.file).where(lives(places)).order_by(places.c.id)
PLACES_OF = PLACES.where(among(places.c.article, "values"))
SUMMARIES = select(
    articles.c.key, articles.c.hash, articles.c.language, articles.c.title, articles.c.source, articles.c.date,
    articles.c.url, articles.c.author, articles.c.embargo, articles.c.cut_off,
).where(lives(articles))  # fmt: skip
NEWER = select(kin.c.article, kin.c.newer).where(among(kin.c.article, "values"), kin.c.newer.is_not(None), lives(kin))
OLDER = select(kin.c.article).where(among(kin.c.newer, "values"), lives(kin))
KIN = select(kin.c.article, kin.c.newer, kin.c.copy_of).where(lives(kin))
# An article that lies nowhere any more lives until its writer publishes, and has no kin.
_SOMEWHERE = select(places.c.id).where(places.c.article == articles.c.hash, lives(places)).exists()
_DAY = func.nullif(articles.c.date, "")
LATEST_OF = (
    _LYING.with_only_columns(places.c.id, articles.c.date)
    .where(among(places.c.id, "values"), _DAY.is_not(None))
    .order_by(articles.c.date.desc(), places.c.id.desc())
    .limit(bindparam("k"))
)
SIGNATURES = select(articles.c.key, articles.c.signature).where(lives(articles), _SOMEWHERE).order_by(_FIRST)
ARTICLES = select(articles).where(among(articles.c.key, "values"), lives(articles)).order_by(articles.c.key)
KEYS_AT = _LYING.with_only_columns(places.c.id, articles.c.key).where(among(places.c.id, "values"))
CONTENTS_AT = select(places.c.id, places.c.article).where(among(places.c.id, "values"), lives(places))
IDS_IN = select(places.c.id).where(places.c.file == bindparam("file"), lives(places))
CONTENTS_IN = select(places.c.article).distinct().where(places.c.file == bindparam("file"), lives(places))
IDS_OF = select(articles.c.key, _FIRST).where(among(articles.c.key, "values"), lives(articles))
TEXTS_OF = select(articles.c.key, _FIRST, articles.c.text).where(among(articles.c.key, "values"), lives(articles))
HOLDS = (
    select(articles.c.key)
    .join(places, places.c.article == articles.c.hash)
    .join(files, files.c.path == places.c.file)
    .where(articles.c.hash == bindparam("hash"), files.c.reading == bindparam("reading"))
    .where(lives(articles), lives(places), lives(files))
    .limit(1)
)
_OUTDATED = (
    select(func.min(places.c.id).label("id"), articles.c.hash)
    .join_from(articles, places, places.c.article == articles.c.hash)
    .where(lives(articles), lives(places))
    .group_by(articles.c.hash)
    .order_by("id")
)
OF_OTHER_MODEL = _OUTDATED.where(func.coalesce(articles.c.model != MODEL.scalar_subquery(), True))
OF_OTHER_READER = _OUTDATED.where(articles.c.extractor.is_distinct_from(bindparam("extractor")))

_PASSAGES = (
    select(tables.passages.c.id, tables.passages.c.article, tables.passages.c.start, tables.passages.c.end)
    .where(lives(tables.passages))
    .order_by(tables.passages.c.id)
)
PASSAGES = _PASSAGES.where(among(tables.passages.c.id, "values"))
PASSAGES_OF = _PASSAGES.where(among(tables.passages.c.article, "values"))
_STATEMENTS = (
    select(statements.c.id, statements.c.article, statements.c.record)
    .where(lives(statements))
    .order_by(statements.c.id)
)
STATEMENTS = _STATEMENTS.where(among(statements.c.id, "values"))
STATEMENTS_OF = _STATEMENTS.where(among(statements.c.article, "values"))
STATING = (
    select(statements.c.article, func.min(statements.c.id).label("first"))
    .where(lives(statements), among(statements.c.stance, "values"))
    .group_by(statements.c.article)
    .order_by("first")
)
_COUNTED = select(statements.c.name, func.count().label("n")).where(lives(statements)).group_by(statements.c.name)
_NUMBERS = _COUNTED.subquery()
NAMES = select(names.c.speaker, names.c.party, names.c.mention, _NUMBERS.c.n).join(
    _NUMBERS, _NUMBERS.c.name == names.c.key
)
OUTLETS = (
    select(articles.c.source, func.min(_DAY), func.max(_DAY))
    .where(lives(articles), _SOMEWHERE)
    .group_by(articles.c.source)
)


@cache
def statements_with(*asked: str) -> Select[Any]:
    """Statements limited by these: ``speaker`` (a part of the name), ``parties``, ``stances``, ``keys`` (articles)."""
    query = _STATEMENTS
    named = select(names.c.key)
    if "speaker" in asked:
        named = named.where(names.c.folded_speaker.contains(bindparam("speaker"), autoescape=False, escape="/"))
    if "parties" in asked:
        named = named.where(among(names.c.folded_party, "parties"))
    if {"speaker", "parties"} & set(asked):
        query = query.where(statements.c.name.in_(named))
    if "stances" in asked:
        query = query.where(among(statements.c.stance, "stances"))
    if "keys" in asked:
        query = query.where(among(statements.c.article, "keys"))
    return query


@cache
def counted(table: _Table) -> Select[Any]:
    """How many rows live."""
    return select(func.count()).select_from(table).where(lives(table))


@cache
def counted_by_article(table: _Table) -> Select[Any]:
    """How many parts each article has, by its key."""
    return select(table.c.article, func.count()).where(lives(table)).group_by(table.c.article)


@cache
def counted_between(collection: CollectionName) -> Select[Any]:
    """How many parts have ids in (after, until]."""
    part = tables.PARTS[collection]
    return counted(part).where(part.c.id > bindparam("after"), part.c.id <= bindparam("until"))


@cache
def ids(collection: CollectionName) -> Select[Any]:
    """The ids of all parts."""
    part = tables.PARTS[collection]
    return select(part.c.id).where(lives(part))


@cache
def texts(collection: CollectionName) -> Select[Any]:
    """Ids and texts of parts with ids among ``values``."""
    part = tables.PARTS[collection]
    return select(part.c.id, part.c.text).where(among(part.c.id, "values"), lives(part))


@cache
def died(collection: CollectionName) -> Select[Any]:
    """Ids of the parts that were seen in the generation ``since`` and are not any more."""
    part = tables.PARTS[collection]
    since: BindParameter[int] = bindparam("since")
    gone = (part.c.died > since, part.c.died <= _AT, dead(part), part.c.born <= since)
    return select(part.c.id).where(*gone).order_by(part.c.id)


@cache
def parts(collection: CollectionName, with_texts: bool, with_vectors: bool, listed: bool) -> Select[Any]:
    """What a search engine is told: of parts with ids among ``values`` if ``listed``, else in (after, until]."""
    part, held = tables.PARTS[collection], tables.VECTORS[collection]
    columns: list[Any] = [part.c.id, part.c.born, part.c.died, articles.c.hash, articles.c.language, articles.c.date]
    source: Any = part.join(articles, articles.c.key == part.c.article)
    if collection == "statements":
        columns += [names.c.speaker, names.c.party, part.c.stance]
        source = source.join(names, names.c.key == part.c.name)
    if with_texts:
        columns.append(part.c.text)
    if with_vectors:
        columns.append(held.c.vector)
        source = source.join(held, and_(held.c.id == part.c.id, held.c.model == bindparam("model")))
    query = select(*columns).select_from(source).order_by(part.c.id)
    if listed:
        return query.where(among(part.c.id, "values"))
    between = (part.c.id > bindparam("after"), part.c.id <= bindparam("until"))
    return query.where(lives(part), *between).limit(bindparam("rows"))


@cache
def vectors_by_text(collection: CollectionName) -> Select[Any]:
    """Texts with their vectors by the model called ``name``, of the article with the content ``hash``."""
    part, held = tables.PARTS[collection], tables.VECTORS[collection]
    return (
        select(part.c.text, held.c.vector)
        .join_from(articles, part, part.c.article == articles.c.key)
        .join(held, held.c.id == part.c.id)
        .join(models, models.c.key == held.c.model)
        .where(articles.c.hash == bindparam("hash"), models.c.name == bindparam("name"))
        .where(lives(articles), lives(part))
    )


@cache
def texts_of(collection: CollectionName) -> Select[Any]:
    """Ids and texts of the parts of the article with the content ``hash``."""
    part = tables.PARTS[collection]
    query = select(part.c.id, part.c.text).join_from(articles, part, part.c.article == articles.c.key)
    return query.where(articles.c.hash == bindparam("hash"), lives(articles), lives(part))
