"""The plan of an answer to the answer: a first sentence, a few lines with their citations, and what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Evidence, Pool, in_title
from qabot.answer.choosing.offices import is_description
from qabot.answer.choosing.rank import spoken_by
from qabot.answer.choosing.silence import Silence
from qabot.answer.composing.around import HEADING as AROUND
from qabot.answer.composing.around import set_apart
from qabot.answer.composing.counted import undecided
from qabot.answer.composing.dates import timed_first
from qabot.answer.composing.notes import with_notes
from qabot.answer.composing.once import is_bare, merged, speakers_first, told_once, with_changes
from qabot.answer.composing.opposite import with_other_side
from qabot.answer.composing.plan import plan
from qabot.answer.composing.points import SIDES, Part, Point, cited
from qabot.answer.composing.referents import asked, in_sentence, referent
from qabot.answer.composing.summary import LACKING, Summary, summarize
from qabot.answer.composing.voices import called, people
from qabot.answer.revisions.errata import corrected
from qabot.answer.sameness.reports import same_report
from qabot.answer.sameness.speakers import same_speaker
from qabot.answer.wording import lines as wording
from qabot.answer.wording.moments import day, moment, published
from qabot.answer.wording.quoting import verbatim
from qabot.answer.wording.speakers import asked_for, speaker
from qabot.entities.names import occurs
from qabot.entities.parties import party_of
from qabot.languages.answer_vocabulary import answer_words
from qabot.text import lexical
from qabot.types import (
    Answer,
    Article,
    Citation,
    LanguageCode,
    Line,
    Query,
    QuestionKind,
    Section,
    Span,
    Stance,
    Statement,
)
from qabot.versions.signed import agency

NEAREST = 2  # lines that are offered where there is no answer
LINES = 5  # lines that are shown at first
OTHER = 2  # of them for a side that was not asked for


def compose(
    query: Query,
    pool: Pool,
    silence: Silence | None = None,
    reading: str | None = None,
    older: frozenset[str] = frozenset(),
) -> Answer:
    """The answer to ``query`` from the evidence; where there is ``silence``, what is missing and what comes nearest.

    ``older`` are the articles of which a newer version has taken the place.
    """
    words = answer_words(query.language)
    parts: Sequence[Part] = plan(query, pool)
    numbers = _Numbers(older)
    if silence is None or silence.key == "absent":  # of somebody asked about there is more to say
        silence = _unquoted(query, pool) or silence
    if silence is not None and undecided(query, pool.evidence):
        silence = None  # that he says neither is an answer
    if silence is not None:
        silence = replace(silence, speaker=asked_for(silence.speaker, query.question, query.language))
        points = merged(_touching(query, parts)) if silence.offer else []
        near, _ = told_once([Part(None, tuple(points))], partial(_words, query=query))
        lines = _lines([point for part in near for point in part.points][:NEAREST], query, pool, numbers)
        nearest = (Section(words.text("nearest"), lines),) if lines else ()
        return Answer(
            query.question, query, True, silence.text(query.language), nearest, numbers.citations(), reading=reading
        )
    parts = with_changes(timed_first(query, parts, pool), pool)
    parts = _once(query, with_other_side(query, set_apart(query, parts, pool), pool))
    if query.kind is QuestionKind.WHO:
        parts = [replace(part, points=tuple(speakers_first(part.points))) for part in parts]
    parts, silent = told_once(parts, partial(_words, query=query))
    shown, rest = _shortened(parts)
    if query.kind is not QuestionKind.WHEN:
        shown, rest = ([replace(part, points=_read_on(part.points)) for part in each] for each in (shown, rest))
    first = summarize(query, [*shown, *_within(silent, shown)], pool)
    if any(corrected(point.best, pool) for point in first.points):
        first = Summary()  # what is made of lines that are taken back
    shown = with_notes(shown, pool)
    rest = with_notes(rest, pool, told=[point for part in shown for point in part.points])
    sections = _sections(shown, parts, query, pool, numbers)
    return Answer(
        query.question,
        query,
        abstained=False,
        summary=first.text,
        sections=sections,
        more=_sections(rest, parts, query, pool, numbers),
        citations=numbers.citations(),
        reading=reading,
        suggestions=_suggestions(query, [*parts, *silent]),
        cited=tuple(sorted({number for point in first.points if (number := numbers.known(point.best)) is not None})),
    )


def _touching(query: Query, parts: Sequence[Part]) -> list[Point]:
    """The points whose sentence has at least a word of what is asked: others are near nothing."""
    asked = coverage.asked_words(query)
    points = (point for part in parts for point in part.points)
    return [point for point in points if not asked or coverage.share(asked, point.best.text) > 0]


def _read_on(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points with those of one article together: its best, then the others as they follow in it, so that "he" and
    "these" point to what was read before; titles last."""
    by_article: dict[str, list[Point]] = {}
    for point in points:
        place = "" if in_title(point.best) else point.best.article.id
        by_article.setdefault(place, []).append(point)
    titles = by_article.pop("", [])
    told = (
        point
        for best, *others in by_article.values()
        for point in (best, *sorted(others, key=lambda other: other.best.span))
    )
    return (*told, *titles)


