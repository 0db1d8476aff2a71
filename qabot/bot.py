"""The facade: all that the web page, the command line and the API call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qabot import answer, embed, question, retrieve
from qabot.errors import QabotError
from qabot.names import Names, party_of
from qabot.store import Snapshot, Store
from qabot.types import Answer, Article, ArticleSummary, Hit, Passage, Query, Stance, Statement, Step, Turn

if TYPE_CHECKING:
    from qabot.indexing import Progress, Report

LISTED = 200  # statements about a topic, at most: what comes after fits no better than chance


class Bot:
    """A corpus folder, its index, and the model that searches it; safe across threads.

    Questions are answered from the newest finished index, also while ``update`` builds the next.
    """

    def __init__(self, corpus: Path, store: Store, embedder: embed.Embedder) -> None:
        self.corpus = corpus
        self.store = store
        self.embedder = embedder
        self._names: tuple[int, Names] | None = None

    @classmethod
    def open(cls, corpus: Path, index: Path, model: str | None = None, *, create: bool = True) -> Bot:
        """The bot over ``corpus``; nothing is indexed yet.

        ``model`` is a sentence-transformers hub name or folder or ``embed.EMBEDDED``; None is the one that the index
        was built with. Raises IndexMissing without an index unless ``create``, ModelUnavailable, IndexDamaged.
        """
        store = Store.open(index, create=create)
        return cls(corpus, store, embed.load(model or embed.model_of(store.snapshot().model)))

    @property
    def generation(self) -> int:
        """The number of the index that answers now; it grows with every update that changes something."""
        return self.store.snapshot().generation

    def update(self, progress: Callable[[Progress], None] | None = None) -> Report:
        """Bring the index up to date with the corpus: only what is new or changed is read and embedded.

        Raises IndexBusy where another process writes, QabotError where there is no corpus folder.
        """
        from qabot import indexing

        return indexing.update(self.corpus, self.store, self.embedder, progress=progress)

    def pending(self) -> list[str]:
        """Files of the corpus that ``update`` would add, read again or remove."""
        from qabot import indexing

        return indexing.pending(self.corpus, self.store)

    def ask(self, text: str, conversation: Sequence[Turn] = ()) -> Answer:
        """The answer to a question, which may refer to the turns before it, oldest first."""
        *_, last = self.stream(text, conversation)
        if not isinstance(last, Answer):
            raise TypeError("an answer ends every stream")
        return last

    def stream(self, text: str, conversation: Sequence[Turn] = ()) -> Iterator[Step | Answer]:
        """The steps on the way to the answer, and answers, each replacing the one before, as they grow."""
        index = self._index()
        query = question.understand(text, conversation, names=self._names_of(index))
        yield from answer.stream(index, self.embedder, query)

    def understand(self, text: str, conversation: Sequence[Turn] = ()) -> Query:
        """How a question is read, with the names that this index knows."""
        return question.understand(text, conversation, names=self._names_of(self.store.snapshot()))

    def search(self, text: str, k: int = 10) -> list[Hit[Passage]]:
        """The ``k`` passages that fit ``text`` best, best first."""
        return retrieve.passages(self._index(), self.embedder, text, k)

    def statements(
        self,
        *,
        speaker: str | None = None,
        party: str | None = None,
        stance: Stance | None = None,
        article: str | None = None,
        about: str | None = None,
    ) -> list[Statement]:
        """The statements that fit all that is given, in the order of the articles, or best first if ``about`` is.

        ``speaker`` is a part of the name; ``party`` any of the party's names, German or English.
        """
        index = self.store.snapshot() if about is None else self._index()
        found = index.all_statements(speaker=speaker, stance=stance, article=article)
        if party is not None:
            wanted = (party_of(party) or party).casefold()
            found = [s for s in found if (party_of(s.party) or s.party).casefold() == wanted]
        if about is None:
            return found
        ids = [statement.id for statement in found]
        return [hit.record for hit in retrieve.statements(index, self.embedder, about, LISTED, ids)]

    def statements_of(self, article: str) -> list[Statement]:
        """The statements of one article, in text order."""
        return self.store.snapshot().statements_of(article)

    def articles(self) -> list[ArticleSummary]:
        """All articles without their texts, with the numbers of their passages and statements."""
        return self.store.snapshot().articles()

    def article(self, id: str) -> Article:
        """The article at that path in the corpus. Raises QabotError where the index has none."""
        found = self.store.snapshot().article(id)
        if found is None:
            raise QabotError(f"The index holds no article {id}; `qabot statements` and the library list what there is.")
        return found

    def _index(self) -> Snapshot:
        """The newest generation; raises ModelMismatch where another model made it, in which nothing would be found."""
        index = self.store.snapshot()
        index.check_model(self.embedder.name)
        return index

    def _names_of(self, index: Snapshot) -> Names:
        """Names that questions may use, gathered once a generation."""
        if self._names is None or self._names[0] != index.generation:
            speakers = {name for speaker, party, _ in index.speakers() for name in (speaker, party) if name}
            sources = {article.source for article in index.articles() if article.source}
            self._names = (index.generation, Names(speakers, sources))
        return self._names[1]


def statement_json(statement: Statement) -> dict[str, Any]:
    """A statement as JSON prints it: spans as lists, the id, which is the index's own, left out."""
    record = asdict(statement)
    del record["id"]
    return record
