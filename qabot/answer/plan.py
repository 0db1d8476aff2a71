"""What an answer says, in which order: the best evidence for each thing asked, then the other side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from qabot.answer import coverage
from qabot.answer.evidence import Evidence, Pool
from qabot.answer.rank import WEIGHTS, Ranked, nearness, rank
from qabot.answer.same import REPORT, overlap, said_again, same_speaker
from qabot.answer.wording import stands_alone
from qabot.types import Query, QuestionKind, Stance, Statement

LINES = 6  # to one thing asked
ELSEWHERE = 4  # lines after which only the article of the first speaks
CLAUSE = 3  # to each of two
OVERVIEW = 9  # lines of an overview
MARGIN = 2.5  # score below the best at which evidence is no answer any more
WIDER = 1.0  # more room for what has the very stance asked for: a denial in another article is an answer, too
PLAIN_MARGIN = 2.0  # the same where no dispute is asked about, so that there are not several sides
OWN_MARGIN = 5.0  # the same for all that the one speaker says who is asked about
SIDE_MARGIN = 2.5  # the same for the other side, stance left out
CLAIM = 0.4  # share of the denial's nearness to the question that the claim which it denies has
ABOUT = 0.2  # and its nearness at least
HOME = 1.0  # for standing in the article where the other side stands
ANSWERED = 0.3  # share of the words of a claim that a denial of it holds
SAME = 3.0  # against it, for who stands on the other side
AGAIN = 1.0  # off for every line that an article has already
SPOKE = 0.5  # fit from which somebody is the speaker asked about
BESIDE = 1.5  # score below the first's, his name's share in it aside, at which others are told beside him
ASIDE = 2  # of them
FAR = 3.0  # score below the best at which what the speaker says is about something else
HELD = 0.6  # share of the first article's share of the question's words that another one on it holds
AFFAIR = 2.0  # the same for what has the very stance asked for: other articles on the same dispute
APART = 0.5  # score of its article's best passage below the first's from which evidence is of another affair
CLOSE = 1.0  # score below the best at which a sentence in which nobody speaks is still told
ACCUSING = (Stance.ACCUSES, Stance.CLAIMS, Stance.CRITICISES, Stance.SUSPECTS, Stance.WARNS)
ANSWERING = (Stance.DENIES, Stance.CONFIRMS)


@dataclass(frozen=True, slots=True)
class Point:
    """One line: the evidence it rests on, the best first; the others report the same."""

    evidence: tuple[Evidence, ...]

    @property
    def best(self) -> Evidence:
        return self.evidence[0]


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading: a stance's, or one of the texts'; None for none."""

    heading: Stance | str | None
    points: tuple[Point, ...]


@lru_cache(maxsize=2)  # whether there is an answer is judged by the plan that becomes it
def plan(query: Query, pool: Pool) -> tuple[Part, ...]:
    """The parts of the answer; empty where there is no evidence at all."""
    if query.kind is QuestionKind.OVERVIEW:
        return tuple(_overview(query, pool))
    if len(query.stances) > 1 and query.topics:
        parts = _clauses(query, pool)
    else:
        ranked, own = _by_speaker(query, rank(query, pool.evidence))
        plain = query.kind in (QuestionKind.FACT, QuestionKind.WHEN)
        points = _points(ranked, pool, LINES, PLAIN_MARGIN if plain else OWN_MARGIN if own else MARGIN)
        if own and points:
            points = (*points, *_beside(rank(query, pool.evidence), points, pool))[:LINES]
        parts = [Part(None, points)] if points else []
    return (*parts, *_other_side(query, pool, parts))


def _by_speaker(query: Query, ranked: list[Ranked]) -> tuple[list[Ranked], bool]:
    """What the speaker asked about says, where he says anything, and whether he does; who answers is another part."""
    if query.kind not in (QuestionKind.SAID, QuestionKind.CONFIRMED) or not query.speakers:
        return ranked, False
    own = [item for item in ranked if item.speaker >= SPOKE]
    return (own, True) if own and own[0].score >= ranked[0].score - FAR else (ranked, False)


def _beside(ranked: Sequence[Ranked], points: Sequence[Point], pool: Pool) -> tuple[Point, ...]:
    """What fits about as well as the first point though another name stands before it: it may be the same speaker's."""
    home, told = points[0].best.article.id, {point.best.span for point in points}
    first = next(item.score for item in ranked if item.evidence == points[0].best)
    others = [
        item
        for item in ranked
        if item.speaker < SPOKE
        and item.score >= first - BESIDE
        and item.evidence.statement
        and item.evidence.article.id == home
        and item.evidence.span not in told
    ]
    return _points(others, pool, ASIDE) if others else ()


