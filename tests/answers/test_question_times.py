"""Reading questions: which days and stretches of time they ask about."""

from __future__ import annotations

import datetime as dt

import pytest
from question_examples import NAMES

from qabot.answer.choosing.evidence import asked_text
from qabot.languages.time_vocabulary import time_words
from qabot.question import understand
from qabot.question.names import Names
from qabot.text.dates import dated


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("Was stand am 5. Oktober 2010 in der Zeitung?", ("2010-10-05", "2010-10-05")),
        ("Wer bestritt am 3.4.2015 den Verkauf?", ("2015-04-03", "2015-04-03")),
        ("Wer bestritt im Februar 2012 den Verkauf?", ("2012-02-01", "2012-02-29")),
        ("Who denied it on October 5, 2010?", ("2010-10-05", "2010-10-05")),
        ("Who denied it in 2010?", ("2010-01-01", "2010-12-31")),
        ("Was sagte Kern zwischen dem 1. und dem 10. März 2010?", ("2010-03-01", "2010-03-10")),
        ("Was sagte Kern zwischen dem 20. Dezember und dem 5. Januar 2010?", ("2009-12-20", "2010-01-05")),
        ("Was sagte Kern vom 3. bis 5. Mai 2010?", ("2010-05-03", "2010-05-05")),
        ("What did Kern say between the 3rd and 5th of May 2010?", ("2010-05-03", "2010-05-05")),
        ("Wer bestritt am 31. Februar 2010 den Verkauf?", None),
        ("Wer bestritt den Verkauf von 2.010 Tonnen?", None),
    ],
)
def test_dates(question: str, span: tuple[str, str] | None) -> None:
    assert understand(question).dates == span


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("Was sagte Kern am 14.01.25?", ("2025-01-14", "2025-01-14")),
        ("Was sagte Kern Anfang Februar?", ("2026-02-01", "2026-02-10")),
        ("Was sagte Kern Mitte Januar 2025 zum Deich?", ("2025-01-11", "2025-01-20")),
        ("Was sagte Kern bis Ende Januar?", ("0001-01-01", "2026-01-31")),
        ("Was sagte Kern Ende 2024?", ("2024-09-01", "2024-12-31")),
        ("Was sagte Kern im Frühjahr 2025?", ("2025-03-01", "2025-05-31")),
        ("Was sagte Kern im letzten Herbst?", ("2025-09-01", "2025-11-30")),
        ("Was sagte Kern im Winter 2024/25?", ("2024-12-01", "2025-02-28")),
        ("Was sagte Kern in der zweiten Januarwoche?", ("2026-01-05", "2026-01-11")),
        ("Was sagte Kern in der ersten Woche des März 2025?", ("2025-03-03", "2025-03-09")),
        ("Was sagte Kern in der Woche vom 7. Januar?", ("2026-01-05", "2026-01-11")),
        ("Was sagte Kern im zweiten Quartal 2025?", ("2025-04-01", "2025-06-30")),
        ("Was sagte Kern seit Januar?", ("2026-01-01", "9999-12-31")),
        ("Was sagte Kern zwischen November und Januar?", ("2025-11-01", "2026-01-31")),
        ("Was sagte Kern zwischen Montag und Mittwoch?", ("2026-02-02", "2026-02-04")),
        ("Was sagte Kern am Montag, dem 12. Januar?", ("2026-01-12", "2026-01-12")),
        ("What did Kern say on 14/1/2025?", ("2025-01-14", "2025-01-14")),
        ("What did Kern say on 1/14/2025?", ("2025-01-14", "2025-01-14")),
        ("What did Kern say in 03/2025?", ("2025-03-01", "2025-03-31")),
        ("What did Kern say on Jan 5?", ("2026-01-05", "2026-01-05")),
        ("What did Kern say on Jan. 5, 2025?", ("2025-01-05", "2025-01-05")),
        ("What did Kern say in mid-March 2025?", ("2025-03-11", "2025-03-20")),
        ("What did Kern say in early 2025?", ("2025-01-01", "2025-04-30")),
        ("What did Kern say in spring 2025?", ("2025-03-01", "2025-05-31")),
        ("What did Kern say in the last week of March 2025?", ("2025-03-24", "2025-03-30")),
        ("What did Kern say prior to January 5?", ("0001-01-01", "2026-01-04")),
        ("What did Kern say between January 5 and January 9?", ("2026-01-05", "2026-01-09")),
        ("What did Kern say from January 5 to 9?", ("2026-01-05", "2026-01-09")),
        ("What did Kern say from January to March 2025?", ("2025-01-01", "2025-03-31")),
        ("Was sagte Kern 2019-2021 zum Deich?", ("2019-01-01", "2021-12-31")),
        ("Was sagte Kern 2007/08 zum Deich?", ("2007-01-01", "2008-12-31")),
        ("Was sagte Kern im Jahr 1999/00 zum Deich?", ("1999-01-01", "2000-12-31")),
        ("What did Kern say about the dam in 2019–2021?", ("2019-01-01", "2021-12-31")),
        ("What did Kern say about the dam in 2018-19?", ("2018-01-01", "2019-12-31")),
        ("What did Kern say about the dam in 2018/2019?", ("2018-01-01", "2019-12-31")),
        ("What did Kern say in 2025-01?", ("2025-01-01", "2025-01-31")),
        ("Was sagte Kern 3/2025?", ("2025-03-01", "2025-03-31")),
        ("Was sagte Kern zum Gesetz 2016/679?", None),
        ("Was sagte Kern zum Band 2021-2019?", None),
        ("Was sagte Herbst zum Mai?", None),
        ("What did Kern say would happen in March?", None),
    ],
)
def test_stretches_of_time(question: str, span: tuple[str, str] | None) -> None:
    query = understand(question, names=Names(["Kern", "Herbst"], days=("2024-01-01", "2026-02-05")))
    assert query.dates == span
    assert query.speakers == (("Herbst",) if "Herbst zum" in question else ("Kern",))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Was sagte Kern vor zwei Wochen?", ("2026-01-19", "2026-01-25")),
        ("Was sagte Kern vor drei Tagen?", ("2026-02-02", "2026-02-02")),
        ("Was sagte Kern in den letzten zwei Wochen?", ("2026-01-22", "2026-02-05")),
        ("Was sagte Kern vor 30000 Jahren?", None),
        ("What did Kern say a month ago?", ("2026-01-01", "2026-01-31")),
        ("What did Kern say two weeks ago?", ("2026-01-19", "2026-01-25")),
        ("What did Kern say last week?", ("2026-01-26", "2026-02-01")),
        ("What did Kern say last weekend?", ("2026-01-31", "2026-02-01")),
        ("What did Kern say this year?", ("2026-01-01", "2026-02-05")),
    ],
)
def test_times_are_counted_from_the_day_of_asking(text: str, days: tuple[str, str] | None) -> None:
    found = dated(text, time_words("de" if text.startswith("Was") else "en"), today=dt.date(2026, 2, 5))
    assert (found and found.days) == days


