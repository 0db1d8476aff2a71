"""Rows of the generation that is being written: put and ended within a transaction of its session."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Column, Table

from qabot.store.codec import encode_statement
from qabot.store.entries import COLLECTIONS, CollectionName, Content, Entry, File, Part, Vectors
from qabot.store.sql import changes, queries, tables
from qabot.store.sql.session import Session
from qabot.store.sql.tables import ALIVE, PARTS, VECTORS, articles, files, models, names, places
from qabot.types import Article, Statement

BATCH = 500  # articles ended by one query
_Kin = tuple[str | None, str | None]


class Rows:
    """What a writer adds and ends. ``numbered`` is the last number that was given to anything."""

    def __init__(self, session: Session, model: str, dimension: int) -> None:
        self._session = session
        self._model = (model, dimension)
        self._named: dict[tuple[str, str, str], int] = {}  # numbers of names
        self.key = 0  # of the model
        self.numbered = 0

    def model_key(self) -> int:
        """The number of the model, a new one where it has none yet."""
        name, dimension = self._model
        found = self._session.ask(queries.MODEL, name=name)
        if found is None:
            found = int(self._session.ask(changes.LAST_MODEL) or 0) + 1
            self._session.do(changes.added(models), [{"key": found, "name": name, "dimension": dimension}])
        return int(found)

    def forget_names(self) -> None:
        """Look names up anew: what was added since may not be there."""
        self._named.clear()

    def put(self, file: File, put: Sequence[Article], contents: Sequence[Content]) -> None:
        """What a file holds, in place of what it held; raises ValueError for articles whose contents are nowhere."""
        self.forget(file.path)
        self._add(files, [asdict(file) | {"unread": json.dumps(file.unread)}])
        for content in contents:
            self._put_content(content)
        held = self._held([article.hash for article in put])
        for article in put:
            if article.hash not in held:
                raise ValueError(f"the index has no content for {article.id}")
        self._add(places, [{"id": one.id, "file": file.path, "article": one.hash} for one in put])

    def forget(self, path: str) -> None:
        """End a file and that articles lie in it."""
        self._end(places.c.file, [path])
        self._end(files.c.path, [path])

    def put_statements(self, hash: str, statements: Sequence[Entry[Statement]], extractor: str | None) -> None:
        """Replace the statements of the article with this content."""
        key = self._held([hash])[hash]
        self._end_parts("statements", tables.statements.c.article, [key])
        self._put_statements(key, statements)
        self._session.do(changes.OF_READER, of=key, found_by=extractor)

    def other_kin(self, kin: Mapping[int, tuple[int | None, int | None]]) -> dict[str, _Kin | None]:
        """Which is newer and which they copy, of articles, by their contents, of which something else is said; None of
        those that have neither any more.
        """
        named = {key for one, pair in kin.items() for key in (one, *pair) if key}
        hashes: dict[int | None, str] = {}
        for first in range(0, len(named), BATCH):
            batch = sorted(named)[first : first + BATCH]
            hashes |= {row[0]: row[1] for row in self._found(changes.HASHES_BY_KEY, values=batch)}
        wanted = {hashes[one]: (hashes.get(newer), hashes.get(copy)) for one, (newer, copy) in kin.items()}
        known = {row[0]: (row[1], row[2]) for row in self._found(queries.KIN)}
        other = sorted(hash for hash in known.keys() | wanted.keys() if known.get(hash) != wanted.get(hash))
        return {hash: wanted.get(hash) for hash in other}

    def put_kin(self, kin: Mapping[str, _Kin | None]) -> None:
        """Say that of articles, by their contents, in place of what was said."""
        hashes = list(kin)
        for first in range(0, len(hashes), BATCH):
            self._end(tables.kin.c.article, hashes[first : first + BATCH])
        rows = [{"article": hash, "newer": pair[0], "copy_of": pair[1]} for hash, pair in kin.items() if pair]
        self._add(tables.kin, rows)

    def put_vectors(self, hash: str, vectors: Mapping[CollectionName, Mapping[int, Vectors]]) -> None:
        """Vectors of the writer's model for the article with this content."""
        for collection, by_id in vectors.items():
            if by_id:
                self._session.do(changes.vectors(collection), values=list(by_id), model=self.key)
            self._put_vectors(collection, by_id.items())
        self._session.do(changes.OF_MODEL, of=hash, model=self.key)

    def end_contents(self, keys: Sequence[int]) -> None:
        """End articles with their parts."""
        for first in range(0, len(keys), BATCH):
            batch = list(keys[first : first + BATCH])
            for collection in COLLECTIONS:
                self._end_parts(collection, PARTS[collection].c.article, batch)
            self._end(articles.c.key, batch)

    def _put_content(self, content: Content) -> None:
        article = content.article
        self.end_contents(list(self._held([article.hash]).values()))
        key = self._next()
        made = {"key": key, "model": self.key, "extractor": content.extractor, "signature": content.signature}
        self._add(articles, [{**made, "blocks": _blocks(article), **_plain(article)}])
        rows = [
            {"id": self._next(), "article": key, "start": one.record.start, "end": one.record.end, "text": one.text}
            for one in content.passages
        ]
        self._add(tables.passages, rows)
        self._put_vectors("passages", _paired(rows, content.passages))
        self._put_statements(key, content.statements)

    def _put_statements(self, key: int, entries: Sequence[Entry[Statement]]) -> None:
        rows: list[dict[str, object]] = []
        for entry in entries:
            record = entry.record
            rows.append(
                {
                    "id": self._next(), "article": key, "name": self._name(record),
                    "stance": str(record.stance), "record": encode_statement(record), "text": entry.text,
                    "confidence": record.confidence,
                }
            )  # fmt: skip
        self._add(tables.statements, rows)
        self._put_vectors("statements", _paired(rows, entries))

    def _put_vectors(self, collection: CollectionName, vectors: Iterable[tuple[object, Vectors]]) -> None:
        rows = [{"id": id, "model": self.key, "vector": self._blob(vector)} for id, vector in vectors]
        if rows:
            self._session.do(changes.added(VECTORS[collection]), rows)

    def _blob(self, vector: Vectors) -> bytes:
        dimension = self._model[1]
        if vector.shape != (dimension,):
            raise ValueError(f"a vector of shape {vector.shape} in an index of dimension {dimension}")
        return vector.astype("<f4").tobytes()

    def _name(self, said: Statement) -> int:
        """The number of a speaker, his party and the words for him, a new one where these were never seen together."""
        name = speaker, party, mention = said.speaker, said.party, said.speaker_mention
        known = self._named.get(name)
        if known is None:
            digest = tables.digest(name)
            known = self._session.ask(changes.NAMED, digest=digest)
            if known is None:
                known = self._next()
                folded = {"folded_speaker": speaker.casefold(), "folded_party": party.casefold()}
                told = {"speaker": speaker, "party": party, "mention": mention}
                row = {"key": known, "digest": digest, **told, **folded}
                self._session.do(changes.added(names), [row])
            self._named[name] = known
        return known

    def _add(self, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
        if rows:
            at = self._session.at
            self._session.do(changes.added(table), [{**row, "born": at, "died": ALIVE} for row in rows])

    def _end_parts(self, collection: CollectionName, column: Column[Any], values: Sequence[object]) -> None:
        """End parts; vectors of those that nobody ever saw go with them, others stay until they are purged."""
        self._session.do(changes.unseen_vectors(collection, column), values=values)
        self._end(column, values)

    def _end(self, column: Column[Any], values: Sequence[object]) -> None:
        """End rows with this generation; those that nobody ever saw go at once."""
        self._session.do(changes.unseen(column), values=values)
        self._session.do(changes.ended(column), values=values)

    def _held(self, hashes: Sequence[str]) -> dict[str, int]:
        """Keys of the articles with these contents."""
        return {row[0]: row[1] for row in self._found(changes.KEYS_BY_HASH, values=hashes)}

    def _found(self, query: Any, **values: object) -> Sequence[Any]:
        return self._session.do(query, **values).all()

    def _next(self) -> int:
        self.numbered += 1
        return self.numbered


def _paired(rows: Sequence[Mapping[str, object]], entries: Sequence[Entry[Part]]) -> list[tuple[object, Vectors]]:
    """Numbers with vectors."""
    return [(row["id"], entry.vector) for row, entry in zip(rows, entries, strict=True)]


def _blocks(article: Article) -> str:
    return json.dumps([(block.start, block.end, block.role) for block in article.blocks])


def _plain(article: Article) -> dict[str, object]:
    fields = ("hash", "text", "language", "title", "source", "date", "url", "author", "embargo", "cut_off", "updated")
    return {name: getattr(article, name) for name in fields}
