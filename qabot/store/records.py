"""The truth of an index: files, articles, passages, statements and vectors in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from threading import RLock
from typing import Any, cast

import numpy as np

from qabot.errors import IndexDamaged
from qabot.store.codec import decode_statement
from qabot.store.entries import CollectionName, File
from qabot.store.schema import way_out
from qabot.store.vectors import Ids, Vectors
from qabot.types import Article, ArticleSummary, Block, LanguageCode, Passage, Role, Stance, Statement

BATCH = 500  # ids in one query, twentieth of the rows in one batch of vectors

_ARTICLE = """SELECT key, hash, text, blocks, language, title, source, date, url, author FROM articles"""
_ID = "(SELECT min(id) FROM places WHERE places.article = {}.article)"


class Records:
    """A connection to the records, safe across threads. Nothing here writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.lock = RLock()
        connection.create_function("fold", 1, str.casefold, deterministic=True)

    def close(self) -> None:
        with self.lock:
            self.connection.close()

    def meta(self) -> dict[str, Any]:
        """What is known of the whole: generation, model, dimension."""
        return dict(self._all("SELECT key, value FROM meta"))

    def files(self) -> dict[str, File]:
        """All files by path, read or not."""
        rows = self._all("SELECT path, modified, size, hash, reading, error FROM files ORDER BY path")
        return {row[0]: File(*row) for row in rows}

    def article(self, id: str) -> Article | None:
        """The article that lies at the path ``id``, or None."""
        found = self._one("SELECT article FROM places WHERE id = ?", id)
        return self._article(found[0]) if found else None

    def articles(self) -> list[ArticleSummary]:
        """All articles without their texts, by id."""
        rows = self._all(
            """
            WITH lying AS (
                SELECT article, min(id) AS id, json_group_array(file) AS paths FROM places GROUP BY article
            )
            SELECT paths, id, language, title, hash, source, date, url, author,
                (SELECT count(*) FROM passages WHERE article = key) AS passages,
                (SELECT count(*) FROM statements WHERE article = key) AS statements
            FROM articles JOIN lying ON article = key
            ORDER BY id
            """
        )
        names = ("id", "language", "title", "hash", "source", "date", "url", "author", "passages", "statements")
        return [
            ArticleSummary(**dict(zip(names, row, strict=True)), paths=tuple(sorted(set(json.loads(paths)))))
            for paths, *row in rows
        ]

    def of_other_model(self, model: str) -> list[tuple[str, str]]:
        """Ids and contents of the articles whose vectors are of another model."""
        return self._articles_with("model != ?", model)

    def of_other_rules(self, rules: int) -> list[tuple[str, str]]:
        """Ids and contents of the articles whose statements were found by other rules."""
        return self._articles_with("rules != ?", rules)

    def _articles_with(self, condition: str, value: str | int) -> list[tuple[str, str]]:
        query = f"""
            SELECT min(id), hash FROM articles JOIN places ON article = key WHERE {condition} GROUP BY key ORDER BY 1
        """
        return [(id, hash) for id, hash in self._all(query, value)]

    def holds(self, hash: str, reading: str) -> bool:
        """Whether the article with this content is there, read from some file by that version."""
        query = """
            SELECT 1 FROM articles JOIN places ON article = key JOIN files ON path = file
            WHERE articles.hash = ? AND reading = ?
        """
        return self._one(query, hash, reading) is not None

    def passages(self, ids: Collection[int]) -> list[Passage]:
        """The passages with these ids, by id; ids that are not in the index are passed over."""
        return self._passages("passages.id IN", ids)

    def passages_of(self, article: str) -> list[Passage]:
        """The passages of the article at that path, in text order."""
        return self._passages("passages.article IN", self._keys(article))

    def statements(self, ids: Collection[int]) -> list[Statement]:
        """The statements with these ids, by id; ids that are not in the index are passed over."""
        return self._statements("statements.id IN", ids)

    def statements_of(self, article: str) -> list[Statement]:
        """The statements of the article at that path, in its list's order."""
        return self._statements("statements.article IN", self._keys(article))

    def all_statements(
        self,
        *,
        speaker: str | None = None,
        party: str | None = None,
        stance: Stance | Collection[Stance] | None = None,
        article: str | None = None,
    ) -> list[Statement]:
        """The statements that fit all that is given, by id.

        ``speaker`` is a part of the name, ``party`` all of it, both in any case; ``stance`` one or several.
        """
        conditions, values = ["true"], []
        if speaker is not None:
            conditions.append("instr(fold(speaker), ?)")
            values.append(speaker.casefold())
        if party is not None:
            conditions.append("fold(party) = ?")
            values.append(party.casefold())
        if stance is not None:
            stances = [stance] if isinstance(stance, Stance) else list(stance)
            conditions.append(f"stance IN ({_marks(stances)})")
            values += [str(one) for one in stances]
        if article is not None:
            keys = self._keys(article)
            conditions.append(f"article IN ({_marks(keys)})")
            values += [str(key) for key in keys]
        return self._read_statements(" AND ".join(conditions), values)

    def speakers(self) -> list[tuple[str, str, int]]:
        """Every speaker with his party and the number of his statements, most first."""
        return self._all("SELECT speaker, party, count(*) AS n FROM statements GROUP BY 1, 2 ORDER BY n DESC, 1, 2")

    def counts(self) -> dict[str, int]:
        """How many articles, passages and statements there are."""
        return {name: self._one(f"SELECT count(*) FROM {name}")[0] for name in ("articles", "passages", "statements")}

    def ids(self, collection: CollectionName) -> set[int]:
        """The ids of all parts of a kind."""
        return {row[0] for row in self._all(f"SELECT id FROM {collection}")}

    def texts(self, collection: CollectionName, ids: Collection[int]) -> Iterator[tuple[int, str]]:
        """Ids with the texts that their terms are taken of."""
        for row in self._in(f"SELECT id, text FROM {collection} WHERE id IN", sorted(ids)):
            yield row[0], row[1]

    def vectors(self, collection: CollectionName) -> Iterator[tuple[Ids, Vectors]]:
        """All ids, int64 [n], with their vectors, float32 [n, dimension], in batches."""
        last = 0
        while rows := self._all(
            f"SELECT id, vector FROM {collection}_vectors WHERE id > ? ORDER BY id LIMIT ?", last, 20 * BATCH
        ):
            last = rows[-1][0]
            ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
            yield ids, np.frombuffer(b"".join(row[1] for row in rows), np.float32).reshape(len(rows), -1)

    def vectors_by_text(self, hash: str, collection: CollectionName, model: str) -> Mapping[str, Vectors]:
        """The vectors, float32 [dimension], that the article with this content has from ``model``, by their texts."""
        rows = self._all(
            f"""
            SELECT part.text, vector FROM articles JOIN {collection} AS part ON part.article = key
            JOIN {collection}_vectors USING (id) WHERE hash = ? AND model = ?
            """,
            hash,
            model,
        )
        return {text: np.frombuffer(vector, np.float32) for text, vector in rows}

    def texts_of(self, hash: str, collection: CollectionName) -> list[tuple[int, str]]:
        """Ids and texts of the parts of the article with this content."""
        query = f"SELECT part.id, part.text FROM articles JOIN {collection} AS part ON article = key WHERE hash = ?"
        return [(id, text) for id, text in self._all(query, hash)]

    def hashes_in(self, file: str) -> list[str]:
        """Contents of the articles that lie in a file."""
        query = "SELECT DISTINCT hash FROM places JOIN articles ON key = article WHERE file = ? ORDER BY hash"
        return [row[0] for row in self._all(query, file)]

    def _article(self, key: int) -> Article:
        row = self._one(f"{_ARTICLE} WHERE key = ?", key)
        places = self._all("SELECT id, file FROM places WHERE article = ? ORDER BY id", key)
        return Article(
            id=places[0][0] if places else "",
            text=row[2],
            blocks=tuple(Block(start, end, Role(role)) for start, end, role in json.loads(row[3])),
            language=cast(LanguageCode, row[4]),
            title=row[5],
            hash=row[1],
            source=row[6],
            date=row[7],
            url=row[8],
            author=row[9],
            paths=tuple(sorted({file for _, file in places})),
        )

    def _keys(self, article: str) -> list[int]:
        return [row[0] for row in self._all("SELECT article FROM places WHERE id = ?", article)]

    def _passages(self, condition: str, values: Collection[int]) -> list[Passage]:
        query = f'SELECT id, article, {_ID.format("passages")}, start, "end" FROM passages WHERE {condition}'
        rows = sorted(self._in(query, values))
        texts = dict(self._in("SELECT key, text FROM articles WHERE key IN", {row[1] for row in rows}))
        return [Passage(row[2], row[3], row[4], texts[row[1]][row[3] : row[4]], row[0]) for row in rows]

    def _statements(self, condition: str, values: Collection[int]) -> list[Statement]:
        found: list[Statement] = []
        for batch in _batches(values):
            found += self._read_statements(f"{condition} ({_marks(batch)})", batch)
        return sorted(found, key=lambda statement: statement.id)

    def _read_statements(self, condition: str, values: Collection[int | str]) -> list[Statement]:
        query = f"SELECT id, {_ID.format('statements')}, record FROM statements WHERE {condition} ORDER BY id"
        return [decode_statement(record, article, id) for id, article, record in self._all(query, *values)]

    def _in(self, query: str, values: Collection[int]) -> Iterator[Any]:
        """Rows of a query that ends in ``IN``, some values at a time: SQLite limits how many it takes."""
        for batch in _batches(values):
            yield from self._all(f"{query} ({_marks(batch)})", *batch)

    def _all(self, query: str, *values: object) -> list[Any]:
        with self.lock:
            try:
                return self.connection.execute(query, values).fetchall()
            except sqlite3.DatabaseError as error:
                if type(error) is not sqlite3.DatabaseError:  # its children tell of other troubles
                    raise
                place = Path(self.connection.execute("PRAGMA database_list").fetchone()[2])
                raise IndexDamaged(f"{place} cannot be read ({error}); {way_out(place)}") from error

    def _one(self, query: str, *values: object) -> Any:
        rows = self._all(query, *values)
        return rows[0] if rows else None


def _marks(values: Collection[object]) -> str:
    return ",".join("?" * len(values))


def _batches(values: Collection[int]) -> Iterator[list[int]]:
    ordered = [int(value) for value in values]
    for first in range(0, len(ordered), BATCH):
        yield ordered[first : first + BATCH]
