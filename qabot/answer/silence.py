"""When there is no answer, and of which kind the silence is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qabot.answer import borne, coverage
from qabot.answer.evidence import Evidence, Pool, asks_for_all
from qabot.answer.plan import plan
from qabot.answer.rank import spoken_by, wanted_stances
from qabot.answer.signs import NEAR, least, probability, signs
from qabot.cues import shows
from qabot.languages.answer_vocabulary import answer_words
from qabot.names import skeleton
from qabot.sentences import sentences
from qabot.types import LanguageCode, Query, QuestionKind, Stance

if TYPE_CHECKING:
    from qabot.store import Index

ARTICLES = 3  # articles in which the words of the question are looked for
RARE = 0.6  # weight from which a word that is missing is named
SHOWN = 3  # words named as missing
ON_TOPIC = 2.0  # score below the best article at which an article is about something else
CLAIMED = 0.6  # share of words, or cosine, from which a statement is what the question says is denied
SPOKE = 0.5  # fit from which somebody is the speaker asked about


PERSON = re.compile(r"[A-ZÄÖÜ][\w'’-]+(?: [\w'’-]+)* [A-ZÄÖÜ][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Silence:
    """What is missing: ``key`` of its wording, the words or the speaker concerned, and whether to offer the nearest."""

    key: str
    words: tuple[str, ...] = ()
    speaker: str = ""
    offer: bool = True

    def text(self, language: LanguageCode) -> str:
        """The silence in words."""
        words = answer_words(language)
        shown = [f"{words.quotes[0]}{word}{words.quotes[1]}" for word in self.words]
        joined = f" {words.text('and')} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
        return words.text(self.key, words=joined, speaker=self.speaker)


def silence(index: Index, query: Query, pool: Pool) -> Silence | None:
    """Why the index does not answer ``query``, None where it does."""
    if not pool.evidence:
        return Silence("absent", offer=False)
    if asks_for_all(query):
        said = (item.statement.stance for item in pool.evidence if item.statement)
        return None if any(stance in query.stances for stance in said) else Silence("no_stance")
    if query.speakers and not coverage.telling_words(query.topic, query.language):
        return _speechless(query, pool)
    words = borne.asked(query)
    found = borne.borne(words, told(query, pool), borne.persons(query, words))
    chance = probability(signs(query, pool, words, found))
    if chance < least(query, words, found):
        return _elsewhere(index, query) or Silence(*_gone(index, query, words, found, chance), offer=chance >= NEAR)
    if strange := borne.strangers(words, found):
        typed = tuple(dict.fromkeys(word.text for word in strange))[:SHOWN]
        return Silence("elsewhere_denied" if query.stances == (Stance.DENIES,) else "elsewhere", typed)
    return _unheard(index, query, pool) or _undenied(query, pool)


def _speechless(query: Query, pool: Pool) -> Silence | None:
    """Whether somebody about whom nothing else is asked says nothing, or nothing with the stance asked for."""
    said = [
        item.statement
        for item in pool.evidence
        if item.statement and spoken_by(item.statement, query.speakers, query.language) >= SPOKE
    ]
    if not said:
        return Silence("absent", offer=False)
    wanted = wanted_stances(query)
    if not wanted or any(statement.stance in wanted for statement in said):
        return None
    return Silence("speaker_no_stance", speaker=query.speakers[0])


def _gone(
    index: Index, query: Query, words: Sequence[coverage.Word], found: Sequence[borne.Borne], chance: float
) -> tuple[str, tuple[str, ...]]:
    """The wording for a topic that is not there, with the words that occur nowhere: names, if any are among them.

    A word that something near in meaning stands for is not said to be missing, nor one that occurs in another form; and
    a common noun only where nothing is near: else the articles may say the same in other words.
    """
    lacking = [word for n, word in enumerate(words) if all(item.whole[n] == 0 for item in found)]
    gone = [word for word in lacking if word.weight >= RARE and coverage.nowhere(index, word, query.language)]
    common = sorted(gone, key=lambda word: -word.weight) if chance < NEAR else []
    shown = [word for word in gone if word.name] or common
    typed = re.findall(r"[\w'’-]+", query.question)
    whole = dict.fromkeys(next((t for t in typed if word.text in t), word.text) for word in shown[:SHOWN])
    key = "absent" if not whole else "absent_words" if len(whole) == 1 else "absent_words_many"
    return key, tuple(whole)


def told(query: Query, pool: Pool) -> list[Evidence]:
    """The evidence that would answer first: what was asked for, without the other side."""
    return [point.best for part in plan(query, pool)[:1] for point in part.points]


def _unheard(index: Index, query: Query, pool: Pool) -> Silence | None:
    """Whether a person asked about is quoted, but not on this topic."""
    if query.kind not in (QuestionKind.SAID, QuestionKind.CONFIRMED) or not query.speakers:
        return None
    nearest = max(pool.best.values())
    if any(
        item.statement
        and item.fit.article >= nearest - ON_TOPIC
        and spoken_by(item.statement, query.speakers, query.language) >= SPOKE
        for item in pool.evidence
    ):
        return None
    name = query.speakers[0].split()[-1]
    if any(skeleton(name) in skeleton(article.text) for article in list(pool.articles.values())[:1]):
        return None  # he occurs in the article that fits: it may quote him in a way that was not recognised
    return _elsewhere(index, query)


def _elsewhere(index: Index, query: Query) -> Silence | None:
    """Whether a person asked about is quoted at all, where he is not on the topic."""
    if query.kind not in (QuestionKind.SAID, QuestionKind.CONFIRMED) or not query.speakers:
        return None
    if not PERSON.fullmatch(query.speakers[0]):
        return None
    name = query.speakers[0].split()[-1]
    small = query.question.islower()
    typed = (word for word in re.findall(r"\w+", query.question) if small or word[:1].isupper())
    if skeleton(name) not in map(skeleton, typed):
        return None  # not named in so many words: it may be somebody else
    return Silence("speaker_elsewhere", speaker=query.speakers[0]) if index.all_statements(speaker=name) else None


def _undenied(query: Query, pool: Pool) -> Silence | None:
    """Whether a denial is asked for that none of the articles on the topic holds."""
    if query.stances != (Stance.DENIES,):
        return None
    near = list(pool.articles.values())[:ARTICLES]
    ids = {article.id for article in near}
    said = [item for item in pool.evidence if item.statement and item.article.id in ids]
    if any(item.statement and item.statement.stance is Stance.DENIES for item in said):
        return None
    if all(max(item.fit.lexical[0], item.fit.dense[0]) < CLAIMED for item in said):
        return None  # nor is it claimed in words like these: who denies it may be worded differently, too
    for article in near:  # a word of denial in which no statement was recognised
        for start, end in sentences(article.text, article.language):
            if shows(article.text[start:end], Stance.DENIES, article.language):
                return None
    return Silence("no_denial")
