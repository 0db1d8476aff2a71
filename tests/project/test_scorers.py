"""Our scorers count as those do that came with the annotated sets: the same figures for the same predictions.

``QABOT_SCORERS`` names the folder with score_statements.py, score_answers.py and score_attribution.py; without it,
these tests are skipped. Predictions are the annotations of ``held``, damaged by chance in every way that a score knows.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import answers, quotations, statements
from benchmarks.annotated import HELD, LANGUAGES, Annotated, Asked, Language, Task, read

SCORERS = Path(os.environ.get("QABOT_SCORERS", ""))
STANCES = ("claims", "denies", "accuses", "confirms")
NAMED = {"wrongly abstained": "wrongly silent", "near misses silent": "near misses", "abstained": "silent"}
SEEDS = range(3)

Record = dict[str, Any]

pytestmark = pytest.mark.skipif(
    "QABOT_SCORERS" not in os.environ, reason="QABOT_SCORERS does not name the folder of the other scorers"
)


def theirs(script: str, *arguments: str | Path) -> dict[str, list[float]]:
    """The figures that a script prints: those with a decimal point, by the words before them."""
    done = subprocess.run([sys.executable, SCORERS / script, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    rows = (line.strip() for line in done.stdout.splitlines())
    return {re.split(r"\s{2,}|\s(?=P\s|gold\s|n\s)", row)[0]: _figures(row) for row in rows if _figures(row)}


def _figures(row: str) -> list[float]:
    return [float(figure) for figure in re.findall(r"\d+\.\d+", row)]


def part(text: str, chance: random.Random) -> str:
    """Some words of a text, one after the other."""
    words = text.split()
    start = chance.randrange(len(words))
    return " ".join(words[start : start + chance.randint(1, len(words))])


def written(path: Path, rows: list[Record]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")
    return path


def misread(gold: list[Record], chance: random.Random) -> list[Record]:
    """Statements as a bad reader finds them."""
    found: list[Record] = []
    for said in chance.sample(gold, chance.randint(0, len(gold))):
        other = chance.choice(gold)
        speaker, stance = (said if chance.random() < 0.7 else other for _ in range(2))
        content = said["content"] if chance.random() < 0.5 else part(said["content"], chance)
        whose = {
            key: speaker[key] if chance.random() < 0.8 else None for key in ("speaker", "speaker_mention", "party")
        }
        found.append({**whose, "stance": stance["stance"], "content": content})
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_statements(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    articles = read(HELD)
    found = [misread(article.record["statements"], chance) for article in articles]
    lines = [{"file": one.path.name, "statements": said} for one, said in zip(articles, found, strict=True)]
    other = theirs(
        "score_statements.py", "--gold", HELD, "--predictions", written(tmp_path / "predictions.jsonl", lines)
    )
    ours = statements.score([(said, one.record["statements"]) for one, said in zip(articles, found, strict=True)])
    assert 0 < ours["who said what"]["F1"] < ours["found"]["F1"] < 100
    assert other["found"] == list(ours["found"].values())
    assert other["who-said-what"] == list(ours["who said what"].values())
    assert (other["speaker of found"], other["stance of found"]) == ([ours["speaker"]], [ours["stance"]])
    for stance, row in ours["by stance"].items():
        assert other[stance] == [row[key] for key in ("P", "R", "F1")]


def misanswered(asked: Asked, articles: list[Annotated], chance: random.Random) -> Record:
    """An answer that cites and names what it should, what it should not, or nothing."""
    gold: Record = asked.gold or {"speakers": [["Ida Rast"]], "evidence": ["Ein Zug hielt."], "stance": "denies"}
    names = [name for variants in gold["speakers"] for name in variants] or ["Ida Rast"]
    quotes = [*gold["evidence"], *(part(one, chance) for one in gold["evidence"]), "Ein Zug hielt auf freier Strecke."]
    citations = [
        {
            "n": n,
            "article": f"{asked.article if chance.random() < 0.6 else chance.choice(articles).name}.txt",
            "quote": chance.choice(quotes),
        }
        for n in range(1, chance.randint(1, 6))
    ]
    said = [
        {
            "speaker": chance.choice([*names, "Otto Quer"]),
            "party": chance.choice(["", *names]),
            "speaker_mention": "sie",
            "stance": chance.choice([gold["stance"], *STANCES]),
            "citation": chance.randint(1, len(citations)),
        }
        for _ in range(chance.randint(0, 7) if citations else 0)
    ]
    told = " ".join(chance.sample(names, chance.randint(0, len(names))))
    silent = chance.random() < 0.2
    return {"question": asked.text, "abstained": silent, "answer": told, "citations": citations, "statements": said}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_answers(tmp_path: Path, seed: int, language: Language) -> None:
    chance = random.Random(seed)
    folder = shutil.copytree(HELD, tmp_path / "held")
    (folder / "UNANSWERABLE.txt").write_text("Wer bestritt es?\tWho denied it?\n\nWer gewann?\tWho won?\n", "utf8")
    articles = read(folder)
    asked = Task(articles, [], unanswerable=folder / "UNANSWERABLE.txt").questions(language)
    told = [misanswered(one, articles, chance) for one in asked]
    file = written(tmp_path / "answers.jsonl", told)
    other = theirs("score_answers.py", "--gold", folder, "--language", language, "--answers", file)
    ours = answers.total(asked, told)
    assert 0 < ours["right"] < ours["first article"] < 100
    both = {name: ours[NAMED.get(name, name)] for name in other if NAMED.get(name, name) in ours}
    assert both.keys() >= {"right", "evidence", "speakers", "first line", "lines in place", "stance", *NAMED}
    assert {name: other[name] for name in both} == {name: [figure] for name, figure in both.items()}


def spanned(article: Annotated, chance: random.Random) -> Record:
    """An article as the quotations' annotators have it, with quotations drawn by chance."""
    tokens = [
        {"id": n, "text": found[0], "charBegin": found.start(), "charEnd": found.end()}
        for n, found in enumerate(re.finditer(r"\w+|[^\w\s]", article.text))
    ]

    def drawn() -> Record | None:
        start = chance.randrange(len(tokens))
        ids = list(range(start, min(len(tokens), start + chance.randint(1, 9))))
        return chance.choice([{"tokenIds": ids}, {"tokenIds": []}, None])

    roles = ("quote", *quotations.ROLES[1:])
    annotations = [{role: drawn() for role in roles} for _ in range(chance.randint(0, 5))]
    return {"text": article.text, "tokens": tokens, "annotations": annotations}


