"""The first sentence of an answer: who takes which side, and how many they are, from the lines beneath it.

It tells who says what, never that something is so, and names nobody of whom the reader is unsure. Where the first line
answers by itself, as what somebody said does, there is none: a number of statements tells nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qabot.answer.choosing.evidence import Evidence, in_title
from qabot.answer.choosing.rank import SPOKE, spoken_by, wanted_stances
from qabot.answer.composing.points import Part, Point
from qabot.answer.composing.same import changed, same_speaker
from qabot.answer.wording.forms import sure_stance
from qabot.answer.wording.lines import retold
from qabot.answer.wording.moments import Moment, day, moment, moment_of, published
from qabot.answer.wording.speakers import only_described, party_name, several, short_name
from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.text.names import countries, parties_together, party_of
from qabot.types import Query, QuestionKind, Stance

NAMED = 4  # speakers named; of more, three and the number of the others
PROBABLE = 0.0  # logit of the probability that something answers from which on it is told in the first sentence
SEVERAL = 3  # speakers from whom on it tells something that they speak, with which stance ever
ACCUSING = frozenset({Stance.CLAIMS, Stance.ACCUSES})  # who blames somebody for something claims it as well
LACKING = ("lacks_denial", "lacks_confirmation", "lacks_time")
SIDES = ("claimed_by", "denied_by", "confirmed_by")


@dataclass(frozen=True, slots=True)
class Summary:
    """The first sentence, and the points that it is made from."""

    text: str = ""
    points: tuple[Point, ...] = ()


def summarize(query: Query, parts: Sequence[Part]) -> Summary:
    """The first sentence over the parts that are shown; empty where one line says it all."""
    words = answer_words(query.language)
    main = [part for part in parts if part.heading not in SIDES]
    said = [point for part in main for point in part.points if point.best.statement]
    main = [Part(part.heading, _bodies(part.points)) for part in main]
    said = list(_bodies(said))
    other = [part for part in parts if part.heading in SIDES]
    lacking = next((part.heading for part in main if part.heading in LACKING), None)
    if isinstance(lacking, str):
        return Summary(words.text(lacking))
    if query.kind is QuestionKind.WHEN:
        return _when(query, main, words)
    if len(said) + len(other) < 2 or (query.kind is QuestionKind.FACT and not main[0].points[0].best.statement):
        return Summary()
    if found := _changed(query, said, words):
        return found
    if query.kind in (QuestionKind.SAID, QuestionKind.CONFIRMED) and query.speakers:
        clauses, points = _by_speaker(query, said, bool(other), words)
    elif query.kind is QuestionKind.OVERVIEW:
        clauses, points = _sides_of(query, main, words)
    else:
        clauses, points = _by_stance(query, main, words)
    for part in other if clauses else ():
        spoken = [point for point in part.points if _taken(point) and point not in points]
        if spoken:
            clauses.append(_clause(query, spoken, (f"side_{part.heading}", f"side_{part.heading}_many"), words))
            points = [*points, *spoken]
    first = main[0].points[0]
    if not clauses or (points == [first] and not first.whole and retold(first.best, query.language)):
        return Summary()  # nothing to tell, or nothing that the first line does not tell by itself
    text = "; ".join(clauses)
    return Summary(f"{text[:1].upper()}{text[1:]}.", tuple(points))


def _bodies(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points of articles' texts; those of headings only where there are no others."""
    return tuple(point for point in points if not in_title(point.best)) or tuple(points)


def _by_stance(query: Query, main: Sequence[Part], words: AnswerWords) -> tuple[list[str], list[Point]]:
    """A clause for each stance asked for; where none is, or only what is claimed, for each that is taken."""
    if not query.stances or (len(main) == 1 and query.stances[0] is Stance.CLAIMS):
        return _sides_of(query, main, words)  # "says so" would take the question for what was said
    clauses: list[str] = []
    used: list[Point] = []
    for part in main:
        asked = part.heading if isinstance(part.heading, Stance) else query.stances[0]
        wanted = wanted_stances(query, query.stances.index(asked) + 1) if asked in query.stances else (asked,)
        either = ACCUSING if asked is Stance.CLAIMS else frozenset({asked})
        fitting = [point for point in _sure(query, part.points) if _taken(point) in either.union(wanted)]
        if fitting:
            who, many = _names(query, fitting, words)
            told = words.told[asked][many]
            if asked is Stance.CLAIMS:
                told = words.text("side_claimed_by_many" if many else "side_claimed_by")
            clauses.append(words.text("clause", who=who, told=told))
            used += fitting
    return clauses, used


