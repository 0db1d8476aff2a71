"""The search engine on many machines: Milvus, dense vectors and its BM25 over the same terms as on one machine.

A collection for each kind of part and each model. Rows carry the generations in which they live, so that readers of one
generation go on while the next is written; a row of its own says which generation a collection is complete for.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any

import numpy as np

from qabot.errors import EngineAway, QabotError
from qabot.store.engines.rows import FIRST, LAST, days
from qabot.store.entries import COLLECTIONS, Attributes, CollectionName, Generation, Parts, Vectors, Where
from qabot.store.ports import Hits, Records
from qabot.text import lexical

SCHEME = "milvus:"
SECRET = re.compile(r"(?<=//)[^/]*@")
LITE_FAILED = "Open local milvus failed"  # what pymilvus says of a file; it tells the reason to its log alone
FORMAT = 1  # of the collections
BATCH = 1_000  # rows in one call
LONGEST = 65_000  # characters of terms in one row: Milvus takes no more
STEPS = 24  # the heaviest term of a question is said so many times, lighter ones less often
HNSW = {"M": 16, "efConstruction": 200}
BM25 = {"bm25_k1": 1.2, "bm25_b": 0.75}
WAIT = 10.0  # seconds for a call


class MilvusSearch:
    """Collections in a Milvus; names begin with ``qabot_``."""

    def __init__(self, url: str) -> None:
        """``url`` is ``milvus:`` and an address (http://HOST:19530) or, for Milvus Lite, a file ending in .db.

        Raises QabotError where pymilvus is missing.
        """
        self.address = url.removeprefix(SCHEME)
        try:
            import pymilvus  # noqa: F401 -- whether it is there, told before work begins
        except ModuleNotFoundError as error:
            raise QabotError(
                "Milvus needs what `pip install 'qabot[milvus]'` installs; without it, leave QABOT_SEARCH unset."
            ) from error

    @property
    def place(self) -> str:
        """Its address for people, who may be readers of the page: without a password."""
        return SECRET.sub("", self.address)

    def open(self, records: Records) -> MilvusSearches:
        with self.told():
            for collection in COLLECTIONS:
                mark = self._mark_of(self.name(collection, records.model))
                if mark is None or mark.generation < records.number:
                    raise EngineAway(
                        f"The search engine {self.place} does not hold the newest index; run `qabot index` once."
                    )
        return MilvusSearches(self, records.model, records.number)

    def check(self, records: Records) -> None:
        with self.told():
            for collection in COLLECTIONS:
                mark = self._mark_of(self.name(collection, records.model))
                if mark is None or mark.token != records.at.token:
                    self._fill(collection, records, mark)

    def publish(self, records: Records, base: Generation) -> None:
        with self.told():
            for collection in COLLECTIONS:
                mark = self._mark_of(self.name(collection, records.model))
                if mark and mark.base == base.token and mark.generation == records.number:
                    # Begun before, and never published.
                    mark = _Mark(base.number, base.token, "", base.numbered)
                self._fill(collection, records, mark)

    def published(self, generation: Generation) -> None:
        """Readers of older generations go on with what lives in them."""

    def erase(self, records: Records) -> None:
        """Milvus drops what is deleted from its segments when it compacts them, in its own time."""
        self.purge(records.number)

    def purge(self, generation: int) -> None:
        with self.told():
            for name in self.client.list_collections():
                if name.startswith("qabot_"):
                    self.client.delete(name, filter=f"died <= {generation} and id > 0")

    @cached_property
    def client(self) -> Any:
        from pymilvus import MilvusClient

        logging.getLogger("milvus_lite").setLevel(logging.CRITICAL)  # it would print a traceback beside our message
        # The token of a cluster with accounts: user:password, or a key.
        return MilvusClient(self.address, token=os.environ.get("QABOT_MILVUS_TOKEN", ""), timeout=WAIT)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tell people of a Milvus that does not answer."""
        from grpc import RpcError
        from pymilvus.exceptions import MilvusException

        try:
            yield
        except (MilvusException, RpcError, OSError, ValueError) as error:
            self.__dict__.pop("client", None)
            reason = getattr(error, "message", None) or str(error) or type(error).__name__
            if LITE_FAILED in reason:
                reason = "another process has it open, or it is no Milvus Lite"
            raise EngineAway(
                f"The search engine {self.place} cannot be used ({reason}); see that it runs and check QABOT_SEARCH."
            ) from error

    def name(self, collection: CollectionName, model: str | None) -> str:
        """What a collection is called: by its model and by the rules for terms, which must not be mixed."""
        made = blake2b(f"{FORMAT} {model} {lexical.fingerprint()}".encode(), digest_size=6).hexdigest()
        return f"qabot_{collection}_{made}"

    def _fill(self, collection: CollectionName, records: Records, mark: _Mark | None) -> None:
        """Bring a collection to the generation of these records, from what it is marked to hold."""
        name, at = self.name(collection, records.model), records.at
        known = records.tokens()
        if mark is None or known.get(mark.generation) != mark.token:
            # Of records that are not ours any more, or of a time of which they tell nothing.
            self.client.drop_collection(name)
            self._make(name, at.dimension)
            mark = _Mark(0, "", "", 0)
        self.client.delete(name, filter=f"born > {mark.generation} and id > 0")
        for parts in records.parts(collection, mark.numbered):
            self._put(name, parts)
        if mark.generation:
            for parts in records.parts_of(collection, records.died(collection, mark.generation)):
                self._put(name, parts)
        after = _Mark(at.number, at.token, known.get(at.number - 1, ""), at.numbered)
        self.client.upsert(name, [after.row(at.dimension)])

    def _mark_of(self, name: str) -> _Mark | None:
        """How far a collection is; None where there is none."""
        if not self.client.has_collection(name):
            return None
        self.client.load_collection(name)  # Milvus Lite forgets with its process what is loaded; operators may release
        rows = self.client.get(name, ids=[0], output_fields=["born", "died", "article", "party"])
        if not rows:
            return None
        return _Mark(-int(rows[0]["born"]), rows[0]["article"], rows[0]["party"], -int(rows[0]["died"]))

    def _put(self, name: str, parts: Parts) -> None:
        columns = (parts.ids, parts.attributes, map(_document, parts.texts), parts.vectors, parts.born, parts.died)
        rows = [_row(*row) for row in zip(*columns, strict=True)]
        for first in range(0, len(rows), BATCH):
            self.client.upsert(name, rows[first : first + BATCH])

    def _make(self, name: str, dimension: int) -> None:
        from pymilvus import DataType, Function, FunctionType, MilvusClient

        schema = MilvusClient.create_schema(auto_id=False, enable_dynamic_field=False)
        schema.add_field("id", DataType.INT64, is_primary=True)
        for field in ("born", "died", "day"):
            schema.add_field(field, DataType.INT64)
        schema.add_field("year", DataType.INT64, is_partition_key=True)
        for field in _STRINGS:
            schema.add_field(field, DataType.VARCHAR, max_length=1024)
        schema.add_field(
            "terms", DataType.VARCHAR, max_length=65_535, enable_analyzer=True,
            analyzer_params={"tokenizer": "standard"},
        )  # fmt: skip
        schema.add_field("sparse", DataType.SPARSE_FLOAT_VECTOR)
        schema.add_field("vector", DataType.FLOAT_VECTOR, dim=dimension)
        schema.add_function(
            Function("bm25", FunctionType.BM25, input_field_names=["terms"], output_field_names=["sparse"])
        )
        indexes = MilvusClient.prepare_index_params()
        # Twice "params": pymilvus takes the outer ones apart, and Milvus Lite reads only those that come as one.
        indexes.add_index("vector", index_type="HNSW", metric_type="IP", params={"params": HNSW})
        indexes.add_index("sparse", index_type="SPARSE_INVERTED_INDEX", metric_type="BM25", params={"params": BM25})
        # A reader that sees a generation in the records must find all of it here.
        self.client.create_collection(name, schema=schema, index_params=indexes, consistency_level="Strong")


@dataclass(frozen=True, slots=True)
class _Mark:
    """The generation that a collection is complete for, and the token of the one before.

    Kept in a row that no search finds: it is born and has died before everything.
    """

    generation: int
    token: str
    base: str
    numbered: int

    def row(self, dimension: int) -> dict[str, Any]:
        said = Attributes(self.token, "", 0, party=self.base)
        return _row(0, said, "0", np.zeros(dimension, np.float32), -self.generation, -self.numbered)


class MilvusSearches:
    """Searches of one generation."""

    trouble: None = None  # searches that fail raise

    def __init__(self, search: MilvusSearch, model: str | None, generation: int) -> None:
        self._search = search
        self._names = {collection: search.name(collection, model) for collection in COLLECTIONS}
        self._alive = f"born <= {generation} and died > {generation}"

    def dense(
        self,
        collection: CollectionName,
        query: Vectors,
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        data = [np.ascontiguousarray(query, np.float32).reshape(-1)]
        # As many as are wanted are looked at: more costs time, fewer are not found.
        settings = {"metric_type": "IP", "params": {"ef": max(64, 2 * k)}}
        return self._hits(collection, "vector", data, settings, k, ids, where)

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        asked, unit = _question(weighted_terms)
        if not asked:
            return []
        found = self._hits(collection, "sparse", [asked], {"metric_type": "BM25"}, k, ids, where)
        return [(id, unit * score) for id, score in found if score > 0]

    def _hits(
        self,
        collection: CollectionName,
        field: str,
        data: Sequence[Any],
        settings: dict[str, Any],
        k: int,
        ids: Collection[int] | None,
        where: Where | None,
    ) -> Hits:
        if k <= 0 or (ids is not None and not ids):
            return []
        limits = [self._alive, *_limits(where or Where())]
        if ids is not None:
            limits.append(f"id in {[int(id) for id in ids]}")
        with self._search.told():
            (found,) = self._search.client.search(
                self._names[collection], data=data, anns_field=field, limit=k, filter=" and ".join(limits),
                search_params=settings, output_fields=["id"],
            )  # fmt: skip
        # Milvus Lite gives BM25 scores with a minus.
        sign = -1.0 if field == "sparse" and any(hit["distance"] < 0 for hit in found) else 1.0
        hits = [(int(hit["id"]), sign * float(hit["distance"])) for hit in found]
        return sorted(hits, key=lambda hit: (-hit[1], hit[0]))


_STRINGS = ("article", "language", "speaker", "party", "stance")


def _row(id: int, attributes: Attributes, terms: str, vector: Vectors, born: int, died: int) -> dict[str, Any]:
    return {
        "id": int(id), "born": int(born), "died": int(died), "day": attributes.day, "year": attributes.day // 10_000,
        "terms": terms, "vector": vector, **{name: _cut(getattr(attributes, name)) for name in _STRINGS},
    }  # fmt: skip


def _limits(where: Where) -> Iterator[str]:
    """Filters in Milvus' language."""
    asked: dict[str, Collection[str] | None] = {
        "article": where.articles,
        "language": where.languages,
        "speaker": where.speakers,
        "party": where.parties,
        "stance": where.stances,
    }
    for name, values in asked.items():
        if values is not None:
            yield f"{name} in [{', '.join(_quoted(_cut(str(value))) for value in values)}]" if values else "id < 0"
    if span := days(where):
        yield f"day >= {span[0]} and day <= {span[1]}"
        if span != (FIRST, LAST):
            # By the year Milvus knows which partitions need no look.
            first, last = span[0] // 10_000, span[1] // 10_000
            if last - first < 64:
                yield f"year in {list(range(first, last + 1))}"


def _cut(value: str) -> str:
    """What fits into a field: names are compared by their beginnings, and by all of them where they are long."""
    data = value.encode()
    if len(data) <= 1000:
        return value
    return data[:900].decode(errors="ignore") + blake2b(data, digest_size=16).hexdigest()


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _token(term: str) -> str:
    """A term as a word that every analyzer leaves alone."""
    return "t" + blake2b(term.encode(), digest_size=5).hexdigest()


def _document(text: str) -> str:
    terms = " ".join(map(_token, lexical.document_terms(text)))
    return terms[:LONGEST].rpartition(" ")[0] if len(terms) > LONGEST else terms or "0"


def _question(weighted_terms: Iterable[tuple[str, float]]) -> tuple[str, float]:
    """Weighted terms as a text, and the weight of a word in it: Milvus' BM25 counts it as often as it is said."""
    weights: dict[str, float] = {}
    for term, weight in weighted_terms:
        if weight > 0:
            weights[_token(term)] = weights.get(_token(term), 0.0) + weight
    unit = max(weights.values(), default=0.0) / STEPS
    return " ".join(" ".join([token] * max(1, round(weight / unit))) for token, weight in weights.items()), unit