def misquoted(article: Record, chance: random.Random) -> list[Record]:
    """Some of the annotated quotations with ends that are off by some tokens, as spans of characters."""

    def near(role: Record | None) -> list[int] | None:
        ids = (role or {}).get("tokenIds") or [chance.randrange(len(article["tokens"]))]
        first, last = (min(max(n + chance.randint(-2, 2), 0), len(article["tokens"]) - 1) for n in (ids[0], ids[-1]))
        span = [article["tokens"][min(first, last)]["charBegin"], article["tokens"][max(first, last)]["charEnd"]]
        return span if role and chance.random() < 0.8 else None

    found = []
    for one in article["annotations"]:
        if chance.random() < 0.8:
            cue, frame = near(one["cue"]), near(one["frame"])
            said: dict[str, object] = {"content_span": near(one["quote"]), "speaker_span": near(one["speaker"])}
            said |= {"cue_spans": [cue] if cue else [], "addressee_span": near(one["addressee"])}
            found.append(said | ({"frame_spans": [frame]} if frame and chance.random() < 0.5 else {}))
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_quotations(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    articles = [spanned(article, chance) for article in read(HELD)]
    found = [misquoted(article, chance) for article in articles]
    with gzip.open(tmp_path / "gold.jsonl.gz", "wt", encoding="utf8") as out:
        out.writelines(json.dumps(article) + "\n" for article in articles)
    lines = [{"file": f"{n:04d}.txt", "statements": said} for n, said in enumerate(found)]
    file = written(tmp_path / "predictions.jsonl", lines)
    other = theirs("score_attribution.py", "--gold", tmp_path / "gold.jsonl.gz", "--predictions", file)
    pairs = [(quotations.predicted(a, said), quotations.annotated(a)) for a, said in zip(articles, found, strict=True)]
    ours = quotations.score(pairs)
    assert 0 < ours["joint"]["F1"] < 100
    assert other.keys() == ours.keys()
    for name, row in ours.items():
        assert other[name] == pytest.approx(list(row.values()), abs=0.051)  # theirs have two decimals
