"""Whether an answer is there: fit the weights of silence and tell what they reach on articles not fitted to.

    python benchmarks/silence.py --data DIR --index FOLDER [--questions gold-news] [--also FOLDER]

The corpus is that of benchmarks/answers.py. The annotated questions have an answer in it. None have the same questions
where their article is left out, those with a name exchanged for another, and those in unanswerable.tsv and
UNANSWERABLE.txt. Of a part of them their four rarest words are asked as well, and what is said about one to three words
that the article has. --also names a further folder of annotated questions about articles of the corpus. Printed are the
weights for ``qabot.answer.signs`` and, by models that were not fitted to the articles asked about, for several bounds
on the probability the share of each kind of question below them or with a name that nothing bears out.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

import numpy as np
from answers import Asked, questions, write_corpus
from numpy.typing import NDArray

from qabot.answer.borne import asked as asked_words
from qabot.answer.borne import borne, persons, strangers, value
from qabot.answer.coverage import Word, degree
from qabot.answer.evidence import gather
from qabot.answer.signs import Signs, signs
from qabot.answer.silence import told
from qabot.bot import Bot
from qabot.store import Index
from qabot.types import Article

FOLDS = 8
OUTSIDE = Path(__file__).with_name("unanswerable.tsv")  # questions about nothing in the corpus, German TAB English
BOUNDS = (0.25, 0.28, 0.31, 0.34, 0.37, 0.4, 0.43)  # probabilities below which there may be silence
KEYWORDS = 4  # words of a question typed into a search field
TYPED = 0.4  # share of the questions of which they are asked as well
FEW = (0.35, 0.7)  # share of the questions of which few words are asked, with an answer and without
TELLING = 0.4  # value that these words have at least
OPEN = {
    "de": ("Wer sagt was zu {}?", "Was wird über {} gesagt?", "{}"),
    "en": ("Who says what about {}?", "What is said about {}?", "{}"),
}
SWAPPED = 0.6  # share of the questions that are asked with a name exchanged
SHARES = {
    "answered": 0.36,
    "answered, rarest words": 0.04,
    "answered, few words": 0.1,
    "without": 0.1,
    "outside": 0.27,
    "outside, rarest words": 0.03,
    "outside, few words": 0.04,
    "exchanged": 0.06,
}  # what counts how much in the fit
RIDGE = 0.02  # penalty on standardised weights
STEPS = 40


class LeftOut:
    """An index as if it lacked one article."""

    def __init__(self, index: Index, article: str) -> None:
        self._index, self._article = index, article
        self._gone = {
            "passages": {passage.id for passage in index.passages_of(article)},
            "statements": {statement.id for statement in index.statements_of(article)},
        }

    def __getattr__(self, name: str) -> Any:
        return getattr(self._index, name)

    def dense(self, collection: Any, query: Any, k: int, ids: Any = None) -> list[tuple[int, float]]:
        gone = self._gone[collection]
        return [hit for hit in self._index.dense(collection, query, k + len(gone), ids) if hit[0] not in gone][:k]

    def lexical(self, collection: Any, terms: Any, k: int, ids: Any = None) -> list[tuple[int, float]]:
        gone = self._gone[collection]
        return [hit for hit in self._index.lexical(collection, terms, k + len(gone), ids) if hit[0] not in gone][:k]

    def article(self, id: str) -> Article | None:
        return None if id == self._article else self._index.article(id)


def fit(data: Path, folders: list[str], bot: Bot) -> None:
    """Fit the weights of silence, print them and what they reach on articles that they were not fitted to."""
    index = bot.store.snapshot()
    rows: list[tuple[float, ...]] = []
    kinds: list[str] = []
    strange: list[bool] = []
    groups: list[tuple[str, str]] = []

    def add(language: str, kind: str, group: str, text: str) -> None:
        held: Any = LeftOut(index, f"{group}.txt") if kind == "without" else index
        query = bot.understand(text)
        pool = gather(held, bot.embedder, query)
        words = asked_words(query)
        found = borne(words, told(query, pool), persons(query, words))
        rows.append(astuple(signs(query, pool, words, found)))
        strange.append(bool(strangers(words, found)))
        kinds.append(kind)
        groups.append((language, group))

    chance = random.Random(3)
    outside = [line.split("\t") for line in OUTSIDE.read_text(encoding="utf8").splitlines()]
    for column, language in enumerate(("de", "en")):
        asked = [question for folder in folders for question in questions(data, folder, language)]
        asked += [Asked(line[column], None, None) for line in outside]
        for question in asked:
            group = question.article or question.text
            add(language, "answered" if question.article else "outside", group, question.text)
            if question.article:
                add(language, "without", group, question.text)
            words = asked_words(bot.understand(question.text))
            if len(words) >= KEYWORDS and chance.random() < TYPED:
                rare = sorted(words, key=lambda word: -word.weight)[:KEYWORDS]
                text = " ".join(word.text for word in words if word in rare)
                add(language, "answered, rarest words" if question.article else "outside, rarest words", group, text)
            if text := _few_words(index, question, words, chance, language):
                add(language, "answered, few words" if question.article else "outside, few words", group, text)
        for question in _exchanged(bot, [question for question in asked if question.article]):
            add(language, "exchanged", question.article or "", question.text)
    x, kind = np.array(rows, float), np.array(kinds)
    spoken = np.array([language for language, _ in groups])
    y = np.array([float(name.startswith("answered")) for name in kinds])
    each = sum((kind == name) * share / (kind == name).sum() for name, share in SHARES.items())
    names = sorted({group for _, group in groups})
    random.Random(1).shuffle(names)
    fold = np.array([names.index(group) % FOLDS for _, group in groups])
    scores = np.zeros(len(y))
    for n in range(FOLDS):
        bias, weights = _logistic(x[fold != n], y[fold != n], each[fold != n])
        scores[fold == n] = bias + x[fold == n] @ weights
    bias, weights = _logistic(x, y, each)
    shown = ", ".join(f"{field.name}={weight:.2f}" for field, weight in zip(fields(Signs), weights, strict=True))
    print(f"weights {shown}; bias {bias:.2f}")
    chances, named = 1 / (1 + np.exp(-scores)), np.array(strange)
    for language in ("de", "en"):
        for least in BOUNDS:
            silent = (spoken == language) & ((chances < least) | named)
            shares = {name: 100 * silent[(kind == name) & (spoken == language)].mean() for name in SHARES}
            print(f"{language} {least:.2f}  " + ", ".join(f"{name} {share:.1f}" for name, share in shares.items()))


def _few_words(index: Index, question: Asked, words: list[Word], chance: random.Random, language: str) -> str:
    """What is said about one to three telling words, which the article holds if there is one; empty for most."""
    if chance.random() >= FEW[question.article is None]:
        return ""
    telling = [word for word in words if value(word) >= TELLING]
    if question.article and (article := index.article(f"{question.article}.txt")):
        telling = [word for word in telling if degree(word, article.text) == 1.0]
    count = chance.choice((1, 2, 2, 3) if question.article else (2, 2, 3))
    if len(telling) < count:
        return ""
    rare = sorted(telling, key=lambda word: -value(word))[:count]
    some = rare if question.article is None else chance.sample(telling, count)
    return chance.choice(OPEN[language]).format(" ".join(word.text for word in words if word in some))


def _exchanged(bot: Bot, asked: list[Asked]) -> Iterator[Asked]:
    """Questions with a name exchanged for one from another article: near what is there, and not answered by it.

    A country is exchanged for a country or body, another name for another.
    """
    chance = random.Random(3)
    named = [[word for word in asked_words(bot.understand(question.text)) if word.name] for question in asked]
    names: dict[tuple[str, bool], set[str]] = {}
    for question, words in zip(asked, named, strict=True):
        for word in words:
            names.setdefault((question.article or "", bool(word.party)), set()).add(word.text)
    for question, words in zip(asked, named, strict=True):
        if not words or chance.random() >= SWAPPED:
            continue
        word = chance.choice(words)
        own = names.get((question.article or "", bool(word.party)), set())
        others = {name for (_, party), found in names.items() if party == bool(word.party) for name in found} - own
        if others:
            text = re.sub(rf"\b{re.escape(word.text)}\b", chance.choice(sorted(others)), question.text)
            yield Asked(text, question.article, None)


def _logistic(
    x: NDArray[np.float64], y: NDArray[np.float64], each: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """Bias and weights of a ridge logistic regression in which row n counts ``each[n]``."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    design = np.c_[np.ones(len(x)), (x - mean) / spread]
    each = each / each.sum()
    weights = np.zeros(design.shape[1])
    penalty = np.diag([0.0, *[RIDGE] * x.shape[1]])
    for _ in range(STEPS):  # Newton's method
        chance = 1 / (1 + np.exp(-design @ weights))
        curvature = (design * (chance * (1 - chance) * each)[:, None]).T @ design + penalty
        weights -= np.linalg.solve(curvature, design.T @ ((chance - y) * each) + penalty @ weights)
    slopes = weights[1:] / spread
    return float(weights[0] - slopes @ mean), slopes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--questions", default="gold-news")
    parser.add_argument("--also", action="append", default=[])
    options = parser.parse_args()
    corpus = options.index.with_name(options.index.name + "-corpus")
    write_corpus(options.data, options.questions, corpus)
    bot = Bot.open(corpus, options.index)
    bot.update()
    fit(options.data, [options.questions, *options.also], bot)


if __name__ == "__main__":
    main()
