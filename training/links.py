"""Fit what tells which claim a denial or a confirmation answers: ``qabot/attribution/links.json``.

    PYTHONPATH=. python training/links.py --annotated DIR [DIR ...] [--write]

``training/data/links.jsonl.gz`` has, for the denials and confirmations of some of the annotated articles, the contents
of the statements of the same article that each answers: none where the article does not hold the claim. Over the
statements around it, and "none", the signs are weighed by a softmax so that what is answered comes first (conditional
logit), on two thirds of the articles. On the last third it is counted how often the first is right: with the statements
as people found them, and as the reader does, where a claim that it did not find counts as none.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from alignment import spans
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import logsumexp

from benchmarks.annotated import Annotated, read
from benchmarks.statements import pairs
from qabot import readers
from qabot.attribution import links, reader
from qabot.attribution.quotations import kind, overlapping, quotations, sentence
from qabot.text.sentences import sentences
from qabot.types import Article, Stance, Statement

DATA = Path(__file__).parent / "data" / "links.jsonl.gz"
RIDGE = 1.0  # pull of each weight towards none, with signs of one spread
HELD = 3  # every so manieth article, by its name's hash, is kept apart
Floats = NDArray[np.float64]
Noted = Mapping[str, Sequence[str]]  # what each denial of an article answers, by contents


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A denial's candidates: their signs, and which are right; the first is that it answers none of them.

    ``held`` tells whether the article holds what it answers, be it among the candidates or not.
    """

    signs: list[links.Signs]
    right: NDArray[np.bool_]
    held: bool


def noted(path: Path) -> dict[str, dict[str, list[str]]]:
    """What people noted, by article and by the content of the denial."""
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        record = json.loads(line)
        found[record["doc"]][record["denial"]] = record["answers"]
    return found


def is_held(name: str) -> bool:
    return sha256(name.encode()).digest()[0] % HELD == 0


def annotated(article: Article, records: Sequence[dict[str, Any]]) -> list[Statement]:
    """The statements of an article as people found them, in text order, in the form that the reader gives them."""
    text = article.text
    rows = [row for block in article.blocks for row in sentences(text, article.language, block.start, block.end)]
    quotes = [quote for block in article.blocks for quote in quotations(text, block.start, block.end)]
    records = [record for record in records if record["content"] in text]
    made = []
    for record, found in zip(records, spans(text, records), strict=True):
        (content,), cue = found["content"], tuple(found["cue"])
        inside = overlapping(quotes, content)
        made.append(
            Statement(
                article=article.id,
                speaker=record["speaker"],
                party=record["party"],
                speaker_mention=record["speaker_mention"] if found["speaker"] else "",
                speaker_span=next(iter(found["speaker"]), None),
                stance=Stance(record["stance"]),
                kind=kind(text, content, cue, inside),
                cue=" ".join(text[slice(*span)] for span in cue),
                cue_spans=cue,
                content=record["content"],
                content_span=content,
                quote_spans=inside,
                sentence_span=sentence(rows, content, cue),
            )
        )
    return sorted(made, key=lambda statement: statement.content_span)


def asked(
    article: Article, statements: Sequence[Statement], contents: Sequence[str], answers: Noted
) -> Iterator[Asked]:
    """The denials among an article's statements that somebody noted; ``contents`` are theirs as people gave them."""
    for n, statement in enumerate(statements):
        if statement.stance in links.ANSWERING and contents[n] in answers:
            positions, signs = zip(*links.candidates(article, statements, n), strict=True)
            claims = answers[contents[n]]
            right = [m is not None and contents[m] in claims for m in positions]
            held = not {*contents[:n], *contents[n + 1 :]}.isdisjoint(claims)
            yield Asked(list(signs), np.array([not any(right), *right[1:]], bool), held)


def as_read(statements: Sequence[Statement], records: Sequence[dict[str, Any]]) -> list[str]:
    """For each statement of the reader the content as people gave it, or none."""
    found = [asdict(statement) for statement in statements]
    gold = {id(pair.predicted): pair.gold["content"] for pair in pairs(found, records)}
    return [gold.get(id(statement), "") for statement in found]


def fitted(questions: Sequence[Asked]) -> links.Signs:
    """The weights with which the softmax over the candidates gives most to what is right."""
    names = sorted({name for question in questions for signs in question.signs for name in signs})
    tables = [np.array([[s.get(name, 0.0) for name in names] for s in question.signs]) for question in questions]
    spread = np.sqrt(np.mean(np.concatenate(tables) ** 2, axis=0)) + (np.concatenate(tables) == 0).all(axis=0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = RIDGE * float(weights @ weights), 2 * RIDGE * weights
        for question, table in zip(questions, tables, strict=True):
            rows = table / spread
            scores = rows @ weights
            among, right = logsumexp(scores), logsumexp(scores[question.right])
            total += float(among - right)
            slope = slope + np.exp(scores - among) @ rows
            slope -= np.exp(scores[question.right] - right) @ rows[question.right]
        return total, slope

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x / spread
    return dict(zip(names, weights.round(2).tolist(), strict=True))


def right(questions: Sequence[Asked], weights: links.Signs) -> dict[str, float]:
    """Shares in per cent: how many are right, of those told to answer something, of those that do, and of the rest."""
    told = [int(np.argmax([links.score(signs, weights) for signs in question.signs])) for question in questions]
    hits = np.array([q.right[n] and (n > 0) == q.held for q, n in zip(questions, told, strict=True)])
    held, links_told = np.array([question.held for question in questions]), np.array(told) > 0
    parts = {"right": hits, "of links told": hits[links_told], "of links": hits[held], "of none": hits[~held]}
    return {"denials": len(questions), **{name: round(100 * float(part.mean()), 1) for name, part in parts.items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annotated", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true", help="put what comes out into the package")
    options = parser.parse_args()
    answers = noted(DATA)
    found: list[Annotated] = [one for path in options.annotated for one in read(path, lambda one: one.name in answers)]
    texts = [next(iter(readers.read(one.path, id=one.path.name))) for one in found]
    gold: dict[bool, list[Asked]] = {False: [], True: []}
    seen: dict[bool, list[Asked]] = {False: [], True: []}
    for one, text, statements in zip(found, texts, reader("learned").read_all(texts), strict=True):
        people, own, held = annotated(text, one.record["statements"]), answers[one.name], is_held(one.name)
        gold[held] += asked(text, people, [statement.content for statement in people], own)
        seen[held] += asked(text, statements, as_read(statements, one.record["statements"]), own)
    weights = fitted(gold[False])
    for name, questions in (("as people found them", gold), ("as the reader does", seen)):
        for held in (False, True):
            print(name, "held" if held else "fitted", right(questions[held], weights))
    shown = json.dumps({"data": sha256(DATA.read_bytes()).hexdigest(), "weights": weights}, indent=1) + "\n"
    print(shown)
    if options.write:
        links.FILE.write_text(shown, encoding="utf8")


if __name__ == "__main__":
    main()
