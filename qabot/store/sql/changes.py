"""What is written to the records, built once: see ``queries``. ``at`` is the generation that is being written."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from qabot.store.entries import CollectionName
from qabot.store.sql import queries, tables
from qabot.store.sql.queries import among, lives
from qabot.store.sql.tables import articles, counters, dead, files, generations, models, names, places

_AT: BindParameter[int] = bindparam("at")

NAMED = select(names.c.key).where(names.c.digest == bindparam("digest"))
LAST_MODEL = select(func.max(models.c.key))
TOUCHED = (
    update(files)
    .where(files.c.path == bindparam("named"), lives(files))
    .values(modified=bindparam("modified"), size=bindparam("size"))
)
OF_READER = update(articles).where(articles.c.key == bindparam("of")).values(extractor=bindparam("found_by"))
OF_MODEL = update(articles).where(articles.c.hash == bindparam("of"), lives(articles)).values(model=bindparam("model"))
COUNTED = update(counters).where(counters.c.name == bindparam("named")).values(value=bindparam("value"))
HASHES_BY_KEY = select(articles.c.key, articles.c.hash).where(among(articles.c.key, "values"))
KEYS_BY_HASH = select(articles.c.hash, articles.c.key).where(among(articles.c.hash, "values"), lives(articles))
# Articles that lie nowhere any more: only those can be that lost a place, or that nobody saw yet.
HOMELESS = select(articles.c.key).where(
    or_(
        articles.c.hash.in_(select(places.c.article).where(places.c.died == _AT, dead(places))),
        articles.c.key > bindparam("numbered"),
    ),
    ~select(places.c.id).where(places.c.article == articles.c.hash, lives(places)).exists(),
    lives(articles),
)
OUT_OF_USE = select(func.max(generations.c.number)).where(generations.c.published < bindparam("before"))
OLD_GENERATIONS = delete(generations).where(generations.c.number < bindparam("old"))
UNUSED_NAMES = delete(tables.names).where(tables.names.c.key.not_in(select(tables.statements.c.name)))
UNUSED_MODELS = select(models.c.key).where(
    models.c.key.not_in(select(generations.c.model)), models.c.key != bindparam("mine")
)


@cache
def added(table: Table) -> Insert:
    """New rows; those of a generation live from ``born`` on."""
    return insert(table)


@cache
def unseen(column: Column[Any]) -> Delete:
    """Rows with one of ``values`` in a column that nobody ever saw go at once."""
    return delete(column.table).where(among(column, "values"), column.table.c.born == _AT)


@cache
def ended(column: Column[Any]) -> Update:
    """Rows with one of ``values`` in a column end with the generation that is being written."""
    return update(column.table).where(among(column, "values"), lives(column.table)).values(died=_AT)


@cache
def unseen_vectors(collection: CollectionName, column: Column[Any]) -> Delete:
    """Vectors of the parts with one of ``values`` in a column that nobody ever saw."""
    held, part = tables.VECTORS[collection], column.table
    return delete(held).where(held.c.id.in_(select(part.c.id).where(among(column, "values"), part.c.born == _AT)))


@cache
def vectors(collection: CollectionName) -> Delete:
    """The vectors of a model for the parts ``values``."""
    held = tables.VECTORS[collection]
    return delete(held).where(among(held.c.id, "values"), held.c.model == bindparam("model"))


@cache
def vectors_of_model(collection: CollectionName) -> Delete:
    """All vectors of a model."""
    held = tables.VECTORS[collection]
    return delete(held).where(held.c.model == bindparam("model"))


@cache
def new(key: Column[Any]) -> Select[Any]:
    """How many rows live that were added since the number ``numbered``."""
    return queries.counted(key.table).where(key > bindparam("numbered"))


@cache
def gone(table: Table) -> Select[Any]:
    """How many rows end with the generation that is being written."""
    return select(func.count()).select_from(table).where(table.c.died == _AT, table.c.born < _AT, dead(table))


@cache
def purged_vectors(collection: CollectionName) -> Delete:
    """Vectors of parts that died up to the generation ``old``."""
    held, part = tables.VECTORS[collection], tables.PARTS[collection]
    return delete(held).where(held.c.id.in_(select(part.c.id).where(part.c.died <= bindparam("old"), dead(part))))


@cache
def purged(table: Table) -> Delete:
    """Rows that died up to the generation ``old``."""
    return delete(table).where(table.c.died <= bindparam("old"), dead(table))
