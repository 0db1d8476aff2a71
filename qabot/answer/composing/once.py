"""One thing once: statements that repeat another, pass it on or have changed are brought together; no words twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from qabot.answer.choosing.evidence import Evidence, Pool, in_title
from qabot.answer.composing.points import Part, Point, cited
from qabot.answer.sameness.manner import manner, same_manner
from qabot.answer.sameness.reports import copied
from qabot.answer.sameness.speakers import same_speaker
from qabot.answer.sameness.statements import opposed, said_again
from qabot.answer.wording.quoting import points_back
from qabot.languages.answer_vocabulary import answer_words
from qabot.text.propositions import proposition
from qabot.types import Span, Stance, Statement

FEWEST = 3  # words that two lines may have in common without saying the same: "die Vorwürfe"


def merged(points: Sequence[Point], told: Sequence[Point] = ()) -> list[Point]:
    """Points that are not among those ``told``, each thing once, with all the places where it stands."""
    kept: list[Point] = []
    for point in points:
        first = point.best
        if any(said_again(other.best, first) for other in told) or _retold(first, kept):
            continue
        again = next((n for n, other in enumerate(kept) if said_again(other.best, first)), None)
        rejected = next((n for n, other in enumerate(kept) if _one_rejection(other.best, first)), None)
        if again is None and rejected is not None:
            pieces = (*kept[rejected].evidence, *point.evidence)
            kept[rejected] = Point(tuple(sorted(pieces, key=is_bare)))  # what is denied in words comes first
        elif again is not None:
            seen = {item.article.id for item in kept[again].evidence}
            fresh = [item for item in point.evidence if item.article.id not in seen]
            kept[again] = Point((*kept[again].evidence, *fresh))
        else:
            kept.append(point)
    return kept


def speakers_first(points: Sequence[Point]) -> list[Point]:
    """The points in their order, but what a speaker adds to his first of the same stance behind those of others."""
    first: list[Point] = []
    further: list[Point] = []
    for point in points:
        said = point.best.statement
        held = (other.best.statement for other in first)
        told = said and any(other and other.stance is said.stance and same_speaker(other, said) for other in held)
        (further if told else first).append(point)
    return [*first, *further]


def is_bare(item: Evidence) -> bool:
    """Whether a statement only points to what it answers: "weist die Vorwürfe zurück"."""
    return item.statement is not None and points_back(item.statement.content, item.article.language)


def _one_rejection(one: Evidence, other: Evidence) -> bool:
    """Whether one side denies, or confirms, in one article twice, once in so many words and once by pointing back."""
    first, second = one.statement, other.statement
    if first is None or second is None or one.article.id != other.article.id or first.stance is not second.stance:
        return False
    if first.stance not in (Stance.DENIES, Stance.CONFIRMS) or not (is_bare(one) or is_bare(other)):
        return False
    claims = [said.answers.statement if said.answers else None for said in (first, second)]
    if None not in claims and claims[0] != claims[1]:
        return False
    return same_speaker(first, second) or bool(first.party and first.party.casefold() == second.party.casefold())


def _retold(item: Evidence, kept: Sequence[Point]) -> bool:
    """Whether a sentence in which nobody was found to speak is told already, of this article or of a copy of it."""
    if item.statement is not None:
        return False
    for other in (other for point in kept for other in point.evidence):
        if other.article.id == item.article.id and other.span[0] < item.span[1] and item.span[0] < other.span[1]:
            return True
        if other.article.language == item.article.language and copied(item, other):
            return True
    return False


def passed_on(pool: Pool) -> Pool:
    """The evidence without statements of those who only pass on another's words; these have them as ``via``."""
    by_sentence: dict[tuple[str, Span], list[Evidence]] = {}
    for item in pool.evidence:
        if item.statement is not None:
            by_sentence.setdefault((item.article.id, item.span), []).append(item)
    outer: set[int] = set()
    through: dict[int, Statement] = {}
    for items in by_sentence.values():
        for one in items:
            for other in items:
                if _passes_on(one, other) and one.statement and other.statement:
                    outer.add(id(one.statement))
                    via = other.statement.via or one.statement.speaker
                    through[id(other.statement)] = replace(other.statement, via=via)
    if not outer:
        return pool
    evidence = (
        replace(item, statement=through.get(id(item.statement), item.statement))
        for item in pool.evidence
        if id(item.statement) not in outer
    )
    return replace(pool, evidence=tuple(evidence))


def rejected(pool: Pool) -> Pool:
    """The evidence without what somebody is said to claim only because he rejects it in the same sentence: "Kern hat
    Vorwürfe, er habe gelogen, zurückgewiesen" accuses nobody."""
    denied = {
        (said.article, said.sentence_span, said.speaker)
        for item in pool.evidence
        if (said := item.statement) is not None and said.stance is Stance.DENIES
    }
    return replace(pool, evidence=tuple(item for item in pool.evidence if not _rejects(item, denied)))


def _rejects(item: Evidence, denied: set[tuple[str, Span, str]]) -> bool:
    said = item.statement
    if said is None or said.stance is Stance.DENIES:
        return False
    charge = re.search(answer_words(item.article.language).accusing, said.cue.casefold())
    return charge is not None and (said.article, said.sentence_span, said.speaker) in denied


