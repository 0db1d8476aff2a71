"""Every number by which answers are chosen, in one place.

How many candidates are looked at bounds the time of an answer. What else decides was fitted to questions that the
choice was not trained on. ``finding.json``, by ``training/finding.py``: which sentences are weighed. ``settings.json``,
by ``training/settings.py``: what is told of them, where scores are logits of the probability that a sentence answers
the question. Whether there is an answer at all is a logit, too, of several signs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

FILE = Path(__file__).with_name("settings.json")
FINDING_FILE = Path(__file__).with_name("finding.json")
Value = TypeVar("Value")

PASSAGES = 200  # passages looked at
ARTICLES = 12  # articles whose sentences are looked at
SENTENCES = 20  # sentences that are weighed
WEIGHED = 24  # the same, one that holds several statements counted once for each
PROBABLE = 0.0  # score of what answers as probably as not
TOGETHER = 5  # best pieces of evidence whose mean is a sign of an answer


@dataclass(frozen=True, slots=True)
class Finding(Generic[Value]):
    """What each sign that a sentence may answer the question weighs; or, of many sentences, the signs themselves."""

    words: Value  # likeness to the question by words, in standard deviations
    vectors: Value  # the same by vectors
    passage: Value  # score of its passage
    article: Value  # score of its article's best passage
    said: Value  # whether a statement is made in it
    asked: Value  # whether one of the stance asked for is
    title: Value  # whether it is a title, which repeats what the text says in full


@dataclass(frozen=True, slots=True)
class Settings:
    """What is added to a score, and how far behind the best something may be to be told."""

    bar: float  # what the signs of an answer must reach together
    best: float  # weight of the best evidence's score
    together: float  # of the mean score of the best few
    strange: float  # of the share of the question's words that occur nowhere
    named: float  # of the share of its names, or else words, that is borne out
    stance_gap: float  # of how far behind the best the first statement with the stance asked for is
    near: float  # of the best evidence, below which nothing is offered as near
    stance: float  # added for the stance asked for
    said: float  # added for somebody who says it
    title: float  # added for a title or heading, which repeats what the text says in full
    article: float  # off for each unit that the article's best passage is behind the best of all
    dated: float  # added for an article of the days that the question names
    source: float  # added for an article of the outlet that it names
    own: float  # behind the best at which the speaker asked about still goes first
    margin: float  # behind the first line at which a sentence of its article is left out
    elsewhere: float  # the same in other articles
    around: float  # and of what stands around the answer, less the first line's score
    sure: float  # from which a sentence is told however far it is behind
    worse: float  # behind the first line, by the choice alone, at which a sentence of another article is left out
    report: float  # behind a first line in which somebody speaks at which one in which nobody does is left out
    home: float  # added for the article that answers both clauses of a question best
    same_side: float  # off for whoever speaks on the other side, too


FINDING: Finding[float] = Finding(**json.loads(FINDING_FILE.read_text(encoding="utf8")))
SETTINGS = Settings(**json.loads(FILE.read_text(encoding="utf8")))
