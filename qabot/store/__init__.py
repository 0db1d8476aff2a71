"""The index behind two seams: the records, which are the truth, and a search engine, which is derived from them.

    index/
        lock                        held by the one writer
        records.sqlite              articles, passages, statements, names, vectors: by generations
        search/generation-7/        FAISS vectors and tantivy terms of one generation; derived again if unfit

Rows have a generation in which they appear and one in which they go. A writer adds to the next generation, which nobody
sees, lets the search engine follow, and publishes by one row. So readers need no lock, see old or new and nothing
between, and a kill at any moment costs nothing: the next writer goes on from what is there.

The same records can be kept in PostgreSQL, and the same searches be asked of Milvus: see docs/operations.md.
"""

from qabot.store.codec import decode_statement, encode_statement
from qabot.store.entries import (
    COLLECTIONS,
    CollectionName,
    Content,
    Entry,
    File,
    Name,
    Part,
    Vectors,
    Where,
    by_speaker,
)
from qabot.store.ports import Articles, Hits, Index, Records, Searches, Writer
from qabot.store.snapshot import Snapshot
from qabot.store.store import Store

__all__ = [
    "COLLECTIONS", "Articles", "CollectionName", "Content", "Entry", "File", "Hits", "Index", "Name", "Part", "Records",
    "Searches", "Snapshot", "Store", "Vectors", "Where", "Writer", "by_speaker", "decode_statement", "encode_statement",
]  # fmt: skip
