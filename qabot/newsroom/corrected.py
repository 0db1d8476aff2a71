"""An index with the corrections laid over it: whoever reads statements from it reads them as they were put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from qabot.newsroom.corrections import Corrections, applied
from qabot.store import Name, by_speaker
from qabot.types import ArticleSummary, Stance, Statement

if TYPE_CHECKING:
    from qabot.store import Snapshot


def corrected(index: Snapshot, corrections: Corrections) -> Snapshot:
    """``index`` as it is where nothing was put right in it, else laid under the corrections.

    What is searched by (vectors, terms) stays that of the reading: it finds the place, and shows it corrected.
    """
    if not corrections.all():
        return index
    # It has all that an index has; what is not about statements it hands on
    return cast("Snapshot", _Corrected(index, corrections))


class _Corrected:
    def __init__(self, index: Snapshot, corrections: Corrections) -> None:
        self._index = index
        self._corrections = corrections.all()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._index, name)

    @cached_property
    def _lists(self) -> dict[str, tuple[list[Statement], list[Statement]]]:
        """The articles that corrections are about: by id, their statements as read and as corrected."""
        hashes = {one.hash for one in self._corrections}
        paths = {one.article for one in self._corrections}
        lists = {}
        for summary in self._index.articles():
            own = {summary.id, *summary.paths}
            if summary.hash not in hashes and not own & paths:
                continue
            article = self._index.article(summary.id)
            if article is None:
                continue
            held = [one for one in self._corrections if one.hash == article.hash or one.article in own]
            read = self._index.statements_of(article.id)
            lists[article.id] = (read, applied(article, read, held))
        return self._numbered(lists)

    def _numbered(
        self, lists: dict[str, tuple[list[Statement], list[Statement]]]
    ) -> dict[str, tuple[list[Statement], list[Statement]]]:
        """Statements that only corrections know get ids below 0, of which no other has the same."""
        next_id = 0
        for id, (read, shown) in lists.items():
            numbered = []
            for statement in shown:
                if statement.id < 0:
                    next_id -= 1
                    statement = replace(statement, id=next_id)
                numbered.append(statement)
            lists[id] = (read, numbered)
        return lists

    @cached_property
    def _by_id(self) -> dict[int, Statement | None]:
        """What stands in the place of each statement of these articles; None for hidden ones."""
        by_id: dict[int, Statement | None] = {}
        for read, shown in self._lists.values():
            by_id |= dict.fromkeys(statement.id for statement in read)
            by_id |= {statement.id: statement for statement in shown}
        return by_id

    def articles(self) -> list[ArticleSummary]:
        return [
            replace(summary, statements=len(self._lists[summary.id][1])) if summary.id in self._lists else summary
            for summary in self._index.articles()
        ]

    def statements(self, ids: Collection[int]) -> list[Statement]:
        added = [statement for id in ids if id < 0 and (statement := self._by_id.get(id))]
        return added + self._shown(self._index.statements([id for id in ids if id > 0]))

    def statements_of(self, article: str) -> list[Statement]:
        return self.statements_at([article])[article]

    def statements_at(self, articles: Collection[str]) -> dict[str, list[Statement]]:
        found = self._index.statements_at(articles)
        for path, read in found.items():
            id = read[0].article if read else path  # a path of the article's may be another than its id
            if id in self._lists:
                found[path] = list(self._lists[id][1])
        return found

    def all_statements(
        self,
        *,
        speaker: str | None = None,
        party: str | Collection[str] | None = None,
        stance: Stance | Collection[Stance] | None = None,
        article: str | None = None,
    ) -> list[Statement]:
        if article is not None:
            found = self.statements_of(article)
        else:
            read = self._index.all_statements(speaker=speaker, party=party, stance=stance)
            found = [statement for statement in read if statement.id not in self._by_id]
            found += [statement for _, shown in self._lists.values() for statement in shown]
        parties = None if party is None else {one.casefold() for one in ([party] if isinstance(party, str) else party)}
        stances = [stance] if isinstance(stance, Stance) else stance
        last = {id: max((one.id for one in read), default=0) for id, (read, _) in self._lists.items()}
        fitting = [
            one
            for one in found
            if (speaker is None or speaker.casefold() in one.speaker.casefold())
            and (parties is None or one.party.casefold() in parties)
            and (stances is None or one.stance in stances)
        ]
        # One that only a correction knows comes behind those of its article
        return sorted(fitting, key=lambda one: (one.id, 0) if one.id > 0 else (last[one.article], -one.id))

    def stating(self, stances: Collection[Stance]) -> dict[str, int]:
        first = {id: one for id, one in self._index.stating(stances).items() if id not in self._lists}
        for id, (read, shown) in self._lists.items():
            last = max((one.id for one in read), default=0)  # one that only a correction knows comes behind these
            if held := [one.id if one.id > 0 else last for one in shown if one.stance in stances]:
                first[id] = min(held)
        return dict(sorted(first.items(), key=lambda item: item[1]))

    def speakers(self) -> list[tuple[str, str, int]]:
        return by_speaker(self.names())

    def names(self) -> Counter[Name]:
        counts = self._index.names()
        for read, shown in self._lists.values():
            counts.subtract((one.speaker, one.party, one.speaker_mention) for one in read)
            counts.update((one.speaker, one.party, one.speaker_mention) for one in shown)
        return +counts

    def _shown(self, read: list[Statement]) -> list[Statement]:
        return [one for statement in read if (one := self._by_id.get(statement.id, statement))]
