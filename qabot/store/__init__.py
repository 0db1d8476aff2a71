"""The index: SQLite holds the truth, FAISS and tantivy are derived from it.

    index/
        lock                    held by the one writer
        building/               his work so far, seen by nobody else
        generation-7/           what is read; nothing in it changes any more
            records.sqlite      the truth
            derived.json        names what is derived from it
            derived-1f3a90c2/   FAISS vectors and tantivy terms; where they do not fit, they are derived again

A generation is finished in ``building`` and gets its name by one rename. So readers need no lock, see old or new and
nothing between, and a kill at any moment costs nothing: the next writer goes on from what is in ``building``.
"""

from qabot.store.engine import Index
from qabot.store.entries import COLLECTIONS, CollectionName, Content, Entry, File
from qabot.store.snapshot import Snapshot
from qabot.store.store import Store
from qabot.store.writer import Writer

__all__ = ["COLLECTIONS", "CollectionName", "Content", "Entry", "File", "Index", "Snapshot", "Store", "Writer"]
