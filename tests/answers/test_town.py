"""News of a town: what praises is no criticism, what is newest, and words that an article has in other forms only."""

from __future__ import annotations

from pathlib import Path

import pytest
from answer_faults import faults

from qabot.bot import Bot
from qabot.types import Stance, Turn

CORPUS = Path(__file__).parent / "town_corpus"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    bot = Bot.open(CORPUS, tmp_path_factory.mktemp("town") / "index")
    bot.update()
    return bot


@pytest.mark.parametrize(
    "question", ["Wer lobt die Reform?", "Wer begrüßt die Gebührenreform?", "Wer befürwortet die Reform?"]
)
def test_who_praises_is_no_critic(town: Bot, question: str) -> None:
    answer = town.ask(question)
    shown = [line.statement for section in answer.sections for line in section.lines if line.statement]
    assert {said.speaker.split()[-1] for said in shown} == {"Moll", "Voss"}
    assert not {said.stance for said in shown} & {Stance.CRITICISES, Stance.DENIES}
    assert "Rade" not in answer.text and not list(faults(answer, town.article, town.statements_of))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "Wer lobt den Umbau des Stadtparks?",
            "keine Äußerung in den Artikeln passt",
            marks=pytest.mark.xfail(strict=True, reason="„Niemand braucht das“ is read as a claim, not as criticism"),
        ),
        ("Was lobt Alf Rade?", "Alf Rade kommt in den Artikeln zu Wort, aber mit nichts dergleichen."),
    ],
)
def test_where_nobody_praises_critics_are_no_answer(town: Bot, question: str, said: str) -> None:
    answer = town.ask(question)
    assert answer.abstained and said in answer.summary


def test_who_criticises_is_found_as_before(town: Bot) -> None:
    answer = town.ask("Wer kritisiert die Reform?")
    first = answer.sections[0].lines[0].statement
    assert first and first.stance is Stance.CRITICISES


@pytest.mark.parametrize(
    ("topic", "article"),
    [
        ("zur Grippe in Lindental", "grippe2.md"),  # of two the later one, which has both words in its title alone
        ("zur Klinik", "grippe2.md"),
        ("zur Eisbahn in Reifenhall", "eisbahn.md"),  # another article is newer
    ],
)
def test_the_newest_on_a_topic_may_name_it_in_the_title_alone(town: Bot, topic: str, article: str) -> None:
    answer = town.ask(f"Was ist die neueste Meldung {topic}?")
    assert not answer.abstained
    assert {citation.article for citation in answer.citations} == {article}


def test_what_is_newest_on_nothing_at_hand_is_nothing(town: Bot) -> None:
    answer = town.ask("Was ist die neueste Meldung zum Flughafen?")
    assert answer.abstained and "„Flughafen“ kommt darin nicht vor" in answer.summary


def test_what_is_new_is_what_there_is_newest_first(town: Bot) -> None:
    answer = town.ask("Was gibt es Neues?")
    dates = [citation.date for citation in answer.citations]
    assert len(dates) == 6 and dates == sorted(dates, key=lambda date: date or "", reverse=True)


@pytest.mark.parametrize("question", ["Wer bestreitet die Bestechung?", "Wer bestreitet, jemanden zu bestechen?"])
def test_a_strong_verb_is_found_in_its_other_forms(town: Bot, question: str) -> None:
    answer = town.ask(question)
    assert not answer.abstained
    assert "Oskar Brehme" in answer.text and "kommt darin nicht vor" not in answer.text


def test_she_is_whom_the_answer_named(town: Bot) -> None:
    first = "Wer lobt die Gebührenreform?"
    turn = Turn(first, town.ask(first).query)
    query = town.understand("Und was sagte sie noch?", [turn])
    assert len(query.speakers) == 1 and query.speakers[0].endswith("Britta Moll")
    assert town.ask("Und was sagte sie noch?", [turn]).reading


def test_she_is_nobody_where_the_answer_named_nobody(town: Bot) -> None:
    first = "Wer bestreitet den Diebstahl der Kirchenglocke?"
    turn = Turn(first, town.ask(first).query)
    assert town.understand("Was fordert sie?", [turn]).speakers == ()


def test_a_topic_of_another_language_keeps_its_words(town: Bot) -> None:
    first = "Wer kritisiert die Gebührenreform?"
    turn = Turn(first, town.ask(first).query)
    answer = town.ask("And who denies it?", [turn])
    assert (answer.language, answer.query.topic_language) == ("en", "de")
    assert "does not occur" not in answer.summary
