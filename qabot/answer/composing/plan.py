"""What an answer says, in which order: the best evidence for each thing asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from qabot.answer.choosing import coverage
from qabot.answer.choosing.charges import asks_of_charges, charged, is_his
from qabot.answer.choosing.evidence import Evidence, Pool, asks_for_all, body, in_title
from qabot.answer.choosing.offices import is_description
from qabot.answer.choosing.rank import FITTING, NEAR, asks_for_fact, dated, fitting, is_namesake, spoken_by, stance_fit
from qabot.answer.choosing.settings import SETTINGS
from qabot.answer.composing import reaction
from qabot.answer.composing.counted import undecided
from qabot.answer.composing.dispute import facing, one_side
from qabot.answer.composing.points import REACTION, SECOND, Part, Point
from qabot.answer.composing.reaction import bearing
from qabot.answer.sameness.reports import copied
from qabot.answer.sameness.speakers import same_speaker
from qabot.answer.sameness.statements import said_again
from qabot.answer.wording.forms import stands_alone, sure_stance
from qabot.languages.question_vocabulary import question_words
from qabot.types import Article, Query, QuestionKind, Stance, Statement

LINES = 6  # to one thing asked
OVERVIEW = 9  # lines of an overview
AFFAIR = 0.8  # of what the first line's article bears out of the topic, which other articles of the affair do, too
ORDER = (  # of stances in an overview: accusers, then those who answer them
    Stance.ACCUSES, Stance.CLAIMS, Stance.CRITICISES, Stance.SUSPECTS, Stance.WARNS, Stance.DENIES, Stance.CONFIRMS,
)  # fmt: skip


def plan(query: Query, pool: Pool) -> tuple[Part, ...]:
    """The parts of the answer; empty where there is no evidence at all."""
    if query.kind is QuestionKind.OVERVIEW and (overview := _overview(query, pool)):
        return tuple(overview)
    if len(query.stances) > 1 and query.topics:
        parts = _clauses(query, pool)
    else:
        items = _of_speaker(query, ranked(query, pool))
        opened = undecided(query, items)
        items = [*opened, *(item for item in items if item not in opened)]
        points = _of_each(query, items) or _to_charges(query, items, pool)
        points = points or _of_one_affair(_points(query, _on_topic(query.topic, query, items), LINES), (), pool)
        points = _asserted_first(query, points)
        parts = [Part(None, points)] if points else []
    return tuple(parts)


def ranked(query: Query, pool: Pool, part: int = 0) -> list[Evidence]:
    """The evidence for clause ``part`` of the question (0: for all of it), best first.

    What the index knows beyond the words that the choice has read is added to its score, as its rank: whether a
    statement has the stance asked for, how well its article fits, and whether that is of the day or outlet that the
    question names.
    """
    found = []
    for item in pool.evidence:
        said = item.statement
        rank = (
            item.score
            + SETTINGS.stance * stance_fit(query, said, part)
            + (SETTINGS.said if said and not asks_for_fact(query) else 0.0)
            + (SETTINGS.title if in_title(item) else 0.0)
            - SETTINGS.article * item.behind
            + (SETTINGS.dated if dated(item.article, query) else 0.0)
            + (SETTINGS.source if query.source and item.article.source == query.source else 0.0)
        )
        if said is None or not asks_for_all(query) or said.stance in query.stances:
            found.append(replace(item, rank=rank))
    # What answers as well, but for less than the scores are worth, stands in the order of its article
    return sorted(found, key=lambda item: (-round(item.rank, 1), item.article.id, item.span))


def _of_speaker(query: Query, items: list[Evidence]) -> list[Evidence]:
    """What the speaker asked about says first, where that answers about as well as anything; nothing of a namesake's
    where there is anything else."""
    if query.kind not in (QuestionKind.SAID, QuestionKind.CONFIRMED) or not query.speakers or not items:
        return _in_language(query, items)
    others = [i for i in items if i.statement and is_namesake(i.statement, query.speakers, query.language)]
    items = [item for item in items if item not in others] or items
    own = [item for item in items if item.statement and spoken_by(item.statement, query.speakers, query.language)]
    if not own or own[0].rank < items[0].rank - SETTINGS.own:
        return _in_language(query, items)
    return [*_in_language(query, own), *(item for item in items if item not in own)]


def _in_language(query: Query, items: list[Evidence]) -> list[Evidence]:
    """The evidence, opened by a piece in the language of the question where one answers about as well as the first."""
    for item in items:
        alike = (item.statement is None) is (items[0].statement is None)
        if item.rank < items[0].rank - SETTINGS.elsewhere:
            break
        if alike and item.article.language == query.language:
            return [item, *(other for other in items if other is not item)]
    return items


def _asserted_first(query: Query, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points, where it is asked what somebody claims behind what he claims whatever else he says: a denial is no
    claim, however well it fits."""
    asserting = question_words(query.language).asserting
    if query.kind is not QuestionKind.SAID or not re.search(asserting, query.question.casefold()):
        return points

    def asserted(point: Point) -> bool:
        said = point.best.statement
        own = said is not None and (not query.speakers or spoken_by(said, query.speakers, query.language))
        return own and said is not None and NEAR[Stance.CLAIMS].get(said.stance, 0.0) >= FITTING

    return tuple(sorted(points, key=lambda point: not asserted(point)))


