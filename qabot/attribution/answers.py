"""What a denial or a confirmation answers: the proposition it names itself, or a claim elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qabot.attribution.heads import head_of
from qabot.attribution.party import known_camp
from qabot.attribution.patterns import found, opens, pattern, stems
from qabot.languages.speaker_vocabulary import person_words, stance_words
from qabot.types import Answered, Article, LanguageCode, Span, Stance, Statement

_ANSWERING = (Stance.DENIES, Stance.CONFIRMS)
_ACCUSING = (Stance.ACCUSES, Stance.SUSPECTS, Stance.CRITICISES, Stance.WARNS)
_APART = (Stance.WARNS, Stance.DEMANDS, Stance.ANNOUNCES)  # answered only where they speak of him who answers
_CLAUSE = 15  # letters of the shortest clause that is a proposition
_NEAR = 400  # characters within which "die Vorwürfe" can mean an accusation that shares no word
_FAR = 3000  # the same for "die Vorwürfe" and what somebody is accused of in so many words
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
    named = _proposition(article.language, statements[i])
    claim = _claim(article, statements, i, named is not None)
    if named is not None:
        return Answered(named, claim)
    return Answered(statements[claim].content_span, claim) if claim is not None else Answered()


def _proposition(language: LanguageCode, statement: Statement) -> Span | None:
    """What a denial itself says is denied; None where it only points to it or answers in words of its own."""
    content = statement.content
    if statement.stance is Stance.DENIES and (not statement.cue or found("speaking", language, statement.cue.lower())):
        return None  # "sagte: Wir haben nie ..." is the answer, not what is answered
    start, end = statement.content_span
    noun = pattern("allegation", language).search(content.lower())
    if noun is None:
        telling = [word for word in re.findall(r"\w+", content.lower()) if _tells(word, language)]
        return statement.content_span if len(telling) >= _TELLING else None
    tail = content[noun.end() :]
    if (clause := _openers(language).search(tail)) and len(tail) - clause.end() > _CLAUSE:
        return start + noun.end() + clause.end(), end  # "Angaben, wonach ..."
    return statement.content_span if _about_what(tail, language) else None


def _about_what(tail: str, language: LanguageCode) -> bool:
    """Whether a noun of accusation says of what: "über Waffen", "der Geldwäsche", but not "der Ermittler"."""
    words = re.findall(r"[\w-]+", tail)
    if not words:
        return False
    if words[0].lower() in person_words(language).genitives:
        following = words[1:4]
        return not any(head_of(word, language)[0] or known_camp(word, language) for word in following)
    return opens("about", language, tail.lower())


def _tells(word: str, language: LanguageCode) -> bool:
    persons = person_words(language)
    if len(word) < 4 or word in persons.determiners or word in persons.prepositions or word in persons.pronouns:
        return False
    return not found("falsehood", language, word)


@lru_cache(maxsize=4)
def _openers(language: LanguageCode) -> re.Pattern[str]:
    words = "|".join(map(re.escape, stance_words(language).openers.split()))
    return re.compile(rf",\s+(?:(?:{words})\s+)?")


def _claim(article: Article, statements: Sequence[Statement], i: int, named: bool) -> int | None:
    """The position of the claim that statement ``i`` answers."""
    answer = statements[i]
    best: tuple[float, int] | None = None
    for j, claim in enumerate(statements):
        if j == i or claim.stance in _ANSWERING or _same_side(claim, answer) or _overlap(claim, answer):
            continue
        score = _score(article, claim, answer, named)
        if score is None:
            continue
        score += 1.0 if j < i else 0.0
        score -= 0.1 * abs(i - j)
        if best is None or score > best[0]:
            best = (score, j)
    return best[1] if best else None


def _score(article: Article, claim: Statement, answer: Statement, named: bool) -> float | None:
    """How well a claim fits an answer; None where it does not."""
    content = answer.content.lower()
    shared = len(stems(claim.content.lower()) & stems(content))
    if claim.stance in _APART and not _names(answer, claim.content.lower()):
        return None
    accuses = claim.stance in _ACCUSING or found("hearsay", article.language, claim.cue.lower())
    if claim.stance is Stance.CRITICISES:
        accuses = found("critique", article.language, content)
    beside = article.text[slice(*claim.sentence_span)].replace(claim.speaker_mention or "\0", " ")
    about = _names(answer, beside.lower())
    owned = _names(claim, content)
    if named or answer.stance is Stance.CONFIRMS:
        fits = shared > 1 or (accuses and (shared > 0 or owned))
    else:
        points = claim.stance is Stance.ACCUSES and pattern("allegation", article.language).search(content)
        near = 0 < answer.content_span[0] - claim.content_span[1] < (_FAR if points else _NEAR)
        fits = (accuses and (shared > 0 or about or owned or near)) or shared > 2
    return shared + 2.0 * accuses + 2.0 * about + 3.0 * owned if fits else None


def _names(who: Statement, text: str) -> bool:
    """Whether a lower-cased text names a speaker or his side."""
    words = {word for word in re.findall(r"\w+", f"{who.speaker} {who.party}".lower()) if len(word) > 2}
    return any(re.search(rf"\b{re.escape(word[:5])}", text) for word in words)


def _same_side(claim: Statement, answer: Statement) -> bool:
    if not answer.speaker:
        return False
    if claim.speaker == answer.speaker or (claim.party == answer.party != ""):
        return True
    sides = (claim.party, answer.party)  # "Norwegen", and "Norwegen und Schweden"
    return any(a and re.search(rf"\b{re.escape(a)}(?=,| \w+ )|[ ]{re.escape(a)}$", b) for a, b in (sides, sides[::-1]))


def _overlap(claim: Statement, answer: Statement) -> bool:
    """Whether a claim is part of what answers; with the same words it is what is answered: "..., was X bestreitet"."""
    if claim.content_span == answer.content_span:
        return False
    inside = answer.content_span[0] < claim.content_span[0] and claim.content_span[1] <= answer.content_span[1]
    if inside and claim.cue[:1].isupper() and claim.speaker != answer.speaker:
        return False  # "wies die Kritik der Grünen am Plan zurück"
    return claim.content_span[0] < answer.content_span[1] and answer.content_span[0] < claim.content_span[1]
