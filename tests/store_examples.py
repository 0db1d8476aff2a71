"""Small articles and vectors for the tests of the store, and what a search over them must find, computed by hand."""

from __future__ import annotations

import hashlib
import math
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.faults import postgresql
from qabot.store import Content, Entry, File, Writer
from qabot.types import Answered, Article, Block, Kind, Passage, Role, Stance, Statement

MODEL, DIMENSION = "words", 8
SENTENCE = "Der Minister wies den Vorwurf zurück."
# Of the databases that the fixture ``records`` names, those that a test is about.
ON_A_FILE = pytest.mark.parametrize("records", ["sqlite"], indirect=True)
ON_A_SERVER = pytest.mark.parametrize("records", ["postgresql"], indirect=True)


def needs_postgresql() -> None:
    """Skip what asks for it where no cluster can be made, or fail where one is required."""
    if reason := postgresql.missing():
        assert not os.environ.get("QABOT_POSTGRESQL_REQUIRED"), reason
        pytest.skip(reason)


def vector(text: str, dimension: int = DIMENSION) -> NDArray[np.float32]:
    """A unit vector that only this text has."""
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
    drawn = np.random.default_rng(seed).normal(size=dimension).astype(np.float32)
    return np.asarray(drawn / np.linalg.norm(drawn), np.float32)


def file(path: str, text: str = "", error: str | None = None) -> File:
    return File(path, 1, len(text), hashlib.sha256(text.encode()).hexdigest(), "1", error)


def article(text: str, id: str) -> Article:
    return Article(
        id=id,
        text=text,
        blocks=(Block(0, len(text), Role.PARAGRAPH),),
        language="de",
        title=text[:12],
        hash=hashlib.sha256(text.encode()).hexdigest(),
        source="Example",
        date="2024-05-01",
        paths=(id,),
    )


def statement(article: Article, speaker: str = "Anna Beispiel", stance: Stance = Stance.DENIES) -> Statement:
    end = min(len(article.text), 20)
    return Statement(
        article=article.id, speaker=speaker, party="Beispielland", speaker_mention=article.text[:3],
        speaker_span=(0, min(end, 3)), stance=stance, kind=Kind.INDIRECT, cue="wies zurück",
        cue_spans=((0, 1), (2, 3)), content=article.text[:end], content_span=(0, end), quote_spans=((1, 2),),
        sentence_span=(0, end), addressee_span=None, via="Agentur", answers=Answered((0, 2), 0),
    )  # fmt: skip


def content(article: Article, statements: Sequence[Statement] = (), dimension: int = DIMENSION) -> Content:
    """The article with a passage for every sentence."""
    passages: list[Entry[Passage]] = []
    start = 0
    for sentence in article.text.split(". "):
        start = article.text.index(sentence, start)
        end = start + len(sentence)
        record = Passage(article.id, start, end, sentence)
        passages.append(Entry(record, sentence, vector(sentence, dimension)))
        start = end
    texts = [f"{one.speaker} {n}" for n, one in enumerate(statements)]
    entries = [Entry(one, text, vector(text, dimension)) for one, text in zip(statements, texts, strict=True)]
    return Content(article, passages, entries, "a reader")


def put(writer: Writer, path: str, *texts: str) -> None:
    """Say that the file ``path`` holds articles of these texts."""
    ids = [path] if len(texts) == 1 else [f"{path}#{n}" for n in range(1, len(texts) + 1)]
    articles = [article(text, id) for text, id in zip(texts, ids, strict=True)]
    writer.put(file(path, "|".join(texts)), articles, [content(one) for one in articles])


def nearest(query: NDArray[np.float32], vectors: Mapping[int, NDArray[np.float32]], k: int) -> list[tuple[int, float]]:
    """Every inner product, the largest ``k``."""
    scores = [(id, float(query @ row)) for id, row in vectors.items()]
    return sorted(scores, key=lambda hit: (-hit[1], hit[0]))[:k]


def bm25(query: Sequence[tuple[str, float]], texts: Mapping[int, Sequence[str]]) -> dict[int, float]:
    """BM25 by its textbook formula (k1 1.2, b .75), summed over weighted terms."""
    if not texts:
        return {}
    average = sum(map(len, texts.values())) / len(texts)
    scores: dict[int, float] = {}
    for term, weight in query:
        found = {id: Counter(terms)[term] for id, terms in texts.items() if term in terms}
        rarity = math.log(1 + (len(texts) - len(found) + 0.5) / (len(found) + 0.5))
        for id, n in found.items():
            norm = 1.2 * (1 - 0.75 + 0.75 * len(texts[id]) / average)
            scores[id] = scores.get(id, 0.0) + weight * rarity * n * 2.2 / (n + norm)
    return scores


def generation_folder(index: Path) -> Path:
    """The one finished generation."""
    (folder,) = (index / "search").glob("generation-*")
    return folder
