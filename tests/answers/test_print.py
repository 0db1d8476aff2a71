"""Answers that can be printed: a small corpus of our own with everything that misleads when it is worded badly.

Two who bear one name, a statement taken back, a note of correction, a denial of what others claim, an office for a
name, an agency that passes on words, a heading in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from answer_faults import faults

from qabot.answer import talk
from qabot.bot import Bot
from qabot.types import Answer, Line, Turn

CORPUS = Path(__file__).parent / "answer_corpus"
PRINTED = re.compile(r"„([^„“]+)“|“([^“”]+)”|»([^»«]+)«")
QUESTIONS = [
    "Was sagte Keleti?",
    "Was behauptet Serbiens Präsident?",
    "Was hat Malic zu den Sanktionen gesagt?",
    "Wie viele Drohnen soll Polen geliefert haben?",
    "Wer bestreitet, dass Polen Drohnen geliefert hat?",
    "Wer behauptet, dass Polen Drohnen geliefert hat, und wer bestreitet es?",
    "Wann hat Polen die Lieferung bestritten?",
    "Was sagt Ines Kolb?",
    "Wie viele Menschen wurden am Sattelberg verletzt?",
    "Was sagt Brandt zur Maut?",
    "Wer sagt was zur Maut am Sattelberg?",
    "Who denies that Poland delivered drones?",
    "What did Malic say about the sanctions?",
]


@pytest.fixture(scope="module")
def print_bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    bot = Bot.open(CORPUS, tmp_path_factory.mktemp("print") / "index")
    bot.update()
    return bot


def lines(answer: Answer) -> Iterator[Line]:
    for section in (*answer.sections, *answer.more):
        yield from section.lines


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_holds_of_every_answer(print_bot: Bot, question: str) -> None:
    assert not list(faults(print_bot.ask(question), print_bot.article, print_bot.statements_of))


def test_an_office_is_known_by_its_holder(print_bot: Bot) -> None:
    answer = print_bot.ask("Was sagte Keleti?")
    first = next(lines(answer)).statement
    assert first and first.speaker == "Arpad Keleti"
    assert "Arpad Keleti" in answer.text.split("\n")[0]


def test_who_holds_an_office_is_asked_for_by_it(print_bot: Bot) -> None:
    answer = print_bot.ask("Was behauptet Serbiens Präsident?")
    first = answer.sections[0].lines[0].statement
    assert first and first.speaker == "Goran Malic"


@pytest.mark.parametrize(
    ("question", "silence"),
    [
        ("Was sagt Ewa Lis zu den Drohnen?", "Ewa Lis wird dazu nicht zitiert, kommt in den Artikeln aber vor."),
        ("Leugnet Norwegen die Lieferung?", "Norwegen"),
    ],
)
def test_who_is_not_quoted_is_not_made_to_speak(print_bot: Bot, question: str, silence: str) -> None:
    answer = print_bot.ask(question)
    assert answer.abstained
    assert silence in answer.summary
    assert all("keine Antwort" in section.heading for section in answer.sections)


def test_what_somebody_contradicts_is_not_what_he_says(print_bot: Bot) -> None:
    text = print_bot.ask("Was hat Malic zu den Sanktionen gesagt?").text
    assert "sagt: Serbien unterlaufe die Sanktionen" not in text and "sagt, Serbien unterlaufe" not in text


def test_an_agency_is_how_it_is_known(print_bot: Bot) -> None:
    answer = print_bot.ask("Wer behauptet, dass Polen Drohnen geliefert hat, und wer bestreitet es?")
    told = [line for line in lines(answer) if "mehrere hundert Drohnen" in line.text]
    assert len(told) == 1
    assert told[0].text.startswith("Serbiens Militär ")
    assert "wie die Agentur Adria Press berichtet" in told[0].text


def test_when_is_answered_with_what_is_known_of_the_date(print_bot: Bot) -> None:
    answer = print_bot.ask("Wann hat Polen bestritten, Drohnen geliefert zu haben?")
    assert "Dienstag, Datum nicht angegeben" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Was sagt Ines Kolb?", ("sie werde zurücktreten", "sie werde nicht zurücktreten")),
        ("Wie viele Menschen wurden am Sattelberg verletzt?", ("sieben Menschen", "siebzehn Menschen")),
    ],
)
def test_opposites_are_two_and_told_as_a_change(print_bot: Bot, question: str, both: tuple[str, str]) -> None:
    answer = print_bot.ask(question)
    assert "6. März 2025 anders als am 4. März 2025" in answer.summary
    assert "dieselbe Meldung" not in answer.text
    for words in both:
        held = [line for line in lines(answer) if words in line.text]
        assert len(held) == 1 and len(held[0].citations) == 1


def test_a_note_of_correction_is_no_confession(print_bot: Bot) -> None:
    answer = print_bot.ask("Hat Bürgermeister Lenz den Verkauf unter Wert zugegeben?")
    assert answer.text.startswith("Bürgermeister Udo Lenz bestreitet, ")
    told = [line for line in lines(answer) if "zugegeben" in line.text]
    assert all(line.statement is None and "Das war falsch" in line.text for line in told)


def test_two_of_one_name_are_two(print_bot: Bot) -> None:
    answer = print_bot.ask("Was sagt Brandt zur Maut?")
    assert "Silke Brandt" in answer.text and "Holger Brandt" in answer.text
    places = {citation.n: citation.article for citation in answer.citations}
    for line in lines(answer):
        article = "brandt-1.md" if "Silke" in line.text else "brandt-2.md"
        assert {places[n] for n in line.citations} == {article}


@pytest.mark.parametrize(
    ("question", "held", "not_held"),
    [
        ("Was sagte Ines Kolb am 6. März?", "nicht zurücktreten", "sie werde zurücktreten"),
        ("Was sagte Ines Kolb nach dem 5. März 2025?", "nicht zurücktreten", "sie werde zurücktreten"),
        ("Was sagte Ines Kolb vor dem 5. März 2025?", "sie werde zurücktreten", "nicht zurücktreten"),
        (
            "Was sagte der Sprecher des Verteidigungsministeriums am Dienstag?",
            "Regierungschef von Ostra",
            "nach Ungarn",
        ),
        ("Was ist die neueste Meldung zum Busunfall am Sattelberg?", "siebzehn", "sieben Menschen"),
    ],
)
def test_the_time_asked_for_counts(print_bot: Bot, question: str, held: str, not_held: str) -> None:
    whole = print_bot.ask(question).whole
    assert held in whole and not_held not in whole


def test_a_time_in_which_nothing_was_said_is_told(print_bot: Bot) -> None:
    answer = print_bot.ask("Was sagte Ines Kolb gestern?")
    assert answer.abstained and answer.summary.startswith("Von Ines Kolb steht aus der Zeit, nach der gefragt ist")


def test_a_time_that_cannot_be_used_is_said_to_be_unused(print_bot: Bot) -> None:
    answer = print_bot.ask("Was sagte Ines Kolb am Samstag?")
    assert answer.reading and "ohne diese Angabe" in answer.reading
    told = [line.statement for line in lines(answer) if line.statement]
    assert {one.speaker for one in told[:2]} == {"Ines Kolb"}


def test_names_from_headings_in_capitals_are_written_as_names(print_bot: Bot) -> None:
    for question in QUESTIONS:
        for line in lines(print_bot.ask(question)):
            lead = re.sub(PRINTED, "", line.text)
            assert not re.search(r"\b[A-ZÄÖÜ]{6,}\b", lead), line.text


TALK = ["Hallo!", "Danke!", "ok", "Hilfe", "Was kannst du?", "Welche Artikel hast du?", "Vielen Dank!", "Thank you!"]


@pytest.mark.parametrize("said", TALK)
def test_talk_is_answered_kindly_and_is_no_topic(print_bot: Bot, said: str) -> None:
    answer = print_bot.ask(said)
    assert not answer.abstained and answer.summary
    alone = print_bot.ask("Was fordert Holger Brandt?")
    after = print_bot.ask("Was fordert Holger Brandt?", [Turn(said, answer.query)])
    assert (after.text, after.reading) == (alone.text, alone.reading)


def test_the_articles_are_listed_newest_first(print_bot: Bot) -> None:
    answer = print_bot.ask("Welche Artikel hast du?")
    assert answer.summary.startswith("Im Bestand sind sechs Artikel") or "6 Artikel" in answer.summary
    assert answer.sections[0].lines[0].text.startswith("Busunfall am Sattelberg: mehr Verletzte")
    for citation in answer.citations:
        assert print_bot.article(citation.article).text[citation.start : citation.end] == citation.quote


def test_of_many_articles_the_newest_are_listed(print_bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    every = print_bot.ask("Welche Artikel hast du?")
    monkeypatch.setattr(talk, "LISTED", 3)
    answer = print_bot.ask("Welche Artikel hast du?")
    assert (answer.summary, answer.citations) == (every.summary, every.citations[:3])
    assert [line.text for line in lines(answer)] == [line.text for line in lines(every)][:3]


def test_a_complete_question_is_answered_by_itself(print_bot: Bot) -> None:
    before = "Wer bestreitet, dass Polen Drohnen geliefert hat?"
    turn = Turn(before, print_bot.ask(before).query)
    for question in ("Was sagt Ines Kolb?", "Was fordert Holger Brandt?"):
        assert print_bot.ask(question, [turn]).text == print_bot.ask(question).text
    assert print_bot.ask("Und was sagt Malic?", [turn]).query.carried == ("topic",)
