"""The article beside the chat: pieces, marks, what a denial answers."""

from __future__ import annotations

import string
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_examples import MARKUP, article, statement

from qabot.types import (
    Answered,
    Article,
    Block,
    Kind,
    Role,
    Stance,
    Statement,
)
from qabot.web.content.reader import focused, pieces, reader_html

if TYPE_CHECKING:
    pass

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(spans, spans, spans), max_size=5), spans)
def test_the_pieces_of_a_text_are_the_text(marks: list[tuple[tuple[int, int], ...]], cited: tuple[int, int]) -> None:
    words = string.ascii_letters + string.digits + string.punctuation  # longer than any span
    told = [
        Statement("a", "X", "Y", "", speaker, Stance.DENIES, Kind.INDIRECT, "", (cue,), words[slice(*content)], content,
                  (), content)
        for content, cue, speaker in marks
    ]  # fmt: skip
    cut = pieces(
        Article("a", words, (Block(5, 70, Role.PARAGRAPH),), "de", "", ""), (5, 70), told, cited=cited, focus=[0]
    )
    assert "".join(piece.text for piece in cut) == words[5:70]
    at = 5
    for piece in cut:
        inside = {n for n, (content, _, _) in enumerate(marks) if content[0] <= at < content[1]}
        assert set(piece.statements) == inside
        assert ("cited" in piece.classes) == (cited[0] <= at < cited[1])
        at += len(piece.text)


def test_the_innermost_statement_gives_the_colour() -> None:
    words = "Norwegen behauptet, Dänemark habe bestritten, dass dort Munition liegt"
    outer = statement(words, "Dänemark habe bestritten, dass dort Munition liegt")
    inner = statement(words, "dass dort Munition liegt", speaker="Dänemark", stance=Stance.DENIES)
    last = pieces(article(words), (0, len(words)), [inner, outer])[-1]
    assert last.statements == (1, 0)
    assert "s-denies" in last.classes


def test_speaker_and_cue_are_marked_only_where_asked() -> None:
    words = "Norwegen behauptet, dass dort Munition liegt"
    told = [statement(words, "dass dort Munition liegt", cue="behauptet")]
    plain = pieces(article(words), (0, len(words)), told)
    asked = pieces(article(words), (0, len(words)), told, focus=[0])
    assert not any({"speaker", "cue"} & set(piece.classes) for piece in plain)
    assert {name for piece in asked for name in piece.classes} >= {"speaker", "cue", "focus"}


def test_a_citation_is_about_the_statement_that_it_names_else_those_it_holds() -> None:
    words = "Norwegen behauptet, dass dort Munition liegt und dass Schiffe kamen"
    told = [statement(words, "dass dort Munition liegt"), statement(words, "dass Schiffe kamen")]
    assert focused(told, (0, len(words)), words.index("dass Schiffe")) == [1]
    assert focused(told, (0, words.index(" und")), None) == [0]
    assert focused(told, None, None) == []


def test_markup_in_an_article_is_text_in_the_reader() -> None:
    words = f"Norwegen behauptet, dass {MARKUP}"
    html = reader_html(article(words), [statement(words, MARKUP, cue="behauptet")], "de", content=words.index(MARKUP))
    assert "<script" not in html and "<img" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("answers", "shown"),
    [(Answered(statement=0), "dort liege Munition"), (Answered(), "Der Vorwurf selbst steht nicht"), (None, None)],
)
def test_a_denial_tells_what_it_answers(answers: Answered | None, shown: str | None) -> None:
    words = "Norwegen sagt, dort liege Munition. Dänemark bestreitet das."
    told = [
        statement(words, "dort liege Munition"),
        statement(words, "das", speaker="Dänemark", stance=Stance.DENIES, answers=answers),
    ]
    html = reader_html(article(words), told, "de", content=words.rindex("das"))
    assert ("Antwort auf" in html) == (shown is not None)
    assert shown is None or shown in html


def test_nobody_is_told_to_have_claimed_what_the_reader_is_unsure_of() -> None:
    words = "Er kenne, so Norwegen, den Hafen. Dänemark bestreitet, dass dort Munition liegt."
    denied = "dass dort Munition liegt"
    answers = Answered((words.index(denied), words.index(denied) + len(denied)), 0)
    for confidence, shown in ((0.9, "Er kenne"), (0.2, denied)):
        told = [
            replace(statement(words, "Er kenne"), confidence=confidence),
            statement(words, denied, speaker="Dänemark", stance=Stance.DENIES, answers=answers),
        ]
        html = reader_html(article(words), told, "de", content=words.index(denied))
        assert shown in html[html.index("Antwort auf") :][:120]
