"""Which evidence answers a question best: how near it is, whether the stance is the one asked for, whether he spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qabot.answer import coverage
from qabot.answer.evidence import Evidence
from qabot.cues import shows
from qabot.languages.question_vocabulary import question_words
from qabot.names import alike, parties_in, skeleton
from qabot.types import Article, LanguageCode, Query, QuestionKind, Role, Stance, Statement

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


ADDRESSED = frozenset({F})  # stances that are taken towards somebody whom the question puts first
THIN = 2  # blanks in a claim that says something
AGAINST = frozenset({A, R})  # stances that are taken against whom the question puts first
FIRST = 4  # words of a topic among which his name stands
OPENING = 2  # words of a topic among which the one addressed stands
SPEAKER_IN_TEXT = 0.7  # of a name in the sentence against one that a statement is attributed to


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much in the sum; fitted by ``benchmarks/answers.py`` (see docs/answers.md)."""

    article: float = 0.5
    passage: float = 0.4
    whole: float = 2.5
    dense: float = 2.0
    lexical: float = 0.5
    stance: float = 4.5
    speaker: float = 1.5
    statement: float = 0.6  # that somebody says it
    told: float = 0.4  # the same, where no stance is asked for
    cue: float = 3.0  # the stance in a word of a sentence in which no statement was found
    addressee: float = 1.5  # that it is said to the party that the question names as addressed
    target: float = -2.5  # that he says it against whom it is said, by the question
    unnamed: float = -1.5  # a statement whose speaker the article does not name
    thin: float = -1.0  # a claim of a word or two says nothing
    timed: float = 3.0  # a word of time, where it is asked when
    dated: float = 1.0  # an article of the time that the question names
    source: float = 2.0  # an article of the outlet that it names
    title: float = -1.5  # that it stands in a title or heading, which repeats what the text says in full


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Ranked:
    """Evidence with its score, and how far stance and speaker are those asked for, 0 to 1."""

    evidence: Evidence
    score: float
    stance: float
    speaker: float


def rank(query: Query, evidence: Sequence[Evidence], part: int = 0, weights: Weights | None = None) -> list[Ranked]:
    """Evidence for clause ``part`` of the question (0: for all of it), best first."""
    wanted = wanted_stances(query, part)
    if query.kind is QuestionKind.WHEN:  # a sentence in which somebody speaks tells when he spoke; what he says counts
        spoken = {(item.article.id, item.span) for item in evidence if item.statement}
        evidence = [item for item in evidence if item.statement or (item.article.id, item.span) not in spoken]
    ranked = [_ranked(query, item, part, wanted, weights or WEIGHTS) for item in evidence]
    return sorted(ranked, key=lambda item: (-item.score, item.evidence.article.id, item.evidence.span))


def wanted_stances(query: Query, part: int = 0) -> tuple[Stance, ...]:
    """The stances that clause ``part`` asks for, and those that its verb means as well; empty for any."""
    also = query.also[max(0, part - 1) : part or None]
    asked = (query.stances[part - 1],) if part else query.stances
    return tuple(dict.fromkeys([*asked, *(stance for stances in also for stance in stances)]))


def nearness(item: Evidence, part: int) -> float:
    """How near a sentence is to what clause ``part`` asks, in meaning and in words: a cosine and a share, added."""
    column = part if part < len(item.fit.dense) else 0
    return item.fit.dense[column] + item.fit.lexical[column]


def _ranked(query: Query, item: Evidence, part: int, wanted: tuple[Stance, ...], weights: Weights) -> Ranked:
    fit, said = item.fit, item.statement
    column = part if part < len(fit.dense) else 0
    stance = speaker = cue = 0.0
    plain = query.kind in (QuestionKind.FACT, QuestionKind.WHEN) and not query.speakers
    if said:
        stance = max((NEAR[asked].get(said.stance, 0.0) for asked in wanted), default=0.0 if plain else 0.5)
        speaker = spoken_by(said, query.speakers, query.language) if query.speakers else 0.0
    else:
        cue = float(any(shows(item.text, asked, item.article.language) for asked in wanted))
        speaker = SPEAKER_IN_TEXT * max(
            (_same(asked, item.text, "", query.language) for asked in query.speakers), default=0.0
        )
    score = (
        weights.article * fit.article
        + weights.passage * fit.passage
        + weights.whole * fit.whole
        + weights.dense * fit.dense[column]
        + weights.lexical * fit.lexical[column]
        + weights.stance * stance
        + weights.cue * cue
        + weights.speaker * speaker
        + (weights.addressee * _addressed(query, item, said) if said and set(wanted) & ADDRESSED else 0.0)
        + (weights.target if said and wanted[:1] and wanted[0] in AGAINST and _targeted(query, said) else 0.0)
        + (weights.told if said and plain else weights.statement if said else 0.0)
        + (weights.unnamed if said and not said.speaker else 0.0)
        + (weights.title if in_title(item) else 0.0)
        + (weights.thin if said and said.stance is Stance.CLAIMS and said.content.count(" ") < THIN else 0.0)
        + (weights.timed if query.kind is QuestionKind.WHEN and timed(item) else 0.0)
        + (weights.dated if _dated(item.article, query) else 0.0)
        + (weights.source if query.source and item.article.source == query.source else 0.0)
    )
    return Ranked(item, score, stance, speaker)