@pytest.mark.parametrize(
    "question",
    [
        "Was sagte Kern als Letztes?",
        "Was sagte Kern zuletzt zum Deich?",
        "What did Kern last say about the dam?",
        "What did Kern say last?",
        "What is the newest on the dam?",
    ],
)
def test_the_latest(question: str) -> None:
    query = understand(question, names=Names(["Kern"]))
    assert query.latest
    assert query.speakers == (() if "newest" in question else ("Kern",))


def test_the_words_of_a_time_are_not_searched() -> None:
    names = Names(["Kern"], days=("2024-01-01", "2026-02-05"))
    assert asked_text(understand("Was sagte Kern am 15. Januar zum Deich?", names=names)) == "Was sagte Kern zum Deich?"
    assert asked_text(understand("What did Kern say most recently?", names=names)) == "What did Kern say?"
    for question in ("Was  sagte Kern zum Deich ?", "Was geschah am 15. Januar?", "When was it opened in May 2025?"):
        assert asked_text(understand(question, names=names)) == question


@pytest.mark.parametrize(
    ("question", "weekday"),
    [
        ("Will Kern play on Saturday?", None),
        ("Spielt Kern am Samstag?", None),
        ("What will Kern announce on Friday?", None),
        ("What did Kern announce on Friday?", 4),
        ("Hat Kern den Verkauf am Samstag bestritten?", 5),
        ("Was sagte Kern letzten Dienstag?", 1),
    ],
)
def test_a_day_of_what_is_to_happen_is_not_when_it_was_said(question: str, weekday: int | None) -> None:
    query = understand(question, names=Names(["Kern"]))
    assert (query.weekday, query.speakers) == (weekday, ("Kern",))


@pytest.mark.parametrize(
    ("question", "weekday"),
    [
        ("Was sagte Ralf Montag am Freitag?", 4),
        ("Wer bestritt am vergangenen Mittwochabend den Verkauf?", 2),
        ("What did Kern say on Monday?", 0),
        ("Was sagte Frau Freitag?", None),
        ("Wer bestreitet, dass Kern am Freitag verkauft hat?", None),
        ("Who says that the sale began on Friday?", None),
        ("Who says the sale began on Friday?", None),
        ("Who denied the sale on Friday?", 4),
        ("Who was accused on Friday?", 4),
    ],
)
def test_weekdays(question: str, weekday: int | None) -> None:
    assert understand(question, names=NAMES).weekday == weekday


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("Was sagte Kern nach Montag?", ("2026-02-03", "9999-12-31")),
        ("Was sagte Kern seit Dienstag?", ("2026-02-03", "9999-12-31")),
        ("Was sagte Kern vor Mittwoch?", ("0001-01-01", "2026-02-03")),
        ("What did Kern say before Friday?", ("0001-01-01", "2026-01-29")),
        ("Was sagte Frau Montag?", None),
    ],
)
def test_a_stretch_of_time_from_a_weekday(question: str, days: tuple[str, str] | None) -> None:
    assert understand(question, names=Names(["Kern"], days=("2026-01-01", "2026-02-05"))).dates == days
