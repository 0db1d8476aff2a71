"""Lexical search: BM25 over index terms in a tantivy folder, with a weight for every term of the query."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

import tantivy

from qabot.store.engines.rows import CODED, code, codes, days
from qabot.store.entries import Attributes, Where

HEAP = 64_000_000  # bytes that a writer may fill before it writes a segment
ALL = 100_000  # texts up to which every term of a query is looked up
TOLD = 0.95  # of what all terms tell together, that those which are looked up among more texts tell


class TermIndex:
    """Texts by id, each as the terms it is found by."""

    def __init__(self, index: tantivy.Index) -> None:
        # By default a thread watches the folder, which never changes here.
        index.config_reader("manual")
        index.reload()
        self._schema = index.schema
        self._searcher = index.searcher()

    @classmethod
    def load(cls, folder: Path, count: int) -> TermIndex:
        """The index in ``folder``; raises ValueError where it cannot be read or holds another number of texts."""
        try:
            index = cls(tantivy.Index.open(str(folder)))
        except Exception as error:  # tantivy raises a different class for every layer that can fail
            raise ValueError(f"{folder} cannot be read: {error}") from error
        if len(index) != count:
            raise ValueError(f"{folder} holds {len(index)} texts instead of {count}")
        return index

    def __len__(self) -> int:
        return self._searcher.num_docs

    def search(
        self,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> list[tuple[int, float]]:
        """The ``k`` ids (of those in ``ids``, and that fit ``where``, where given) with the best sums of BM25 scores.

        Texts without any of the terms are not among them. Terms with no weight are passed over. Raises ValueError where
        a file turns out to be damaged.
        """
        wanted = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(tantivy.Query.term_query(self._schema, "terms", term, "freq"), weight),
            )
            for term, weight in (weighted_terms if ids is not None else self._telling(weighted_terms))
            if weight > 0
        ]
        if not wanted or k <= 0 or (ids is not None and not ids):
            return []
        query = tantivy.Query.boolean_query(wanted)
        limits = [*self._limits(where or Where())]
        if ids is not None:
            limits.append(tantivy.Query.term_set_query(self._schema, "id", [int(id) for id in ids]))
        if limits:
            unscored = [(tantivy.Occur.Must, tantivy.Query.const_score_query(limit, 0.0)) for limit in limits]
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), *unscored])
        try:
            hits = self._searcher.search(query, k, count=False).hits
            found = self._searcher.fast_field_values("id", [address for _, address in hits])
        except BaseException as error:
            # A panic of Rust's is no Exception, and its class cannot be imported.
            if isinstance(error, Exception) or type(error).__name__ == "PanicException":
                raise ValueError(f"the terms cannot be read: {error}") from error
            raise
        pairs = [(int(id), float(score)) for id, (score, _) in zip(found, hits, strict=True) if id is not None]
        return sorted(pairs, key=lambda hit: (-hit[1], hit[0]))

    def _telling(self, weighted_terms: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
        """The terms of a query to look up, those that tell most first: all, or where there are many texts most.

        Frequent terms tell least and stand in most texts: without them the search skips what cannot come to the front.
        """
        terms = [(term, weight) for term, weight in weighted_terms if weight > 0]
        count = len(self)
        if count <= ALL:
            return terms
        told = []
        for term, weight in terms:
            holding = self._searcher.doc_freq("terms", term)
            if holding:
                told.append((weight * math.log(1 + (count - holding + 0.5) / (holding + 0.5)), term, weight))
        told.sort(reverse=True)
        enough = TOLD * sum(share for share, *_ in told)
        found, sum_of = [], 0.0
        for share, term, weight in told:
            if sum_of >= enough:
                break
            found.append((term, weight))
            sum_of += share
        return found

    def _limits(self, where: Where) -> Iterator[tantivy.Query]:
        for name, values in codes(where):
            yield tantivy.Query.term_set_query(self._schema, name, values)
        if span := days(where):
            yield tantivy.Query.range_query(self._schema, "day", tantivy.FieldType.Unsigned, *span)


def write_terms(folder: Path, removed: Collection[int], added: Iterable[tuple[int, Sequence[str], Attributes]]) -> None:
    """Take ``removed`` ids out of the index in ``folder`` and add texts, each as its terms; made where it is not."""
    folder.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(_schema(), str(folder))
    writer = index.writer(HEAP, num_threads=1)
    if removed:
        # By query: tantivy-py's deletion by term takes the id for a signed number and finds nothing.
        writer.delete_documents_by_query(tantivy.Query.term_set_query(index.schema, "id", list(removed)))
    for id, terms, attributes in added:
        document = tantivy.Document()
        document.add_unsigned("id", id)
        document.add_unsigned("day", attributes.day)
        for name in CODED:
            document.add_unsigned(name, code(getattr(attributes, name)))
        document.add_text("terms", " ".join(terms))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True)
    builder.add_unsigned_field("day", fast=True)
    for name in CODED:
        builder.add_unsigned_field(name, indexed=True)
    builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    return builder.build()
