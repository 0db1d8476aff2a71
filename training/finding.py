"""Fit which sentences are weighed for a question: ``qabot/answer/choosing/finding.json``.

    python training/finding.py --annotated PATH --haystack DIR --index FOLDER [--write]

Options as in ``settings.py``. Over the sentences of the articles that fit a question the signs are weighed by a softmax
so that proofs come first (conditional logit); on a fifth of the articles, with weights fitted on the others, by turns,
it is counted how many questions have a proof among the first so many. The weights of the two signs that come from the
reader are then taken back as far as that costs nothing: a proof whose stance it got wrong must not be crowded out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np
from annotated import Annotated, articles, kept_for_settings
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import logsumexp
from settings import indexed

from qabot.answer.choosing import settings
from qabot.answer.choosing.evidence import look
from qabot.bot import Bot
from qabot.store import Index

NAMES = [field.name for field in fields(settings.Finding)]
READ = [NAMES.index(name) for name in ("said", "asked")]  # what the reader tells
PARTS = 5  # of the articles, for trying
FIRST = (8, 12, 16, 20, 24)  # sentences among which a proof is looked for
SHARES = (1.0, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0)  # of the weights of what the reader tells, tried in this order
COST = 0.005  # of the questions, which taking them back may lose
RIDGE = 0.5  # pull of each weight towards none
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """The signs [sentences, 7] of a question about an article, and which of the sentences prove it."""

    article: str
    signs: Floats
    proofs: NDArray[np.bool_]


def asked(bot: Bot, index: Index, found: Sequence[Annotated]) -> Iterator[Asked]:
    """The questions that have an answer, in both languages; those whose article is not looked at have no proof."""
    for article in found:
        for record in article.questions:
            for language in ("de", "en"):
                field = look(index, bot.embedder, bot.understand(record[f"q_{language}"]))
                proofs = [
                    Path(one.id).stem == article.name and proves(one.text[slice(*span)], record["evidence"])
                    for one, _, span in field.places
                ]
                yield Asked(article.name, field.signs, np.array(proofs, bool))


def proves(sentence: str, evidence: Sequence[str]) -> bool:
    return any(sentence.strip() in proof or proof.strip() in sentence for proof in evidence)


def fitted(questions: Sequence[Asked]) -> Floats:
    """The weights with which the softmax over all sentences gives most to the proofs."""
    told = [question for question in questions if question.proofs.any()]

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = RIDGE * float(weights @ weights), 2 * RIDGE * weights
        for question in told:
            scores = question.signs @ weights
            among, right = logsumexp(scores), logsumexp(scores[question.proofs])
            total += float(among - right)
            slope = slope + np.exp(scores - among) @ question.signs
            slope -= np.exp(scores[question.proofs] - right) @ question.signs[question.proofs]
        return total, slope

    return np.asarray(minimize(loss, np.zeros(len(NAMES)), jac=True, method="L-BFGS-B").x)


def taken_back(weights: Floats, share: float) -> Floats:
    """The weights with ``share`` of those that the reader tells."""
    factors = np.ones(len(NAMES))
    factors[READ] = share
    return weights * factors


def found_first(questions: Sequence[Asked], weights: Floats) -> dict[int, float]:
    """The share of the questions with a proof among the first so many sentences."""
    orders = [question.proofs[np.argsort(-(question.signs @ weights))] for question in questions]
    return {first: float(np.mean([order[:first].any() for order in orders])) for first in FIRST}


def tried(questions: Sequence[Asked]) -> dict[float, dict[int, float]]:
    """For each of ``SHARES`` ``found_first`` of every part of the articles, with weights fitted on the others."""
    names = sorted({question.article for question in questions})
    totals = {share: dict.fromkeys(FIRST, 0.0) for share in SHARES}
    for part in range(PARTS):
        out = set(names[part::PARTS])
        own = [question for question in questions if question.article in out]
        weights = fitted([question for question in questions if question.article not in out])
        for share, total in totals.items():
            for first, value in found_first(own, taken_back(weights, share)).items():
                total[first] += value * len(own) / len(questions)
    return totals


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annotated", type=Path, required=True)
    parser.add_argument("--haystack", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put what comes out into the package")
    options = parser.parse_args()
    own = [article for article in articles(options.annotated) if kept_for_settings(article.name)]
    index, bot = indexed(options.index / "among", own, sorted(options.haystack.glob("*.txt")))
    questions = list(asked(bot, index, own))
    shipped = np.array([asdict(settings.FINDING)[name] for name in NAMES])
    print(len(questions), "questions; proof among the first", *FIRST)
    print("as it ships", {first: round(share, 3) for first, share in found_first(questions, shipped).items()})
    rows = tried(questions)
    for share, row in rows.items():
        print(f"{share:.1f} of what the reader tells", {first: round(value, 3) for first, value in row.items()})
    means = {share: float(np.mean(list(row.values()))) for share, row in rows.items()}
    share = min(share for share in SHARES if means[share] >= max(means.values()) - COST)
    weights = taken_back(fitted(questions), share)
    print(f"{share:.1f} of it is taken")
    shown = json.dumps(dict(zip(NAMES, weights.round(2).tolist(), strict=True)), indent=1) + "\n"
    print(shown)
    if options.write:
        settings.FINDING_FILE.write_text(shown, encoding="utf8")


if __name__ == "__main__":
    main()
