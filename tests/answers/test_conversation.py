"""Reading questions that go on from those before them."""

from __future__ import annotations

import pytest
from question_examples import NAMES, PAIR

from qabot.question import understand
from qabot.types import Query, QuestionKind, Stance, Turn


@pytest.mark.parametrize(
    ("first", "then", "speakers"),
    [
        ("Wer fordert ein neues Wehr?", "Was sagte sie noch?", ("Ida Lau",)),
        ("Who demands a new weir?", "And what did she deny?", ("Ida Lau",)),
        (
            "Wer wirft John Kirby Betrug vor?",
            "Was sagt er dazu?",
            ("John Kirby",),
        ),  # whom the question names goes first
        ("Wer fordert ein neues Wehr?", "Wer bestreitet das?", ()),
        ("Wer fordert ein neues Wehr?", "Wann wird es gebaut?", ()),
    ],
)
def test_a_pronoun_after_who_is_whom_the_answer_named(first: str, then: str, speakers: tuple[str, ...]) -> None:
    turn = Turn(first, understand(first, names=NAMES))
    assert understand(then, [turn], names=NAMES, answered=lambda _: ["Otto Brand", "Ida Lau"]).speakers == speakers


@pytest.mark.parametrize(
    ("first", "then", "speakers", "topic"),
    [
        # an office that the question names, of the sex of the pronoun
        ("Wer kritisiert die Landrätin?", "Und was sagt sie dazu?", ("Landrätin",), ""),
        ("Wer warf der Oberbürgermeisterin Geiz vor?", "Und was sagt sie?", ("Oberbürgermeisterin",), "Geiz"),
        ("Was wirft Maria Holm dem Pfarrer vor?", "Und was sagt er dazu?", ("Pfarrer",), "Maria Holm"),
        ("Was wirft die Mesnerin dem Pfarrer vor?", "Und was sagt er?", ("Pfarrer",), "Mesnerin"),
        # who was asked about goes first, unless he is of the other sex
        ("Was wirft Maria Holm dem Pfarrer vor?", "Und was sagt sie noch?", ("Maria Holm",), "Pfarrer"),
        ("What does Maria Holm accuse John Kirby of?", "And what does he say?", ("John Kirby",), "John Kirby"),
        # a person rather than a body
        ("Wer kritisiert das Wehr?", "Und was sagt sie dazu?", ("Ida Lau",), "Wehr"),
    ],
)
def test_a_pronoun_is_who_can_be_meant(first: str, then: str, speakers: tuple[str, ...], topic: str) -> None:
    turn = Turn(first, understand(first, names=NAMES))
    query = understand(then, [turn], names=NAMES, answered=lambda _: ["Anwohner", "Ida Lau"])
    assert (query.speakers, query.topic) == (speakers, topic)


def test_a_topic_keeps_the_language_that_it_was_worded_in() -> None:
    query = _after("Wer bestreitet das Leck am Wehr?", "Who denies it?")
    assert (query.language, query.topic_language, query.topic) == ("en", "de", "Leck am Wehr")
    assert _after("Wer bestreitet das Leck am Wehr?", "Wer behauptet es?").carried_from is None


def _after(first: str, then: str) -> Query:
    return understand(then, [Turn(first, understand(first, names=NAMES))], names=NAMES)


def test_and_russia_puts_the_question_to_another() -> None:
    query = _after("Was sagte Nordkorea zu den Lieferungen?", "Und die USA?")
    assert query.kind is QuestionKind.SAID
    assert query.speakers == ("USA",)
    assert "Lieferungen" in query.topic
    assert "topic" in query.carried


