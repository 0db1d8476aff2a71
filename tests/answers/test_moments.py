"""When something was said: by weekday, by date, by the clock of a ticker."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from answer_examples import pool, said

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.choosing.rank import timed
from qabot.answer.composing.compose import compose
from qabot.answer.composing.dates import Timed, in_time
from qabot.answer.wording.lines import line
from qabot.answer.wording.moments import Moment, days_of, moment
from qabot.question import understand
from qabot.question.names import Names
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


@pytest.mark.parametrize(
    ("language", "text", "content", "days"),
    [
        (
            "de",
            "Am 25. Februar hatte Jan Horn gesagt, das Wehr sei zu.",
            "das Wehr sei zu",
            ("2025-02-25", "2025-02-25"),
        ),
        ("de", "Das Wehr sei zu, sagte Jan Horn am 25.2.2025.", "Das Wehr sei zu", ("2025-02-25", "2025-02-25")),
        ("de", "Im Januar hatte Jan Horn gesagt, das Wehr sei zu.", "das Wehr sei zu", ("2025-01-01", "2025-01-31")),
        ("de", "Jan Horn hatte vorige Woche gesagt, das Wehr sei zu.", "das Wehr sei zu", ("2025-02-24", "2025-03-02")),
        ("en", "On February 25 Jan Horn said the weir was shut.", "the weir was shut", ("2025-02-25", "2025-02-25")),
        ("en", "Jan Horn on Tuesday, Feb. 25, said it was shut.", "it was shut", ("2025-02-25", "2025-02-25")),
        ("en", "Last week Jan Horn had said the weir was shut.", "the weir was shut", ("2025-02-24", "2025-03-02")),
        # a day behind another noun is that noun's, one to come is when something will be
        ("de", "Nach dem Unfall am 25. Februar sagte Jan Horn, das Wehr sei zu.", "das Wehr sei zu", None),
        ("de", "Am 25. März will Jan Horn sagen, das Wehr sei zu.", "das Wehr sei zu", None),
        ("de", "Vor März hatte Jan Horn gesagt, das Wehr sei zu.", "das Wehr sei zu", None),
        ("en", "After the crash on February 25 Jan Horn said the weir was shut.", "the weir was shut", None),
    ],
)
def test_a_date_at_the_verb_is_when_it_was_said(
    language: LanguageCode, text: str, content: str, days: tuple[str, str] | None
) -> None:
    whole = _article((text,), language=language)
    found = said(whole, text, content, "Jan Horn").statement
    assert found
    assert days_of(found, whole, found.sentence_span) == (days or ("2025-03-04", "2025-03-04"))
    when = moment(found, whole)
    assert (when and when.date and when.date.isoformat()) == (days[0] if days and days[0] == days[1] else None)


@pytest.mark.parametrize(
    ("language", "content", "time"),
    [
        ("de", "Das Wehr öffne im Herbst", True),
        ("de", "Das Wehr öffne nächstes Jahr", True),
        ("de", "Das Wehr öffne vor Ostern", True),
        ("de", "Das Wehr sei dicht", False),
        ("en", "The weir will open in the spring", True),
        ("en", "The weir will open in three weeks", True),
        ("en", "The weir opens in May", True),
        ("en", "The weir may open", False),
    ],
)
def test_what_is_said_tells_a_time(language: LanguageCode, content: str, time: bool) -> None:
    whole = _article((f"{content}.",), language=language)
    assert timed(said(whole, f"{content}.", content, "Jan Horn")) is time


def test_a_weekday_that_is_a_family_name_is_no_day() -> None:
    whole = _article(
        ("Jonas Montag geht. Der Rat forderte Montag auf, zu bleiben. Am Montag sagte Udo Lenz, er gehe.",)
    )
    assert _moment(whole, "Der Rat forderte Montag auf, zu bleiben.", "zu bleiben", "Der Rat") is None
    found = _moment(whole, "Am Montag sagte Udo Lenz, er gehe.", "er gehe", "Udo Lenz")
    assert found and found.date == dt.date(2025, 3, 3)


def _asked(time: str, *items: Evidence, **query: object) -> Timed:
    named = understand(f"Was sagte Jan Horn {time}?", names=Names(["Jan Horn"], days=("2024-01-01", "2025-03-04")))
    return in_time(replace(named, **query), pool(*items))  # type: ignore[arg-type]  # names of its fields


def test_who_said_nothing_at_a_time_is_not_answered_by_others() -> None:
    old, new = _article((TICKER[0], "Das Wehr sei zu, sagte Jan Horn."), "2023-05-02"), _article((TICKER[1],))
    his = said(replace(old, id="old"), "Das Wehr sei zu, sagte Jan Horn.", "Das Wehr sei zu", "Jan Horn")
    hers = said(new, TICKER[1], "das Wehr geöffnet zu haben", "Ute Lang", Stance.ACCUSES)
    found = _asked("im März 2025", his, hers)
    assert found.silence and found.silence.text("de") == (
        "Von Jan Horn steht aus der Zeit, nach der gefragt ist (1. März 2025 – 31. März 2025), nichts in den Artikeln."
    )
    assert [item.statement for item in found.pool.evidence] == [his.statement]
    assert _asked("im Mai 2023", his, hers).silence is None


def test_articles_without_a_date_answer_whatever_time_is_asked_about() -> None:
    told = "Das Wehr sei zu, sagte Jan Horn."
    undated = said(_article((told,), ""), told, "Das Wehr sei zu", "Jan Horn")
    found = _asked("im März 2025", undated)
    assert found.silence is None
    assert found.pool.evidence == (undated,)
    assert found.unused and found.unused.startswith("Ob es aus der Zeit ist, nach der gefragt ist (1. März 2025")
    dated = said(replace(_article((told,), "2025-03-02"), id="dated"), told, "Das Wehr sei zu", "Jan Horn")
    assert _asked("im März 2025", undated, dated).pool.evidence == (dated,)


def test_a_year_that_the_article_names_may_be_what_is_asked_about() -> None:
    told = "Der Haushalt 2025 sei zu klein, sagte Jan Horn."
    item = said(_article((told,), "2024-11-02"), told, "Der Haushalt 2025 sei zu klein", "Jan Horn")
    found = _asked("zum Haushalt 2025", item)
    assert found.silence is None
    assert found.pool.evidence == (item,)
    assert _asked("zum Haushalt 2023", item).silence


def test_the_latest_of_somebody_is_what_he_says_in_the_newest_article() -> None:
    told = "Das Wehr sei zu, sagte Jan Horn."
    recalled = "Am 15. Januar hatte Jan Horn gesagt, es sei offen."
    newest = _article((told, recalled))
    near = said(replace(_article((told,), "2025-02-01"), id="old"), told, "Das Wehr sei zu", "Jan Horn", score=9.0)
    far = said(newest, told, "Das Wehr sei zu", "Jan Horn", score=1.0)
    before = said(newest, recalled, "es sei offen", "Jan Horn", score=2.0)
    assert _asked("zuletzt", near, far, before).pool.evidence == (far,)


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


def test_when_somebody_said_something_else_is_not_when_he_denied_it() -> None:
    denial, other = "Jan Horn bestritt, das Wehr geöffnet zu haben.", "Am Samstag kritisierte Jan Horn die Werft."
    whole = _article((denial, other))
    items = [
        said(
            whole, denial, "das Wehr geöffnet zu haben", "Jan Horn", Stance.DENIES, kind=Kind.INDIRECT, cue="bestritt"
        ),
        said(whole, other, "die Werft", "Jan Horn", Stance.CRITICISES, cue="kritisierte"),
    ]
    denied = Query("Wann hat Jan Horn das bestritten?", "de", QuestionKind.WHEN, "Jan Horn Wehr", (Stance.DENIES,))
    spoke = Query("Wann hat Jan Horn das gesagt?", "de", QuestionKind.WHEN, "Jan Horn Wehr", (Stance.CLAIMS,))
    assert compose(denied, pool(*items)).summary == ""
    assert "Samstag" in compose(spoke, pool(*items)).summary


def test_the_clock_is_no_part_of_what_is_told() -> None:
    whole = _article(TICKER)
    item = said(whole, TICKER[1], "das Wehr geöffnet zu haben", "Ute Lang", Stance.ACCUSES, cue="warf vor")
    assert item.statement
    doubted = replace(item, statement=replace(item.statement, confidence=0.2))
    assert line(doubted, "de").text == "Ute Lang warf der Werft vor, das Wehr geöffnet zu haben."


@pytest.mark.parametrize(
    ("sentence", "content", "language", "told"),
    [
        ("Jan Horn rief für Donnerstag zu einem Streik auf.", "einem Streik", "de", False),
        ("Jan Horn rief ab nächsten Montag zu einem Streik auf.", "einem Streik", "de", False),
        ("Jan Horn rief am Montag zu einem Streik auf.", "einem Streik", "de", True),
        ("Jan Horn called for Thursday a strike.", "a strike", "en", False),
        ("Jan Horn demanded until Friday a reply.", "a reply", "en", False),
        ("Jan Horn demanded on Friday a reply.", "a reply", "en", True),
    ],
)
def test_for_which_day_something_is_called_is_not_when(
    sentence: str, content: str, language: LanguageCode, told: bool
) -> None:
    assert (_moment(_article((sentence,), language=language), sentence, content) is not None) is told
