"""Watched questions: after each update, which statements in new articles answer them.

The question is asked of the whole index, which tells whether there is an answer at all; what answers it is then looked
for among the new articles alone, since an answer has only so many lines and the old ones may fill them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import asdict, dataclass, replace
from secrets import token_hex
from typing import TYPE_CHECKING, Any, cast

from filelock import FileLock

from qabot import answer
from qabot.errors import QabotError
from qabot.newsroom.acting import now, require
from qabot.newsroom.entrance.accounts import Role
from qabot.newsroom.files import folder_of, write_private
from qabot.types import Answer, Span, Stance, Statement

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.store import CollectionName, Hits, Snapshot, Vectors, Where

FILE = "watched.json"
LONGEST = 2000  # characters of a question
MOST = 200  # watched questions


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands that answers: nothing of its words is kept here."""

    article: str
    content: Span


@dataclass(frozen=True, slots=True)
class Question:
    """A watched question; ``news`` are the places of statements that nobody has marked as seen yet."""

    id: str
    question: str
    by: str
    at: str
    news: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """What is new about a watched question."""

    question: Question
    statements: tuple[Statement, ...]


class Watched:
    """The watched questions of a corpus, in one file; safe across processes."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self.file = folder_of(bot.corpus) / FILE

    def all(self) -> list[Question]:
        """All watched questions, the oldest first. Raises QabotError for a file that is damaged."""
        return self._read()[0]

    def add(self, question: str) -> Question:
        """Watch a question from now on. Raises QabotError for who may not, and for what is no question."""
        who = require(Role.READER)
        question = " ".join(question.split())
        if not question or len(question) > LONGEST:
            raise QabotError(f"A watched question has 1 to {LONGEST} characters.")
        self.look()  # what is there already is no news for it
        added = Question(token_hex(6), question, who.name, now())

        def change(held: list[Question], known: set[str]) -> None:
            if len(held) >= MOST:
                raise QabotError(f"{MOST} questions are watched already; stop watching one first.")
            held.append(added)
            known.clear()
            known.update(self._contents())

        self._change(change)
        return added

    def remove(self, id: str) -> None:
        """Watch a question no more. Readers take back their own, editors any. Raises QabotError."""
        who = require(Role.READER)

        def change(held: list[Question], known: set[str]) -> None:
            found = _with_id(held, id)
            if found.by != who.name:
                require(Role.EDITOR)
            held.remove(found)

        self._change(change)

    def seen(self, id: str) -> None:
        """Mark all news about a question as seen. Raises QabotError."""
        require(Role.READER)

        def change(held: list[Question], known: set[str]) -> None:
            found = _with_id(held, id)
            held[held.index(found)] = replace(found, news=())

        self._change(change)

    def news(self) -> list[News]:
        """What is new, question by question; those without news left out."""
        found = []
        for question in self.all():
            statements = tuple(one for place in question.news if (one := self._at(place)))
            if statements:
                found.append(News(question, statements))
        return found

    def look(self) -> list[News]:
        """Ask all watched questions of the articles that came since the last look; what that found.

        Called after every update of the index.
        """
        questions, known = self._read()
        contents = self._contents() if questions else {}
        new = {id for hash, id in contents.items() if hash not in known}
        if not questions or (not new and known <= contents.keys()):
            return []
        found = {one.id: _answering(self._bot, one.question, new) for one in questions} if new else {}

        def change(held: list[Question], known: set[str]) -> None:
            for n, one in enumerate(held):
                places = (Place(said.article, said.content_span) for said in found.get(one.id, ()))
                held[n] = replace(one, news=tuple(dict.fromkeys((*one.news, *places))))
            known.clear()
            known.update(contents)

        self._change(change)
        return [News(one, tuple(found[one.id])) for one in questions if found.get(one.id)]

    def forget(self, articles: Collection[str]) -> None:
        """Drop news that stand in these articles, which are erased."""
        if not self.file.exists():
            return

        def change(held: list[Question], known: set[str]) -> None:
            for n, one in enumerate(held):
                held[n] = replace(one, news=tuple(place for place in one.news if place.article not in articles))
            known.intersection_update(self._contents())

        self._change(change)

    def _contents(self) -> dict[str, str]:
        """The ids of all articles by their contents' hashes."""
        return {article.hash: article.id for article in self._bot.articles()}

    def _at(self, place: Place) -> Statement | None:
        held = self._bot.statements_of(place.article)
        return next((one for one in held if one.content_span == place.content), None)

    def _change(self, change: Callable[[list[Question], set[str]], None]) -> None:
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(f"{self.file}.lock"):
            held, known = self._read()
            change(held, known)
            record = {"version": 1, "questions": [asdict(one) for one in held], "known": sorted(known)}
            write_private(self.file, json.dumps(record, ensure_ascii=False, indent=1))

    def _read(self) -> tuple[list[Question], set[str]]:
        """The questions, and the hashes of the articles that were there at the last look."""
        try:
            record = json.loads(self.file.read_text(encoding="utf-8"))
            return [_question(one) for one in record["questions"]], set(record["known"])
        except FileNotFoundError:
            return [], set()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise QabotError(
                f"The watched questions in {self.file} cannot be read ({error}); put the file right or aside."
            ) from error


