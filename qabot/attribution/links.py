"""What a denial or a confirmation answers: the proposition it names itself, or a claim elsewhere in the article.

Which claim it is was learned from links that people noted (``training/links.py``): each statement around it, and that
it is none of them, has signs, and that for which they speak most is taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import log1p
from pathlib import Path

from qabot.entities.names import skeleton
from qabot.entities.parties import parties_in
from qabot.text.lexical import fold
from qabot.text.translation import information
from qabot.types import Answered, Article, Block, Kind, LanguageCode, Stance, Statement

Signs = dict[str, float]

FILE = Path(__file__).with_name("links.json")
WEIGHTS: Signs = json.loads(FILE.read_text(encoding="utf8"))["weights"]
ANSWERING = (Stance.DENIES, Stance.CONFIRMS)
_CHARGING = (Stance.ACCUSES, Stance.SUSPECTS, Stance.CRITICISES)
_STEM = 6  # letters by which forms and compounds of a word are one
_TELLING = 0.55  # of a word's information, from which it tells what is meant: "habe" and "were" do not
_WORDS = 2  # telling words from which a content says itself what is denied
_REACH = 30  # statements before and after a denial among which is what it answers
_UNIT = 100  # characters that count as one in how far two statements are apart


def linked(article: Article, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of an article with ``answers`` set on every denial and confirmation.

    ``Answered()`` says that the article does not hold the accusation.
    """
    return [
        replace(statement, answers=_answered(article, statements, n)) if statement.stance in ANSWERING else statement
        for n, statement in enumerate(statements)
    ]


def _answered(article: Article, statements: Sequence[Statement], n: int) -> Answered:
    answer = statements[n]
    claim, _ = max(candidates(article, statements, n), key=lambda candidate: score(candidate[1]))
    if answer.kind is not Kind.DIRECT and answer.cue and len(_stems(answer.content, article.language)) >= _WORDS:
        return Answered(answer.content_span, claim)
    return Answered(statements[claim].content_span, claim) if claim is not None else Answered()


def score(signs: Signs, weights: Signs = WEIGHTS) -> float:
    """How much signs speak for a candidate; one that was never weighed tells nothing."""
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())


def candidates(article: Article, statements: Sequence[Statement], n: int) -> Iterator[tuple[int | None, Signs]]:
    """The positions of what statement ``n`` may answer, each with its signs; None, for nothing here, comes first.

    Nobody answers himself; what somebody of one's own side said may be confirmed, but not denied.
    """
    answer, language = statements[n], article.language
    who = _names(f"{answer.speaker} {answer.party}", language)
    words = _stems(answer.content, language)
    said_with = _names(article.text[slice(*answer.sentence_span)], language)
    paragraph = next((block for block in article.blocks if _begins_in(answer, block)), None)
    yield None, {"none": 1.0, "none, in words": float(answer.kind in (Kind.DIRECT, Kind.INDIRECT))}
    for m in range(max(0, n - _REACH), min(len(statements), n + _REACH + 1)):
        claim = statements[m]
        own_side = _one_side(claim, answer, language)
        if m == n or claim.speaker == answer.speaker != "" or (own_side and answer.stance is Stance.DENIES):
            continue
        others = [each for each in statements[min(m, n) + 1 : max(m, n)] if not _one_side(each, answer, language)]
        last = m < n and not others
        about = _is_about(article, claim, answer, who)
        yield (
            m,
            {
                f"{answer.stance} {claim.stance}": 1.0,
                "shares a word": float(not (words & _stems(claim.content, language)) <= who),
                "names who answers": float(not who.isdisjoint(_names(claim.content, language))),
                "claimant is named": float(
                    not said_with.isdisjoint(_names(f"{claim.speaker} {claim.party}", language))
                ),
                "about who answers": float(about),
                "charge about who answers": float(about and claim.stance in _CHARGING),
                "own side": float(own_side),
                "same paragraph": float(paragraph is not None and _begins_in(claim, paragraph)),
                "inside": float(_inside(claim, answer)),
                "last": float(last),
                "last, answered in a word": float(last and len(words) < _WORDS),
                "last of its stance": float(
                    m < n and not own_side and claim.stance not in {each.stance for each in others}
                ),
                "after": log1p(len(others)) if m > n else 0.0,
                "after a headline": float(m > n and paragraph is article.blocks[0]),
                "far": log1p(_gap(claim, answer) / _UNIT),
            },
        )


def _one_side(one: Statement, other: Statement, language: LanguageCode) -> bool:
    """Whether two are one speaker or speak for one party, by whichever of its names."""
    if one.speaker == other.speaker != "":
        return True
    sides = [_stems(said.party, language) | parties_in(f"{said.speaker} {said.party}") for said in (one, other)]
    return not sides[0].isdisjoint(sides[1])


def _is_about(article: Article, claim: Statement, answer: Statement, who: frozenset[str]) -> bool:
    """Whether the sentence of a claim names, besides its own speaker, who answers it elsewhere."""
    if claim.sentence_span == answer.sentence_span:
        return False
    told = article.text[slice(*claim.sentence_span)].replace(claim.speaker_mention or "\0", " ")
    return not who.isdisjoint(_names(told, article.language))


def _begins_in(statement: Statement, block: Block) -> bool:
    return block.start <= statement.content_span[0] < block.end


def _inside(one: Statement, other: Statement) -> bool:
    return other.content_span[0] <= one.content_span[0] and one.content_span[1] <= other.content_span[1]


def _gap(one: Statement, other: Statement) -> int:
    return max(0, one.content_span[0] - other.content_span[1], other.content_span[0] - one.content_span[1])


def _names(text: str, language: LanguageCode) -> frozenset[str]:
    """The telling words of a text, and the countries and bodies in it."""
    return _stems(text, language) | parties_in(text)


@lru_cache(maxsize=5_000)
def _stems(text: str, language: LanguageCode) -> frozenset[str]:
    words = re.findall(r"\w{2,}", text)
    return frozenset(skeleton(word)[:_STEM] for word in words if information(fold(word), language) >= _TELLING)
