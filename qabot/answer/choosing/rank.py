"""Whether a statement has the stance asked for, whether the one asked about made it, whether it tells a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qabot.answer.choosing import coverage
from qabot.answer.choosing.compatriots import is_of
from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.choosing.offices import is_description
from qabot.entities.names import alike, differ, is_named, is_titled, skeleton, skeletons
from qabot.entities.parties import parties_in, party_of
from qabot.entities.peoples import national
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import person_words
from qabot.languages.time_vocabulary import time_words
from qabot.question.speakers import PERSON
from qabot.text.cues import shows
from qabot.types import Article, LanguageCode, Query, QuestionKind, Stance, Statement

C, D, K, A, R, F, N, S, W = (
    Stance.CLAIMS, Stance.DENIES, Stance.CONFIRMS, Stance.ACCUSES, Stance.CRITICISES, Stance.DEMANDS,
    Stance.ANNOUNCES, Stance.SUSPECTS, Stance.WARNS,
)  # fmt: skip
# How far a statement of one stance answers a question for another: people ask "who claims" for accusations, too, and
# an accusation may be worded as a claim. Rows: asked for; what is not listed does not answer.
NEAR: dict[Stance, dict[Stance, float]] = {
    C: {C: 1.0, A: 0.9, S: 0.8, R: 0.7, W: 0.6, N: 0.6, K: 0.6, F: 0.4},
    D: {D: 1.0, C: 0.3, R: 0.3},
    K: {K: 1.0, C: 0.6, N: 0.5, D: 0.4},
    A: {A: 1.0, R: 0.8, C: 0.5, S: 0.5, W: 0.2},
    R: {R: 1.0, A: 0.8, C: 0.4, F: 0.4, D: 0.3, W: 0.3},
    F: {F: 1.0, N: 0.3, C: 0.3, W: 0.3, R: 0.3},
    N: {N: 1.0, C: 0.5, F: 0.3},
    S: {S: 1.0, C: 0.7, A: 0.6, W: 0.3},
    W: {W: 1.0, S: 0.5, R: 0.5, C: 0.5, F: 0.3},
}

_OWNING = "|".join(sorted(person_words("de").owning | person_words("en").owning))
_OWNED = rf" (?:{_OWNING}) [^,]*|^\w+['’]s? "  # whose man somebody is: "of Abel", "Abel's"

FITTING = 0.6  # how near a stance must be to the one asked for to answer for it


def wanted_stances(query: Query, part: int = 0) -> tuple[Stance, ...]:
    """The stances that clause ``part`` asks for, and those that its verb means as well; empty for any."""
    also = query.also[max(0, part - 1) : part or None]
    asked = (query.stances[part - 1],) if part else query.stances
    return tuple(dict.fromkeys([*asked, *(stance for stances in also for stance in stances)]))


def asks_for_fact(query: Query) -> bool:
    """Whether neither a speaker nor a stance is asked for, so that a report answers as well as what somebody says."""
    return query.kind in (QuestionKind.FACT, QuestionKind.WHEN) or (
        query.kind is QuestionKind.WHO and not query.stances
    )


def stance_fit(query: Query, said: Statement | None, part: int = 0) -> float:
    """How far a statement has a stance that clause ``part`` asks for, 0 to 1; -1 where it says the contrary."""
    if said is None:
        return 0.0
    if said.stance in query.contrary:
        return -1.0
    return max((NEAR[asked].get(said.stance, 0.0) for asked in wanted_stances(query, part)), default=0.0)


def fitting(query: Query, said: Statement) -> bool:
    """Whether the stance of a statement answers for one that is asked for."""
    return not wanted_stances(query) or stance_fit(query, said) >= FITTING


def stances_told(said: Statement, article: Article | None) -> set[Stance]:
    """The stances of a statement, by what is said and by the article's verbs beside it: what somebody announces is
    confirmed, too, where it stands "wie Mai bestätigte"."""
    if article is None:
        return {said.stance}
    start, end = said.sentence_span
    beside = f"{article.text[start : said.content_span[0]]} {article.text[said.content_span[1] : end]}"
    return {said.stance, *(stance for stance in Stance if shows(beside, stance, article.language))}


def timed(item: Evidence) -> bool:
    """Whether words of time stand in what is said, whenever it was said."""
    times = time_words(item.article.language).times
    said = item.statement.content if item.statement else item.text
    return re.search(times, said.casefold()) is not None


def dated(article: Article, query: Query) -> bool:
    """Whether an article is of the days that a question names."""
    if query.dates is None or article.date is None:
        return False
    return query.dates[0] <= article.date[:10] <= query.dates[1]


def spoken_by(statement: Statement, speakers: Sequence[str], language: LanguageCode = "de") -> bool:
    """Whether one of ``speakers``, named in ``language``, made the statement, or who speaks for him."""
    return any(_spoke(asked, statement, language) for asked in speakers)


def _spoke(asked: str, statement: Statement, language: LanguageCode) -> bool:
    if (people := national(asked, language)) and asked not in statement.speaker:
        return is_of(people, statement)
    if _is_other(asked, statement, language):
        return False
    mention, name = statement.speaker_mention, " " not in asked or PERSON.fullmatch(asked)
    behind = PERSON.fullmatch(statement.speaker) and mention.endswith(statement.speaker)
    if name and behind and not is_named(asked, statement.speaker):
        owner = rf"^{re.escape(asked.split(' ')[-1])}s "
        mention = re.sub(rf"{_OWNED}|{owner}", "", mention)  # "der Anwalt von Abel, Lars Kuhn" is not Abel
    return _same(asked, f"{statement.speaker} {mention}", statement.party, language)


def is_namesake(statement: Statement, speakers: Sequence[str], language: LanguageCode = "de") -> bool:
    """Whether a statement is somebody's who only has the surname of one of ``speakers``."""
    other = any(_is_other(asked, statement, language) for asked in speakers)
    return other and not spoken_by(statement, speakers, language)


