"""Fit the few numbers by which answers are chosen: ``qabot/answer/choosing/settings.json``.

    python training/settings.py --annotated PATH --strange DIR --haystack DIR [--known DIR] --index FOLDER [--write]

``--annotated`` are articles with questions and near misses that the choice was not trained on, ``--strange`` others
whose questions are asked though their articles are not there, ``--haystack`` a folder of articles besides, ``--known``
those of it whose questions the choice was trained on, every ``KNOWN``-th of which is asked about as well: of other
styles than the annotated ones. ``--index`` is where the indexes are kept, one of the annotated articles alone and one
of all. All questions are asked once, in German and in English by turns, and their weighed evidence kept. By logistic
regression the signs of an answer are weighed, so that they tell questions that have one from near misses and strange
ones; the bar lies where ``WRONGLY`` of those that have an answer are left without one. Then one number after the other
is moved as long as that pays:

    pay = right + first line + stance / 2 + lines in place / 2

in per cent, counted as ``benchmarks/answers.py`` does.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import cycle
from pathlib import Path

import numpy as np
from annotated import Annotated, articles, kept_for_settings, kept_from_choice, kept_from_reader
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from benchmarks.annotated import Asked, Kind
from benchmarks.answers import total
from qabot.answer import to_json
from qabot.answer.choosing import settings, silence
from qabot.answer.choosing.choice import weigh
from qabot.answer.choosing.evidence import Pool, gather
from qabot.answer.choosing.settings import Settings
from qabot.answer.composing import around, compose, plan
from qabot.bot import Bot
from qabot.store import Index
from qabot.types import Query

WRONGLY = 0.05  # of the fitted questions, whose articles the reader knows: of others, more
LEAST = 4.0  # what a move must pay: less is noise, among three hundred questions
STRANGERS = 80  # questions about articles that are not there
STRANGE = 0.25  # of the weight of what has no answer; near misses, which reporters ask more often, have the rest
KNOWN = 8
STEPS: Mapping[str, Sequence[float]] = {
    "stance": (0.0, 0.5, 1.0, 2.0, 3.0),
    "said": (0.0, 0.5, 1.0, 2.0),
    "title": (-3.0, -1.5, -0.5, 0.0),
    "article": (0.0, 0.5, 1.0, 1.5),
    "own": (0.0, 1.0, 2.5, 5.0),
    "margin": (1.5, 2.0, 3.0, 4.0, 6.0),
    "around": (3.0, 4.0, 5.0, 6.0, 8.0),
    "elsewhere": (-1.0, 0.0, 1.0, 2.0, 3.0),
    "sure": (0.0, 1.0, 2.0, 3.0, 9.0),
    "worse": (2.0, 4.0, 5.0, 6.0, 8.0),
    "report": (-1.0, 0.0, 0.5, 1.0, 2.0),
    "home": (0.0, 1.0, 2.0, 4.0),
    "same_side": (0.0, 2.0, 4.0),
}
WORTH = {"right": 1.0, "first line": 1.0, "stance": 0.5, "lines in place": 0.5}


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A question with its evidence."""

    asked: Asked
    query: Query
    pool: Pool


def questions(bot: Bot, index: Index, found: Iterable[Annotated], *, answered: bool = True) -> Iterator[Weighed]:
    """The questions of annotated articles with their evidence, weighed, in German and in English by turns.

    None has an answer where not ``answered``.
    """
    languages = cycle(("de", "en"))
    for article in found:
        asked = [(question, question if answered else None) for question in article.questions]
        asked += [(question, None) for question in article.near_misses]
        for (record, gold), language in zip(asked, languages, strict=False):
            query = bot.understand(record[f"q_{language}"])
            pool = weigh(query, gather(index, bot.embedder, query))
            kind: Kind = "answerable" if gold else "near miss" if answered else "unanswerable"
            yield Weighed(Asked(record[f"q_{language}"], kind, article.name, gold), query, pool)