def _of_each(query: Query, items: Sequence[Evidence]) -> tuple[Point, ...]:
    """What each of several persons says first who hold the office asked about, then what else they say; empty where it
    is one person's, or more is asked than that."""
    about = coverage.telling_words(query.topic, query.topic_language)
    holders = query.speakers[1:-1]  # as ``offices.resolved`` gives them
    if query.kind is not QuestionKind.SAID or about or not holders:
        return ()
    voices: list[list[Evidence]] = []
    for item in items:
        said = item.statement
        if not said or said.speaker not in holders or not fitting(query, said):
            continue
        own = next((each for each in voices if each[0].statement and same_speaker(each[0].statement, said)), None)
        if own is None:
            voices.append([item])
        else:
            own.append(item)
    if len(voices) < 2:
        return ()
    told = [_points(query, sorted(each, key=in_title), LINES, every=True) for each in voices]  # a title says less
    return (*(points[0] for points in told), *(point for points in told for point in points[1:]))[:OVERVIEW]


def _to_charges(query: Query, items: Sequence[Evidence], pool: Pool) -> tuple[Point, ...]:
    """All that who is asked about says where he is accused, denials first; empty where it is not asked for so."""
    if not asks_of_charges(query):
        return ()
    articles = charged(query, pool)
    own = [item for item in items if item.statement and item.article.id in articles and is_his(item.statement, query)]
    own.sort(key=lambda item: item.statement is None or item.statement.stance is not Stance.DENIES)
    return _points(query, sorted(own, key=in_title), LINES, every=True)


def _clauses(query: Query, pool: Pool) -> list[Part]:
    """A part for each clause that asks for somebody; nobody speaks in two of them with the same words.

    What has the stance that another clause asks for answers that one: a denial is no claim, however well it fits.
    """
    by_clause = []
    for n, stance in enumerate(query.stances, 1):
        others = set(query.stances) - {stance}
        items = ranked(query, pool, n)
        by_clause.append([i for i in items if not (i.statement and i.statement.stance in others)] or items)
    headings: list[Stance | str] = list(query.stances)
    if len(set(query.stances)) == 1 and all(query.topics):  # of each clause what bears out its own words
        by_clause = [bearing(topic, query, items) for topic, items in zip(query.topics, by_clause, strict=True)]
        headings[1:] = [SECOND] * len(headings[1:])
    if query.reacts and (own := reaction.own(query, ranked(query, pool, len(query.stances)), pool)):
        his = [item.statement for item in own]
        by_clause[0] = [item for item in by_clause[0] if not (item.statement and item.statement in his)] or by_clause[0]
        by_clause[-1] = reaction.denied(query, own)
        if not by_clause[-1]:
            by_clause[-1], headings[-1] = reaction.to_demand(query, own), REACTION
    home = _home(by_clause)
    parts: list[Part] = []
    for heading, topic, items in zip(headings, query.topics, by_clause, strict=True):
        other = parts[0].points[0].best.statement if parts else None
        told = _on_topic(topic or query.topic, query, _in_language(query, _moved(items, home, other, parts)))
        points = _points(query, told, LINES)
        if points := points if heading == REACTION else _of_one_affair(points, parts, pool):
            parts.append(Part(heading, points))
    return parts