def _is_other(asked: str, statement: Statement, language: LanguageCode) -> bool:
    if asked in statement.speaker_mention:
        return False
    if is_titled(asked):
        return _other_sex(asked, statement.speaker, statement.speaker_mention)
    return _namesakes(asked, statement.speaker, language)


def without_excluded(query: Query, pool: Pool) -> Pool:
    """The pool without what those say who are left out ("who but X ...?"), or what is told of them."""
    if not query.excluded:
        return pool
    return replace(pool, evidence=tuple(item for item in pool.evidence if not _excluded(item, query)))


def _excluded(item: Evidence, query: Query) -> bool:
    if item.statement is not None:
        return spoken_by(item.statement, query.excluded, query.language)
    return any(_same(name, item.text, "", query.language) for name in query.excluded)


@lru_cache(maxsize=20_000)
def _other_sex(asked: str, speaker: str, mention: str) -> bool:
    """Whether a title asks for a woman of a surname that a man bears, or the other way round."""
    if not alike(skeleton(asked.split(" ")[-1]), skeleton(speaker.split(" ")[-1])):
        return False
    return differ(asked, speaker) or differ(asked, mention)


@lru_cache(maxsize=20_000)
def _namesakes(asked: str, speaker: str, language: LanguageCode) -> bool:
    """Whether two full names have the surname in common and given names that are not spellings of one another."""
    one, other = asked.split(" "), speaker.split(" ")
    if min(len(one), len(other)) < 2 or not alike(skeleton(one[-1]), skeleton(other[-1])):
        return False
    given = one[-2], other[-2]
    names = all(word in FIRST_NAMES or coverage.is_name(word, language) for word in given)
    return names and given[0][0] != given[1][0] and not alike(*map(skeleton, given))


@lru_cache(maxsize=20_000)
def _same(asked: str, said: str, party: str, language: LanguageCode) -> bool:
    if (country := party_of(asked)) is not None:  # all its names are known: "South Korea" is not North Korea
        return country in parties_in(party) | parties_in(said)
    words = coverage.telling_words(asked, language)
    held = [_named(word, language, said) or _misspelt(word.sound, said) for word in words]
    if is_description(asked, language) and not all(
        found or word.weight < coverage.INFORMED for word, found in zip(words, held, strict=True)
    ):
        return False  # the deputy minister is not whoever else is a minister
    if words and (held[-1] or (party and all(_named(word, language, party) for word in words))):
        return True
    return not parties_in(asked).isdisjoint(parties_in(party) | parties_in(said))


def _named(word: coverage.Word, language: LanguageCode, text: str) -> bool:
    if word.party and word.name:  # all its names are known: "Südkorea" is none of North Korea's
        return word.party in parties_in(text)
    return coverage.occurs(word, language, text)


def _misspelt(sound: str, said: str) -> bool:
    return any(alike(sound, other) for other in skeletons(said))
