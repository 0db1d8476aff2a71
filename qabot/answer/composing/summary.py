"""The first sentence of an answer: who takes which side, and how many they are, from the lines beneath it.

It tells who says what, never that something is so, and names nobody of whom the reader is unsure. Where the first line
answers by itself, as what somebody said does, there is none: a number of statements tells nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qabot.answer.choosing.coverage import BORNE, degree, telling_words
from qabot.answer.choosing.evidence import Evidence, Pool, in_title, story
from qabot.answer.choosing.rank import spoken_by, wanted_stances
from qabot.answer.composing.counted import counted, meant_so, points_to_another, taken, undecided, worded
from qabot.answer.composing.dispute import facing
from qabot.answer.composing.points import REACTION, SIDES, Part, Point
from qabot.answer.composing.voices import may_be, named, people, same_person, sides_of
from qabot.answer.sameness.statements import changed
from qabot.answer.wording.lines import retold
from qabot.answer.wording.moments import Moment, day, moment, moment_of, published
from qabot.answer.wording.quoting import points_back
from qabot.answer.wording.speakers import party_name, short_name
from qabot.entities.parties import party_of
from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.text.cues import stance_of
from qabot.types import Query, QuestionKind, Stance, Statement

SEVERAL = 3  # speakers from whom on it tells something that they speak, with which stance ever
ACCUSING = frozenset({Stance.CLAIMS, Stance.ACCUSES})  # who blames somebody for something claims it as well
LACKING = ("lacks_denial", "lacks_confirmation", "lacks_time")


@dataclass(frozen=True, slots=True)
class Summary:
    """The first sentence, and the points that it is made from."""

    text: str = ""
    points: tuple[Point, ...] = ()


def summarize(query: Query, parts: Sequence[Part], pool: Pool) -> Summary:
    """The first sentence over the parts that are shown; empty where one line says it all."""
    words = answer_words(query.language)
    main = [part for part in parts if part.heading not in (*SIDES, REACTION)]
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
    if query.kind is QuestionKind.FACT or query.accused:  # whoever is quoted, that is not what was asked
        return Summary()
    if query.kind in (QuestionKind.SAID, QuestionKind.CONFIRMED) and query.speakers:
        clauses, points = _by_speaker(query, said, bool(other), words)
        if query.kind is QuestionKind.SAID and len(people(points)) > 1:
            other = []  # that several speak is nothing that somebody could deny
    elif query.kind is QuestionKind.OVERVIEW:
        clauses, points = _overview(query, main, words, pool)
    else:
        clauses, points = _by_stance(query, main, words, pool)
    charged = _charged(clauses, words)
    for heading in SIDES if clauses else ():
        held = [point for part in other if part.heading == heading for point in part.points]
        spoken = [point for point in held if taken(point) and not _among(point, people(points))]
        if heading == "confirmed_by":  # who admits two visits does not admit the three that are claimed
            spoken = [point for point in spoken if _confirms_all(point)]
        if spoken:
            told = _denial(words, charged) if heading == "denied_by" else _keyed(words, f"side_{heading}")
            clauses.append(_clause(query, spoken, told, words))
            points = [*points, *spoken]
    first = main[0].points[0]
    if not clauses or (points == [first] and not first.whole and retold(first.best, query.language)):
        return Summary()  # nothing to tell, or nothing that the first line does not tell by itself
    text = "; ".join(clauses)
    return Summary(f"{text[:1].upper()}{text[1:]}.", tuple(points))


def _bodies(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points of articles' texts; those of headings only where there are no others."""
    return tuple(point for point in points if not in_title(point.best)) or tuple(points)


def _by_stance(query: Query, main: Sequence[Part], words: AnswerWords, pool: Pool) -> tuple[list[str], list[Point]]:
    """A clause for each stance asked for; where none is, or only what is claimed, for each that is taken."""
    clauses: list[str] = []
    used: list[Point] = []
    if not query.stances or (len(main) == 1 and query.stances[0] is Stance.CLAIMS):
        clauses, used = _by_side(query, main, words)  # "says so" would take the question for what was said
        return (clauses, used) if len(people(used)) > 1 else ([], [])
    by_stance: dict[Stance, list[Point]] = {}
    for part in main:
        asked = part.heading if isinstance(part.heading, Stance) else query.stances[0]
        by_stance.setdefault(asked, []).extend(part.points)
    for asked, points in by_stance.items():
        wanted = wanted_stances(query, query.stances.index(asked) + 1) if asked in query.stances else (asked,)
        either = ACCUSING if asked is Stance.CLAIMS else frozenset({asked})
        fitting = [
            point
            for point in counted(query, points, pool if points_to_another(query, asked) else None)
            if taken(point) in either.union(wanted) and meant_so(query, point, asked)
        ]
        if fitting:
            told = words.told[asked]
            if asked is Stance.CLAIMS:
                told = _keyed(words, "side_claimed_by")
            elif asked is Stance.DENIES:
                told = _denial(words, _charged(clauses, words))
            clauses.append(_clause(query, fitting, told, words))
            used += fitting
    return clauses, used


