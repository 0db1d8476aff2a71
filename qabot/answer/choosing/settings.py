"""Every number by which answers are chosen, in one place.

How many candidates are looked at bounds the time of an answer. What else decides was fitted to questions that the
choice was not trained on, by ``training/settings.py``, and lies in ``settings.json``: scores are logits of the
probability that a sentence answers the question. Whether there is an answer at all is a logit, too, of several signs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("settings.json")

PASSAGES = 200  # passages looked at
ARTICLES = 12  # articles whose sentences are looked at
SENTENCES = 24  # sentences that are weighed
WEIGHED = 28  # the same, one that holds several statements counted once for each
# What makes a sentence one of those; training/README.md has what each finds
WORDS, VECTORS = 0.07, 0.28  # of its likeness to the question, by words and by vectors, each in standard deviations
PASSAGE, ARTICLE = 0.1, 1.64  # of the score of its passage, and of its article's best passage
SAID, ASKED = 0.3, 0.5  # added for a statement made in it, and for one of the stance asked for
TITLE = -1.19  # added for a title, which repeats what the text says in full
TOGETHER = 5  # best pieces of evidence whose mean is a sign of an answer


@dataclass(frozen=True, slots=True)
class Settings:
    """What is added to a score, and how far behind the best something may be to be told."""

    bar: float  # what the signs of an answer must reach together
    best: float  # weight of the best evidence's score
    together: float  # of the mean score of the best few
    strange: float  # of the share of the question's words that occur nowhere
    named: float  # of the share of its names, or else words, that is borne out
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
    sure: float  # from which a sentence is told however far it is behind
    report: float  # behind a first line in which somebody speaks at which one in which nobody does is left out
    side: float  # behind the first line at which the other side is left out
    home: float  # added for the article that answers both clauses of a question best
    same_side: float  # off for whoever speaks on the other side, too


SETTINGS = Settings(**json.loads(FILE.read_text(encoding="utf8")))
