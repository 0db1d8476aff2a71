"""The first sentence of an answer: who takes which side, and how many they are, from the lines beneath it.

It tells who says what, never that something is so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qabot.answer.choosing.evidence import Evidence, in_title
from qabot.answer.choosing.rank import SPOKE, spoken_by, wanted_stances
from qabot.answer.composing.points import Part, Point
from qabot.answer.composing.same import changed, same_speaker
from qabot.answer.wording.forms import sure_stance
from qabot.answer.wording.moments import Moment, day, moment, moment_of, published
from qabot.answer.wording.speakers import party_name, several, short_name
from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.text.names import countries, parties_together, party_of
from qabot.types import Query, QuestionKind, Stance

NAMED = 4  # speakers named; of more, three and the number of the others
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
        clauses, points = _by_speaker(query, said, words)
    elif query.kind is QuestionKind.OVERVIEW:
        clauses, points = _sides_of(query, main, words)
    else:
        clauses, points = _by_stance(query, main, words)
    for part in other if clauses else ():
        spoken = [point for point in part.points if _taken(point) and point not in points]
        if spoken:
            clauses.append(_clause(query, spoken, (f"side_{part.heading}", f"side_{part.heading}_many"), words))
            points = [*points, *spoken]
    if not clauses:
        return Summary()
    text = "; ".join(clauses)
    return Summary(f"{text[:1].upper()}{text[1:]}.", tuple(points))


def _bodies(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points of articles' texts; those of headings only where there are no others."""
    return tuple(point for point in points if not in_title(point.best)) or tuple(points)


def _by_stance(query: Query, main: Sequence[Part], words: AnswerWords) -> tuple[list[str], list[Point]]:
    """A clause for each stance asked for, or for each that is taken where none is."""
    clauses: list[str] = []
    used: list[Point] = []
    for n, part in enumerate(main):
        said = [point for point in part.points if point.best.statement and point.best.statement.speaker]
        if isinstance(part.heading, Stance):
            asked: Stance | None = part.heading
            wanted = (
                wanted_stances(query, query.stances.index(asked) + 1) if asked in query.stances else (part.heading,)
            )
        else:
            asked, wanted = (query.stances[0], wanted_stances(query)) if query.stances else (None, ())
        fitting = [point for point in said if _taken(point) in wanted]
        plain = asked is Stance.CLAIMS and len(main) == 1  # "says so" would take the question for what was said
        if asked is None or plain or (not fitting and n == 0):
            if said:
                who, many = _names(query, said, words)
                clauses.append(words.text("speak" if many else "speaks", who=who))
                used += said
            continue
        if fitting:
            who, many = _names(query, fitting, words)
            told = words.told[asked][many]
            if asked is Stance.CLAIMS and Stance.DENIES in query.stances:
                told = words.text("side_claimed_by_many" if many else "side_claimed_by")
            clauses.append(words.text("clause", who=who, told=told))
            used += fitting
    return clauses, used


def _sides_of(query: Query, main: Sequence[Part], words: AnswerWords) -> tuple[list[str], list[Point]]:
    """Who accuses, who denies, who confirms, and who else speaks: everybody once."""
    said = [point for part in main for point in part.points if point.best.statement and point.best.statement.speaker]
    clauses: list[str] = []
    used: list[Point] = []
    for side in (Stance.ACCUSES, Stance.DENIES, Stance.CONFIRMS, None):
        named = _people(used)
        new = [
            point
            for point in said
            if side in (None, _taken(point)) and not any(_same_person(point.best, other) for other in named)
        ]
        if not new:
            continue
        who, many = _names(query, new, words)
        if side is not None:
            clauses.append(words.text("clause", who=who, told=words.told[side][many]))
        else:
            key = "speak" if many else "speaks"
            clauses.append(words.text(f"{key}_too" if clauses else key, who=who))
        used += new
    return clauses, used


def _same_person(one: Evidence, other: Evidence) -> bool:
    return one.statement is not None and other.statement is not None and same_speaker(one.statement, other.statement)


def _taken(point: Point) -> Stance | None:
    """The stance that is taken, where the reader is sure enough of it to be told without the article's words."""
    return sure_stance(point.best.statement, point.best.article)


def _by_speaker(query: Query, said: Sequence[Point], words: AnswerWords) -> tuple[list[str], list[Point]]:
    """What kind of thing somebody says, and how much, or who speaks for the party asked about."""
    own = [p for p in said if p.best.statement and spoken_by(p.best.statement, query.speakers, query.language) >= SPOKE]
    asked = party_of(query.speakers[0])
    own = [p for p in own if p.best.statement and _may_be(p.best.statement.speaker, asked)]
    if not own:
        return [], []
    people = _people(own)
    who, many = _names(query, own, words)
    party = party_of(query.speakers[0])
    stances = {_taken(point) for point in own}
    if query.kind is QuestionKind.CONFIRMED:
        confirmed, denied = Stance.CONFIRMS in stances, Stance.DENIES in stances
        if confirmed and denied:
            return [words.text("both_answers", who=who)], own
        if confirmed or denied:
            stance = Stance.CONFIRMS if confirmed else Stance.DENIES
            fitting = [point for point in own if _taken(point) is stance]
            who, many = _names(query, fitting, words)
            if party:  # whoever else joins in was not asked for
                name = party_name(party, query.language)
                who, many = words.articled.get(name, name), words.plural_country(name)
            return [words.text("clause", who=who, told=words.told[stance][many])], fitting
    itself = [p for p in own if p.best.statement and party in _sides(p.best.statement.speaker)]
    if len(people) > 1 and party and itself:
        name = party_name(party, query.language)
        who, many = words.articled.get(name, name), words.plural_country(name)
        text = words.text("quoted_many" if many else "quoted", who=who, count=words.count(len(own)))
    elif len(people) > 1 and party:
        name = party_name(party, query.language)
        who, many = _names(query, own, words, grouped=False)
        key = "for_party" if many else "for_party_one"
        text = words.text(key, party=words.articled.get(name, name), who=who)
    elif len(people) > 1:
        who, many = _names(query, own, words, grouped=False)
        called = [item.statement.speaker.split() for item in people if item.statement]
        persons = all(word[:1].isupper() for name in called for word in name)
        family = {name[-1].casefold() for name in called}
        text = words.text("namesakes" if persons and len(family) == 1 else "speak" if many else "speaks", who=who)
    elif len(own) > 1:
        text = words.text("quoted_many" if many else "quoted", who=who, count=words.count(len(own)))
    elif (only := _taken(own[0])) and only is not Stance.CLAIMS:
        text = words.text("clause", who=who, told=words.told[only][many])
    else:
        text = words.text("quoted_once_many" if many else "quoted_once", who=who)
    if query.kind is QuestionKind.CONFIRMED:
        text = words.text("neither", text=text)
    return [text], own


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
        days = list(dict.fromkeys(found.name(query.language) for found in bare))
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
    for item in people:
        said = item.statement
        if said is None:
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
    if len(listed) > NAMED:
        listed = [*listed[: NAMED - 1], words.text("others", count=words.count(len(listed) - NAMED + 1))]
    return words.listed(listed), len(names) > 1 or any(names.values())


def _country(item: Evidence) -> str | None:
    """The country for which somebody speaks."""
    party = party_of(item.statement.party) if item.statement and item.statement.party else None
    return party if party in countries() else None