def _by_side(query: Query, main: Sequence[Part], words: AnswerWords) -> tuple[list[str], list[Point]]:
    """Who accuses, who denies, who confirms, and who else speaks: everybody once."""
    said = [point for part in main for point in counted(query, part.points)]
    clauses: list[str] = []
    used: list[Point] = []
    for side in (Stance.ACCUSES, Stance.DENIES, Stance.CONFIRMS, None):
        told = people(used)
        new = [point for point in said if side in (None, worded(point)) and not _among(point, told)]
        if not new or (side is None and not clauses and len(people(new)) < SEVERAL):
            continue
        who, many = named(query, new, words)
        if side is not None:
            told_of = _denial(words, _charged(clauses, words)) if side is Stance.DENIES else words.told[side]
            clauses.append(words.text("clause", who=who, told=told_of[many]))
        else:
            key = "speak" if many else "speaks"
            clauses.append(words.text(f"{key}_too" if clauses else key, who=who))
        used += new
    return clauses, used


def _overview(query: Query, main: Sequence[Part], words: AnswerWords, pool: Pool) -> tuple[list[str], list[Point]]:
    """Who accuses, who stands against that, and who else speaks: everybody once. That somebody denies or confirms "it"
    is not told where nothing was asked that could be so or not."""
    said = [point for part in main for point in counted(query, part.points)]
    accusing = [point for point in said if worded(point) is Stance.ACCUSES]
    answers = [other for point in accusing for other in facing(point.best, pool)]
    rejecting = [point for point in said if worded(point) is Stance.DENIES and point.best.statement in answers]
    clauses: list[str] = []
    used: list[Point] = []
    for points, key in ((accusing, "charges"), (rejecting, "side_against"), (said, "")):
        new = [point for point in points if not _among(point, people(used))]
        if not new or (not key and not clauses and len(people(new)) < SEVERAL):
            continue
        if key:
            clauses.append(_clause(query, new, _keyed(words, key), words))
        else:
            who, many = named(query, new, words)
            speak = "speak" if many else "speaks"
            clauses.append(words.text(f"{speak}_too" if clauses else speak, who=who))
        used += new
    return clauses, used


def _among(point: Point, told: Sequence[Evidence]) -> bool:
    return any(same_person(point.best, other) for other in told)


def _confirms_all(point: Point) -> bool:
    said, article = point.best.statement, point.best.article
    return said is not None and points_back(said.content, article.language)


def _charged(clauses: Sequence[str], words: AnswerWords) -> bool:
    """Whether the first clause tells of an accusation: "it" is that, then."""
    return bool(clauses) and clauses[0].endswith(words.told[Stance.ACCUSES])


def _keyed(words: AnswerWords, key: str) -> tuple[str, str]:
    return words.text(key), words.text(f"{key}_many")


def _denial(words: AnswerWords, charged: bool) -> tuple[str, str]:
    """That one, or several, deny it: an accusation, where somebody has just been told to make one."""
    return _keyed(words, "side_charge_denied" if charged else "side_denied_by")