def _on_topic(topic: str, query: Query, items: Sequence[Evidence]) -> list[Evidence]:
    """The evidence without that of articles which lack what the first one's has of the topic: those with the same names
    and another affair. How much an article of another language has of it the tables of words do not tell."""
    words = coverage.telling_words(topic, query.topic_language)
    if not items or not words:
        return list(items)
    first = items[0].article
    least = AFFAIR * coverage.share(words, coverage.whole(first))
    articles = {item.article.id: item.article for item in items}
    held = {
        id
        for id, article in articles.items()
        if article.language != first.language or coverage.share(words, coverage.whole(article)) >= least
    }
    return [item for item in items if item.article.id in held]


def _of_one_affair(points: tuple[Point, ...], parts: Sequence[Part], pool: Pool) -> tuple[Point, ...]:
    """The points without those of another affair, in which others stand against one another: against others than who
    is told before, where some stand against these; where nobody is, than the first line and who stands against that,
    unless they answer about as well."""
    told = [point.best.statement for part in parts for point in part.points if point.best.statement]
    against = [facing(point.best, pool) for point in points]

    def ours(other: Statement, voices: Sequence[Statement]) -> bool:
        return any(one_side(other, voice) for voice in voices)

    if told:
        among = [not each or any(ours(other, told) for other in each) for each in against]
        held = any(each and fits for each, fits in zip(against, among, strict=True))
        return tuple(point for point, fits in zip(points, among, strict=True) if fits or not held)
    first = points[0].best if points else None
    if first is None or first.statement is None or not against[0]:
        return points
    voices = [first.statement, *against[0]]
    return tuple(
        point
        for point, each in zip(points, against, strict=True)
        if (said := point.best.statement) is None
        or not each
        or point.best.score >= first.score - SETTINGS.worse
        or any(ours(other, voices) for other in [said, *each])
    )


def _home(by_clause: Sequence[Sequence[Evidence]]) -> str | None:
    """The article in which all that is asked is answered best: the sides of a dispute mostly stand in one."""
    totals: dict[str, float] = {}
    for items in by_clause:
        best: dict[str, float] = {}
        for item in items:
            best.setdefault(item.article.id, item.rank)
        lowest = min(best.values(), default=0.0)
        for id in {*totals, *best}:
            totals[id] = totals.get(id, 0.0) + best.get(id, lowest)
    return max(totals, key=lambda id: totals[id], default=None)


def _moved(
    items: Sequence[Evidence], home: str | None, other: Statement | None, parts: Sequence[Part]
) -> list[Evidence]:
    """Evidence with that of the article ``home`` before other, and after it what the ``other`` side's speaker says."""
    moved = []
    for item in items:
        if _used(item, parts):
            continue
        said = item.statement
        same = said is not None and other is not None and one_side(said, other)
        at_home = SETTINGS.home if item.article.id == home else 0.0
        moved.append(replace(item, rank=item.rank + at_home - (SETTINGS.same_side if same else 0.0)))
    return sorted(moved, key=lambda item: -item.rank)


