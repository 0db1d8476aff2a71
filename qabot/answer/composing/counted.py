"""Who is counted in a first sentence: nobody of whom the reader or the choice is unsure, or who says something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.choosing.offices import is_description
from qabot.answer.choosing.rank import spoken_by
from qabot.answer.choosing.settings import PROBABLE
from qabot.answer.composing.dispute import facing
from qabot.answer.composing.points import Point
from qabot.answer.wording.forms import sure_stance
from qabot.entities.names import is_named
from qabot.entities.parties import parties_in
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.text.cues import patterns, stance_of
from qabot.types import Article, Query, QuestionKind, Stance

BLAMING = (Stance.ACCUSES, Stance.CRITICISES)
ABOUT = 0.5  # of the words of a topic: a sentence with them tells of it
ASKED = (QuestionKind.WHO, QuestionKind.CONFIRMED)  # kinds of questions in which "it" is what was asked about


def taken(point: Point) -> Stance | None:
    """The stance that is taken, where the reader is sure enough of it in one place that reports it of the same speaker,
    to be told without the article's words; None where nobody is named who takes it."""
    who = point.best.statement.speaker if point.best.statement else ""
    own = [item for item in point.evidence if who and item.statement and _is(item.statement.speaker, who)]
    return next(filter(None, (sure_stance(item.statement, item.article) for item in own)), None)


def worded(point: Point) -> Stance | None:
    """The same, as a line words it: who has only "said" something accuses nobody in so many words."""
    said, stance = point.best.statement, taken(point)
    if said is None or stance is not Stance.ACCUSES:
        return stance
    plain = not said.cue or stance_of(said.cue, point.best.article.language) is Stance.CLAIMS
    return Stance.CLAIMS if plain else stance


def _is(name: str, other: str) -> bool:
    """Whether one of two names may be short for the other, or both are none."""
    return name == other or is_named(name, other) or is_named(other, name)


def counted(query: Query, points: Iterable[Point], pool: Pool | None = None) -> list[Point]:
    """The points of whose speaker and stance the reader is sure enough to tell them without the article's words; where
    "it" is something that was asked about, only what more probably than not answers; of a clause that points to
    another, what is in dispute in the ``pool``, too."""
    return [
        point
        for point in points
        if (query.kind not in ASKED or (bears_out(point, pool) if pool else point.best.score >= PROBABLE))
        and point.best.statement
        and point.best.statement.speaker
        and taken(point)
    ]


def undecided(query: Query, items: Sequence[Evidence]) -> list[Evidence]:
    """Where who is asked whether something is so neither confirms nor denies it; empty where he does so elsewhere."""
    opened = [item for item in items if left_open(query, item)]
    if not opened:
        return []
    words = coverage.telling_words(query.topic, query.topic_language)
    for item in items:
        said = item.statement
        if said is None or item in opened or said.stance not in (Stance.CONFIRMS, Stance.DENIES):
            continue
        near = item.article.language != query.topic_language or coverage.share(words, item.text) >= ABOUT
        if near and spoken_by(said, query.speakers, query.language):
            return []
    return opened


def left_open(query: Query, item: Evidence) -> bool:
    """Whether who is asked whether something is so leaves it open in a sentence about it: "Kern ließ offen, ob ..."."""
    words = coverage.telling_words(query.topic, query.topic_language)
    told = answer_words(item.article.language).text("left_open")
    if query.kind not in (QuestionKind.CONFIRMED, QuestionKind.SAID) or not query.speakers or not words:
        return False
    if query.kind is QuestionKind.SAID and patterns(query.language).saying.match(query.question.casefold()):
        return False  # his words are asked for
    own = item.statement is not None and spoken_by(item.statement, query.speakers, query.language)
    return own and bool(re.search(told, item.text)) and coverage.share(words, item.text) >= ABOUT


def points_to_another(query: Query, stance: Stance) -> bool:
    """Whether the clause of a question that asks for a stance has no words of its own: "and who denies it?"."""
    return bool(query.topics) and not query.topics[query.stances.index(stance)]


def bears_out(point: Point, pool: Pool) -> bool:
    """Whether a point is in the dispute that is asked about: it answers more probably than not, which the choice can
    hardly tell of a clause without words of its own, or somebody stands against it in its article."""
    return point.best.score >= PROBABLE or bool(facing(point.best, pool))


def meant_so(query: Query, point: Point, asked: Stance) -> bool:
    """Whether somebody who takes a stance takes it to what is asked: who says that it is not so claims nothing else,
    and who blames somebody else, or is himself the one asked about, does not blame him; nor does who calls criticism
    groundless criticise, or whose article does not know the office whose holder is asked about."""
    said, article = point.best.statement, point.best.article
    if said is None:
        return False
    topic = " ".join([query.topic, *query.topics])
    if asked in BLAMING and re.search(answer_words(article.language).accusing, said.content.casefold()):
        return False
    towards = asked in (*BLAMING, Stance.DEMANDS)
    if towards and article.language == query.topic_language and not _knows(article, topic):
        return False
    if asked is Stance.CLAIMS:
        negated = re.search(question_words(article.language).negation, said.content.casefold()) is not None
        if negated is not (re.search(question_words(query.language).negation, topic.casefold()) is not None):
            return False
    about = parties_in(topic)
    if said.stance not in BLAMING or asked not in (*BLAMING, Stance.CLAIMS) or not about:
        return True
    blamed = parties_in(article.text[slice(*said.addressee_span)]) if said.addressee_span else frozenset()
    own = parties_in(said.party) | parties_in(said.speaker)
    return bool(blamed & about) if blamed else _first(topic) not in own


def _knows(article: Article, topic: str) -> bool:
    """Whether an article has all offices of a topic: who wants the minister to go does not want the mayor to."""
    words = coverage.telling_words(topic, article.language)
    offices = [word for word in words if is_description(word.text, article.language)]
    return all(coverage.degree(word, coverage.whole(article)) >= coverage.BORNE for word in offices)


def _first(topic: str) -> str | None:
    """The party that a topic names first: of an accusation, the accused."""
    words = topic.split()
    prefixes = (parties_in(" ".join(words[:n])) for n in range(1, len(words) + 1))
    return next((min(found) for found in prefixes if found), None)