def _by_speaker(query: Query, said: Sequence[Point], sided: bool, words: AnswerWords) -> tuple[list[str], list[Point]]:
    """Whether somebody confirms or denies what he is asked about, or who speaks for a party, or under one name.

    Nothing where one speaks: what he says stands in the first line, but for the stance of the only thing he says where
    that has another side.
    """
    party = party_of(query.speakers[0])
    own = [p for p in said if p.best.statement and spoken_by(p.best.statement, query.speakers, query.language)]
    own = [p for p in own if p.best.statement and may_be(p.best.statement.speaker, party)]
    if (several := _several_meant(query, own, words)) and not party and query.kind is not QuestionKind.CONFIRMED:
        return several
    left = undecided(query, [point.best for point in own])
    opened = [point for point in own if point.best in left]
    sure = counted(query, own)
    doubted = {p.best.statement.stance for p in own if p.best.statement and p not in sure}
    if opened:
        who, many = named(query, opened, words)
        return [words.text("leaves_open_many" if many else "leaves_open", who=who)], opened
    whole, own = len(own), sure
    if not own:
        return [], []
    if query.kind is QuestionKind.CONFIRMED:
        return _verdict(query, own, doubted, words) if _asks_something(query) else ([], [])
    voices = people(own)
    who, many = named(query, own, words, grouped=len(voices) == 1)
    if len(voices) > 1 and party:
        if any(party in sides_of(item.statement.speaker) for item in voices if item.statement):
            return [], []  # it speaks itself, and who else speaks for it says so
        own = [p for p in own if p.best.statement and _own_name(p, query) != party_name(party, query.language)]
        name = party_name(party, query.language)
        who, many = named(query, own, words, grouped=False)
        key = "for_party" if many else "for_party_one"
        return [words.text(key, party=words.articled.get(name, name), who=who)] if own else [], own
    if len(voices) > 1:
        return [words.text("speak", who=who)], own
    stance = worded(own[0])
    if whole > 1 or not sided or stance is None or stance is Stance.CLAIMS:
        return [], []
    return [words.text("clause", who=who, told=words.told[stance][many])], own


def _asks_something(query: Query) -> bool:
    """Whether there is something that somebody may confirm: "has he confessed?" has nothing that "it" would be."""
    words = telling_words(query.topic, query.topic_language)
    return any(degree(word, " ".join(query.speakers)) < BORNE for word in words)


def _several_meant(query: Query, own: Sequence[Point], words: AnswerWords) -> tuple[list[str], list[Point]] | None:
    """That several persons bear the name, or hold the office, that is asked about; None where they do not.

    Which stance they take is told by the lines: here it is enough that the reader is not unsure who speaks.
    """
    own = [p for p in own if (said := p.best.statement) and (not said.doubtful or _named_near(said, p.best))]
    called = [item.statement.speaker.split() for item in people(own) if item.statement]
    if len(called) < 2 or not all(word[:1].isupper() for name in called for word in name):
        return None
    holders = query.speakers[1:-1]  # as ``offices.resolved`` gives them
    if holders and all(" ".join(name) in holders for name in called):
        who, _ = named(query, own, words, grouped=False, placed=True)
        return [words.text("holders", who=who)], list(own)
    if len({name[-1].casefold() for name in called}) == 1:
        who, _ = named(query, own, words, grouped=False)
        return [words.text("namesakes", who=who)], list(own)
    return None


def _named_near(said: Statement, item: Evidence) -> bool:
    """Whether the article names who speaks in full right there, or in the sentence before."""
    before = [span for span in story(item.article) if span[0] < said.sentence_span[1]][-2:]
    return any(said.speaker in item.article.text[slice(*span)] for span in before)


def _own_name(point: Point, query: Query) -> str:
    """Who speaks, as the first sentence names him."""
    said = point.best.statement
    return short_name(said, point.best.article, query.language) if said else ""


def _verdict(
    query: Query, own: Sequence[Point], doubted: set[Stance], words: AnswerWords
) -> tuple[list[str], list[Point]]:
    """Whether somebody confirms, denies, or does neither; the last only where no line may be one or the other."""
    party = party_of(query.speakers[0])
    stances = {taken(point) for point in own}
    found = [stance for stance in (Stance.CONFIRMS, Stance.DENIES) if stance in stances]
    fitting = [point for point in own if taken(point) in found] or list(own)
    who, many = named(query, fitting, words)
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
    wanted = wanted_stances(query)
    for point in (point for part in main for point in part.points):
        said = point.best.statement
        if said and Stance.CLAIMS not in wanted and said.stance not in wanted:
            continue  # when he said something else is not when he denied it
        # whom the reader is unsure of may still be told of by the article's own verb: "hat am Donnerstag bestritten"
        shown = said is None or taken(point) or stance_of(said.cue, point.best.article.language) is said.stance
        if shown and (found := _moment(point.best)):
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
            who, many = named(query, [point], words)
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
    who, many = named(query, points, words)
    return words.text("clause", who=who, told=told[many])
