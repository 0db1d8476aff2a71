"""Time in questions: what was said at the time asked for, and, where it is asked when, what tells a time first."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Evidence, Pool, asks_for_words, year_asked_about
from qabot.answer.choosing.rank import spoken_by, wanted_stances
from qabot.answer.choosing.settings import SETTINGS
from qabot.answer.choosing.silence import Silence
from qabot.answer.composing.points import Part, Point
from qabot.answer.wording.forms import sure_stance
from qabot.answer.wording.moments import Moment, day, days_of, moment, moment_of, published
from qabot.entities.names import is_named
from qabot.entities.parties import parties_in
from qabot.languages.answer_vocabulary import answer_words
from qabot.text.stretches import Days
from qabot.types import Query, QuestionKind, Statement

EVE = dt.timedelta(days=2)  # before its day that an article still tells as news


@dataclass(frozen=True, slots=True)
class Timed:
    """The evidence of the time asked for, what is to be said where that could not be used (``unused``), and the
    silence of somebody who says nothing in it."""

    pool: Pool
    unused: str | None = None
    silence: Silence | None = None


def in_time(query: Query, pool: Pool) -> Timed:
    """The evidence of the time asked for.

    Something was said on the day, or in the week or month, that its sentence tells, else on the day of its article.
    Where somebody is asked about of whom there are words, but none of that time, those of others are no answer.
    Articles without a date may be of any time: where nothing of the time asked for answers nearly as well they answer,
    and that nothing is known of when is told.
    """
    if query.latest:
        return _latest(query, pool)
    if query.weekday is not None and asks_for_words(query):
        return _on_weekday(query, pool, query.weekday)
    if query.dates is None or not asks_for_words(query):
        return Timed(pool)
    first, last = query.dates

    def fits(days: Days | None) -> bool:
        return days is not None and first <= days[0] and days[1] <= last

    shown = " – ".join(
        dict.fromkeys(str(day(date, query.language)) for date in (first, last) if "0001" < date < "9999")
    )
    words = answer_words(query.language)
    about = year_asked_about(query)
    narrowed = _only(pool, lambda item: fits(_days(item)))
    undated = _only(pool, lambda item: _days(item) is None)
    # No day of saying, but a word of what is asked about: "the budget for 2007"
    told = _only(pool, lambda item: about is not None and about in item.article.text)
    his = [days_of(said, pool.articles[said.article], said.sentence_span) for said in _his_words(query, pool)]
    enough = max(map(_best, (narrowed, undated, told))) - SETTINGS.worse
    if narrowed.evidence and _best(narrowed) >= enough and (not his or any(map(fits, his))):
        return Timed(narrowed)
    if undated.evidence and _best(undated) >= enough and (not his or None in his):  # of when they are nothing is known
        return Timed(undated, words.text("date_unknown", dates=shown))
    if told.evidence and (not his or any(_his(query, item) for item in told.evidence)):
        return Timed(pool)
    if his:
        silent = Silence("not_then", speaker=query.speakers[0], dates=shown, offer=_best(pool) >= SETTINGS.near)
        return Timed(_only(pool, lambda item: _his(query, item)), silence=silent)
    return Timed(pool, words.text("date_unused", dates=shown))


def _latest(query: Query, pool: Pool) -> Timed:
    """What the newest of the articles on the topic hold, without what they recall of earlier days."""
    asked = [item for item in _on_topic(query, pool) if item.article.date]
    if not asked:
        return Timed(pool, answer_words(query.language).text("latest_unused"))
    newest = max((item.article.date or "")[:10] for item in asked)
    held = {item.article.id for item in asked if (item.article.date or "")[:10] == newest}
    kept = _only(pool, lambda item: item.article.id in held)
    eve = (dt.date.fromisoformat(newest) - EVE).isoformat()
    recent = _only(kept, lambda item: (_days(item) or (newest, newest))[1] >= eve)
    return Timed(recent if set(recent.evidence) & set(asked) else kept)


def _on_topic(query: Query, pool: Pool) -> list[Evidence]:
    """The evidence of articles that hold every word of what is asked about, of those in which somebody asked about
    speaks what he says; where there is none, what answers about as well as the best: a question for what is newest has
    no proof that it could be chosen by."""
    words = coverage.telling_words(query.topic, query.topic_language)
    vague = bool(query.speakers) and not words
    held = [item for item in pool.evidence if vague or coverage.on_topic(query, item.article)]
    held = [item for item in held if _his(query, item)] or ([] if vague else held)
    return held or [item for item in pool.evidence if item.score >= _best(pool) - SETTINGS.worse]


def _his(query: Query, item: Evidence) -> bool:
    """Whether somebody asked about says it."""
    said = item.statement
    return said is not None and bool(query.speakers) and spoken_by(said, query.speakers, query.language)


def _his_words(query: Query, pool: Pool) -> list[Statement]:
    """What somebody asked about says in the articles at hand."""
    said = [statement for id in pool.articles for statement in pool.statements_of(id)] if query.speakers else []
    return [one for one in said if spoken_by(one, query.speakers, query.language)]


def _on_weekday(query: Query, pool: Pool, weekday: int) -> Timed:
    """What was said on a weekday, where that answers about as well as the rest: it may be the day of an event."""
    narrowed = _only(pool, lambda item: _weekday(item) == weekday)
    silent = any(_his(query, item) for item in pool.evidence) and not any(
        _his(query, item) for item in narrowed.evidence
    )
    if not silent and narrowed.evidence and _best(narrowed) >= _best(pool) - SETTINGS.worse:
        return Timed(narrowed)
    name = Moment(weekday, None).name(query.language)
    return Timed(pool, answer_words(query.language).text("weekday_unused", weekday=name))


def _weekday(item: Evidence) -> int | None:
    if (when := _moment(item)) and when.weekday is not None:
        return when.weekday
    printed = published(item.article)
    return printed.weekday() if printed else None


def _days(item: Evidence) -> Days | None:
    """The first and last day on which something may have been said."""
    return days_of(item.statement, item.article, item.span)


def _moment(item: Evidence) -> Moment | None:
    return moment(item.statement, item.article) if item.statement else moment_of(item.article, item.span)


def _best(pool: Pool) -> float:
    """The score of what answers best."""
    return max((item.score for item in pool.evidence), default=-math.inf)


def _only(pool: Pool, fits: Callable[[Evidence], bool]) -> Pool:
    evidence = tuple(item for item in pool.evidence if fits(item))
    held = {item.article.id for item in evidence}
    return replace(
        pool,
        evidence=evidence,
        articles={id: article for id, article in pool.articles.items() if id in held},
        statements={id: said for id, said in pool.statements.items() if id in held},
    )


def timed_first(query: Query, parts: Sequence[Part], pool: Pool) -> list[Part]:
    """The parts of a plan, where it is asked when somebody said something: his statements that tell a day first.

    What the reader is unsure of is no such statement. A day that only another statement of the same side in the same
    article tells is told with that one. Where none of the statements asked for tells one, and for other questions, the
    parts stay as they are.
    """
    wanted = wanted_stances(query)
    if query.kind is not QuestionKind.WHEN or not wanted or not parts:
        return list(parts)
    sides = parties_in(query.topic)
    said = _of_named(query, [item for item in pool.evidence if item.statement and _of(item, sides)])
    asked = [item for item in said if sure_stance(item.statement, item.article) in wanted]
    told: dict[str, Evidence] = {}
    nearest_first = sorted(asked, key=lambda item: -item.score)
    for item in nearest_first:
        if item.statement and moment(item.statement, item.article):
            told.setdefault(item.article.id, item)
    for item in nearest_first:
        for other in (near for near in said if near.article.id == item.article.id):
            if other.statement and moment(other.statement, other.article):
                told.setdefault(item.article.id, other)
    if not told:
        return list(parts)
    points = [Point((item,)) for item in told.values()]
    first = [point for point in parts[0].points if point.best.statement in [item.statement for item in asked]]
    rest = [point for point in parts[0].points if point not in first]
    kept = [Part(parts[0].heading, (*points, *first)), *([Part("around", tuple(rest))] if rest else []), *parts[1:]]
    return [part for part in kept if part.points]


def _of_named(query: Query, items: list[Evidence]) -> list[Evidence]:
    """What is said by a speaker whom the question names, or in a sentence that names him; all, where it names none."""
    speakers = {item.statement.speaker for item in items if item.statement}
    named = [speaker for speaker in speakers if is_named(speaker, query.topic)]

    def concerns(item: Evidence) -> bool:
        told = f"{item.text} {item.statement.speaker}" if item.statement else item.text
        return any(is_named(name, told) for name in named)

    return [item for item in items if concerns(item)] or items


def _of(item: Evidence, sides: frozenset[str]) -> bool:
    """Whether somebody speaks for one of the parties that a question names; for any, where it names none."""
    said = item.statement
    return said is not None and (not sides or bool(sides & (parties_in(said.party) | parties_in(said.speaker))))