def _sides_of(query: Query, main: Sequence[Part], words: AnswerWords) -> tuple[list[str], list[Point]]:
    """Who accuses, who denies, who confirms, and who else speaks: everybody once."""
    said = [point for part in main for point in _sure(query, part.points)]
    clauses: list[str] = []
    used: list[Point] = []
    for side in (Stance.ACCUSES, Stance.DENIES, Stance.CONFIRMS, None):
        named = _people(used)
        new = [
            point
            for point in said
            if side in (None, _taken(point)) and not any(_same_person(point.best, other) for other in named)
        ]
        if not new or (side is None and not clauses and len(_people(new)) < SEVERAL):
            continue
        who, many = _names(query, new, words)
        if side is not None:
            clauses.append(words.text("clause", who=who, told=words.told[side][many]))
        else:
            key = "speak" if many else "speaks"
            clauses.append(words.text(f"{key}_too" if clauses else key, who=who))
        used += new
    return clauses, used


def _sure(query: Query, points: Iterable[Point]) -> list[Point]:
    """The points of whose speaker and stance the reader is sure enough to tell them without the article's words; where
    "it" is something that was asked about, only what more probably than not answers."""
    bar = PROBABLE if query.kind in (QuestionKind.WHO, QuestionKind.CONFIRMED) else -math.inf
    return [
        point
        for point in points
        if point.best.score >= bar and point.best.statement and point.best.statement.speaker and _taken(point)
    ]


def _same_person(one: Evidence, other: Evidence) -> bool:
    return one.statement is not None and other.statement is not None and same_speaker(one.statement, other.statement)


def _taken(point: Point) -> Stance | None:
    """The stance that is taken, where the reader is sure enough of it to be told without the article's words."""
    return sure_stance(point.best.statement, point.best.article)


def _by_speaker(query: Query, said: Sequence[Point], sided: bool, words: AnswerWords) -> tuple[list[str], list[Point]]:
    """Whether somebody confirms or denies what he is asked about, or who speaks for a party, or under one name.

    Nothing where one speaks: what he says stands in the first line, but for the stance of the only thing he says where
    that has another side.
    """
    party = party_of(query.speakers[0])
    own = [p for p in said if p.best.statement and spoken_by(p.best.statement, query.speakers, query.language) >= SPOKE]
    own = [p for p in own if p.best.statement and _may_be(p.best.statement.speaker, party)]
    doubted = {p.best.statement.stance for p in own if p.best.statement and p not in _sure(query, own)}
    whole, own = len(own), _sure(query, own)
    if not own:
        return [], []
    if query.kind is QuestionKind.CONFIRMED:
        return _verdict(query, own, doubted, words)
    people = _people(own)
    who, many = _names(query, own, words, grouped=len(people) == 1)
    if len(people) > 1 and party:
        if any(party in _sides(item.statement.speaker) for item in people if item.statement):
            return [], []  # it speaks itself, and who else speaks for it says so
        own = [p for p in own if p.best.statement and _own_name(p, query) != party_name(party, query.language)]
        name = party_name(party, query.language)
        who, many = _names(query, own, words, grouped=False)
        key = "for_party" if many else "for_party_one"
        return [words.text(key, party=words.articled.get(name, name), who=who)] if own else [], own
    if len(people) > 1:
        called = [item.statement.speaker.split() for item in people if item.statement]
        persons = all(word[:1].isupper() for name in called for word in name)
        family = {name[-1].casefold() for name in called}
        return [words.text("namesakes" if persons and len(family) == 1 else "speak", who=who)], own
    stance = _taken(own[0])
    if whole > 1 or not sided or stance is None or stance is Stance.CLAIMS:
        return [], []
    return [words.text("clause", who=who, told=words.told[stance][many])], own


def _own_name(point: Point, query: Query) -> str:
    """Who speaks, as the first sentence names him."""
    said = point.best.statement
    return short_name(said, point.best.article, query.language) if said else ""


def _verdict(
    query: Query, own: Sequence[Point], doubted: set[Stance], words: AnswerWords
) -> tuple[list[str], list[Point]]:
    """Whether somebody confirms, denies, or does neither; the last only where no line may be one or the other."""
    party = party_of(query.speakers[0])
    stances = {_taken(point) for point in own}
    found = [stance for stance in (Stance.CONFIRMS, Stance.DENIES) if stance in stances]
    fitting = [point for point in own if _taken(point) in found] or list(own)
    who, many = _names(query, fitting, words)
    if party:  # whoever else joins in was not asked for
        name = party_name(party, query.language)
        who, many = words.articled.get(name, name), words.plural_country(name)
    if len(found) > 1:
        return [words.text("both_answers", who=who)], fitting
    if found:
        return [words.text("clause", who=who, told=words.told[found[0]][many])], fitting
    if doubted & {Stance.CONFIRMS, Stance.DENIES}:
        return [], []
    return [words.text("neither_many" if many else "neither", who=who)], fitting


