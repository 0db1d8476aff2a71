"""Who said what with which stance: the statements that qabot finds beside those that people found.

    python -m benchmarks.statements                              # after a clone: the set of this repository
    python -m benchmarks.statements annotated --data DIR         # held out: Wikinews articles whose numbers end in 0
    python -m benchmarks.statements gold --data DIR              # or gold-news, or any other annotated folder of DIR

Statements are paired one to one so that the sum of the F1 of their words is highest; a pair counts as found from .5 on.
Given are, in per cent and by the language of the articles,

found            precision, recall and F1
speaker, stance  of the found: the speaker shares a word of his name with the annotated one, or the party does; the same
                 stance
who said what    found with the right speaker and the right stance: precision, recall and F1, and F1 by stance
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks import results
from benchmarks.annotated import Annotated, read, task, words

FOUND = 0.5
# Words of a name that name nobody.
FUNCTION_WORDS = frozenset(
    words(
        "der die das des dem den ein eine einer eines einem einen von vom zu zum zur im in am an auf für bei mit nach "
        "und oder aus er sie es man seine seiner ihr ihre the a of for and"
    )
)

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """A found statement beside the annotated one, with what is right about it."""

    predicted: Record
    gold: Record

    @property
    def speaker(self) -> bool:
        return same_speaker(self.predicted, self.gold)

    @property
    def stance(self) -> bool:
        return bool(self.predicted["stance"] == self.gold["stance"])


def overlap(a: str, b: str) -> float:
    """F1 of two texts' words."""
    first, second = Counter(words(a)), Counter(words(b))
    shared = (first & second).total()
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def same_speaker(predicted: Record, gold: Record) -> bool:
    """Whether parties or names share a word; two mentions that name nobody, as pronouns do, are the same."""
    if _telling(predicted, "party") & _telling(gold, "party"):
        return True
    if _telling(predicted, "speaker", "speaker_mention") & _telling(gold, "speaker", "speaker_mention"):
        return True
    return not _telling(predicted, "speaker_mention") and not _telling(gold, "speaker_mention")


def _telling(statement: Record, *keys: str) -> set[str]:
    found = {word for key in keys for word in words(statement.get(key)) if len(word) > 1}
    return found - FUNCTION_WORDS


def pairs(predicted: Sequence[Record], gold: Sequence[Record]) -> list[Pair]:
    """The pairs that count as found, in the order of the predictions."""
    if not predicted or not gold:
        return []
    value = np.array([[overlap(p["content"], g["content"]) for g in gold] for p in predicted])
    rows, columns = linear_sum_assignment(value, maximize=True)
    return [Pair(predicted[i], gold[j]) for i, j in zip(rows, columns, strict=True) if value[i, j] >= FOUND]


def score(articles: Sequence[tuple[Sequence[Record], Sequence[Record]]]) -> dict[str, Any]:
    """Figures over articles, each its predicted and its annotated statements."""
    predicted = [statement for found, _ in articles for statement in found]
    gold = [statement for _, wanted in articles for statement in wanted]
    found = [pair for article in articles for pair in pairs(*article)]
    right = [pair for pair in found if pair.speaker and pair.stance]
    given, wanted, held = (
        Counter(statement["stance"] for statement in statements)
        for statements in (predicted, gold, [pair.gold for pair in right])
    )
    return {
        "articles": len(articles),
        "annotated": len(gold),
        "predicted": len(predicted),
        "found": _rates(len(found), len(predicted), len(gold)),
        "speaker": _share(sum(pair.speaker for pair in found), len(found)),
        "stance": _share(sum(pair.stance for pair in found), len(found)),
        "who said what": _rates(len(right), len(predicted), len(gold)),
        "by stance": {
            stance: {"annotated": count, **_rates(held[stance], given[stance], count)}
            for stance, count in wanted.most_common()
        },
    }


def _share(hits: int, count: int) -> float:
    return round(100 * hits / count, 1) if count else 0.0


