"""Questions with the sentences that may answer them: what the choice learns from.

    python training/candidates.py --annotated DIR [DIR ...] --out FILE [--held-out] [--own]

Sentences of all articles are ranked for each question by the product's own two legs, term 4-grams and dense vectors,
over the sentence, the sentence with its neighbours, and the whole article: the words of a question are spread over an
article, its proof holds few of them. Each sentence comes with the statements annotated in it. With ``--own``, only the
sentences of the article that a question is about are ranked: one as broad as "who denies the bribes?" is answered by
other articles as well, whose sentences would be learned as no answer.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse
from annotated import Annotated, articles, kept_for_settings, kept_from_choice, occurrences
from numpy.typing import NDArray

from qabot import embed
from qabot.answer.choosing.choice import leading
from qabot.text import lexical
from qabot.text.sentences import sentences

Floats = NDArray[np.float64]

KEPT = 40  # candidates of a question
LEXICAL = 0.55  # weight of the lexical leg; the dense leg has the rest
ARTICLE = 1.5  # weight of the article's score against the sentence's


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, with what stands before it in its article; ``said`` has (speaker, mention, stance) a statement."""

    article: str
    title: str
    before: str
    text: str
    said: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in one language with the units that prove its answer; none for a near miss.

    ``top`` are candidates, best first; ``home`` the units of the article that it was asked about.
    """

    text: str
    language: str
    article: str
    speakers: tuple[str, ...]
    stance: str | None
    proofs: tuple[int, ...]
    top: tuple[int, ...]
    home: tuple[int, ...]


@dataclass
class Questions:
    """All units of a set of articles and the questions about them."""

    units: list[Unit] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    @cached_property
    def _by_stance(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for n, unit in enumerate(self.units):
            for stance in {stance for *_, stance in unit.said}:
                found[stance].append(n)
        return found

    @cached_property
    def mentions(self) -> dict[tuple[str, str], list[str]]:
        """How each article names each of its speakers."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for unit in self.units:
            for speaker, mention, _ in unit.said:
                found[unit.article, speaker].append(mention)
        return found

    def taking(self, stance: str | None) -> list[int]:
        """The units in which somebody takes a stance; in which anything is claimed, for none."""
        return self._by_stance[stance or "claims"]


class Bm25:
    """BM25 over the product's terms of a list of texts."""

    def __init__(self, texts: Sequence[str], k1: float = 1.2, b: float = 0.75) -> None:
        self.column: dict[str, int] = {}
        rows, columns, counts, lengths = [], [], [], []
        for row, text in enumerate(texts):
            terms = Counter(lexical.document_terms(text))
            lengths.append(terms.total())
            for term, count in terms.items():
                rows.append(row)
                columns.append(self.column.setdefault(term, len(self.column)))
                counts.append(count)
        length, tf = np.array(lengths, float), np.array(counts, float)
        df = np.bincount(columns, minlength=len(self.column))
        idf = np.log(1 + (len(texts) - df + 0.5) / (df + 0.5))
        norm = k1 * (1 - b + b * length[rows] / length.mean())
        weights = tf * (k1 + 1) / (tf + norm) * idf[columns]
        self.matrix = scipy.sparse.csc_matrix((weights, (rows, columns)), shape=(len(texts), len(self.column)))

    def scores(self, question: str) -> Floats:
        terms = [(self.column[t], weight) for t, weight in lexical.query_terms(question) if t in self.column]
        if not terms:
            return np.zeros(self.matrix.shape[0])
        return np.asarray(self.matrix[:, [c for c, _ in terms]] @ np.array([w for _, w in terms])).ravel()


def first_of(scores: Floats, count: int) -> NDArray[np.int64]:
    """The places of the highest scores, highest first; ``count`` of them, or all there are."""
    highest = np.argpartition(-scores, min(count, len(scores) - 1))[:count]
    return highest[np.argsort(-scores[highest], kind="stable")]


def standardised(scores: Floats) -> Floats:
    deviation = scores.std()
    return (scores - scores.mean()) / deviation if deviation else np.zeros_like(scores)


def units_of(article: Annotated) -> tuple[list[tuple[int, int]], list[Unit]]:
    """The sentences of an article, as spans and as units."""
    spans = list(sentences(article.text, article.language))
    said: dict[int, list[tuple[str, str, str]]] = defaultdict(list)
    at = 0
    for statement in article.statements:
        places = occurrences(article.text, statement["content"])
        if not places:
            continue
        at = next((place for place in places if place >= at - 300), places[0])
        holder = next((n for n, (start, end) in enumerate(spans) if start <= at < end), None)
        if holder is not None:
            said[holder].append((statement["speaker"], statement["speaker_mention"], statement["stance"]))
    texts = [article.text[a:b] for a, b in spans]
    title = texts[0] if texts else ""
    return spans, [
        Unit(article.name, title if n > 1 else "", leading(article.text, spans[n][0]), text, tuple(said[n]))
        for n, text in enumerate(texts)
    ]


