"""Statements as they are kept: all that a reader found comes back, and nothing that others say of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from store_examples import article, statement

from qabot.store import decode_statement, encode_statement
from qabot.types import Answered, Corrected, Kind, Stance, Statement

ARTICLE = article("Der Minister wies „den Vorwurf“ zurück.", "a.txt")
WHOLE = replace(statement(ARTICLE), confidence=0.25, addressee_span=(3, 7), id=7)


@pytest.mark.parametrize(
    "said",
    [
        WHOLE,
        replace(WHOLE, speaker_span=None, addressee_span=None, via=None, confidence=None, answers=None),
        replace(WHOLE, cue="", cue_spans=(), quote_spans=()),
        replace(WHOLE, answers=Answered(span=None, statement=3)),
        replace(WHOLE, answers=Answered(span=(1, 4), statement=None)),
        replace(WHOLE, answers=Answered()),
    ],
    ids=[
        "whole",
        "without what may be none",
        "without cue",
        "answers a claim",
        "answers words",
        "answers nothing here",
    ],
)
def test_a_statement_comes_back_as_it_was(said: Statement) -> None:
    found = decode_statement(encode_statement(said), said.article, said.id)
    assert found == said
    assert (type(found.stance), type(found.kind)) == (Stance, Kind)  # which equal their texts


def test_where_it_stands_and_what_was_put_right_are_kept_elsewhere() -> None:
    record = json.loads(encode_statement(replace(WHOLE, corrected=Corrected("c1", "anna", "2024-05-01"))))
    assert record.keys().isdisjoint({"id", "article", "corrected"})
    moved = decode_statement(json.dumps(record), "b.txt", 9)
    assert moved == replace(WHOLE, article="b.txt", id=9)


def test_letters_are_kept_as_people_read_them() -> None:
    assert "wies zurück" in encode_statement(WHOLE)


def test_what_a_later_version_adds_is_passed_over() -> None:
    record = json.loads(encode_statement(WHOLE)) | {"tone": "angry", "tones": [[1, 2]]}
    assert decode_statement(json.dumps(record), WHOLE.article, WHOLE.id) == WHOLE


def test_what_an_earlier_version_did_not_know_has_its_default() -> None:
    record = json.loads(encode_statement(WHOLE))
    del record["confidence"], record["via"]
    assert decode_statement(json.dumps(record), WHOLE.article, WHOLE.id) == replace(WHOLE, confidence=None, via=None)