def _answering(bot: Bot, question: str, articles: Collection[str]) -> list[Statement]:
    """The statements in ``articles`` that answer a question."""
    whole = bot.ask(question)
    if whole.abstained:
        return []
    among = answer.answer(_among(bot.index(), articles), bot.embedder, whole.query)
    lines = [*_lines(whole), *([] if among.abstained else _lines(among))]
    wanted = whole.query.stances
    found = [one for one in lines if one.article in articles and (not wanted or one.stance in _near(wanted))]
    return list({(one.article, one.content_span): one for one in found}.values())


def _near(wanted: Collection[Stance]) -> set[Stance]:
    """The stances asked for, and those by which the same is answered."""
    answering = {Stance.DENIES, Stance.CONFIRMS}
    near = set(wanted)
    if not near & answering:
        near |= set(Stance) - answering
    return near


def _lines(found: Answer) -> Iterable[Statement]:
    return (line.statement for section in found.sections for line in section.lines if line.statement)


class _Among:
    """An index as if it held some of its articles only."""

    def __init__(self, index: Snapshot, articles: Collection[str]) -> None:
        self._index = index
        self._articles = articles
        self._ids: dict[CollectionName, list[int]] = {
            "passages": [one.id for id in articles for one in index.passages_of(id)],
            "statements": [one.id for id in articles for one in index.statements_of(id) if one.id > 0],
        }

    def __getattr__(self, name: str) -> Any:
        return getattr(self._index, name)

    def dense(
        self,
        collection: CollectionName,
        query: Vectors,
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        return self._index.dense(collection, query, k, self._held(collection, ids), where)

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        return self._index.lexical(collection, weighted_terms, k, self._held(collection, ids), where)

    def all_statements(self, **wanted: Any) -> list[Statement]:
        return [one for one in self._index.all_statements(**wanted) if one.article in self._articles]

    def stating(self, stances: Collection[Stance]) -> dict[str, int]:
        return {id: first for id, first in self._index.stating(stances).items() if id in self._articles}

    def _held(self, collection: CollectionName, ids: Collection[int] | None) -> list[int]:
        held = self._ids[collection]
        return held if ids is None else sorted(set(held) & set(ids))


def _among(index: Snapshot, articles: Collection[str]) -> Snapshot:
    return cast("Snapshot", _Among(index, articles))


def _with_id(held: list[Question], id: str) -> Question:
    for one in held:
        if one.id == id:
            return one
    raise QabotError(f"No question {id} is watched; `qabot watch --list` names those that are.")


def _question(record: dict[str, Any]) -> Question:
    news = tuple(Place(str(one["article"]), tuple(one["content"])) for one in record["news"])
    return Question(record["id"], record["question"], record["by"], record["at"], news)