def _when(query: Query, main: Sequence[Part], words: AnswerWords) -> Summary:
    if not query.stances:  # when something was, not when somebody spoke of it
        return Summary()
    times: dict[str, Point] = {}
    for point in (point for part in main for point in part.points):
        if found := _moment(point.best):
            times.setdefault(found.text(query.language), point)
    if not times:
        return Summary()
    key = "at_many" if len(times) > 1 else "at"
    bare = [found for point in times.values() if (found := _moment(point.best)) and found.date is None]
    if len(bare) == len(times) > 1:
        days = list(dict.fromkeys(found.undated(query.language) for found in bare))
        when = words.text("undated", weekday=words.listed(days))
    else:
        when = "; ".join(times)
    return Summary(words.text("whole", text=words.text(key, when=when)), tuple(times.values()))


def _moment(item: Evidence) -> Moment | None:
    return moment(item.statement, item.article) if item.statement else moment_of(item.article, item.span)


def _changed(query: Query, said: Sequence[Point], words: AnswerWords) -> Summary | None:
    """That somebody says something else on another day, where two of the lines show it."""
    for n, point in enumerate(said):
        for other in said[n + 1 :]:
            if not changed(point.best, other.best) or point.best.statement is None:
                continue
            who, many = _names(query, [point], words)
            days = [published(item.article) for item in (point.best, other.best)]
            first, last = min(filter(None, days), default=None), max(filter(None, days), default=None)
            if None in days or first == last or first is None or last is None:
                text = words.text("changed_undated_many" if many else "changed_undated", who=who)
            else:
                key = "changed_many" if many else "changed"
                dates = {"first": day(first.isoformat(), query.language), "last": day(last.isoformat(), query.language)}
                text = words.text(key, who=who, **dates)
            return Summary(f"{text[:1].upper()}{text[1:]}.", (point, other))
    return None


def _clause(query: Query, points: Sequence[Point], told: tuple[str, str], words: AnswerWords) -> str:
    who, many = _names(query, points, words)
    return words.text("clause", who=who, told=words.text(told[many]))


def _people(points: Iterable[Point]) -> list[Evidence]:
    """The evidence of each speaker, once."""
    found: list[Evidence] = []
    for point in points:
        said = point.best.statement
        if said and said.speaker and not any(_same_person(point.best, other) for other in found):
            found.append(point.best)
    return found


def _may_be(name: str, party: str | None) -> bool:
    """Whether a speaker is somebody's own name, or one of those whom his name lists."""
    sides = _sides(name)
    return not sides or party in sides


def _sides(name: str) -> list[str]:
    """The countries and bodies that a speaker's name is one of, or a list of; empty for a name of somebody else."""
    one = party_of(name)
    return parties_together(name) or ([one] if one else [])


def _names(query: Query, points: Sequence[Point], words: AnswerWords, grouped: bool = True) -> tuple[str, bool]:
    """The speakers as a list in words, and whether they are several; ``grouped``: who speak for one country, as it."""
    people = _people(points)
    by_country: dict[str, int] = {}
    for item in people:
        if (country := _country(item)) is not None:
            by_country[country] = by_country.get(country, 0) + 1
    names: dict[str, bool] = {}
    unnamed = [i for i in people if i.statement and only_described(i.statement, i.article, query.language)]
    unnamed = unnamed if len(unnamed) < len(people) else []
    for item in people:
        said = item.statement
        if said is None or item in unnamed:
            continue
        country = _country(item)
        if pieces := parties_together(said.speaker):
            for piece in pieces:
                name = party_name(piece, query.language)
                names[words.articled.get(name, name)] = words.plural_country(name)
        elif (
            grouped and country is not None and (by_country[country] > 1 and len(by_country) + len(people) > NAMED - 1)
        ):
            name = party_name(country, query.language)
            names[words.articled.get(name, name)] = words.plural_country(name)
        else:
            one = words.text("bodies") == "one" and party_of(said.speaker) is not None
            names[short_name(said, item.article, query.language)] = several(said, item.article.language) and not one
    listed = list(names)
    spare = 0 if len(names) + bool(unnamed) <= NAMED else len(names) - NAMED + 1
    if others := len(unnamed) + spare:
        told = words.text("other_one") if others == 1 else words.text("others", count=words.count(others))
        listed = [*listed[: len(listed) - spare], told]
    return words.listed(listed), len(names) + len(unnamed) > 1 or any(names.values())


def _country(item: Evidence) -> str | None:
    """The country for which somebody speaks."""
    party = party_of(item.statement.party) if item.statement and item.statement.party else None
    return party if party in countries() else None
