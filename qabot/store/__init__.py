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

from qabot.store.entries import COLLECTIONS, CollectionName, Content, Entry, File, Where
from qabot.store.ports import Index
from qabot.store.snapshot import Snapshot
from qabot.store.store import Store
from qabot.store.writer import Writer

__all__ = ["COLLECTIONS", "CollectionName", "Content", "Entry", "File", "Index", "Snapshot", "Store", "Where", "Writer"]
