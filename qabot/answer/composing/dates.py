"""Time in questions: what was said at the time asked for, and, where it is asked when, what tells a time first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Evidence, Pool, asks_for_words
from qabot.answer.choosing.rank import wanted_stances
from qabot.answer.composing.points import Part, Point
from qabot.answer.wording.forms import sure_stance
from qabot.answer.wording.moments import Moment, day, moment, moment_of, published
from qabot.languages.answer_vocabulary import answer_words
from qabot.text.names import parties_in
from qabot.types import Query, QuestionKind

ON_TOPIC = 3.0  # score below the best up to which a sentence shows that its article is on the topic


def in_time(query: Query, pool: Pool) -> tuple[Pool, str | None]:
    """The evidence of the time asked for, and what is to be said where it cannot be used.

    Something was said on the day that its sentence tells, else on that of its article. The latest is what the newest
    of the articles on the topic hold.
    """
    if query.latest:
        days = {item.article.id: date for item in _on_topic(query, pool) if (date := item.article.date)}
        newest = max((date[:10] for date in days.values()), default=None)
        if newest is None:
            return pool, answer_words(query.language).text("latest_unused")
        return _only(pool, lambda item: (days.get(item.article.id) or "")[:10] == newest), None
    if query.weekday is not None and asks_for_words(query):
        return _on_weekday(query, pool, query.weekday)
    if query.dates is None or not asks_for_words(query):
        return pool, None
    first, last = query.dates
    narrowed = _only(pool, lambda item: first <= (_said(item) or "") <= last)
    if narrowed.evidence:
        return narrowed, None
    shown = " – ".join(
        dict.fromkeys(str(day(date, query.language)) for date in (first, last) if "0001" < date < "9999")
    )
    return pool, answer_words(query.language).text("date_unused", dates=shown)


def _on_topic(query: Query, pool: Pool) -> list[Evidence]:
    """The evidence of articles that hold every word of what is asked about; where none does, what answers about as
    well as the best: a question for what is newest has no proof that it could be chosen by."""
    held = [item for item in pool.evidence if coverage.on_topic(query, item.article)]
    best = max((item.score for item in pool.evidence), default=0.0)
    return held or [item for item in pool.evidence if item.score >= best - ON_TOPIC]


def _on_weekday(query: Query, pool: Pool, weekday: int) -> tuple[Pool, str | None]:
    """What was said on a weekday, where that answers about as well as the rest: it may be the day of an event."""
    narrowed = _only(pool, lambda item: _weekday(item) == weekday)
    best = max((item.score for item in pool.evidence), default=0.0)
    if any(item.score >= best - ON_TOPIC for item in narrowed.evidence):
        return narrowed, None
    name = Moment(weekday, None).name(query.language)
    return pool, answer_words(query.language).text("weekday_unused", weekday=name)


def _weekday(item: Evidence) -> int | None:
    if (when := _moment(item)) and when.weekday is not None:
        return when.weekday
    printed = published(item.article)
    return printed.weekday() if printed else None


def _said(item: Evidence) -> str | None:
    """The day on which something was said or, where its sentence tells none, printed."""
    when = _moment(item)
    return when.date.isoformat() if when and when.date else (item.article.date or "")[:10] or None


def _moment(item: Evidence) -> Moment | None:
    return moment(item.statement, item.article) if item.statement else moment_of(item.article, item.span)


def _only(pool: Pool, fits: Callable[[Evidence], bool]) -> Pool:
    evidence = tuple(item for item in pool.evidence if fits(item))
    held = {item.article.id for item in evidence}
    return replace(
        pool,
        evidence=evidence,
        articles={id: article for id, article in pool.articles.items() if id in held},
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
    said = [item for item in pool.evidence if item.statement and _of(item, sides)]
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


def _of(item: Evidence, sides: frozenset[str]) -> bool:
    """Whether somebody speaks for one of the parties that a question names; for any, where it names none."""
    said = item.statement
    return said is not None and (not sides or bool(sides & (parties_in(said.party) | parties_in(said.speaker))))
