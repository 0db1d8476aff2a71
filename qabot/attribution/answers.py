"""What a denial or a confirmation answers: the proposition it names itself, or a claim elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qabot.attribution.patterns import found, stems
from qabot.languages.speaker_vocabulary import person_words, stance_words
from qabot.types import Answered, Article, LanguageCode, Span, Stance, Statement

_ANSWERING = (Stance.DENIES, Stance.CONFIRMS)
_ACCUSING = (Stance.ACCUSES, Stance.SUSPECTS, Stance.CRITICISES, Stance.WARNS)
_TELLING = 2  # words beyond "die Vorwürfe" by which a denial names what it denies


def answered(article: Article, statements: Sequence[Statement]) -> list[Statement]:
    """The statements with ``answers`` set on every denial and confirmation.

    ``Answered()`` says that the article does not hold the accusation.
    """
    return [
        replace(statement, answers=_answer(article, statements, i)) if statement.stance in _ANSWERING else statement
        for i, statement in enumerate(statements)
    ]


def _answer(article: Article, statements: Sequence[Statement], i: int) -> Answered:
    named = _proposition(article, statements[i])
    claim = _claim(article.language, statements, i, named is not None)
    if named is not None:
        return Answered(named, claim)
    return Answered(statements[claim].content_span, claim) if claim is not None else Answered()


def _proposition(article: Article, statement: Statement) -> Span | None:
    """What a denial itself says is denied; None where it only points to it or answers in words of its own."""
    content, language = statement.content, article.language
    bare = not statement.cue or found("speaking", language, _cue(statement))
    if bare and statement.stance is Stance.DENIES:
        return None  # "sagte: Wir haben nie ..." is the answer, not what is answered
    start, end = statement.content_span
    for match in _openers(language).finditer(content):
        if found("allegation", language, content[: match.start()].lower()):
            return start + match.end(), end  # "Angaben, wonach ..."
    telling = [word for word in re.findall(r"\w+", content.lower()) if _tells(word, language)]
    return statement.content_span if len(telling) >= _TELLING else None


def _cue(statement: Statement) -> str:
    return statement.cue.lower()


def _tells(word: str, language: LanguageCode) -> bool:
    persons = person_words(language)
    if len(word) < 4 or word in persons.determiners or word in persons.prepositions or word in persons.pronouns:
        return False
    return not (found("allegation", language, word) or found("falsehood", language, word))


@lru_cache(maxsize=4)
def _openers(language: LanguageCode) -> re.Pattern[str]:
    words = "|".join(map(re.escape, stance_words(language).openers.split()))
    return re.compile(rf",\s+(?:(?:{words})\s+)?")


def _claim(language: LanguageCode, statements: Sequence[Statement], i: int, named: bool) -> int | None:
    """The position of the claim that statement ``i`` answers."""
    answer = statements[i]
    best: tuple[float, int] | None = None
    for j, claim in enumerate(statements):
        if j == i or claim.stance in _ANSWERING or _same_side(claim, answer):
            continue
        if _within(claim.content_span, answer.content_span) and claim.sentence_span == answer.sentence_span:
            continue  # part of the denial itself
        score = _score(language, claim, answer, statements, i, j, named)
        if score is not None and (best is None or score > best[0]):
            best = (score, j)
    return best[1] if best else None


def _score(
    language: LanguageCode,
    claim: Statement,
    answer: Statement,
    statements: Sequence[Statement],
    i: int,
    j: int,
    named: bool,
) -> float | None:
    """How well a claim fits an answer; None where it does not."""
    shared = len(stems(claim.content.lower()) & stems(answer.content.lower()))
    accuses = claim.stance in _ACCUSING or found("hearsay", language, claim.cue.lower())
    about = _about(claim, answer)
    owner = bool(claim.party) and claim.party.lower()[:5] in answer.content.lower()
    if named or answer.stance is Stance.CONFIRMS:
        fits = shared > 1 or (shared > 0 and accuses)
    else:
        fits = (accuses and (shared > 0 or about or owner or _alone(statements, i))) or shared > 2
    if not fits:
        return None
    return shared + 2.0 * accuses + 2.0 * about + 2.0 * owner + (1.0 if j < i else 0.0) - 0.1 * abs(i - j)


def _alone(statements: Sequence[Statement], i: int) -> bool:
    """Whether the denial stands close behind: no other answer between it and what comes before."""
    return i > 0 and statements[i - 1].stance in _ACCUSING


def _about(claim: Statement, answer: Statement) -> bool:
    words = {w for w in re.findall(r"\w+", f"{answer.speaker} {answer.party}".lower()) if len(w) > 3}
    return any(word[:6] in claim.content.lower() for word in words)


def _same_side(claim: Statement, answer: Statement) -> bool:
    return bool(answer.speaker) and (claim.speaker == answer.speaker or (claim.party == answer.party != ""))


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