def proofs(article: Annotated, spans: Sequence[tuple[int, int]], evidence: Sequence[str]) -> set[int]:
    """The sentences that an annotated proof covers at least half of, or that cover half of it."""
    found = set()
    for proof in evidence:
        at = article.text.find(proof)
        if at < 0:
            continue
        for n, (start, end) in enumerate(spans):
            both = min(end, at + len(proof)) - max(start, at)
            if both > 0.5 * min(end - start, len(proof)):
                found.add(n)
    return found


def scorer(units: Sequence[Unit], embedder: embed.Embedder) -> Callable[[str], Floats]:
    """How well each unit fits a question, by words and vectors, of itself, its neighbours and its article."""
    counts = Counter(unit.article for unit in units)  # in the order of the units, which lie together by article
    article_of = np.repeat(np.arange(len(counts)), list(counts.values()))
    texts = [unit.text for unit in units]
    windows = [
        " ".join(texts[m] for m in (n - 1, n, n + 1) if 0 <= m < len(units) and units[m].article == unit.article)
        for n, unit in enumerate(units)
    ]
    wholes = [" ".join(part) for part in np.split(np.array(texts, object), np.cumsum(list(counts.values()))[:-1])]
    legs = [(Bm25(part), embedder.encode_documents(part)) for part in (texts, windows, wholes)]

    def scores(question: str) -> Floats:
        vector = embedder.encode_queries([question])[0]
        one, near, whole = (
            LEXICAL * standardised(terms.scores(question)) + (1 - LEXICAL) * standardised(vectors @ vector)
            for terms, vectors in legs
        )
        return (one + near) / 2 + ARTICLE * whole[article_of]

    return scores


def build(
    found: Sequence[Annotated], asked_of: Callable[[str], bool], both: bool = True, own: bool = False
) -> Questions:
    """The units of all articles in ``found``, and the questions about those whose name ``asked_of`` takes.

    Each question is asked in both languages, or else in one, by turns; of all articles, or else of its ``own``.
    """
    result = Questions()
    places: dict[str, tuple[list[tuple[int, int]], int]] = {}
    for article in found:
        if article.name in places:  # other questions about it
            continue
        spans, units = units_of(article)
        places[article.name] = (spans, len(result.units))
        result.units += units
    scores = scorer(result.units, embed.load())
    for article in found:
        if not asked_of(article.name):
            continue
        spans, first = places[article.name]
        home = tuple(range(first, first + len(spans)))
        entries: list[tuple[dict[str, Any], set[int]]] = [
            (question, proofs(article, spans, question["evidence"])) for question in article.questions
        ]
        entries = [entry for entry in entries if entry[1]] + [(question, set()) for question in article.near_misses]
        for turn, (question, proof) in enumerate(entries, first):
            for language in ("de", "en") if both else (("de", "en")[turn % 2],):
                text = question[f"q_{language}"]
                among = slice(first, first + len(spans)) if own else slice(None)
                top = first_of(scores(text)[among], KEPT) + (first if own else 0)
                speakers = tuple(name for names in question.get("speakers", ()) for name in names)
                result.asked.append(
                    Asked(text, language, article.name, speakers, question.get("stance"),
                          tuple(first + n for n in sorted(proof)), tuple(top.tolist()), home)
                )  # fmt: skip
    return result


def load(*paths: Path) -> Questions:
    """What the command wrote to each of ``paths``, together."""
    found = Questions()
    for path in paths:
        record = json.loads(path.read_text(encoding="utf8"))
        first = len(found.units)
        found.units += [Unit(**{**unit, "said": tuple(map(tuple, unit["said"]))}) for unit in record["units"]]
        for asked in record["asked"]:
            places = {key: tuple(first + n for n in asked[key]) for key in ("proofs", "top", "home")}
            found.asked.append(Asked(**{**asked, **places, "speakers": tuple(asked["speakers"])}))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annotated", type=Path, nargs="+", required=True, help="folders of annotated articles")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true", help="ask the questions that are never trained on instead")
    parser.add_argument("--both", action="store_true", help="ask each question in both languages, not by turns in one")
    parser.add_argument("--own", action="store_true", help="rank the sentences of a question's own article alone")
    options = parser.parse_args()
    found = list(articles(*options.annotated))
    if options.held_out:
        questions = build(found, kept_from_choice, own=options.own)
    else:
        found = [article for article in found if not kept_from_choice(article.name)]
        questions = build(found, lambda name: not kept_for_settings(name), options.both, options.own)
    for language in ("de", "en"):
        own = [asked for asked in questions.asked if asked.proofs and asked.language == language]
        shares = [np.mean([bool(set(a.top[:k]) & set(a.proofs)) for a in own]) for k in (1, 5, 10, 20, KEPT)]
        print(language, len(own), "proof among the first 1, 5, 10, 20,", KEPT, np.round(shares, 3).tolist())
    options.out.write_text(json.dumps(asdict(questions), ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