def _clauses(query: Query, pool: Pool) -> list[Part]:
    """A part for each clause that asks for somebody; nobody speaks in two of them with the same words."""
    ranked = [rank(query, pool.evidence, n) for n in range(1, len(query.stances) + 1)]
    home = _home(ranked)
    parts: list[Part] = []
    for stance, items in zip(query.stances, ranked, strict=True):
        speaker = parts[0].points[0].best.statement if parts else None
        points = _points(_moved(items, home, speaker, parts), pool, CLAUSE)
        if points:
            parts.append(Part(stance, points))
    return parts


def _home(ranked: Sequence[Sequence[Ranked]]) -> str | None:
    """The article in which all that is asked is answered best: the sides of a dispute mostly stand in one."""
    totals: dict[str, float] = {}
    for items in ranked:
        best: dict[str, float] = {}
        for item in items:
            best.setdefault(item.evidence.article.id, item.score)
        for id, score in best.items():
            totals[id] = totals.get(id, 0.0) + score
    return max(totals, key=lambda id: totals[id], default=None)


def _moved(
    ranked: Sequence[Ranked], home: str | None, speaker: Statement | None, parts: Sequence[Part]
) -> list[Ranked]:
    """Evidence with that of the article ``home`` before other, and after it what the other side's speaker says."""
    moved = []
    for item in ranked:
        if _used(item.evidence, parts):
            continue
        said = item.evidence.statement
        same = said is not None and speaker is not None and _one_side(said, speaker)
        score = item.score + (HOME if item.evidence.article.id == home else 0.0) - (SAME if same else 0.0)
        moved.append(replace(item, score=score))
    return sorted(moved, key=lambda item: -item.score)


def _points(ranked: Sequence[Ranked], pool: Pool, most: int, margin: float = MARGIN) -> tuple[Point, ...]:
    """The best evidence, each thing said once; what is far behind the first, or of another affair, is left out.

    Of two that fit alike, the one from an article that has not spoken yet goes first.
    """
    nearest = max((item.evidence.fit.article for item in ranked), default=0.0)
    left = [
        item
        for item in ranked
        if item.score >= ranked[0].score - (margin + WIDER if item.stance == 1.0 else margin)
        and (
            item.evidence.article.id == ranked[0].evidence.article.id
            or (
                item.evidence.fit.article >= nearest - (AFFAIR if item.stance == 1.0 else APART)
                and item.evidence.fit.whole >= ranked[0].evidence.fit.whole * HELD
            )
        )
    ]
    points: list[list[Evidence]] = []
    reported = False
    while left:
        told = [point[0].article.id for point in points]
        item = max(left, key=lambda item: item.score - AGAIN * told.count(item.evidence.article.id))
        left.remove(item)
        again = next((point for point in points if _repeats(item.evidence, point)), None)
        if again is not None:
            if item.evidence.article.id not in {other.article.id for other in again}:
                again.append(item.evidence)
            continue
        if points and points[0][0].statement and item.evidence.statement is None:
            # Where somebody answers, the report around him does not, unless it fits about as well.
            if reported or item.score < ranked[0].score - CLOSE:
                continue
            reported = True
        if len(points) < (most if item.evidence.article.id == ranked[0].evidence.article.id else ELSEWHERE):
            points.append([item.evidence])
    return tuple(Point(tuple(point)) for point in points)


def _repeats(item: Evidence, point: Sequence[Evidence]) -> bool:
    first = point[0]
    if item.statement is not None and first.statement is not None:
        return said_again(first, item) or _one_sentence(first, item)
    if item.article.id == first.article.id:
        return item.span == first.span
    return item.statement is first.statement is None and overlap(item.text, first.text) >= REPORT


def _one_sentence(first: Evidence, item: Evidence) -> bool:
    """Whether both would be told by quoting one and the same sentence, which names who else says it."""
    one, other = first.statement, item.statement
    if one is None or other is None or (first.article.id, first.span) != (item.article.id, item.span):
        return False
    alone = [stands_alone(said, first.article) for said in (one, other)]
    return one.stance is other.stance and not any(alone)


def _used(item: Evidence, parts: Iterable[Part]) -> bool:
    used = [point.best for part in parts for point in part.points]
    return any(
        item.article.id == other.article.id and (item.span == other.span and item.statement in (None, other.statement))
        for other in used
    )


