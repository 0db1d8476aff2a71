"""How sure the reader's statements are, and from which score on one is told: fitted on articles it never saw.

    PYTHONPATH=. python training/calibrate.py --least DIR --curve DIR [DIR ...] --test DIR [DIR ...]

``--least`` is a folder of annotated articles on which the lowest score is chosen, by who-said-what F1; on those of
``--curve`` (only names that the reader's training keeps away from, where it has such) the share of statements that are
right in content, speaker and stance is fitted as a rising step function of their score (isotonic regression). Neither
folder's texts are looked at. Writes ``calibration.json`` beside the network, and prints how often statements of each
confidence were right. The figures hold for one checkpoint: after an export, calibrate again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import numpy as np
from annotated import kept_from_reader
from sklearn.isotonic import IsotonicRegression

from benchmarks.annotated import Annotated, read
from benchmarks.statements import Record, pairs
from qabot import readers
from qabot.attribution.confidence import Calibration
from qabot.attribution.learned import LearnedReader

PLAIN = Calibration(0.0, (0.0, 1.0), (0.0, 1.0))  # the score itself as confidence
TRIED = np.arange(0.1, 0.7, 0.02)  # lowest scores
POINTS = 21  # of the curve
NEVER_LESS, NEVER_MORE = 0.05, 0.97  # no few articles tell more
BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

Read = list[tuple[list[Record], list[Record]]]  # of each article: found, with their scores; annotated


def found(reader: LearnedReader, articles: Sequence[Annotated]) -> Read:
    read_all = reader.read_all(article for one in articles for article in readers.read(one.path, id=one.path.name))
    return [
        ([asdict(statement) for statement in statements], one.record["statements"])
        for statements, one in zip(read_all, articles, strict=True)
    ]


def f1(articles: Read, least: float) -> float:
    """Who-said-what F1 of the statements from a score on."""
    right = told = wanted = 0
    for statements, gold in articles:
        kept = [statement for statement in statements if statement["confidence"] >= least]
        right += sum(pair.speaker and pair.stance for pair in pairs(kept, gold))
        told, wanted = told + len(kept), wanted + len(gold)
    return 2 * right / (told + wanted)


def outcomes(articles: Read, least: float) -> tuple[list[float], list[bool]]:
    """Score of every statement told, and whether it is right in all."""
    scores, right = [], []
    for statements, gold in articles:
        kept = [statement for statement in statements if statement["confidence"] >= least]
        good = {id(pair.predicted) for pair in pairs(kept, gold) if pair.speaker and pair.stance}
        scores += [statement["confidence"] for statement in kept]
        right += [id(statement) in good for statement in kept]
    return scores, right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="fixed", type=float, help="the lowest score (.10, .12, ...)")
    parser.add_argument("--least", type=Path, required=True)
    parser.add_argument("--curve", type=Path, nargs="+", required=True)
    parser.add_argument("--test", type=Path, nargs="*", default=[], help="folders on which the curve is only measured")
    parser.add_argument("--out", type=Path, default=Path("qabot/model/reader/calibration.json"))
    options = parser.parse_args()
    reader = LearnedReader(PLAIN)
    chosen_on = found(reader, read(options.least))
    best = {round(float(least), 2): f1(chosen_on, least) for least in TRIED}
    least = options.fixed or max(best, key=lambda tried: best[tried])
    print(f"least score {least}: who-said-what F1 {best[least]:.3f}; of all tried {min(best.values()):.3f} or more")
    curve = []
    for folder in options.curve:
        articles = read(folder)
        held_out = [article for article in articles if kept_from_reader(article.name)]
        curve += found(reader, held_out or articles)
    scores, right = outcomes(curve, least)
    model = IsotonicRegression(y_min=NEVER_LESS, y_max=NEVER_MORE, out_of_bounds="clip").fit(scores, right)
    at = np.linspace(least, 1, POINTS)
    known = {"least": least, "scores": at.round(3).tolist(), "shares": model.predict(at).round(3).tolist()}
    options.out.write_text(json.dumps(known) + "\n", encoding="utf8")
    for name, articles in (("fitted", curve), *((folder.name, found(reader, read(folder))) for folder in options.test)):
        scores, right = outcomes(articles, least)
        sure = np.interp(scores, known["scores"], known["shares"])
        print(f"{name}: {len(right)} statements")
        for low, high in pairwise(BINS):
            inside = (sure >= low) & ((sure < high) | (high == 1))
            if inside.any():
                share = np.array(right)[inside].mean()
                told = f"{inside.sum():4d}, mean {sure[inside].mean():.2f}, right {share:.2f}"
                print(f"  confidence {low:.1f} to {high:.1f}: {told}")


if __name__ == "__main__":
    main()
