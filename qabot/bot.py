"""The facade: all that the web page, the command line and the API call."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from qabot import answer, attribution, embed, question, retrieve
from qabot.answer.composing.dispute import one_claim
from qabot.answer.composing.referents import referent
from qabot.answer.wording.quoting import points_back
from qabot.entities.parties import party_of
from qabot.errors import QabotError
from qabot.newsroom.corrected import corrected
from qabot.newsroom.corrections import Corrections
from qabot.question.names import Names
from qabot.question.offices import holders
from qabot.store import Snapshot, Store, Where
from qabot.text.normal import normalized, one_line
from qabot.types import Answer, Article, ArticleSummary, Hit, Passage, Query, Stance, Statement, Step, Turn

if TYPE_CHECKING:
    from qabot.indexing import Progress, Report
    from qabot.newsroom.desk import Desk

LISTED = 200  # statements about a topic, at most: what comes after fits no better than chance


class Bot:
    """A corpus folder, its index, and the model that searches it; safe across threads.

    Questions are answered from the newest finished index, also while ``update`` builds the next.
    """

    def __init__(
        self,
        corpus: Path,
        store: Store,
        embedder: embed.Embedder,
        reader: attribution.Reader | None = None,
        *,
        embargoed: bool = True,
    ) -> None:
        self.corpus = corpus
        self.embargoed = embargoed
        self.store = store
        self.embedder = embedder
        self.reader = reader
        self._corrections = Corrections(corpus)
        self._corrected: tuple[tuple[object, ...], Snapshot] | None = None
        self._names: tuple[Snapshot, Names] | None = None

    @classmethod
    def open(
        cls,
        corpus: Path,
        index: Path,
        model: str | None = None,
        *,
        reader: str | None = None,
        create: bool = True,
        store: str | None = None,
        search: str | None = None,
        embargoed: bool = True,
    ) -> Bot:
        """The bot over ``corpus``; nothing is indexed yet.

        ``model`` is a sentence-transformers hub name or folder or ``embed.EMBEDDED``; None is the one that the index
        was built with. ``reader`` names one of ``attribution.READERS``, which finds the statements when articles are
        read; None is the default. Without ``embargoed``, updates leave out articles whose embargo has not ended.
        ``store`` and ``search`` are URLs of the engines (None: $QABOT_STORE and $QABOT_SEARCH, else those in the folder
        ``index``). Raises IndexMissing without an index unless ``create``, ModelUnavailable, IndexDamaged, EngineAway.
        """
        engines = {
            "records": store or os.environ.get("QABOT_STORE") or None,
            "search": search or os.environ.get("QABOT_SEARCH") or None,
        }
        opened = Store.open(index, create=create, **engines)
        reads = attribution.reader(reader) if reader else None
        embedder = embed.load(model or embed.model_of(opened.snapshot().model))
        return cls(corpus, opened, embedder, reads, embargoed=embargoed)

    @property
    def generation(self) -> int:
        """The number of the index that answers now; it grows with every update that changes something."""
        return self.store.snapshot().generation

    @property
    def desk(self) -> Desk:
        """What people do to the articles: put statements right, watch questions, erase."""
        from qabot.newsroom.desk import Desk

        return Desk(self)

    def holdings(self) -> dict[str, int]:
        """What the index holds, and its generation, once it is seen that questions can be answered from it.

        Raises EngineAway where the database does not answer, IndexDamaged, ModelMismatch.
        """
        index = self._index()
        if index.generation:
            index.dense("passages", np.zeros(index.at.dimension, np.float32), 1)
        return {"generation": index.generation, **index.counts()}

    @property
    def trouble(self) -> str | None:
        """Why questions were answered with less than there is, when last asked; None where they were not."""
        return self.store.snapshot().trouble

    def update(
        self, progress: Callable[[Progress], None] | None = None, *, erasing: bool = False, ray: str | None = None
    ) -> Report:
        """Bring the index up to date with the corpus: only what is new or changed is read and embedded.

        Watched questions are asked again. With ``erasing`` nothing stays in the index's files of what is gone. ``ray``
        is the address of a Ray cluster that shares the work, "local" for one on this machine.
        Raises IndexBusy where another process writes, QabotError where there is no corpus folder or no such cluster.
        """
        from qabot import indexing

        report = indexing.update(
            self.corpus,
            self.store,
            self.embedder,
            reader=self.reader,
            progress=progress,
            embargoed=self.embargoed,
            erasing=erasing,
            ray=ray,
        )
        self.desk.watched.look()
        return report

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
        yield from answer.stream(index, self.embedder, self._understood(index, text, conversation))

    def understand(self, text: str, conversation: Sequence[Turn] = ()) -> Query:
        """How a question is read, with the names that this index knows."""
        return self._understood(self.index(), text, conversation)

    def _understood(self, index: Snapshot, text: str, conversation: Sequence[Turn]) -> Query:
        def answered(query: Query) -> Sequence[str]:
            return answer.named(self._index(), self.embedder, query)

        names = self._names_of(index)
        return question.understand(one_line(text), conversation, names=names, answered=answered)

    def search(self, text: str, k: int = 10) -> list[Hit[Passage]]:
        """The ``k`` passages that fit ``text`` best, best first."""
        return retrieve.passages(self._index(), self.embedder, one_line(text), k)

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
        speaker, party, about = (one_line(text) if text is not None else None for text in (speaker, party, about))
        article = normalized(article) if article is not None else None
        index = self.index() if about is None else self._index()
        parties = None if party is None else _parties(index, party)
        if about is None:
            return index.all_statements(speaker=speaker, party=parties, stance=stance, article=article)
        where = Where(
            speakers=None if speaker is None else _speakers(index, speaker),
            parties=parties,
            stances=None if stance is None else [stance],
            articles=None if article is None else [article],
        )
        return [hit.record for hit in retrieve.statements(index, self.embedder, about, LISTED, where)]

    def statements_of(self, article: str) -> list[Statement]:
        """The statements of one article, in text order."""
        return self.index().statements_of(article)

    def meant(self, statement: Statement) -> str | None:
        """What a content that only points to something refers to, in the article's words: our reading, not its own."""
        article = self.store.snapshot().article(statement.article)
        if article is None or not points_back(statement.content, article.language):
            return None
        return referent(statement, article, self.statements_of(article.id))

    def disputes(self, answer: Statement, claim: Statement) -> bool:
        """Whether a denial or confirmation, linked to a claim of the same article, is about what that says."""
        article = self.store.snapshot().article(claim.article)
        return article is not None and one_claim(claim, answer, article, linked=True)

    def articles(self) -> list[ArticleSummary]:
        """All articles without their texts, with the numbers of their passages and statements."""
        return self.index().articles()

    def article(self, id: str) -> Article:
        """The article at that path in the corpus. Raises QabotError where the index has none."""
        found = self.index().article(id)
        if found is None:
            raise QabotError(f"The index holds no article {id}; `qabot statements` and the library list what there is.")
        return found

    def index(self) -> Snapshot:
        """The newest generation, to be read at leisure, with what people put right in it."""
        newest = self.store.snapshot()
        state = (newest, self._corrections.stamp)
        if self._corrected is None or self._corrected[0] != state:
            self._corrected = (state, corrected(newest, self._corrections))
        return self._corrected[1]

    def _index(self) -> Snapshot:
        """The newest generation; raises ModelMismatch where another model made it, in which nothing would be found."""
        index = self.index()
        index.check_model(self.embedder.name)
        return index

    def _names_of(self, index: Snapshot) -> Names:
        """Names that questions may use, gathered once an index."""
        if self._names is None or self._names[0] is not index:
            named, outlets = index.names(), index.outlets()
            speakers = {name for speaker, party, _ in named for name in (speaker, party) if name}
            sources = {source for source, *_ in outlets if source}
            days = [date[:10] for _, *ends in outlets for date in ends if date]
            held = (min(days), max(days)) if days else None
            self._names = (index, Names(speakers, sources, held, holders(named)))
        return self._names[1]


def _parties(index: Snapshot, party: str) -> set[str]:
    """The names, as the index has them, of a party named in any of its names."""
    wanted = (party_of(party) or party).casefold()
    return {name for _, name, _ in index.speakers() if (party_of(name) or name).casefold() == wanted}


def _speakers(index: Snapshot, part: str) -> set[str]:
    """The speakers in whose names a part occurs, in any case."""
    return {name for name, _, _ in index.speakers() if part.casefold() in name.casefold()}


def statement_json(statement: Statement) -> dict[str, Any]:
    """A statement as JSON prints it: spans as lists, the id, which is the index's own, left out."""
    record = asdict(statement)
    del record["id"]
    return record