def _other_side(query: Query, pool: Pool, parts: Sequence[Part]) -> list[Part]:
    """Who makes the claim that is denied, or who denies or confirms the claim; empty where nobody does."""
    if not parts or query.topics or query.kind in (QuestionKind.FACT, QuestionKind.WHEN):
        return []
    said = [point.best.statement for part in parts for point in part.points if point.best.statement]
    if not said:
        return []
    first = parts[0].points[0].best
    denied = first.statement is not None and first.statement.stance is Stance.DENIES
    wanted = ACCUSING if denied else ANSWERING
    turned = replace(query, stances=wanted, speakers=(), topics=(), also=())
    ranked = [
        item
        for item in rank(turned, pool.evidence)
        if item.evidence.statement
        and item.evidence.statement.stance in wanted
        and item.evidence.article.id == first.article.id
        and not any(_one_side(item.evidence.statement, other) for other in said)
        and not _used(item.evidence, parts)
    ]
    linked = _linked(first, pool)
    least = max((item.score for item in rank(turned, [first])), default=0.0) - SIDE_MARGIN
    ranked = [item for item in ranked if item.evidence in linked or item.score - WEIGHTS.stance >= least]
    if denied and query.kind is QuestionKind.WHO:
        bound = max(ABOUT, CLAIM * nearness(first, 0))
        ranked = [item for item in ranked if item.evidence in linked or nearness(item.evidence, 0) >= bound]
    if not denied:
        # Something is confirmed in most articles; only what answers this claim confirms it.
        about = coverage.telling_words(query.topic, query.language)
        ranked = [
            item
            for item in ranked
            if (item.evidence in linked or _denies(item.evidence))
            and (about or _contradicts(item.evidence, first, item.evidence in linked))
        ]
    ranked.sort(key=lambda item: (item.evidence not in linked, -item.score))
    points = _points(ranked, pool, 2) if ranked else ()
    if denied and query.kind is QuestionKind.WHO:
        return [Part("claimed_by", points)] if points else []
    by_stance = {"denied_by": Stance.DENIES, "confirmed_by": Stance.CONFIRMS}
    parted = [
        Part(heading, tuple(p for p in points if p.best.statement and p.best.statement.stance is stance))
        for heading, stance in by_stance.items()
    ]
    return [part for part in parted if part.points]


def _one_side(one: Statement, other: Statement) -> bool:
    """Whether two speakers are the same or stand for the same party."""
    return same_speaker(one, other) or bool(one.party and one.party.casefold() == other.party.casefold())


def _denies(item: Evidence) -> bool:
    return item.statement is not None and item.statement.stance is Stance.DENIES


def _contradicts(item: Evidence, claim: Evidence, linked: bool) -> bool:
    """Whether an answer is about what is claimed, as far as the words of both tell, where no question says it.

    One that is ``linked`` to the claim is, unless it names something else as what it denies.
    """
    if item.statement is None:
        return False
    named = item.statement.answers is not None and item.statement.answers.span is not None
    if linked and not (named and _denies(item)):
        return True
    if not _denies(item):
        return False
    said = claim.statement.content if claim.statement else claim.text
    words = coverage.telling_words(said, claim.article.language)
    answered = item.statement.answers.span if item.statement.answers else None
    denied = item.article.text[slice(*answered)] if answered else ""
    return coverage.share(words, claim.article.language, f"{item.text} {denied}") >= ANSWERED


def _linked(first: Evidence, pool: Pool) -> list[Evidence]:
    """The claim that a denial answers, or the denials that answer a claim, as the article's statements say."""
    said = [item for item in pool.evidence if item.statement and item.article.id == first.article.id]
    said.sort(key=lambda item: item.statement.id if item.statement else 0)
    places = {item.statement.id: n for n, item in enumerate(said) if item.statement}
    if first.statement is None or first.statement.id not in places:
        return []
    here = places[first.statement.id]
    answered = first.statement.answers.statement if first.statement.answers else None
    found = [said[answered]] if answered is not None and answered < len(said) else []
    for item in said:
        answers = item.statement.answers if item.statement else None
        if answers and answers.statement == here:
            found.append(item)
    return found


def _overview(query: Query, pool: Pool) -> list[Part]:
    """All that is said on the topic, by stance: accusers first, then those who answer them, then the others."""
    ranked = [item for item in rank(query, pool.evidence) if item.evidence.statement]
    points = _points(ranked, pool, OVERVIEW) if ranked else ()
    order = [*ACCUSING, *ANSWERING, *(stance for stance in Stance if stance not in (*ACCUSING, *ANSWERING))]
    parts = []
    for stance in order:
        here = tuple(p for p in points if p.best.statement and p.best.statement.stance is stance)
        if here:
            parts.append(Part(stance, here))
    return parts
