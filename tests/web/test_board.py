"""Statements as a table and as pictures: filters, order, exports, topics, parties."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_examples import row

from qabot.types import (
    Query,
    QuestionKind,
    Stance,
)
from qabot.web.chat import reading
from qabot.web.content import board
from qabot.web.content.contrast import by_day, by_party, merged
from qabot.web.content.parties import party_labels
from qabot.web.content.topics import topics

if TYPE_CHECKING:
    pass

TABLE = [
    row("dort liege Munition", date="2024-03-02", title="Hafen"),
    row("das sei erfunden", speaker="Dänemark", party="Dänemark", stance=Stance.DENIES, date="2024-03-05"),
    row("Schiffe seien gekommen", date=None, title="Anderes"),
    row("=1+1 sei zwei", speaker="Ämter", party="", date="2024-04-10"),
]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, [3, 1, 0, 2]),
        ({"party": "Dänemark"}, [1]),
        ({"stance": "denies"}, [1]),
        ({"speaker": "Norwegen"}, [0, 2]),
        ({"article": "b.txt"}, []),
        ({"text": "MUNITION hafen"}, [0]),
        ({"text": "munition anderes"}, []),
        ({"since": "2024-03-03"}, [3, 1]),
        ({"until": "2024-03-04"}, [0]),
        ({"sort": "date"}, [0, 1, 3, 2]),
        ({"sort": "speaker"}, [3, 1, 0, 2]),
        ({"sort": "-article"}, [0, 3, 1, 2]),
        ({"sort": "no such column"}, [3, 1, 0, 2]),
    ],
)
def test_filters_and_order(chosen: dict[str, str], found: list[int]) -> None:
    rows = board.select(TABLE, board.Chosen(**chosen))
    assert [TABLE.index(one) for one in rows] == found


def test_exports_hold_what_is_filtered_and_run_nothing() -> None:
    told = list(csv.DictReader(io.StringIO(board.export(TABLE, board.Chosen(), "csv").removeprefix("\ufeff"))))
    assert sorted(one["content"] for one in told) == sorted(
        ["dort liege Munition", "das sei erfunden", "Schiffe seien gekommen", "'=1+1 sei zwei"]
    )
    records = json.loads(board.export(TABLE, board.Chosen(stance="denies"), "json"))
    assert [(one["speaker"], one["stance"], one["start"]) for one in records] == [("Dänemark", "denies", 0)]


def test_topics_are_what_both_sides_name() -> None:
    table = [
        row("im Hafen liege Munition"),
        row("dass Munition im Hafen liegt", speaker="Dänemark", party="Dänemark", stance=Stance.DENIES),
        row("die Fähren kämen, wenn die Fähren fahren"),
        row("das habe Norwegen erfunden", speaker="Dänemark", party="Dänemark", stance=Stance.DENIES),
    ]
    assert [name for name, _ in topics(table, "de")] == ["Hafen", "Munition"]


def test_agency_reports_are_one_entry_with_several_places() -> None:
    words = "dort liege Munition"
    table = [
        row(words),
        row(words, article="b.txt"),
        row(words, speaker="Dänemark"),
        row(words, stance=Stance.DENIES, article="d.txt"),
        row(words),
    ]
    entries = merged(table)
    assert len(set(entries.values())) == 3
    told = entries["b.txt", 0, len(words), "Norwegen"]
    assert [one.statement.article for one in (told.row, *told.also)] == ["a.txt", "b.txt"]


def test_a_party_is_one_under_all_its_names() -> None:
    names = [("Nordkorea", "de"), ("Nordkorea", "de"), ("North Korea", "en"), ("Stadtwerke", "de"), ("", "de")]
    assert party_labels(names, "de") == {"Nordkorea": "Nordkorea", "Stadtwerke": "Stadtwerke"}  # type: ignore[arg-type]  # codes
    assert party_labels(names, "en") == {"Nordkorea": "North Korea", "Stadtwerke": "Stadtwerke"}  # type: ignore[arg-type]  # codes


def test_how_a_question_was_read_is_told_in_its_language() -> None:
    asked = Query("?", "de", QuestionKind.WHO, "Munition", (Stance.DENIES,), speakers=("Norwegen",), carried=("topic",))
    assert reading(asked) == "Gelesen als: bestreitet · von Norwegen · zu „Munition“ (mit der Frage davor)"
    assert reading(Query("?", "en", QuestionKind.FACT, "")) == "Read as: any stance"
    both = Query("?", "en", QuestionKind.WHO, "tolls", stances=(Stance.CLAIMS, Stance.CLAIMS), topics=("", ""))
    assert reading(both) == "Read as: claims · about “tolls”"


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(list(Stance)), st.integers(1, 28)), min_size=1))
def test_pictures_draw_every_statement(told: list[tuple[int, Stance, int]]) -> None:
    table = [row("x", speaker=f"Partei {n}", party=f"Partei {n}", stance=s, date=f"2024-02-{d:02}") for n, s, d in told]
    parties, days = by_party(table, "de"), by_day(table, "de")
    assert sum(int(str(bar["n"])) for bar in parties) == len(table) == sum(int(str(bar["n"])) for bar in days)
    assert len({bar["name"] for bar in parties}) <= 11
    assert [bar["day"] for bar in days] == sorted(str(bar["day"]) for bar in days)


def test_no_date_no_timeline() -> None:
    assert by_day([row("x", date=None), row("x", date="gestern")], "de") == []
