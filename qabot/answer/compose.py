"""The plan of an answer to the answer: lines with numbered citations, every quotation checked letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qabot.answer import wording
from qabot.answer.around import set_apart
from qabot.answer.evidence import Evidence, Pool
from qabot.answer.nearby import with_nearest
from qabot.answer.plan import Part, Point, plan
from qabot.answer.same import agency, same_report
from qabot.answer.silence import Silence
from qabot.languages.answer_vocabulary import answer_words
from qabot.types import Answer, Article, Citation, Line, Query, QuestionKind, Section, Span, Stance

NEAREST = 2  # lines that are offered where there is no answer


def compose(query: Query, pool: Pool, silence: Silence | None = None, reading: str | None = None) -> Answer:
    """The answer to ``query`` from the evidence; where there is ``silence``, what is missing and what comes nearest."""
    words = answer_words(query.language)
    parts: Sequence[Part] = plan(query, pool)
    numbers = _Numbers()
    if silence is not None:
        points = [point for part in parts for point in part.points][:NEAREST] if silence.offer else []
        lines = _lines(points, query, numbers)
        nearest = (Section(words.text("nearest"), lines),) if lines else ()
        return Answer(
            query.question, query, True, silence.text(query.language), nearest, numbers.citations(), reading=reading
        )
    parts = set_apart(query, with_nearest(query, parts, pool))
    sections = tuple(
        Section(_heading(part, parts, query), lines) for part in parts if (lines := _lines(part.points, query, numbers))
    )
    return Answer(
        query.question,
        query,
        abstained=False,
        summary="",
        sections=sections,
        citations=numbers.citations(),
        reading=reading,
        suggestions=_suggestions(query, parts),
    )


@dataclass(slots=True)
class _Numbers:
    """Citations in the order of their use, each place once."""

    places: dict[tuple[str, Span], Citation] = field(default_factory=dict)

    def of(self, article: Article, span: Span) -> int:
        key = (article.id, span)
        if key not in self.places:
            quote = article.text[slice(*span)]
            self.places[key] = Citation(
                len(self.places) + 1, article.id, article.title, article.source, article.date, *span, quote
            )
        return self.places[key].n

    def citations(self) -> tuple[Citation, ...]:
        return tuple(self.places.values())


def _lines(points: Sequence[Point], query: Query, numbers: _Numbers) -> tuple[Line, ...]:
    lines = []
    for point in points:
        best = point.best
        sentence = wording.line(best, query.language, _place(point, query))
        if not all(verbatim(quote, best.article, cited(best)) for quote in sentence.quotes):
            continue
        lines.append(
            Line(sentence.text, tuple(numbers.of(item.article, cited(item)) for item in point.evidence), best.statement)
        )
    return tuple(lines)


def cited(evidence: Evidence) -> Span:
    """What is cited of an article: whole sentences, as far as the words of the statement reach."""
    start, end = evidence.span
    if evidence.statement:
        content = evidence.statement.content_span
        start, end = min(start, content[0]), max(end, content[1])
    return start, end


def verbatim(quote: str, article: Article, span: Span) -> bool:
    """Whether a quotation stands in the article within ``span``, but for line breaks and marked cuts."""
    text = wording.one_line(article.text[slice(*span)])
    return all(part in text for part in quote.split(wording.CUT) if part)


def _place(point: Point, query: Query) -> str | None:
    """Outlet and date behind a line; of several articles whether they are one source."""
    words = answer_words(query.language)
    best = point.best
    shown = wording.place(best.article.source, best.article.date, query.language)
    via = best.statement.via if best.statement else None
    if shown and via:
        shown = words.text("through", place=shown, via=via)
    copied, signed = same_report(point.evidence)
    if copied:
        by = words.text("by_agency", agency=signed) if signed else ""
        same = words.text("same_report", count=len(point.evidence), agency=by)
        shown = f"{shown}; {same}" if shown else same
    elif shown is None and (signed := agency(best.article)):
        shown = signed
    return shown


def _heading(part: Part, parts: Sequence[Part], query: Query) -> str:
    words = answer_words(query.language)
    if isinstance(part.heading, Stance):
        before = parts[: parts.index(part)]
        if any(other.heading == part.heading for other in before):
            return words.text("again")
        return words.headings[part.heading] if len(parts) > 1 else ""
    return words.text(part.heading) if part.heading else ""


def _suggestions(query: Query, parts: Sequence[Part]) -> tuple[str, ...]:
    """Questions that may follow: the side that was not asked for, and what else a speaker said."""
    words = answer_words(query.language)
    found = []
    stances = {point.best.statement.stance for part in parts for point in part.points if point.best.statement}
    if Stance.DENIES not in stances and Stance.DENIES not in query.stances:
        found.append(words.text("suggest_denies"))
    if Stance.DENIES in stances and not stances & {Stance.CLAIMS, Stance.ACCUSES}:
        found.append(words.text("suggest_claims"))
    for part in parts:
        for point in part.points:
            said = point.best.statement
            if said and said.speaker and query.kind is not QuestionKind.SAID:
                found.append(
                    words.text(
                        "suggest_said", speaker=wording.party_name(wording.one_line(said.speaker), query.language)
                    )
                )
    return tuple(dict.fromkeys(found))[:3]
