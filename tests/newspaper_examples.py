"""Annotated newspaper articles that come with the repository, as evidence: who says what is known, nothing is read."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from qabot.answer.choosing.evidence import Evidence
from qabot.text import language, normal
from qabot.text.sentences import sentences
from qabot.types import Article, Block, Kind, Role, Span, Stance, Statement

FILE = Path(__file__).parent.parent / "training" / "data" / "newspapers.jsonl.gz"
NAMES = frozenset(f"na-{number:03}" for number in range(50, 130, 2))  # the first fifty are for fitting settings


@cache
def records() -> tuple[dict[str, Any], ...]:
    """The articles with their statements and questions."""
    found = tuple(record for record in every() if record["name"] in NAMES)
    assert len(found) == len(NAMES)
    return found


def every() -> list[dict[str, Any]]:
    """All annotated newspaper articles."""
    with gzip.open(FILE, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


@cache
def evidence() -> tuple[Evidence, ...]:
    """A piece for every statement whose words stand in a sentence of its article."""
    return tuple(item for record in records() for item in evidence_of(record))


def evidence_of(record: dict[str, Any]) -> list[Evidence]:
    """The same of one article."""
    text = normal.normalized(record["text"])
    id = f"{record['name']}.txt"
    code = language.identify(text)
    article = Article(id, text, (Block(0, len(text), Role.PARAGRAPH),), code, title="", hash=id, paths=(id,))
    spans = list(sentences(text, code, 0, len(text)))
    found = []
    for said in record["statements"]:
        start = text.find(content := normal.normalized(said["content"]))
        sentence = next((span for span in spans if start >= 0 and span[0] <= start < span[1]), None)
        if sentence is not None:
            statement = Statement(
                article=id, speaker=said["speaker"], party=said["party"], speaker_mention=said["speaker_mention"],
                speaker_span=_place(text, said["speaker_mention"], sentence), stance=Stance(said["stance"]),
                kind=Kind(said["kind"]), cue=said["cue"], cue_spans=(), content=content,
                content_span=(start, start + len(content)), quote_spans=(), sentence_span=sentence,
            )  # fmt: skip
            found.append(Evidence(article, sentence, 0.0, statement))
    return found


def _place(text: str, mention: str, sentence: Span) -> Span | None:
    found = re.compile(rf"(?<!\w){re.escape(mention)}(?!\w)").search(text, *sentence) if mention else None
    return found.span() if found else None
