"""What tells whether the articles hold an answer, and the probability that they do."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from qabot.answer.borne import Borne, in_one_sentence, value
from qabot.answer.coverage import Word
from qabot.answer.evidence import Pool
from qabot.cues import patterns
from qabot.types import LanguageCode, Query, QuestionKind

OTHERS = 4  # articles after the first against which it stands out
NO_NAMES = 0.9  # what a question without names counts as


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells whether the articles hold an answer; words count by their ``value``.

    The ``lead`` of the best article's score over others' and the cosine of the ``nearest`` passage; how much of the
    question is borne out ``around`` what would answer, and how much of its ``content``, names left out, by the article
    (both as the logarithm of a sum, since each further word tells less); the weightiest ``gap``, a word that the
    article does not bear out; the share of its ``names`` that the article has, the sum of those that it ``lacks``, the
    number of countries and bodies that are not named near by (``foreign``), and whether the question is ``open``: one
    that only names a topic says less, and more answers it.
    """

    lead: float
    nearest: float
    around: float
    content: float
    gap: float
    names: float
    lacks: float
    foreign: float
    open: bool


# Logistic regression, as benchmarks/silence.py fits it; docs/answers.md has the figures.
WEIGHTS = (0.28, 4.08, 1.49, 0.99, -1.69, 1.68, -0.43, -1.15, 1.30)
BIAS = -5.32
# Probability of an answer below which there is none. The words of a question in the other language than the articles
# are found again by other ways, hence another bar.
LEAST: dict[LanguageCode, float] = {"de": 0.37, "en": 0.31}
# The same for plain facts that no sentence holds all words of: an article that has the words of "the capital of
# Australia" in different places need not tell it.
FACT = 0.55
NEAR = 0.15  # probability from which the nearest is worth showing


def signs(query: Query, pool: Pool, words: Sequence[Word], found: Sequence[Borne]) -> Signs:
    """What ``found``, the best evidence for a question of ``words`` and how far it bears them out, tells."""
    best = list(pool.best.values())
    others = best[1 : 1 + OTHERS]
    values = [value(word) for word in words]
    named = [n for n, word in enumerate(words) if word.name]
    plain = [n for n, word in enumerate(words) if not word.name]
    parties = [n for n, word in enumerate(words) if word.party]
    names = sum(values[n] for n in named)

    def held(where: Sequence[float], which: Sequence[int]) -> float:
        return sum(values[n] * float(where[n]) for n in which)

    def gap(where: Sequence[float]) -> float:
        return max((value * (1 - float(degree)) for value, degree in zip(values, where, strict=True)), default=0.0)

    everything = range(len(words))
    return Signs(
        lead=best[0] - sum(others) / len(others) if others else 0.0,
        nearest=pool.nearest,
        around=math.log1p(max((held(item.near, everything) for item in found), default=0.0)),
        content=math.log1p(max((held(item.whole, plain) for item in found), default=0.0)),
        gap=min((gap(item.whole) for item in found), default=max(values, default=0.0)),
        names=max((held(item.whole, named) / names for item in found), default=0.0) if names else NO_NAMES,
        lacks=min((names - held(item.whole, named) for item in found), default=names),
        foreign=min((sum(1 - float(item.near[n]) for n in parties) for item in found), default=float(len(parties))),
        open=_open(query),
    )


def least(query: Query, words: Sequence[Word], found: Sequence[Borne]) -> float:
    """The probability of an answer below which a question gets none."""
    plain = query.kind in (QuestionKind.FACT, QuestionKind.WHEN) and not query.speakers and not _open(query)
    return FACT if plain and not in_one_sentence(words, found) else LEAST[query.language]


def _open(query: Query) -> bool:
    """Whether a question asks for all that is said on a topic, or is no sentence but the words of a search."""
    asking = patterns(query.language)
    lower = query.question.strip().casefold()
    return query.kind is QuestionKind.OVERVIEW or not (asking.asking.match(lower) or asking.who.search(lower))


def probability(signs: Signs) -> float:
    """The probability that an index in which these signs were found holds an answer."""
    total = BIAS + sum(weight * sign for weight, sign in zip(WEIGHTS, astuple(signs), strict=True))
    return 1 / (1 + math.exp(-total))
