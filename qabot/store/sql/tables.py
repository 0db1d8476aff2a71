"""The tables of the records, the same in SQLite and PostgreSQL.

What may change has two generations, ``born`` in the first and gone in the one it ``died`` in: a reader of generation n
sees the rows with ``born <= n < died``, whatever a writer adds meanwhile. Rows are named by contents and by numbers
that are never used again, so that what is derived from them knows a part by its number alone.
"""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    literal_column,
)
from sqlalchemy.dialects import postgresql

ALIVE = 2**62  # the generation in which what still lives has died
HEAD = "0005"  # the newest of the migrations

metadata = MetaData()


class Exact(TypeDecorator[str]):
    """Text as it is: ordered and compared by its characters; PostgreSQL, which knows no zero, gets it escaped."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(postgresql.TEXT(collation="C") if dialect.name == "postgresql" else Text())

    def bind_processor(self, dialect: Dialect) -> Any:
        return _escaped if dialect.name == "postgresql" else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return _unescaped if dialect.name == "postgresql" else None


def _escaped(text: str | None) -> str | None:
    if text is None or ("\0" not in text and "\1" not in text):
        return text
    return text.replace("\1", "\1\1").replace("\0", "\1\2")


def _unescaped(text: str | None) -> str | None:
    if text is None or "\1" not in text:
        return text
    return "\0".join(part.replace("\1\1", "\1") for part in _split(text))


def _split(text: str) -> list[str]:
    """The parts of an escaped text between its zeros; pairs of the escape are passed over."""
    parts, start, n = [], 0, 0
    while (n := text.find("\1", n)) >= 0:
        if text[n + 1] == "\2":
            parts.append(text[start:n])
            start = n + 2
        n += 2
    return [*parts, text[start:]]


Number = BigInteger().with_variant(Integer, "sqlite")


def _life(*, key: bool = False) -> tuple[Column[int], Column[int]]:
    """``key``: what has the same name in several generations is told apart by the first of them."""
    return Column("born", Number, nullable=False, primary_key=key), Column("died", Number, nullable=False)


# One row a generation: the newest is what is read. ``published`` is in seconds since 1970, ``numbered`` the last number
# that was given to any row by then: what was added later has larger ones.
generations = Table(
    "generations",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("token", Exact, nullable=False),
    Column("model", Number, nullable=False),
    Column("published", Float(53), nullable=False),
    Column("numbered", Number, nullable=False),
    Column("articles", Number, nullable=False),
    Column("passages", Number, nullable=False),
    Column("statements", Number, nullable=False),
)
models = Table(
    "models",
    metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("name", Exact, nullable=False, unique=True),
    Column("dimension", Integer, nullable=False),
)
# ``numbered``: the last number given to any row; ``purged``: the generation up to which what died is removed;
# ``draft``: the generation that a writer has begun and not published.
counters = Table(
    "counters",
    metadata,
    Column("name", Exact, primary_key=True),
    Column("value", Number, nullable=False),
)
files = Table(
    "files",
    metadata,
    Column("path", Exact, primary_key=True),
    *_life(key=True),
    Column("modified", BigInteger, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("hash", Exact, nullable=False),
    Column("reading", Exact, nullable=False),
    Column("error", Exact),
    Column("unread", Exact, nullable=False),
)
articles = Table(
    "articles",
    metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    *_life(),
    Column("hash", Exact, nullable=False),
    Column("model", Number, nullable=False),
    Column("language", Exact, nullable=False),
    Column("title", Exact, nullable=False),
    Column("source", Exact),
    Column("date", Exact),
    Column("url", Exact),
    Column("author", Exact),
    Column("embargo", Exact),
    Column("cut_off", Boolean, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("blocks", Exact, nullable=False),
    Column("text", Exact, nullable=False),  # late, since what stands behind a long text is slow to reach
    Column("updated", Exact),
    Column("extractor", Exact),  # version of the reader that found the statements; null where it stumbled
)
# Every path at which the article with this content lies; the first in order is its id.
places = Table(
    "places",
    metadata,
    Column("id", Exact, primary_key=True),
    *_life(key=True),
    Column("file", Exact, nullable=False),
    Column("article", Exact, nullable=False),
)
# Of the article with this content: the version that took its place, and the article that it copies.
kin = Table(
    "kin",
    metadata,
    Column("article", Exact, primary_key=True),
    *_life(key=True),
    Column("newer", Exact),
    Column("copy_of", Exact),
)
passages = Table(
    "passages",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    *_life(),
    Column("article", Number, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Exact, nullable=False),
)
# Every way in which statements name who speaks: asked for without reading all of them.
names = Table(
    "names",
    metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("digest", Exact, nullable=False, unique=True),  # of what it names, which is too long for an index
    Column("speaker", Exact, nullable=False),
    Column("party", Exact, nullable=False),
    Column("folded_speaker", Exact, nullable=False),
    Column("folded_party", Exact, nullable=False),
    Column("mention", Exact),  # the article's words for the speaker, empty where it has none
)
statements = Table(
    "statements",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    *_life(),
    Column("article", Number, nullable=False),
    Column("name", Number, nullable=False),
    Column("stance", Exact, nullable=False),
    Column("record", Exact, nullable=False),
    Column("text", Exact, nullable=False),
    Column("confidence", Float(53)),
)
# Vectors by themselves: whoever reads texts does not page through them.
passages_vectors = Table(
    "passages_vectors",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("model", Number, primary_key=True, autoincrement=False),
    Column("vector", LargeBinary, nullable=False),
)
statements_vectors = Table(
    "statements_vectors",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("model", Number, primary_key=True, autoincrement=False),
    Column("vector", LargeBinary, nullable=False),
)
VERSIONED = (files, places, articles, kin, passages, statements)
PARTS = {"passages": passages, "statements": statements}
VECTORS = {"passages": passages_vectors, "statements": statements_vectors}


def digest(name: tuple[str, str, str]) -> str:
    """What tells a name, as speaker, party and mention, from all others."""
    return hashlib.sha256("\0".join(name).encode()).hexdigest()[:32]


def dead(table: Table) -> ColumnElement[bool]:
    """Whether a row has died; said in full, since the index of these few rows serves what says so."""
    return table.c.died < literal_column(str(ALIVE))


Index("articles_hash", articles.c.hash)
Index("places_article", places.c.article, places.c.id)
Index("places_file", places.c.file)
Index("passages_article", passages.c.article, passages.c.id)
Index("statements_article", statements.c.article, statements.c.id)
Index("statements_name", statements.c.name, statements.c.born, statements.c.died)
for _table in VERSIONED:
    Index(f"{_table.name}_died", _table.c.died, sqlite_where=dead(_table), postgresql_where=dead(_table))
