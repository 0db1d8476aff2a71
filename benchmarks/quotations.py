"""Quotations in German Wikinews, by the spans of message, speaker, cue, frame and addressee.

    python -m benchmarks.quotations --data DIR [--split dev]

DIR holds wikinews/dev.jsonl.gz (uhh-lt/german-news-quotation-attribution-2024). The figures are those of the newswire
task of SpkAtt-2023: predicted and annotated quotations are paired one to one so that the sum of the F1 of the tokens of
their messages is highest; each pair gives a precision and a recall for every role that is not empty, an unpaired
quotation gives zeros, and F1 is taken of the means. ``roles`` is all but the message, ``joint`` all five. A frame that
is not predicted is the stretch from speaker to cue. Published for the test split: message 47.9, roles 35.5, joint 39.1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks import results
from benchmarks.statements import extract

ROLES = ("message", "speaker", "cue", "frame", "addressee")

Record = dict[str, Any]
Quotation = dict[str, set[int]]  # ids of tokens by role


def read(file: Path) -> list[Record]:
    """The articles of a split."""
    with gzip.open(file, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def annotated(article: Record) -> list[Quotation]:
    """What people found."""
    return [
        {role: set((found.get("quote" if role == "message" else role) or {}).get("tokenIds", [])) for role in ROLES}
        for found in article["annotations"]
    ]


def predicted(article: Record, statements: Iterable[Record]) -> list[Quotation]:
    """Statements with spans of characters, as ``qabot extract --json`` gives them, as quotations of tokens."""
    found = []
    for said in statements:
        quotation = {
            "message": _tokens(article, [said.get("content_span")]),
            "speaker": _tokens(article, [said.get("speaker_span")]),
            "cue": _tokens(article, said.get("cue_spans") or []),
            "addressee": _tokens(article, [said.get("addressee_span")]),
        }
        frames = said.get("frame_spans")
        quotation["frame"] = _tokens(article, frames) if frames else _frame(article, quotation)
        found.append(quotation)
    return found


def _tokens(article: Record, spans: Sequence[Sequence[int] | None]) -> set[int]:
    """The tokens that any of the spans touches."""
    return {
        token["id"]
        for token in article["tokens"]
        if any(span and token["charBegin"] < span[1] and token["charEnd"] > span[0] for span in spans)
    }


def _frame(article: Record, quotation: Quotation) -> set[int]:
    """From speaker to cue without the message, with the comma or colon behind."""
    core = (quotation["speaker"] | quotation["cue"]) - quotation["message"]
    if not quotation["cue"] or not core:
        return set()
    frame = set(range(min(core), max(core) + 1)) - quotation["message"]
    behind = max(core) + 1
    if behind < len(article["tokens"]) and article["tokens"][behind]["text"] in (",", ":"):
        frame.add(behind)
    return frame


def pair(found: Sequence[Quotation], wanted: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The pairing with the highest sum of the messages' F1."""
    if not found or not wanted:
        return []
    value = np.array([[_f1_of_sets(p["message"], g["message"]) for g in wanted] for p in found])
    rows, columns = linear_sum_assignment(value, maximize=True)
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


def _f1_of_sets(a: set[int], b: set[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def score(articles: Sequence[tuple[Sequence[Quotation], Sequence[Quotation]]]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in per cent over articles, each its predicted and its annotated quotations."""
    nothing: Quotation = {role: set() for role in ROLES}
    precision: dict[str, list[float]] = {role: [] for role in ROLES}
    recall: dict[str, list[float]] = {role: [] for role in ROLES}
    for found, wanted in articles:
        matched = pair(found, wanted)
        alone = {i for i, _ in matched}, {j for _, j in matched}
        couples = [(found[i], wanted[j]) for i, j in matched]
        couples += [(quotation, nothing) for i, quotation in enumerate(found) if i not in alone[0]]
        couples += [(nothing, quotation) for j, quotation in enumerate(wanted) if j not in alone[1]]
        for p, g in couples:
            for role in ROLES:
                shared = len(p[role] & g[role])
                if p[role]:
                    precision[role].append(shared / len(p[role]))
                if g[role]:
                    recall[role].append(shared / len(g[role]))
    groups = {"message": ROLES[:1], "roles": ROLES[1:], "joint": ROLES} | {role: (role,) for role in ROLES[1:]}
    return {
        name: _figures([v for r in roles for v in precision[r]], [v for r in roles for v in recall[r]])
        for name, roles in groups.items()
    }


def _figures(precision: list[float], recall: list[float]) -> dict[str, float]:
    p, r = (sum(values) / len(values) if values else 0.0 for values in (precision, recall))
    return {"P": round(100 * p, 1), "R": round(100 * r, 1), "F1": round(200 * p * r / (p + r), 1) if p + r else 0.0}


def write_texts(articles: Sequence[Record], folder: Path) -> list[Path]:
    """Each article's text as a file, as it is."""
    paths = [folder / f"{n:04d}.txt" for n in range(len(articles))]
    for path, article in zip(paths, articles, strict=True):
        path.write_text(article["text"], encoding="utf8", newline="")
    return paths


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds wikinews/")
    parser.add_argument("--split", default="dev", choices=["dev", "train", "test"])
    parser.add_argument("--read", type=Path, metavar="FILE", help="score these predictions, one JSON object a file")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    articles = read(options.data / "wikinews" / f"{options.split}.jsonl.gz")
    if options.read:
        lines = [json.loads(line) for line in options.read.read_text(encoding="utf8").splitlines()]
    else:
        with tempfile.TemporaryDirectory() as folder:
            lines = extract(write_texts(articles, Path(folder)))
    by_file = {Path(line["file"]).stem: line["statements"] for line in lines}
    statements = [by_file[f"{n:04d}"] for n in range(len(articles))]
    figures = score([(predicted(a, said), annotated(a)) for a, said in zip(articles, statements, strict=True)])
    for name, row in figures.items():
        print(f"{name:10s}" + "".join(f"  {key} {value:5.1f}" for key, value in row.items()))
    if options.record:
        results.record(f"benchmarks.quotations {options.split}", figures)


if __name__ == "__main__":
    main()
