"""News of several towns: who holds an office, one statement in two languages, topics of a few lines, interviews."""

from __future__ import annotations

from pathlib import Path

import pytest
from answer_faults import faults

from qabot.bot import Bot
from qabot.types import Answer, Turn

CORPUS = Path(__file__).parent / "press_corpus"


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    bot = Bot.open(CORPUS, tmp_path_factory.mktemp("press") / "index")
    bot.update()
    return bot


def _speakers(answer: Answer) -> list[str]:
    said = [line.statement for section in answer.sections for line in section.lines]
    return [statement.speaker for statement in said if statement]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was bestreitet der Bürgermeister?", "Gemeint sein können mehrere: "),
        ("what does the mayor deny?", "This may mean several people: "),
    ],
)
def test_an_office_that_several_hold_is_told_of_each(press: Bot, question: str, told: str) -> None:
    answer = press.ask(question)
    assert answer.summary.startswith(told)
    assert "Gregor Aumann (Sandhafen)" in answer.summary and "Kilian Reuss (Oberforst)" in answer.summary
    assert {*_speakers(answer)} == {"Gregor Aumann", "Kilian Reuss"}
    assert not list(faults(answer, press.article, press.statements_of))


@pytest.mark.parametrize(
    ("before", "holder"),
    [
        ("Was sagt Kilian Reuss?", "Kilian Reuss"),
        ("Wer wirft Aumann vor, die Fischer getäuscht zu haben?", "Gregor Aumann"),
    ],
)
def test_an_office_is_that_of_whom_the_turn_before_named(press: Bot, before: str, holder: str) -> None:
    first = press.ask(before)
    then = press.ask("Und was bestreitet der Bürgermeister?", [Turn(before, first.query)])
    assert {*_speakers(then)} == {holder}


def test_who_says_what_is_told_of_those_who_speak_of_it(press: Bot) -> None:
    assert _speakers(press.ask("Wer sagt was zum Leuchtturm?")) == ["Lea Brandl"]
    assert _speakers(press.ask("Who says what about the lighthouse?")) == ["Lea Brandl"]


@pytest.mark.parametrize(
    ("question", "sentence", "cited"),
    [
        ("Wer wirft dem Bürgermeister Täuschung der Fischer vor?", "Hafenmeisterin Frieda Lass warf ihm vor", 2),
        ("Who accused the mayor of misleading the fishermen?", "Frieda Lass, the harbour master", 2),
    ],
)
def test_one_accusation_in_two_languages_is_one_line(press: Bot, question: str, sentence: str, cited: int) -> None:
    lines = [line for section in press.ask(question).sections for line in section.lines]
    told = [line for line in lines if line.statement and line.statement.speaker == "Frieda Lass"]
    assert len(told) == 1 and len(told[0].citations) == cited and sentence in told[0].text


def test_an_answer_that_needs_its_question_has_it_beside_it(press: Bot) -> None:
    text = press.ask("Was sagt Edda Thomsen?").whole
    assert "Ja. Im Moment sind es neun [auf die Frage: „Frau Thomsen, fehlen der Werft Schweißer?“]" in text
    assert "Zahlen Sie zu wenig" not in text  # that answer stands by itself