def _unquoted(query: Query, pool: Pool) -> Silence | None:
    """The silence about somebody whose words or verdict is asked for, and whom the articles at hand do not quote."""
    if query.kind not in (QuestionKind.SAID, QuestionKind.CONFIRMED) or not query.speakers:
        return None
    said = [statement for statements in pool.statements.values() for statement in statements]
    name = query.speakers[0]
    described = name.islower() or is_description(name, query.language)
    if described and party_of(name) is None:  # it may be somebody whom the articles call otherwise
        return None
    if any(spoken_by(statement, query.speakers, query.language) for statement in said):
        return None
    held = any(occurs(name, article.text) for article in pool.articles.values())
    return Silence("mentioned" if held else "nobody_from", speaker=name)


@dataclass(slots=True)
class _Numbers:
    """Citations in the order of their use, each place once."""

    older: frozenset[str]  # articles that have a newer version
    named: list[Statement] = field(default_factory=list)  # of everybody told so far, with office and party
    places: dict[tuple[str, Span], Citation] = field(default_factory=dict)

    def of(self, article: Article, span: Span) -> int:
        key = (article.id, span)
        if key not in self.places:
            quote = article.text[slice(*span)]
            self.places[key] = Citation(
                len(self.places) + 1,
                article.id,
                article.title,
                article.source,
                article.date,
                *span,
                quote,
                article.embargo,
                article.cut_off,
            )
        return self.places[key].n

    def known(self, item: Evidence) -> int | None:
        """The number of what is cited already."""
        citation = self.places.get((item.article.id, cited(item)))
        return citation.n if citation else None

    def citations(self) -> tuple[Citation, ...]:
        return tuple(self.places.values())


def _words(point: Point, query: Query) -> str:
    """The article's words by which a point is told, between blanks."""
    told = wording.line(point.best, query.language, whole=point.whole)
    return " ".join(lexical.words(" ".join(told.quotes)))


def _within(silent: Sequence[Part], shown: Sequence[Part]) -> list[Part]:
    """Of the points that are no lines of their own those that stand in a sentence that is shown."""
    places = {(item.article.id, item.span) for part in shown for point in part.points for item in point.evidence}
    held = (replace(part, points=tuple(p for p in part.points if _at(p) in places)) for part in silent)
    return [part for part in held if part.points]


def _at(point: Point) -> tuple[str, Span]:
    return point.best.article.id, point.best.span


def _once(query: Query, parts: Sequence[Part]) -> list[Part]:
    """The parts, each thing told once, in the first part that has it; in the question's language where it can be."""
    told: list[Point] = []
    kept = []
    for part in parts:
        titles_last = sorted(part.points, key=lambda point: in_title(point.best))
        points = [_in_language(point, query.language) for point in merged(titles_last, told)]
        told += points
        if points:
            kept.append(Part(part.heading, tuple(points)))
    return kept


def _in_language(point: Point, language: LanguageCode) -> Point:
    pieces = sorted(point.evidence, key=lambda item: (is_bare(item), item.article.language != language))
    return replace(point, evidence=tuple(pieces))


