"""The truth of an index, as it is read at one generation: files, articles, passages, statements, names and vectors."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

import numpy as np
from sqlalchemy import Connection, Select

from qabot.store import ports
from qabot.store.codec import decode_statement
from qabot.store.entries import (
    Attributes,
    CollectionName,
    File,
    Generation,
    Ids,
    Name,
    Parts,
    Vectors,
    Where,
    by_speaker,
    day,
)
from qabot.store.sql import queries, scans, tables
from qabot.store.sql.database import Database
from qabot.types import Article, ArticleSummary, Block, LanguageCode, Passage, Role, Stance, Statement

BATCH = 500  # values in one query: databases limit how many they take
ROWS = 10_000  # parts in one batch

_FIELDS = (
    "id", "language", "title", "hash", "source", "date", "url", "author", "embargo", "cut_off", "paths", "passages",
    "statements", "newer", "copy_of",
)  # fmt: skip


class Records(ports.Records):
    """The records as readers of one generation see them. Nothing here writes."""

    def __init__(self, database: Database | None, at: Generation, number: int | None = None) -> None:
        """``number`` is that of a generation that is not finished yet, to be seen on top of the finished ``at``."""
        self.database = database
        self.at = at
        self.number = at.number if number is None else number
        self.bound: Connection | None = None  # in place of connections of our own: a transaction that must be seen

    @property
    def generation(self) -> int:
        return self.at.number

    @property
    def model(self) -> str | None:
        return self.at.model

    def files(self) -> dict[str, File]:
        rows = self._all(queries.FILES)
        return {row[0]: File(row[0], row[1], row[2], row[3], row[4], row[5], _pairs(row[6])) for row in rows}

    def article(self, id: str) -> Article | None:
        return self.articles_at([id]).get(id)

    def articles_at(self, ids: Collection[str]) -> dict[str, Article]:
        rows = {row.at: row for row in self._among(queries.ARTICLES_AT, ids)}
        found = self._read({row.hash: row for row in rows.values()})
        return {id: found[rows[id].hash] for id in ids if id in rows}

    def _read(self, rows: Mapping[str, Any]) -> dict[str, Article]:
        """The articles of these rows, by their contents."""
        places = self._places(rows)
        return {
            hash: Article(
                id=places[hash][0].id if hash in places else "",
                text=row.text,
                blocks=tuple(Block(start, end, Role(role)) for start, end, role in json.loads(row.blocks)),
                language=cast(LanguageCode, row.language),
                title=row.title,
                hash=row.hash,
                source=row.source,
                date=row.date,
                url=row.url,
                author=row.author,
                embargo=row.embargo,
                cut_off=row.cut_off,
                updated=row.updated,
                paths=tuple(sorted({place.file for place in places.get(hash, ())})),
            )
            for hash, row in rows.items()
        }

    def _places(self, contents: Collection[str]) -> dict[str, list[Any]]:
        """Where contents lie: of each of those that do its places, by path."""
        found: dict[str, list[Any]] = {}
        for place in self._among(queries.PLACES_OF, contents):
            found.setdefault(place.article, []).append(place)
        return found

    def articles(self) -> list[ArticleSummary]:
        lying: dict[str, list[tuple[str, str]]] = {}
        for hash, id, file in self._all(queries.PLACES):
            lying.setdefault(hash, []).append((id, file))
        passages, statements = (
            {row[0]: row[1] for row in self._all(queries.counted_by_article(table))} for table in tables.PARTS.values()
        )
        kin = {row[0]: row[1:] for row in self._all(queries.KIN)}
        found = []
        for key, hash, language, title, *details in self._all(queries.SUMMARIES):
            if at := lying.get(hash):
                paths = tuple(sorted({file for _, file in at}))
                counts = passages.get(key, 0), statements.get(key, 0)
                related = (lying[one][0][0] if one in lying else None for one in kin.get(hash, (None, None)))
                values = (at[0][0], language, title, hash, *details, paths, *counts, *related)
                found.append(ArticleSummary(**dict(zip(_FIELDS, values, strict=True))))
        return sorted(found, key=lambda summary: summary.id)

    def latest(self, ids: Collection[str], k: int) -> list[str]:
        dated = sorted(((row[1], row[0]) for row in self._among(queries.LATEST_OF, ids, k=k)), reverse=True)
        return [id for _, id in dated[:k]]

    def newer(self, ids: Collection[str]) -> dict[str, str]:
        lying = self._contents_at(ids)
        found = {row[0]: row[1] for row in self._among(queries.NEWER, set(lying.values()))}
        places = self._places(set(found.values()))
        return {id: places[newer][0].id for id in ids if (newer := found.get(lying.get(id, ""))) in places}

    def older(self, id: str) -> list[str]:
        older = [row[0] for row in self._among(queries.OLDER, self.contents([id]))]
        return sorted(places[0].id for places in self._places(older).values())

    def signatures(self) -> dict[int, bytes]:
        return {row[0]: row[1] for row in self._all(queries.SIGNATURES)}

    def relatives(self, keys: Collection[int]) -> dict[int, Article]:
        rows = {row.hash: row for row in self._among(queries.ARTICLES, sorted(keys))}
        return {rows[hash].key: article for hash, article in self._read(rows).items()}

    def of_other_model(self, model: str) -> list[tuple[str, str]]:
        return [(row[0], row[1]) for row in self._all(queries.OF_OTHER_MODEL, name=model)]

    def of_other_reader(self, extractor: str) -> list[tuple[str, str]]:
        return [(row[0], row[1]) for row in self._all(queries.OF_OTHER_READER, extractor=extractor)]

    def holds(self, hash: str, reading: str) -> bool:
        return bool(self._all(queries.HOLDS, hash=hash, reading=reading))

    def passages(self, ids: Collection[int]) -> list[Passage]:
        return self._passages(self._among(queries.PASSAGES, sorted(ids)))

    def passages_of(self, article: str) -> list[Passage]:
        return self._passages(self._among(queries.PASSAGES_OF, self._keys([article]).values()))

    def _passages(self, rows: Sequence[Any]) -> list[Passage]:
        known = {row[0]: row[1:] for row in self._among(queries.TEXTS_OF, {row.article for row in rows})}
        found = ((row, *known[row.article]) for row in rows if row.article in known)
        return [Passage(id, row.start, row.end, text[row.start : row.end], row.id) for row, id, text in found]

    def statements(self, ids: Collection[int]) -> list[Statement]:
        return self._statements(self._among(queries.STATEMENTS, sorted(ids)))

    def statements_of(self, article: str) -> list[Statement]:
        return self.statements_at([article])[article]

    def statements_at(self, articles: Collection[str]) -> dict[str, list[Statement]]:
        keys = self._keys(articles)
        found: dict[int, list[Statement]] = {key: [] for key in keys.values()}
        for key, statement in self._decoded(self._among(queries.STATEMENTS_OF, found)):
            found[key].append(statement)
        return {id: list(found[keys[id]]) if id in keys else [] for id in articles}

    def all_statements(
        self,
        *,
        speaker: str | None = None,
        party: str | Collection[str] | None = None,
        stance: Stance | Collection[Stance] | None = None,
        article: str | None = None,
    ) -> list[Statement]:
        values: dict[str, Any] = {}
        if speaker is not None:
            values["speaker"] = "".join(f"/{sign}" if sign in "/%_" else sign for sign in speaker.casefold())
        if party is not None:
            values["parties"] = [one.casefold() for one in ([party] if isinstance(party, str) else party)]
        if stance is not None:
            values["stances"] = [str(one) for one in ([stance] if isinstance(stance, Stance) else stance)]
        if article is not None:
            values["keys"] = list(self._keys([article]).values())
        return self._statements(self._all(queries.statements_with(*values), **values))

    def _statements(self, rows: Sequence[Any]) -> list[Statement]:
        return [statement for _, statement in self._decoded(rows)]

    def _decoded(self, rows: Sequence[Any]) -> Iterator[tuple[int, Statement]]:
        """Statements with the keys of their articles."""
        known = {row[0]: row[1] for row in self._among(queries.IDS_OF, {row.article for row in rows})}
        for row in rows:
            if row.article in known:
                yield row.article, decode_statement(row.record, known[row.article], row.id)

    def stating(self, stances: Collection[Stance]) -> dict[str, int]:
        first = {row[0]: row[1] for row in self._all(queries.STATING, values=[str(one) for one in stances])}
        known = {row[0]: row[1] for row in self._among(queries.IDS_OF, first)}
        return {known[key]: id for key, id in first.items() if key in known}

    def speakers(self) -> list[tuple[str, str, int]]:
        return by_speaker(self.names())

    def names(self) -> Counter[Name]:
        return Counter({(row[0], row[1], row[2]): row[3] for row in self._all(queries.NAMES)})

    def outlets(self) -> list[tuple[str | None, str | None, str | None]]:
        return [(row[0], row[1], row[2]) for row in self._all(queries.OUTLETS)]

    def counts(self) -> dict[str, int]:
        if self.number == self.at.number:
            return {"articles": self.at.articles, "passages": self.at.passages, "statements": self.at.statements}
        counted = (tables.articles, *tables.PARTS.values())
        return {table.name: int(self._all(queries.counted(table))[0][0]) for table in counted}

    def count(self, collection: CollectionName, after: int, until: int) -> int:
        return sum(row[0] for row in self._all(queries.counted_between(collection), after=after, until=until))

    def ids(self, collection: CollectionName) -> set[int]:
        return {row[0] for row in self._all(queries.ids(collection))}

    def texts(self, collection: CollectionName, ids: Collection[int]) -> Iterator[tuple[int, str]]:
        for row in self._among(queries.texts(collection), sorted(ids)):
            yield row[0], row[1]

    def vectors(self, collection: CollectionName) -> Iterator[tuple[Ids, Vectors]]:
        for parts in self.parts(collection, texts=False):
            yield parts.ids, parts.vectors

    def parts(
        self,
        collection: CollectionName,
        after: int = 0,
        until: int = tables.ALIVE,
        *,
        texts: bool = True,
        vectors: bool = True,
    ) -> Iterator[Parts]:
        query = queries.parts(collection, texts, vectors, False)
        model = {"model": self._model_key} if vectors else {}
        while True:
            batch = self._parts(collection, query, texts, vectors, after=after, until=until, rows=ROWS, **model)
            if not len(batch.ids):
                return
            yield batch
            after = int(batch.ids[-1])

    def parts_of(self, collection: CollectionName, ids: Sequence[int]) -> Iterator[Parts]:
        query = queries.parts(collection, True, True, True)
        for first in range(0, len(ids), BATCH):
            batch = ids[first : first + BATCH]
            yield self._parts(collection, query, True, True, values=batch, model=self._model_key)

    def _parts(
        self, collection: CollectionName, query: Select[Any], texts: bool, vectors: bool, **values: object
    ) -> Parts:
        rows = self._all(query, **values)
        named = 9 if collection == "statements" else 6
        ids, born, died = np.array([tuple(row[:3]) for row in rows], np.int64).reshape(-1, 3).T.copy()
        blob = b"".join(row[-1] for row in rows) if vectors else b""
        return Parts(
            ids,
            born,
            died,
            [Attributes(row[3], row[4], day(row[5]), *row[6:named]) for row in rows],
            [row[named] for row in rows] if texts else (),
            np.frombuffer(blob, "<f4").reshape(len(rows), -1) if rows else np.zeros((0, 0), np.float32),
        )

    def died(self, collection: CollectionName, since: int) -> list[int]:
        return [row[0] for row in self._all(queries.died(collection), since=since)]

    def tokens(self) -> dict[int, str]:
        return {row[0]: row[1] for row in self._all(queries.TOKENS)}

    def vectors_by_text(self, hash: str, collection: CollectionName, model: str) -> Mapping[str, Vectors]:
        rows = self._all(queries.vectors_by_text(collection), hash=hash, name=model)
        return {text: np.frombuffer(vector, "<f4") for text, vector in rows}

    def texts_of(self, hash: str, collection: CollectionName) -> list[tuple[int, str]]:
        return [(row[0], row[1]) for row in self._all(queries.texts_of(collection), hash=hash)]

    def ids_in(self, file: str) -> list[str]:
        return sorted(row[0] for row in self._all(queries.IDS_IN, file=file))

    def hashes_in(self, file: str) -> list[str]:
        return sorted(row[0] for row in self._all(queries.CONTENTS_IN, file=file))

    def contents(self, ids: Collection[str]) -> list[str]:
        return list(dict.fromkeys(self._contents_at(ids).values()))

    def _contents_at(self, ids: Collection[str]) -> dict[str, str]:
        return {row[0]: row[1] for row in self._among(queries.CONTENTS_AT, ids)}

    def fitting(self, collection: CollectionName, ids: Collection[int], where: Where | None) -> list[int]:
        return sorted(row[0] for row in self._all(scans.fitting(collection, ids, where)))

    def saying(
        self,
        collection: CollectionName,
        words: ports.Said,
        k: int,
        ids: Collection[int] | None,
        where: Where | None,
        seconds: float,
    ) -> list[tuple[int, str, str]]:
        if self.database is None:
            return []
        with self.database.hurried(seconds) as sql:
            found = sql.execute(scans.saying(collection, words, k, ids, where), {"at": self.number}).fetchall()
        return [(row[0], row[1], row[2]) for row in found]

    def _keys(self, ids: Collection[str]) -> dict[str, int]:
        """Keys of the articles at these paths, by them."""
        return {row[0]: row[1] for row in self._among(queries.KEYS_AT, ids)}

    @cached_property
    def _model_key(self) -> int:
        rows = self._all(queries.MODEL, name=self.model)
        return int(rows[0][0]) if rows else 0

    def _among(self, query: Any, values: Collection[Any], **others: object) -> list[Any]:
        """Rows of a query that is asked with some ``values`` at a time."""
        ordered = list(values)
        batches = (ordered[first : first + BATCH] for first in range(0, len(ordered), BATCH))
        return [row for batch in batches for row in self._all(query, values=batch, **others)]

    def _all(self, query: Any, **values: object) -> Sequence[Any]:
        values["at"] = self.number
        if self.bound is not None:
            return self.bound.execute(query, values).fetchall()
        if self.database is None:
            return []
        with self.database.told(), self.database.reading.connect() as sql:
            return sql.execute(query, values).fetchall()


def _pairs(unread: str) -> tuple[tuple[str, str], ...]:
    return tuple((id, reason) for id, reason in json.loads(unread))


def latest(database: Database) -> Generation:
    """The newest finished generation. Raises IndexDamaged or EngineAway where that cannot be told."""
    if not database.made():
        return Generation()
    with database.told(), database.reading.connect() as sql:
        row = sql.execute(queries.LATEST).fetchone()
    return Generation(*row) if row else Generation()
