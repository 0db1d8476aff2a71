"""When something was said: by weekday, by date, by the clock of a ticker."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from answer_examples import pool, said

from qabot.answer.composing.compose import compose
from qabot.answer.wording.lines import line
from qabot.answer.wording.moments import Moment, moment
from qabot.types import Article, Block, Kind, LanguageCode, Query, QuestionKind, Role, Stance

TICKER = (
    "Der Streit um das Wehr",
    "13:40 Uhr: Ute Lang warf der Werft vor, das Wehr geöffnet zu haben.",
    "14.05 Uhr",
    "Jan Horn bestritt, das Wehr geöffnet zu haben. Der Damm habe gehalten, sagte Horn.",
    "+++ 15:10 Eva Kern forderte einen neuen Damm. +++",
    "15:30 +++ Udo Lenz kündigte an, am Mittwoch in den Stollen zu gehen.",
)


def _article(paragraphs: tuple[str, ...], date: str | None = "2025-03-04", language: LanguageCode = "de") -> Article:
    blocks, start = [], 0
    for text in paragraphs:
        blocks.append(Block(start, start + len(text), Role.PARAGRAPH))
        start += len(text) + 2
    return Article("t.txt", "\n\n".join(paragraphs), tuple(blocks), language, "", "t", "Talbote", date)


def _moment(whole: Article, sentence: str, content: str, speaker: str = "Jan Horn") -> Moment | None:
    found = said(whole, sentence, content, speaker).statement
    assert found
    return moment(found, whole)


@pytest.mark.parametrize(
    ("sentence", "content", "clock"),
    [
        (TICKER[1], "das Wehr geöffnet zu haben", "13:40"),
        ("Jan Horn bestritt, das Wehr geöffnet zu haben.", "das Wehr geöffnet zu haben", "14:05"),
        ("Der Damm habe gehalten, sagte Horn.", "Der Damm habe gehalten", "14:05"),  # until the next entry
        (TICKER[5], "am Mittwoch in den Stollen zu gehen", "15:30"),  # when he will go is not when he said it
    ],
)
def test_the_clock_of_an_entry_counts(sentence: str, content: str, clock: str) -> None:
    found = _moment(_article(TICKER), sentence, content)
    assert found and found.text("de") == f"Dienstag, 4. März 2025, {clock} Uhr"
    assert found.text("en") == f"Tuesday, 4 March 2025, {clock}"
    undated = _moment(_article(TICKER, None), sentence, content)
    assert undated and undated.text("de") == f"{clock} Uhr, Datum nicht angegeben"


@pytest.mark.parametrize(
    "paragraph",
    [
        "3:2 gewann die Werft, sagte Jan Horn.",
        "14.50 Euro kostet die Fahrt, sagte Jan Horn.",
        "2.05 Prozent seien zu wenig, sagte Jan Horn.",
        "1848: Das Jahr sei vorbei, sagte Jan Horn.",
        "Um 14:05 Uhr war es dunkel. Das Jahr sei vorbei, sagte Jan Horn.",
    ],
)
def test_other_numbers_are_no_clock(paragraph: str) -> None:
    sentence = paragraph.split("dunkel. ")[-1]
    content = sentence.removesuffix(", sagte Jan Horn.")
    assert _moment(_article(("Das Wehr", paragraph)), sentence, content) is None


@pytest.mark.parametrize(
    ("language", "paragraph", "clock"),
    [
        ("en", "2:05pm - The dam held, said Jan Horn.", "14:05"),
        ("en", "12.10 a.m.: The dam held, said Jan Horn.", "00:10"),
        ("en", "[09:15 GMT] | The dam held, said Jan Horn.", "09:15"),
        ("de", "[9.15 Uhr] – The dam held, said Jan Horn.", "09:15"),
    ],
)
def test_clocks_are_written_in_many_ways(language: LanguageCode, paragraph: str, clock: str) -> None:
    whole = _article(("The weir", paragraph), language=language)
    found = _moment(whole, paragraph, "The dam held")
    assert found and found.time == dt.time.fromisoformat(clock)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jan Horn sagte am Montag um 14.05 Uhr, das Wehr sei zu.", "Montag, 3. März 2025, 14:05 Uhr"),
        ("Jan Horn sagte am Montag, das Wehr sei zu.", "Montag, 3. März 2025"),
        (
            "Jan Horn sagte am Montag zwischen der Sitzung um 9 Uhr und der um 11 Uhr, es sei zu.",
            "Montag, 3. März 2025",
        ),
    ],
)
def test_a_time_of_day_stands_beside_its_day(text: str, shown: str) -> None:
    found = _moment(_article((text,)), text, text.split(", ")[-1].removesuffix("."))
    assert found and found.text("de") == shown


def test_when_is_answered_with_the_clock_of_the_entry() -> None:
    whole = _article(TICKER)
    item = said(whole, "Jan Horn bestritt, das Wehr geöffnet zu haben.", "das Wehr geöffnet zu haben", "Jan Horn",
                Stance.DENIES, kind=Kind.INDIRECT, cue="bestritt")  # fmt: skip
    query = Query("Wann hat Jan Horn das bestritten?", "de", QuestionKind.WHEN, "Jan Horn Wehr", (Stance.DENIES,))
    answer = compose(query, pool(item))
    assert answer.summary == "Genannt wird: Dienstag, 4. März 2025, 14:05 Uhr."
    assert answer.sections[0].lines[0].text == (
        "Jan Horn bestreitet, das Wehr geöffnet zu haben (14:05 Uhr; Talbote, 4. März 2025)."
    )


def test_the_clock_is_no_part_of_what_is_told() -> None:
    whole = _article(TICKER)
    item = said(whole, TICKER[1], "das Wehr geöffnet zu haben", "Ute Lang", Stance.ACCUSES, cue="warf vor")
    assert item.statement
    doubted = replace(item, statement=replace(item.statement, confidence=0.2))
    assert line(doubted, "de").text == "Ute Lang warf der Werft vor, das Wehr geöffnet zu haben."