def strangers(folder: Path) -> list[Annotated]:
    """Every so manieth article of a folder with one of its questions."""
    found = [article for article in articles(folder) if article.questions]
    return [
        replace(article, questions=article.questions[:1], near_misses=[])
        for article in found[:: -(-len(found) // STRANGERS)]
    ]


def use(chosen: Settings) -> None:
    """Have answers composed by ``chosen``."""
    for module in (settings, around, plan, silence):
        module.SETTINGS = chosen  # type: ignore[attr-defined]  # the one place that sets what all read


def weighed_signs(sets: Sequence[tuple[Index, Sequence[Weighed]]], start: Settings) -> Settings:
    """``start`` with the weights of the signs of an answer, and the bar.

    Near misses and strange questions count together as much as those with an answer.
    """
    rows = np.array(
        [silence.signs(i.query, i.pool, silence.gone(index, i.query, i.pool)[1]) for index, of in sets for i in of]
    )
    kinds = np.array([item.asked.kind for _, found in sets for item in found])
    answered = kinds == "answerable"
    shares = np.where(answered, 1.0, 0.0)
    for kind, share in (("near miss", 1 - STRANGE), ("unanswerable", STRANGE)):
        shares[kinds == kind] = share * answered.sum() / max(1, (kinds == kind).sum())
    model = LogisticRegression(C=1.0, max_iter=1000).fit(rows, answered, shares)
    weights = [round(float(weight), 3) for weight in model.coef_[0]]
    values = rows @ np.array(weights)
    bar = round(float(np.quantile(values[answered], WRONGLY)), 2)
    for kind in ("near miss", "unanswerable"):
        own = kinds == kind
        auc = roc_auc_score(answered[own | answered], values[own | answered]) if own.any() else np.nan
        print(f"{kind}: AUC {auc:.3f}, below the bar {np.mean(values[own] < bar):.3f}")
    names = ("best", "together", "strange", "named", "stance_gap")
    return replace(start, bar=bar, **dict(zip(names, weights, strict=True)))


def figures(index: Index, found: Sequence[Weighed], chosen: Settings) -> dict[str, float]:
    """Per cent of each row."""
    use(chosen)
    answers = [
        to_json(compose.compose(item.query, item.pool, silence.silence(index, item.query, item.pool))) for item in found
    ]
    return total([item.asked for item in found], answers)


def pay(rows: Mapping[str, float]) -> float:
    return sum(worth * rows[row] for row, worth in WORTH.items())


def fit(index: Index, found: Sequence[Weighed], start: Settings) -> Settings:
    """Settings of which no single one pays more at another of its steps."""
    chosen = start
    best = pay(figures(index, found, chosen))
    moved = True
    while moved:
        moved = False
        for name, steps in STEPS.items():
            for step in steps:
                other = replace(chosen, **{name: step})
                if other != chosen and (value := pay(figures(index, found, other))) > best + LEAST:
                    print(f"{name} {getattr(chosen, name)} -> {step}: {best:.1f} -> {value:.1f}", flush=True)
                    chosen, best, moved = other, value, True
    return chosen


def indexed(folder: Path, own: Sequence[Annotated], haystack: Sequence[Path]) -> tuple[Index, Bot]:
    """The index, kept in ``folder``, of the annotated articles and the ``haystack``."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for path in haystack:
        shutil.copy(path, corpus)
    for article in own:
        (corpus / f"{article.name}.txt").write_text(article.text, encoding="utf8")
    bot = Bot.open(corpus, folder / "index")
    bot.update()
    return bot.store.snapshot(), bot


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annotated", type=Path, required=True)
    parser.add_argument("--strange", type=Path, required=True)
    parser.add_argument("--haystack", type=Path, required=True)
    parser.add_argument("--known", type=Path, nargs="*", default=[])
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put what comes out into the package")
    options = parser.parse_args()
    own = [article for article in articles(options.annotated) if kept_for_settings(article.name)]
    silence.gone = cache(silence.gone)  # type: ignore[assignment]  # the indexes stay as they are
    sets = []
    for haystack in ([], sorted(options.haystack.glob("*.txt"))):
        folder = options.index / ("among" if haystack else "alone")
        index, bot = indexed(folder, own, haystack)
        found = [*questions(bot, index, own), *questions(bot, index, strangers(options.strange), answered=False)]
        sets.append((index, [item for item in found if item.pool.evidence]))
    known = [
        one for one in articles(*options.known) if not kept_from_choice(one.name) and not kept_from_reader(one.name)
    ]
    asked = [item for item in questions(bot, index, known[::KNOWN]) if item.pool.evidence]
    start = weighed_signs([*sets, (index, asked)], settings.SETTINGS)
    chosen = fit(index, [item for item in found if item.asked.gold], start)
    print(json.dumps(figures(index, found, chosen), indent=1))
    shown = json.dumps(asdict(chosen), indent=1) + "\n"
    print(shown)
    if options.write:
        settings.FILE.write_text(shown, encoding="utf8")


if __name__ == "__main__":
    main()