def _points(query: Query, items: Sequence[Evidence], most: int, *, every: bool = False) -> tuple[Point, ...]:
    """The best evidence, each thing said once; unless ``every`` is wanted what is far behind the first is left out, in
    other articles sooner."""
    points: list[list[Evidence]] = []
    reported = False
    for item in items:
        first = items[0]
        behind = first.rank - item.rank
        room = SETTINGS.margin if item.article.id == first.article.id else SETTINGS.elsewhere
        if not every and behind > room and item.rank < SETTINGS.sure:
            continue
        if not every and item.article.id != first.article.id and item.score < first.score - SETTINGS.worse:
            continue  # the right stance in another affair makes no answer
        again = next((point for point in points if _repeats(item, point)), None)
        if again is not None:
            if item.article.id not in {other.article.id for other in again}:
                again.append(item)
            elif in_title(again[0]) and not in_title(item) and item.article.id == again[0].article.id:
                again[0] = item  # which tells in full what the heading tells
            continue
        if first.statement and item.statement is None and not asks_for_fact(query):
            # Where somebody answers, the report around him does not, unless it fits about as well.
            if reported or behind > SETTINGS.report:
                continue
            reported = True
        if len(points) < most:
            points.append([item])
    told = [point[0] for point in points]
    return tuple(Point(tuple(point)) for n, point in enumerate(points) if not _told_below(n, told))


def _told_below(n: int, told: Sequence[Evidence]) -> bool:
    """Whether something is a heading that says no more than what is told of its article in full: of who speaks in it,
    or, of a report, before it."""
    if not in_title(told[n]):
        return False
    below = [(at, item) for at, item in enumerate(told) if item.article.id == told[n].article.id and not in_title(item)]
    return any(_says_no_more(told[n], item) if told[n].statement else at < n for at, item in below)


def _says_no_more(heading: Evidence, item: Evidence) -> bool:
    one, other = heading.statement, item.statement
    if one is None or other is None:
        return False
    sure = sure_stance(one, heading.article) is not None
    alike = same_speaker(one, other) or is_description(one.speaker, heading.article.language)
    return alike and (one.stance is other.stance or not sure)


def _repeats(item: Evidence, point: Sequence[Evidence]) -> bool:
    first = point[0]
    if item.statement is not None and first.statement is not None:
        return said_again(first, item) or _one_sentence(first, item)
    if item.article.id == first.article.id:
        return item.span == first.span
    return item.statement is first.statement is None and copied(item, first)


def _one_sentence(first: Evidence, item: Evidence) -> bool:
    """Whether the first would be told by quoting a sentence that holds the other: which names who else says it, or what
    else he says."""
    one, other = first.statement, item.statement
    if one is None or other is None or (first.article.id, first.span) != (item.article.id, item.span):
        return False
    alone = [stands_alone(said, first.article) for said in (one, other)]
    return (one.stance is other.stance and not any(alone)) or (same_speaker(one, other) and not alone[0])


def _used(item: Evidence, parts: Iterable[Part]) -> bool:
    used = [point.best for part in parts for point in part.points]
    return any(
        item.article.id == other.article.id and (item.span == other.span and item.statement in (None, other.statement))
        for other in used
    )


def _overview(query: Query, pool: Pool) -> list[Part]:
    """All that is said on the topic, by stance: accusers first, then those who answer them, then the others.

    What the reader is unsure of is no more than said.
    """
    items = [item for item in ranked(query, pool) if item.statement]
    about = _about(query, items)
    points = _points(query, about, OVERVIEW, every=True) if about else _points(query, items, OVERVIEW)
    order = [*ORDER, *(stance for stance in Stance if stance not in ORDER)]
    told = [sure_stance(point.best.statement, point.best.article) or Stance.CLAIMS for point in points]
    parts = [Part(stance, tuple(p for p, its in zip(points, told, strict=True) if its is stance)) for stance in order]
    return [part for part in parts if part.points]


def _about(query: Query, items: Sequence[Evidence]) -> list[Evidence]:
    """What is said on the topic: in a sentence that bears it out, or of which the choice says so, or in an article
    whose title and first sentence are about it: that one mentions it makes not all that is said in it an answer."""
    words = coverage.telling_words(query.topic, query.topic_language)

    def bears(text: str) -> bool:
        return coverage.share(words, text) >= coverage.BORNE

    def opens(article: Article) -> bool:
        lead = next((article.text[slice(*span)] for span in body(article)), "")
        return bears(article.title) and bears(lead)

    whole = {item.article.id: opens(item.article) for item in items}
    return [item for item in items if whole[item.article.id] or item.score >= SETTINGS.sure or bears(item.text)]