def _shortened(parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """What is shown at first, of each side something, and the rest; what stands around an answer belongs to that."""
    side = [part for part in parts if part.heading in SIDES]
    main = [part for part in parts if part.heading not in SIDES and part.heading != AROUND]
    others = min(OTHER, sum(len(part.points) for part in side))
    room = LINES - others
    most = {id(part): room // len(main) for part in main}
    spare = room - sum(min(len(part.points), most[id(part)]) for part in main)
    shown, rest = [], []
    for part in parts:
        if part.heading == AROUND:
            count = 0
        elif part in side:
            count = min(others, len(part.points))
            others -= count
        else:
            count = min(len(part.points), most[id(part)])
            extra = min(spare, len(part.points) - count)
            count, spare = count + extra, spare - extra
        if part.points[:count]:
            shown.append(replace(part, points=part.points[:count]))
        if part.points[count:]:
            rest.append(replace(part, points=part.points[count:]))
    return shown, rest


def _sections(
    parts: Sequence[Part], whole: Sequence[Part], query: Query, pool: Pool, numbers: _Numbers
) -> tuple[Section, ...]:
    found = ((part, _lines(part.points, query, pool, numbers)) for part in parts)
    return tuple(Section(_heading(part, whole, query), lines) for part, lines in found if lines)


def _lines(points: Sequence[Point], query: Query, pool: Pool, numbers: _Numbers) -> tuple[Line, ...]:
    lines = []
    for point in points:
        best = point.best
        meant = _meant(point, query, pool)
        place = _place(point, query, pool, best.article.id in numbers.older)
        known = best.statement is not None and any(same_speaker(best.statement, other) for other in numbers.named)
        put = asked(best.statement, best.article) if best.statement else None
        sentence = wording.line(best, query.language, place, meant, put, whole=point.whole, known=known)
        if not all(verbatim(quote, best.article, cited(best)) for quote in sentence.quotes):
            continue
        if best.statement and sentence.names(speaker(best.statement, best.article, query.language)):
            numbers.named.append(best.statement)
        places = dict.fromkeys(numbers.of(item.article, cited(item)) for item in point.evidence)
        lines.append(Line(sentence.text, tuple(places), best.statement))
    return tuple(lines)


def _meant(point: Point, query: Query, pool: Pool) -> str | None:
    """What a line points to: its statement, or, where the article's sentence is told, another of the same speaker in it
    ("denied that, saying ...")."""
    said, article = point.best.statement, point.best.article
    if said is None:
        return None
    held = pool.statements_of(article.id)
    alone = wording.retold(point.best, query.language) and not point.whole
    return referent(said, article, held) if alone else in_sentence(said, article, held)


def _place(point: Point, query: Query, pool: Pool, older: bool) -> str | None:
    """When something was said, outlet and date, whether it is an older version, whether several articles are one,
    whether the outlet has taken it back."""
    words = answer_words(query.language)
    best = point.best
    when = moment(best.statement, best.article) if best.statement else None
    shown = []
    if when is not None and when.date is not None and when.date == published(best.article):
        shown.append(when.clock(query.language))
    elif when is not None:
        shown.append(when.text(query.language))
    published_in = ", ".join(filter(None, (best.article.source, day(best.article.date, query.language))))
    shown.append(published_in)
    if older:
        shown.append(words.text("older"))
    if corrected(best, pool):
        shown.append(words.text("corrected"))
    copied, signed = same_report(point.evidence)
    if copied:
        by = words.text("by_agency", agency=signed) if signed else ""
        shown.append(words.text("same_report", count=len(point.evidence), agency=by))
    elif not published_in and (signed := agency(best.article)):
        shown.append(signed)
    return "; ".join(filter(None, shown)) or None


def _heading(part: Part, parts: Sequence[Part], query: Query) -> str:
    words = answer_words(query.language)
    if isinstance(part.heading, Stance):
        before = [other for other in parts[: _place_of(part, parts)] if other.heading == part.heading]
        if before:
            return words.text("again")
        return words.headings[part.heading] if len(parts) > 1 else ""
    if part.heading in LACKING:
        return words.text("lacks")
    return words.text(part.heading) if part.heading else ""


def _place_of(part: Part, parts: Sequence[Part]) -> int:
    return next((n for n, other in enumerate(parts) if set(part.points) & set(other.points)), 0)


def _suggestions(query: Query, parts: Sequence[Part]) -> tuple[str, ...]:
    """Questions that may follow: the side that was not asked for, and what else a speaker said."""
    words = answer_words(query.language)
    found = []
    stances = {point.best.statement.stance for part in parts for point in part.points if point.best.statement}
    if Stance.DENIES not in stances and Stance.DENIES not in query.stances:
        found.append(words.text("suggest_denies"))
    if Stance.DENIES in stances and not stances & {Stance.CLAIMS, Stance.ACCUSES}:
        found.append(words.text("suggest_claims"))
    voices = people(point for part in parts for point in part.points) if query.kind is not QuestionKind.SAID else []
    found += [words.text("suggest_said", speaker=chip) for item in voices if (chip := called(item, query))]
    return tuple(dict.fromkeys(found))[:3]
