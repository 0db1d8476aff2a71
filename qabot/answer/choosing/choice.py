"""How well evidence answers a question: a small cross-encoder reads both, with title, what stands before and speaker.

``training/choice.py`` trains it on annotated questions, their proofs and near misses, where nothing is a proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from qabot import encoder
from qabot.answer.choosing.evidence import Evidence, Pool, asked_text
from qabot.types import Query, Statement

_WORD = re.compile(r"[\w'’-]+")
QUESTION, TITLE, BEFORE, SAID, SENTENCE = 40, 16, 56, 24, 64  # pieces of each part at most, as in training
_LEADING = 400  # characters in front of a sentence, which hold as many pieces and more


def weigh(query: Query, pool: Pool) -> Pool:
    """The pool with its evidence weighed, what answers best first."""
    scores = weights(asked_text(query), pool.evidence, pool.statements)
    weighed = [replace(item, score=score) for item, score in zip(pool.evidence, scores, strict=True)]
    return replace(pool, evidence=tuple(sorted(weighed, key=lambda item: -item.score)))


def weights(question: str, evidence: Sequence[Evidence], statements: Mapping[str, Sequence[Statement]]) -> list[float]:
    """For each piece of evidence the logit of the probability that it answers ``question``.

    ``statements`` are all that are known of each article, by its name.
    """
    asked = _ids(question)[:QUESTION]
    rows = [_row(asked, item, statements.get(item.article.id, ())) for item in evidence]
    return [float(logit) for logit in encoder.load("choice").logits(rows)]


def leading(text: str, start: int) -> str:
    """What stands in front of a sentence, whole words."""
    words = text[max(0, start - _LEADING) : start].split(" ")
    return " ".join(" ".join(words[start > _LEADING :]).split())


def header(speaker: str, stance: str, mentions: Iterable[str]) -> str:
    """Who takes which stance, and what else his article calls him: "Pieter Prins: confirms, station manager"."""
    own = {word.casefold() for word in _WORD.findall(speaker)}
    fullest = max(mentions, key=len, default="")
    called = " ".join(word for word in _WORD.findall(fullest) if word.casefold() not in own)
    return f"{speaker}: {stance}, {called}" if called else f"{speaker}: {stance}"


def _row(asked: Sequence[int], item: Evidence, statements: Iterable[Statement]) -> list[int]:
    before = leading(item.article.text, item.span[0])
    title = item.article.title if before and before != item.article.title.strip() else ""
    said = item.statement
    mentions = (other.speaker_mention for other in statements if said and other.speaker == said.speaker)
    return encoder.row(
        asked,
        _ids(title)[:TITLE],
        _ids(before)[-BEFORE:],
        _ids(header(said.speaker or said.speaker_mention, said.stance, mentions))[:SAID] if said else (),
        _ids(item.text)[:SENTENCE],
    )


@lru_cache(maxsize=20_000)
def _ids(text: str) -> tuple[int, ...]:
    return encoder.pieces().of(text).ids