def _addressed(query: Query, item: Evidence, said: Statement) -> float:
    """1 where a statement is addressed to the party that a question puts first, -1 where that party makes it."""
    asked = _addressees(query.topic)
    if not asked:
        return 0.0
    if asked & (parties_in(said.party) | parties_in(said.speaker)):
        return -1.0
    to = item.article.text[slice(*said.addressee_span)] if said.addressee_span else ""
    return float(bool(asked & parties_in(f"{to} {said.content} {item.text}")))


@lru_cache(maxsize=1_000)
def _addressees(topic: str) -> frozenset[str]:
    """The party that a topic opens with: "Russland auf, ...", "den USA vor, ..."."""
    words = topic.split(" ")
    found = (parties_in(" ".join(words[:n])) for n in range(1, OPENING + 1))
    return next(filter(None, found), frozenset())  # what comes behind it is what it is accused of


def _targeted(query: Query, said: Statement) -> bool:
    """Whether a statement is made by the one whom a question puts first: in "who accuses X of ..." X is no accuser."""
    if not said.speaker or query.kind is not QuestionKind.WHO or _asks_which(query.question, query.language):
        return False
    names = _first_named(query.topic, query.language)
    family = said.speaker.split(" ")[-1]
    return any(coverage.occurs(name, query.language, family) for name in names) or bool(
        _addressees(query.topic) & (parties_in(said.party) | parties_in(said.speaker))
    )


@lru_cache(maxsize=1_000)
def _asks_which(question: str, language: LanguageCode) -> bool:
    """Whether a question asks "which politician": then the words that it opens with are about who speaks."""
    return re.search(rf"\b(?:{question_words(language).which})\b", question.casefold()) is not None


@lru_cache(maxsize=1_000)
def _first_named(topic: str, language: LanguageCode) -> tuple[coverage.Word, ...]:
    """The names among the words that a topic opens with."""
    if _addressees(topic):
        return ()
    opening = " ".join(topic.split(" ")[:FIRST])
    return tuple(word for word in coverage.telling_words(opening, language) if word.name)


def in_title(item: Evidence) -> bool:
    """Whether evidence stands in a title or heading."""
    return any(
        block.start <= item.span[0] < block.end and block.role is not Role.PARAGRAPH for block in item.article.blocks
    )


def timed(item: Evidence) -> bool:
    """Whether words of time stand in what is said, whenever it was said."""
    times = question_words(item.article.language).times
    said = item.statement.content if item.statement else item.text
    return re.search(times, said.casefold()) is not None


def _dated(article: Article, query: Query) -> bool:
    if query.dates is None or article.date is None:
        return False
    return query.dates[0] <= article.date[:10] <= query.dates[1]


def spoken_by(statement: Statement, speakers: Sequence[str], language: LanguageCode = "de") -> float:
    """How far one of ``speakers``, named in ``language``, made the statement: 1 for the person, less for his party."""
    said = f"{statement.speaker} {statement.speaker_mention}"
    return max(_same(asked, said, statement.party, language) for asked in speakers)


@lru_cache(maxsize=20_000)
def _same(asked: str, said: str, party: str, language: LanguageCode) -> float:
    words = coverage.telling_words(asked, language)
    held = [_named(word, language, said) or _misspelt(word.sound, said) for word in words]
    if words and held[-1]:
        return 0.7 + 0.3 * sum(held) / len(words)
    if words and party and all(_named(word, language, party) for word in words):
        return 0.8  # who speaks for the one asked about
    if (wanted := parties_in(asked)) and wanted & (parties_in(party) | parties_in(said)):
        return 0.5 + 0.3 * sum(held) / max(1, len(words))
    return 0.6 * sum(held) / len(words) if words else 0.0


def _named(word: coverage.Word, language: LanguageCode, text: str) -> bool:
    if word.party and word.name:  # all its names are known: "Südkorea" is none of North Korea's
        return word.party in parties_in(text)
    return coverage.occurs(word, language, text)


def _misspelt(sound: str, said: str) -> bool:
    return any(alike(sound, other) for other in _skeletons(said))


@lru_cache(maxsize=20_000)
def _skeletons(text: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in re.findall(r"[^\W\d_]{3,}", text))