def _rates(hits: int, predicted: int, gold: int) -> dict[str, float]:
    return {"P": _share(hits, predicted), "R": _share(hits, gold), "F1": _share(2 * hits, predicted + gold)}


def extract(paths: Sequence[Path]) -> list[Record]:
    """What ``qabot extract --json`` prints for files of different names: a record a file."""
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            (Path(folder) / path.name).write_bytes(path.read_bytes())
        run = "import sys; from qabot.cli import main; sys.exit(main())"
        done = subprocess.run(
            [sys.executable, "-c", run, "extract", folder, "--json"], check=True, stdout=subprocess.PIPE, text=True
        )
    return [json.loads(line) for line in done.stdout.splitlines()]


def misses(name: str, predicted: Sequence[Record], gold: Sequence[Record]) -> Iterator[str]:
    """A line for each statement that is wrong, missing or too many."""
    found = pairs(predicted, gold)
    for pair in found:
        if not (pair.speaker and pair.stance):
            yield f"{name}: {_shown(pair.predicted)} for {_shown(pair.gold)}: {pair.gold['content']}"
    for statement in gold:
        if not any(pair.gold is statement for pair in found):
            yield f"{name}: missing {_shown(statement)}: {statement['content']}"
    for statement in predicted:
        if not any(pair.predicted is statement for pair in found):
            yield f"{name}: too many {_shown(statement)}: {statement['content']}"


def _shown(statement: Record) -> str:
    return f"{statement['stance']}/{statement.get('speaker')}"


def articles_of(name: str, data: Path | None) -> list[Annotated]:
    """The annotated articles of a set; of ``annotated`` those that no reader is trained on."""
    if name == "annotated" and data:
        return read(data / "annotated" / "wikinews-de", lambda article: article.number % 10 == 0)
    return list(task(name, data).articles)


def report(language: str, figures: dict[str, Any]) -> None:
    """Print the figures of one language."""
    print(f"{language}: {figures['articles']} articles, {figures['annotated']} annotated, {figures['predicted']} found")
    for row in ("found", "who said what"):
        print(f"{row:16s}" + "".join(f"  {key} {figures[row][key]:5.1f}" for key in ("P", "R", "F1")))
    print(f"speaker of found  {figures['speaker']:5.1f}\nstance of found   {figures['stance']:5.1f}")
    for stance, row in figures["by stance"].items():
        rates = "".join(f"  {key} {row[key]:5.1f}" for key in ("P", "R", "F1"))
        print(f"  {stance:14s}{rates}   of {row['annotated']}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", default="held", help="held, annotated, gold, gold-news, or a folder of DIR")
    parser.add_argument("--data", type=Path, help="folder that holds the sets which are not in this repository")
    parser.add_argument("--read", type=Path, metavar="FILE", help="score this output of `qabot extract --json`")
    parser.add_argument("--misses", action="store_true", help="show what is wrong, missing or too many")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    articles = articles_of(options.set, options.data)
    if options.read:
        lines = [json.loads(line) for line in options.read.read_text(encoding="utf8").splitlines()]
    else:
        lines = extract([article.path for article in articles])
    found = {Path(line["file"]).stem: line for line in lines}
    by_language: dict[str, list[tuple[list[Record], list[Record]]]] = {}
    for article in articles:
        if article.name not in found:
            sys.exit(f"nothing was extracted from {article.name}.txt")
        line, gold = found[article.name], article.record["statements"]
        by_language.setdefault(line.get("language", "de"), []).append((line["statements"], gold))
        if options.misses:
            for miss in misses(article.name, line["statements"], gold):
                print(miss)
    if len(by_language) > 1:
        by_language["all"] = [article for language in by_language.values() for article in language]
    figures = {language: score(pairs) for language, pairs in by_language.items()}
    for language, rows in figures.items():
        report(language, rows)
    if options.record:
        results.record(f"benchmarks.statements {options.set}", figures)


if __name__ == "__main__":
    main()
