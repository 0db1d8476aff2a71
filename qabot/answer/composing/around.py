"""What is told around an answer: other speakers than the one asked about, other and doubtful stances, reports."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.choosing.rank import FITTING, NEAR, asks_for_fact, spoken_by, stances_told, timed, wanted_stances
from qabot.answer.choosing.settings import SETTINGS
from qabot.answer.composing.counted import BLAMING, bears_out, meant_so, points_to_another
from qabot.answer.composing.points import REACTION, Part, Point
from qabot.answer.wording.forms import sure_stance
from qabot.answer.wording.moments import moment
from qabot.answer.wording.quoting import points_back
from qabot.text.cues import patterns
from qabot.types import Query, QuestionKind, Stance

HEADING = "around"
BEHIND = 2.0  # the first line, by rank: from there on a line must bear out what is asked
PART = 0.5  # of the words of the topic that the first line bears out
LACKING = {Stance.DENIES: "lacks_denial", Stance.CONFIRMS: "lacks_confirmation"}


def set_apart(query: Query, parts: Sequence[Part], pool: Pool) -> list[Part]:
    """The parts of a plan, with what does not itself answer behind them, under a heading that says so: what tells of
    something else, too, where somebody or a fact is asked for.

    Where everything answers, or nothing does, a part stays as it is; but where a denial, a confirmation or a time is
    asked for and no line has one, its heading says that first.
    """
    if query.kind is QuestionKind.WHEN:
        return _by_time(query, parts)
    if query.kind is QuestionKind.OVERVIEW:
        return list(parts)
    found, around = [], []
    for part in parts:
        if part.heading == REACTION:
            found.append(part)
            continue
        wanted = wanted_stances(query, query.stances.index(part.heading) + 1 if isinstance(part.heading, Stance) else 0)
        near, fact = _near(query, part.points), asks_for_fact(query)
        fitting = tuple(point for point in near if fact or _answers(point, query, wanted))
        if query.kind is QuestionKind.WHO:
            asked = part.heading if isinstance(part.heading, Stance) else next(iter(query.stances), None)
            towards = asked in (*BLAMING, Stance.DEMANDS)
            meant = tuple(point for point in fitting if asked and towards and meant_so(query, point, asked))
            fitting = meant or fitting
        if not fitting:
            lacking = LACKING.get(query.stances[0]) if len(query.stances) == 1 else None
            found.append(Part(lacking or part.heading, part.points))
            continue
        if isinstance(part.heading, Stance):  # nobody of whom the reader is unsure is told to take a stance
            sure = tuple(point for point in fitting if _sure(point) and meant_so(query, point, part.heading))
            if part.heading is Stance.CLAIMS and points_to_another(query, part.heading):  # who says anything claims it
                sure = _in_dispute(query, sure, pool)
            found.append(Part(part.heading, sure) if sure else Part("lacks", fitting))
            fitting = sure or fitting
        else:
            found.append(Part(part.heading, fitting))
        around += [point for point in part.points if point not in fitting]
    around = _close(around, found)
    return [*found, Part(HEADING, tuple(around))] if around else found


def _by_time(query: Query, parts: Sequence[Part]) -> list[Part]:
    """The parts of an answer to when something was: what tells a time and is about it, the first line in any case."""
    if not parts or not any(_dated(point, query) for point in parts[0].points):
        return [Part("lacks_time", part.points) if not n else part for n, part in enumerate(parts)]
    first, *others = parts[0].points
    near = _near(query, parts[0].points)
    timely = [point for point in near if timed(point.best) or (query.stances and _dated(point, query))]
    told = (first, *(point for point in others if point in timely))
    around = _close([point for point in others if point not in told], [Part(None, told)])
    apart = [Part(HEADING, tuple(around))] if around else []
    return [Part(parts[0].heading, told), *apart, *parts[1:]]


def _close(around: Sequence[Point], found: Sequence[Part]) -> list[Point]:
    """Of what stands around, what is not far behind the best line: the surer that one is, the less."""
    points = [point for part in found for point in part.points]
    best = max((point.best.rank for point in points), default=0.0)
    room = SETTINGS.around - points[0].best.score if points else SETTINGS.around
    return [point for point in around if best - point.best.rank <= max(0.0, room)]


def _near(query: Query, points: Sequence[Point]) -> Sequence[Point]:
    """The points without those that are behind the first and bear out less of the topic than that; of somebody whose
    words are asked for all that he says, unless it is asked whether something is so, of which some of it has words."""
    if query.kind is QuestionKind.SAID and not patterns(query.language).saying.match(query.question.casefold()):
        asked = coverage.telling_words(query.topic, query.topic_language)
        held = [coverage.share(asked, _told(point.best)) for point in points]
        return [point for point, share in zip(points, held, strict=True) if share >= PART * max(held)]
    if query.kind not in (QuestionKind.WHO, QuestionKind.FACT, QuestionKind.WHEN):
        return points
    words = coverage.telling_words(" ".join([query.topic, *query.topics]), query.topic_language)
    first = points[0].best
    least = PART * coverage.share(words, _told(first))
    return [
        point
        for point in points
        if first.rank - point.best.rank <= BEHIND or coverage.share(words, _told(point.best)) > least
    ]


def _in_dispute(query: Query, points: Sequence[Point], pool: Pool) -> tuple[Point, ...]:
    """Of a clause without words of its own the points of the dispute that is asked about, and those that bear out as
    much of what is asked; all where there are none."""
    words = coverage.telling_words(query.topic, query.topic_language)
    held = [coverage.share(words, _told(point.best)) for point in points]
    least = min((share for share, point in zip(held, points, strict=True) if bears_out(point, pool)), default=0.0)
    return tuple(point for share, point in zip(held, points, strict=True) if share >= least or bears_out(point, pool))


def _told(item: Evidence) -> str:
    """The sentence, with what it answers where it only points to that: "wies das zurück"."""
    said = item.statement
    meant = said.answers.span if said and said.answers and points_back(said.content, item.article.language) else None
    text = f"{item.text} {said.content}" if said else item.text  # which may go on in the next sentence
    return f"{text} {item.article.text[slice(*meant)]}" if meant else text


def _answers(point: Point, query: Query, wanted: Sequence[Stance]) -> bool:
    said = point.best.statement
    if said is None or (query.kind is QuestionKind.WHO and not said.speaker):
        return False
    if query.speakers and not spoken_by(said, query.speakers, query.language):
        return False
    if said.stance in query.contrary:
        return False
    if query.speakers and stances_told(said, point.best.article) & {*wanted}:
        return True
    return not wanted or max(NEAR[asked].get(said.stance, 0.0) for asked in wanted) >= FITTING


def _sure(point: Point) -> bool:
    said = point.best.statement
    return said is not None and bool(said.speaker) and sure_stance(said, point.best.article) is not None


def _dated(point: Point, query: Query) -> bool:
    """Whether a time is told: of what somebody said, if it is asked when he did, no time within that."""
    said = point.best.statement
    told = said is not None and moment(said, point.best.article) is not None
    return told or (Stance.CLAIMS not in query.stances and timed(point.best))
