"""What a denial or a confirmation answers: the proposition it names itself, or a claim elsewhere in the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import log

from qabot.text.lexical import fold
from qabot.text.names import skeleton
from qabot.text.translation import information
from qabot.types import Answered, Article, Kind, LanguageCode, Stance, Statement

_ANSWERING = (Stance.DENIES, Stance.CONFIRMS)
_CHARGING = (Stance.ACCUSES, Stance.SUSPECTS, Stance.CRITICISES)
_STEM = 6  # letters by which forms and compounds of a word are one
_TELLING = 0.55  # of a word's information, from which it tells what is meant: "habe" and "were" do not
_WORDS = 2  # telling words from which a content says itself what is denied
_REACH = 60  # statements before and after a denial among which is what it answers
_NEAR = 400  # characters before a denial in which the charge may stand that shares no word with it
_LEAST = 1.0  # of a link, below which the article is taken not to hold what is answered


def linked(article: Article, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of an article with ``answers`` set on every denial and confirmation.

    ``Answered()`` says that the article does not hold the accusation.
    """
    stems = [_stems(statement.content, article.language) for statement in statements]
    rarity = Counter(stem for own in stems for stem in own)
    weight = {stem: log(1 + len(statements) / count) for stem, count in rarity.items()}
    return [
        replace(s, answers=_answer(article, statements, stems, weight, n)) if s.stance in _ANSWERING else s
        for n, s in enumerate(statements)
    ]


def _answer(
    article: Article, statements: Sequence[Statement], stems: Sequence[set[str]], weight: dict[str, float], n: int
) -> Answered:
    answer = statements[n]
    best = max(
        (
            (_fit(article, claim, answer, sum(weight[stem] for stem in stems[m] & stems[n])) - abs(m - n) / 20, -m)
            for m, claim in enumerate(statements[max(0, n - _REACH) : n + _REACH], max(0, n - _REACH))
            if m != n and claim.stance not in _ANSWERING and not _same_side(claim, answer)
        ),
        default=(0.0, 0),
    )
    claim = -best[1] if best[0] >= _LEAST else None
    if answer.kind is not Kind.DIRECT and answer.cue and len(stems[n]) >= _WORDS:
        return Answered(answer.content_span, claim)
    return Answered(statements[claim].content_span, claim) if claim is not None else Answered()


def _fit(article: Article, claim: Statement, answer: Statement, shared: float) -> float:
    """How well a claim fits what answers: by the words they share, by whom it is about, by where it stands."""
    charges = claim.stance in _CHARGING
    sentence = article.text[slice(*claim.sentence_span)].replace(claim.speaker_mention or "\0", " ")
    language = article.language
    about = bool(_stems(f"{answer.speaker} {answer.party}", language) & _stems(sentence, language))
    named = bool(_stems(f"{claim.speaker} {claim.party}", language) & _stems(answer.content, language))
    near = charges and 0 < answer.content_span[0] - claim.content_span[1] < _NEAR
    if not (shared or named or (charges and about) or near):
        return 0.0
    return shared + 1.5 * charges + 2.0 * about + 2.0 * named + 0.5 * near - 0.5


def _same_side(claim: Statement, answer: Statement) -> bool:
    if not answer.speaker:
        return False
    return claim.speaker == answer.speaker or (claim.party == answer.party != "")


def _stems(text: str, language: LanguageCode) -> set[str]:
    words = re.findall(r"\w{2,}", text)
    return {skeleton(word)[:_STEM] for word in words if information(fold(word), language) >= _TELLING}