@pytest.mark.parametrize(
    ("then", "days"),
    [("Und am 18. März 2024?", "2024-03-18"), ("Und zuletzt?", None), ("Und am Freitag?", None), ("Und?", None)],
)
def test_another_time_is_asked_of_the_same_person(then: str, days: str | None) -> None:
    query = _after("Was sagte Harm Ubben am 4. März 2024 zum Deich?", then)
    assert (query.speakers, query.topic) == (("Harm Ubben",), "Deich")
    assert query.dates == (days and (days, days))
    assert query.latest is (then == "Und zuletzt?")
    assert query.weekday == (4 if "Freitag" in then else None)


def test_who_denies_that_takes_the_topic() -> None:
    query = _after("Wer behauptet, dass Nordkorea Munition liefert?", "Wer bestreitet das?")
    assert query.stances == (Stance.DENIES,)
    assert "Munition" in query.topic
    assert query.carried == ("topic",)


def test_and_what_did_he_say_takes_the_topic_for_another_speaker() -> None:
    query = _after("Who denies that North Korea supplies weapons?", "And what did Kirby say?")
    assert query.speakers[0] == "John Kirby"
    assert "weapons" in query.topic
    assert query.language == "en"


@pytest.mark.parametrize(
    ("first", "then", "topic", "stances"),
    [
        ("Was bestreitet Arne Kolk?", "Was fordert er?", "", (Stance.DEMANDS,)),
        ("Was sagte Ida Lau zum Gas?", "Und was sagte sie zur Turnhalle?", "Turnhalle", ()),
        ("What did Kirby say about shells?", "Did he deny it?", "shells", (Stance.CONFIRMS, Stance.DENIES)),
    ],
)
def test_a_pronoun_is_who_was_asked_about(first: str, then: str, topic: str, stances: tuple[Stance, ...]) -> None:
    query = _after(first, then)
    assert query.speakers == understand(first, names=NAMES).speakers
    assert (query.topic, query.stances) == (topic, stances)


def test_a_whole_question_carries_nothing() -> None:
    query = _after("Was sagte Nordkorea zu den Lieferungen?", "Wer wirft den Stadtwerken Manipulation vor?")
    assert query.carried == ()
    assert "Lieferungen" not in query.topic


def test_a_few_words_are_in_the_language_of_the_conversation() -> None:
    assert _after("Who denies that North Korea supplies weapons?", "Kirby?").language == "en"


@pytest.mark.parametrize(
    ("first", "then", "excluded", "stances"),
    [
        ("Was sagte Kirby zum Wehr?", "Wer noch?", ("John Kirby",), ()),
        ("Was sagte Kirby zum Wehr?", "Wer hat sich sonst noch dazu geäußert?", ("John Kirby",), (Stance.CLAIMS,)),
        ("Who except Kirby denies the leak?", "Who else?", ("John Kirby",), (Stance.DENIES,)),
    ],
)
def test_who_else_is_whoever_was_not_asked_about(
    first: str, then: str, excluded: tuple[str, ...], stances: tuple[Stance, ...]
) -> None:
    query = _after(first, then)
    assert query.kind is QuestionKind.WHO
    assert (query.excluded, query.stances, query.topic) == (excluded, stances, understand(first, names=NAMES).topic)


def test_he_is_the_person_of_whom_a_body_was_asked() -> None:
    query = _after("Was wirft die Opposition Kirby vor?", "Was sagt er dazu?")
    assert (query.speakers, query.topic) == (("John Kirby",), "Opposition")


@pytest.mark.parametrize(
    ("first", "then", "speakers"),
    [
        ("Was sagt Ines Lenz?", "Und Holger Lenz?", ("Holger Lenz",)),
        ("Was sagt Holger Lenz?", "Und Frau Lenz?", ("Ines Lenz", "Frau Lenz")),
        ("What did Amy Cole say?", "And David Cole?", ("David Cole",)),
    ],
)
def test_who_follows_is_named_in_full(first: str, then: str, speakers: tuple[str, ...]) -> None:
    turn = Turn(first, understand(first, names=PAIR))
    assert understand(then, [turn], names=PAIR).speakers == speakers
