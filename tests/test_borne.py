"""Answers that bear out what is asked: whose names they hold, which side they tell, how they are worded."""

from __future__ import annotations

from pathlib import Path

import pytest

from qabot.bot import Bot
from qabot.types import Answer, Stance

ARTICLES = {
    "brueckenbau.txt": """Norwegen weist Vorwürfe zum Brückenbau zurück

Norwegen hat bestritten, Stahl für die Brücke heimlich nach Finnland geliefert zu haben. Die
Regierung in Stockholm hatte den Verdacht am Montag geäußert.

Der Stahl sei in Oslo geblieben, sagte Verkehrsministerin Ingrid Solberg. Zugleich forderte Finnland
die Regierung in Oslo auf, die Papiere offenzulegen.

Ingenieure vermuten, dass die Brücke schon im Winter gesperrt werden könnte. Ein Gutachter warnte
vor Rissen in den Pfeilern.

Auf einer Messe am Stadtrand traf sich zur selben Zeit die Möbelbranche. Sie zeigte neue Sessel und
Lampen. Besucher lobten die Vielfalt der Stände und das Angebot an Speisen. Auch für Kinder gab es
ein Programm mit Musik und Spielen. Die Veranstalter sprachen von einem guten Jahr und kündigten an,
im nächsten Frühling wiederzukommen. Die Halle war an allen Tagen gut gefüllt, obwohl es draußen
regnete. Wer wollte, konnte mit dem Bus anreisen. Am letzten Tag kamen Händler aus Portugal hinzu.
""",
    "strassenbahn.txt": """Streit um die Straßenbahn

Die Stadt plant eine neue Linie zum Hafen. Anwohner kritisieren den Lärm der Bauarbeiten. Der
Betreiber sagte, dass die Linie im Mai eröffnet werde.
""",
}


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder: Path = tmp_path_factory.mktemp("bridge")
    (folder / "corpus").mkdir()
    for name, text in ARTICLES.items():
        (folder / "corpus" / name).write_text(text, encoding="utf8")
    bot = Bot.open(folder / "corpus", folder / "index")
    bot.update()
    return bot


def _lines(answer: Answer) -> list[str]:
    return [line.text for section in answer.sections for line in section.lines]


def test_the_country_asked_about_is_answered(bridge: Bot) -> None:
    answer = bridge.ask("Wer bestreitet, dass Norwegen Stahl nach Finnland liefert?")
    assert not answer.abstained
    assert any("Norwegen" in line for line in _lines(answer))


@pytest.mark.parametrize(
    "question",
    [
        "Wer bestreitet, dass Portugal Stahl nach Finnland liefert?",  # only far away in the article
        "Wer bestreitet, dass Kanada Stahl nach Finnland liefert?",
        "Who denies that Portugal delivers steel to Finland?",
    ],
)
def test_a_denial_about_somebody_else_is_no_answer(bridge: Bot, question: str) -> None:
    answer = bridge.ask(question)
    assert answer.abstained
    assert all("keine Antwort" in s.heading or "no answer" in s.heading for s in answer.sections)


@pytest.mark.parametrize(
    "question",
    [
        "Was ist die Hauptstadt von Norwegen?",
        "What is the capital of Norway?",
        "Wie viele Einwohner hat Oslo?",
        "Was sagte Kunigunde Solberg zur Brücke?",  # another of that family
        "Wer warf Ingrid Solberg vor, einen Fischkutter versenkt zu haben?",
        "Who accused Ingrid Solberg of sinking a trawler?",
    ],
)
def test_what_the_articles_do_not_tell_is_not_answered(bridge: Bot, question: str) -> None:
    assert bridge.ask(question).abstained


@pytest.mark.parametrize(
    "question",
    [
        "Wer streitet ab, der Regierung in Helsinki heimlich Stahl für die Querung verkauft zu haben?",
        "Who denies having secretly shipped steel for the bridge to Finland?",
        "wer bestreitet dass norwegen stahl geliefert hat",
        "norwegen stahl brücke",
        "Was sagte Solberg über den Stahl?",
        "What did Ingrid Solberg say about the steel?",
        "Who warned of cracks in the pillars?",
    ],
)
def test_other_words_and_another_language_are_answered(bridge: Bot, question: str) -> None:
    assert not bridge.ask(question).abstained


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Wer bestritt den Dammbruch von Brumadinho?", "Brumadinho"),
        ("Who denied the flood of Brumadinho?", "Brumadinho"),
    ],
)
def test_a_name_that_is_nowhere_is_said_to_be_missing(bridge: Bot, question: str, word: str) -> None:
    assert word in bridge.ask(question).summary


def test_no_word_is_said_to_be_missing_that_occurs_in_another_form(bridge: Bot) -> None:
    for question in ("Wer stahl den Sesseln in Kanada die Brücken?", "Who sold armchairs from Canada in the hall?"):
        summary = bridge.ask(question).summary.casefold()
        assert not any(word in summary for word in ("sessel", "brücke", "armchair", "hall"))


@pytest.mark.parametrize("name", ["Oslo", "norwegische Firmen"])
def test_other_words_for_the_country_will_do(bridge: Bot, name: str) -> None:
    assert not bridge.ask(f"Wer bestreitet, dass {name} Stahl nach Finnland geliefert haben?").abstained


@pytest.mark.parametrize("question", ["Wer warnte wovor?", "who warned?"])
def test_question_words_are_no_topic(bridge: Bot, question: str) -> None:
    answer = bridge.ask(question)
    assert not answer.abstained
    assert any(line.statement and line.statement.stance is Stance.WARNS for s in answer.sections for line in s.lines)


def test_a_bare_question_for_denials_lists_them(bridge: Bot) -> None:
    answer = bridge.ask("Wer bestreitet was?")
    assert answer.query.stances == (Stance.DENIES,)
    assert not answer.abstained


def test_clauses_join_with_a_comma(bridge: Bot) -> None:
    lines = _lines(bridge.ask("Was vermuten die Ingenieure über die Brücke?"))
    assert any("vermuten, „dass die Brücke" in line for line in lines), lines
    assert not any(": „dass" in line for line in lines)


def test_the_other_side_denies_the_same_thing(bridge: Bot) -> None:
    answer = bridge.ask("Was vermuten Ingenieure?")
    assert not any(section.heading.startswith("Bestritten") for section in answer.sections)


def test_who_is_asked_does_not_ask(bridge: Bot) -> None:
    answer = bridge.ask("Wer fordert Norwegen auf, die Papiere offenzulegen?")
    first = answer.sections[0].lines[0]
    assert first.statement and first.statement.speaker == "Finnland"


def test_no_quotation_twice(bridge: Bot) -> None:
    for question in ("Wer bestreitet was?", "Wer fordert was?", "Wer sagt was zur Brücke?"):
        told = [
            (line.statement.speaker, line.text.partition("„")[2])
            for section in bridge.ask(question).sections
            for line in section.lines
            if line.statement
        ]
        assert len(told) == len(set(told))