def with_changes(parts: Sequence[Part], pool: Pool) -> list[Part]:
    """The parts of a plan; behind a point what its speaker says otherwise in another article, if the plan lacks it."""
    told = {id(point.best.statement) for part in parts for point in part.points}
    found = []
    for n, part in enumerate(parts):
        points: list[Point] = []
        for point in part.points:
            points.append(point)
            for other in pool.evidence if n == 0 else ():
                if in_title(other) or other.statement is None or id(other.statement) in told:
                    continue
                if opposed(point.best, other):
                    told.add(id(other.statement))
                    points.append(Point((other,)))
        found.append(Part(part.heading, tuple(points)))
    return found


def _passes_on(outer: Evidence, inner: Evidence) -> bool:
    """Whether what one says is that the other says it: the agency, what the military says."""
    one, other = outer.statement, inner.statement
    if one is None or other is None or outer.article.id != inner.article.id or one is other:
        return False
    if same_speaker(one, other) or not one.speaker or not other.speaker or other.speaker_span is None:
        return False
    start, end = one.content_span
    held = start <= other.content_span[0] and other.content_span[1] <= end and other.content_span != one.content_span
    return held and start <= other.speaker_span[0] < end


def told_once(parts: Sequence[Part], words: Callable[[Point], str]) -> tuple[list[Part], list[Part]]:
    """The parts without the points whose words stand in a line of another, and those points, for the first sentence.

    ``words`` gives the article's words that a point is told by, between blanks. Where a later line would tell by a
    whole sentence what an earlier one tells by a part of it, the earlier one is told by that sentence. Of two stances
    that are asked for, the one that has nothing else is told by a sentence that takes both.
    """
    kept: list[list[Point]] = [[] for _ in parts]
    silent: list[list[Point]] = [[] for _ in parts]
    said: list[tuple[str, int, int]] = []  # the words of what is kept, and where that stands

    def kept_at(at: tuple[str, int, int]) -> Point:
        return kept[at[1]][at[2]]

    for n, part in enumerate(parts):
        for point in part.points:
            told = words(point)
            alike = [at for at in said if _one_voice(kept_at(at), point)]
            longer = next((at for at in alike if _tells(at[0], told, kept_at(at), point)), None)
            shorter = next((at for at in alike if _tells(told, at[0], point, kept_at(at))), None)
            if longer is not None:
                kept[longer[1]][longer[2]] = _joined(kept_at(longer), point)
                silent[n].append(point)
            elif shorter is not None and _within_one(kept_at(shorter), point):
                first = replace(kept_at(shorter), whole=True)
                kept[shorter[1]][shorter[2]] = _joined(first, point)
                said[said.index(shorter)] = (told, *shorter[1:])
                silent[n].append(point)
            else:
                said.append((told, n, len(kept[n])))
                kept[n].append(point)
    for n, part in enumerate(parts):
        if isinstance(part.heading, Stance) and silent[n] and not kept[n]:
            _take_back(n, parts, kept, silent)
    return _parts(parts, kept), _parts(parts, silent)


def _take_back(n: int, parts: Sequence[Part], kept: list[list[Point]], silent: list[list[Point]]) -> None:
    """Tell in part ``n`` what another stance, which has more to tell, tells by the same sentence."""
    for point in silent[n]:
        for m, points in enumerate(kept):
            if len(points) < 2 or not isinstance(parts[m].heading, Stance):
                continue
            if lent := next((other for other in points if _within_one(other, point)), None):
                points.remove(lent)
                silent[m].append(lent)
                silent[n].remove(point)
                kept[n].append(replace(point, whole=lent.whole))
                return


def _tells(whole: str, part: str, one: Point, other: Point) -> bool:
    """Whether the words of one point stand among those of ``one``, in their order and at a stretch. What those have
    besides turns nothing, or stands in the sentence of the other as well."""
    if whole == part:
        return True
    if part.count(" ") < FEWEST - 1 or f" {part} " not in f" {whole} ":
        return False
    if _within_one(one, other):
        return True
    language = one.best.article.language
    return language == other.best.article.language and proposition(whole, language).agrees(proposition(part, language))


def _one_voice(one: Point, other: Point) -> bool:
    """Whether the same words in two lines would say the same: not where another says them, or one turns them."""
    first, second = one.best.statement, other.best.statement
    if first is None or second is None or _within_one(one, other):
        return True
    if first.speaker and second.speaker and not same_speaker(first, second):
        return False
    return same_manner(manner(first, one.best.article), manner(second, other.best.article))


def _within_one(one: Point, other: Point) -> bool:
    """Whether two points stand in one sentence, or one in the words of the other."""
    first, second = cited(one.best), cited(other.best)
    return one.best.article.id == other.best.article.id and first[0] < second[1] and second[0] < first[1]


def _joined(point: Point, other: Point) -> Point:
    """A point with what else reports the same, of each article one place."""
    seen = {item.article.id for item in point.evidence}
    return replace(point, evidence=(*point.evidence, *(i for i in other.evidence if i.article.id not in seen)))


def _parts(parts: Sequence[Part], points: Sequence[Sequence[Point]]) -> list[Part]:
    found = (Part(part.heading, tuple(held)) for part, held in zip(parts, points, strict=True))
    return [part for part in found if part.points]
