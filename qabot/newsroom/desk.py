"""The newsroom's part of the facade: putting statements right, watching questions, erasing articles.

Each call acts for whoever is acting (``acting.py``), and raises QabotError where he may not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from qabot.errors import QabotError
from qabot.newsroom import erase, export, watch
from qabot.newsroom.acting import change, now
from qabot.newsroom.corrections import Correction, Corrections
from qabot.types import Article, Span, Stance, Statement

if TYPE_CHECKING:
    from qabot.bot import Bot

LONGEST = 200  # characters of a name


class Desk:
    """What people do to the articles of a bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._kept = Corrections(bot.corpus)
        self.watched = watch.Watched(bot)

    # statements

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, the oldest first."""
        return self._kept.all()

    def said_at(self, article: str, start: int) -> Statement:
        """The statement, as it is shown now, whose content starts there. Raises QabotError where there is none."""
        for statement in self._bot.statements_of(article):
            if statement.content_span[0] == start:
                return statement
        raise QabotError(f"There is no statement at {start} in {article}; it may have changed.")

    def place_of(self, article: str, words: str, near: int) -> Span:
        """Where these words stand in the article, in whatever lines; of several places the one nearest to ``near``.

        Raises QabotError where they do not stand there.
        """
        wanted = r"\s+".join(map(re.escape, words.split()))
        places = [found.span() for found in re.finditer(wanted, self._bot.article(article).text)] if wanted else []
        if not places:
            raise QabotError(f"{article} does not say it like that; take its own words.")
        return min(places, key=lambda span: abs(span[0] - near))

    def correct(
        self,
        article: str,
        content: Span,
        *,
        speaker: str | None = None,
        party: str | None = None,
        stance: Stance | None = None,
        extent: Span | None = None,
    ) -> Statement:
        """Put right the statement whose content stands at ``content``, as it is shown now; the statement as it is then.

        What is left out stays. ``extent`` is where what is said stands in truth; with another ``speaker`` and no
        ``party`` he speaks for himself. Raises QabotError where there is no such statement and for what cannot be.
        """
        text = self._bot.article(article)
        if speaker is not None:
            speaker = _name(speaker)
            party = speaker if party is None else party
        if extent is not None:
            extent = _trimmed(text, extent)
        party = None if party is None else _name(party)
        told = {"speaker": speaker, "party": party, "stance": stance, "extent": extent}
        changed = [name for name, value in told.items() if value is not None]
        if not changed:
            raise QabotError("Nothing is to be changed; give a speaker, a party, a stance or an extent.")
        with change(self._bot.corpus, "correct", text.id, fields=", ".join(changed)) as entry:
            before = self._correction(text, content)
            correction = replace(
                before,
                by=entry["by"],
                at=now(),
                hidden=False,
                speaker=before.speaker if speaker is None else speaker,
                party=before.party if party is None else party,
                stance=stance or before.stance,
                content=before.content if extent is None else _placed(text, extent, before),
            )
            self._kept.put(correction)
        held = self._bot.statements_of(text.id)
        return next(one for one in held if one.corrected and one.corrected.id == correction.id)

    def hide(self, article: str, content: Span) -> Correction:
        """Have the statement whose content stands at ``content`` shown nowhere any more: it is none, or misread."""
        text = self._bot.article(article)
        with change(self._bot.corpus, "hide", text.id) as entry:
            correction = replace(self._correction(text, content), by=entry["by"], at=now(), hidden=True)
            self._kept.put(correction)
        return correction

    def take_back(self, id: str) -> None:
        """Show a statement as it was read again. Raises QabotError where there is no correction with that id."""
        held = {one.id: one.article for one in self._kept.all()}
        with change(self._bot.corpus, "take back", held.get(id, "")):
            self._kept.remove(id)

    def export(self, folder: Path) -> list[str]:
        """Write the articles in which something was put right, annotated, into ``folder``; the names they got."""
        return export.write(self._bot, self._kept.all(), folder)

    def _correction(self, article: Article, content: Span) -> Correction:
        """The correction of the statement at that place, a new one where nobody has put it right yet."""
        for statement in self._bot.statements_of(article.id):
            if statement.content_span != tuple(content):
                continue
            if statement.corrected:
                return next(one for one in self._kept.all() if statement.corrected.id == one.id)
            return Correction(token_hex(6), article.id, article.hash, replace(statement, id=0), "", "")
        raise QabotError(f"There is no statement at {content[0]} to {content[1]} in {article.id}; it may have changed.")

    # articles

    def erase(self, article: str, *, whole_file: bool = False) -> erase.Erased:
        """Erase an article for good, from the corpus, its bin, the index, and all that is kept about it.

        ``article`` is an id in the index, or a file in the corpus or its bin. Raises QabotError where there is no such
        article, and where others lie in its file unless ``whole_file``.
        """
        return erase.erase(self._bot, self._kept, self.watched, article, whole_file=whole_file)


def _name(name: str) -> str:
    name = " ".join(name.split())
    if len(name) > LONGEST:
        raise QabotError(f"A name has at most {LONGEST} characters; shorten it.")
    return name


def _placed(article: Article, extent: Span, correction: Correction) -> tuple[int, str]:
    return extent[0] - correction.found.content_span[0], article.text[slice(*extent)]


def _trimmed(article: Article, extent: Span) -> Span:
    start, end = extent
    if not 0 <= start < end <= len(article.text):
        raise QabotError(f"{start} to {end} is no stretch of {article.id}; mark some of its words.")
    words = article.text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start >= end:
        raise QabotError(f"{extent[0]} to {extent[1]} is no stretch of {article.id}; mark some of its words.")
    return start, end
