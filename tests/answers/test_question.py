"""Reading questions: tables of what people type and what it asks for."""

from __future__ import annotations

import datetime as dt

import pytest

from qabot.answer.choosing.evidence import asked_text
from qabot.languages.time_vocabulary import time_words
from qabot.question import understand
from qabot.text.dates import dated
from qabot.text.names import Names
from qabot.types import Query, QuestionKind, Stance, Turn

NAMES = Names(
    [
        "John Kirby",
        "Julia Timoschenko",
        "Kim Jong Un",
        "Nordkorea",
        "USA",
        "Stadtwerke Brunnau",
        "Maria Holm",
        "Polizei",
    ],
    ["Tagblatt Brunnau", "derStandard"],
)

# question, language, kind, stances
KINDS = [
    ("Welche beiden Firmen weisen den Vorwurf von sich, Müll verkippt zu haben?", "de", "who", ["denies"]),
    ("Wer meint, die Bank schließe, und welche zwei Verbände weisen das zurück?", "de", "who", ["claims", "denies"]),
    ("Wer bestreitet, dass Nordkorea Munition liefert?", "de", "who", ["denies"]),
    ("wer bestreitet das nordkorea munition liefert", "de", "who", ["denies"]),
    ("Wer streitet die Lieferung von Munition ab?", "de", "who", ["denies"]),
    ("Wer weist die Vorwürfe gegen die Stadtwerke zurück?", "de", "who", ["denies"]),
    ("Wer wollte die Einwände gegen den Vertrag nicht gelten lassen?", "de", "who", ["denies"]),
    ("Wer hält die Vorwürfe gegen die Reederei für haltlos?", "de", "who", ["denies"]),
    ("Wer behauptet, dass Waffen geliefert wurden, und wer bestreitet es?", "de", "who", ["claims", "denies"]),
    ("Wer wirft den Stadtwerken Manipulation vor?", "de", "who", ["accuses"]),
    ("Welche Zeitung bemängelte das Verfahren?", "de", "who", ["criticises"]),
    ("Wer verlangt eine Untersuchung des Wasserwerks?", "de", "who", ["demands"]),
    ("Wer vermutet Pjöngjang hinter der Lieferung?", "de", "who", ["suspects"]),
    ("Was sagte Kirby über die Lieferungen?", "de", "said", []),
    ("Was kündigte Kim Jong Un zu den Raketen an?", "de", "said", ["announces"]),
    ("Was sagte Kirby auf die Frage, wer die Waffen bezahlt?", "de", "said", []),
    ("What did Kirby say when asked who pays for the weapons?", "en", "said", []),
    ("Hat Pjöngjang die Lieferung bestätigt?", "de", "confirmed", ["confirms", "denies"]),
    ("Wann wurde der Vertrag geschlossen?", "de", "when", []),
    ("Wer sagt was zum Wasserwerk?", "de", "overview", []),
    ("Überblick über die Positionen zum Wasserwerk", "de", "overview", []),
    ("nordkorea munition dementi", "de", "who", ["denies"]),
    ("Who denied supplying weapons to Russia?", "en", "who", ["denies"]),
    ("who denies that north korea supplies weapons", "en", "who", ["denies"]),
    ("Who considers the allegations against the ferry operator unfounded?", "en", "who", ["denies"]),
    ("Who claims that arms were shipped, and who denies it?", "en", "who", ["claims", "denies"]),
    ("After the accident in the harbour, who contradicted the report?", "en", "who", ["denies"]),
    ("Which newspaper reported the leak?", "en", "who", ["claims"]),
    ("What did Kirby say about the shipments?", "en", "said", []),
    ("What did Kim Jong Un promise the soldiers?", "en", "said", ["announces"]),
    ("Did Pyongyang confirm the shipments?", "en", "confirmed", ["confirms", "denies"]),
    ("When was the contract signed?", "en", "when", []),
    ("Who says what about the waterworks?", "en", "overview", []),
    # not what they look like
    ("Was steht in der Anklage gegen die Stadtwerke?", "de", "fact", []),
    ("Wie hoch ist der Schaden?", "de", "fact", []),
    ("Wie viele Raketen liefert Pjöngjang?", "de", "fact", []),
    ("How many missiles will Pyongyang deliver?", "en", "fact", []),
    ("How many missiles did Kirby mention?", "en", "said", []),
    ("Wer nannte die Kritik am Vertrag?", "de", "who", ["claims"]),
]


@pytest.mark.parametrize(("question", "language", "kind", "stances"), KINDS)
def test_kind_and_stances(question: str, language: str, kind: str, stances: list[str]) -> None:
    query = understand(question, names=NAMES)
    assert (query.language, query.kind.value, [stance.value for stance in query.stances]) == (language, kind, stances)


# question, the first of the speakers as read
SPEAKERS = [
    ("Was verlangte Seoul nach den Berichten über neue Raketen von Moskau?", "Südkorea"),
    ("Was sagte Kirby über die Lieferungen?", "John Kirby"),
    ("was sagte kirby zu den lieferungen", "John Kirby"),
    ("Was sagte Timoshenko zum Urteil?", "Julia Timoschenko"),
    ("Was sagte Timoschenco zum Urteil?", "Julia Timoschenko"),
    ("What did Yulia Tymoshenko say about the verdict?", "Julia Timoschenko"),
    ("What did North Korea say about the shipments?", "Nordkorea"),
    ("Was sagte Pjöngjang zu den Lieferungen?", "Nordkorea"),
    ("Hat die Polizei den Einsatz bestätigt?", "Polizei"),
    ("Was ist nach Ansicht von Maria Holm am Vertrag falsch?", "Maria Holm"),
    ("According to Maria Holm, what is wrong with the contract?", "Maria Holm"),
    # a possessor is not the one who speaks
    ("Was sagte Timoschenkos Anwalt zum Urteil?", "Timoschenkos Anwalt"),
    # whoever nobody knows stays as typed
    ("Was sagte Bürgermeister Unbekannt zum Vertrag?", "Bürgermeister Unbekannt"),
]


@pytest.mark.parametrize(("question", "speaker"), SPEAKERS)
def test_speaker(question: str, speaker: str) -> None:
    assert understand(question, names=NAMES).speakers[0] == speaker


def test_topic_is_what_is_left() -> None:
    assert (
        understand("Wer bestreitet, dass Nordkorea Munition liefert?", names=NAMES).topic
        == "Nordkorea Munition liefert"
    )
    assert understand("What did Kirby say about the shipments to Russia?", names=NAMES).topic == "shipments to Russia"


def test_each_clause_has_its_topic() -> None:
    query = understand("Wer fordert neue Rohre, und wer lehnt die höheren Gebühren ab und kritisiert sie?", names=NAMES)
    assert query.stances == (Stance.DEMANDS, Stance.CRITICISES)
    assert "Rohre" in query.topics[0] and "Gebühren" in query.topics[1]


def test_a_clause_that_points_back_has_no_topic_of_its_own() -> None:
    query = understand("Wer behauptet, dass Waffen geliefert wurden, und wer bestreitet es?", names=NAMES)
    assert query.topics[0] and query.topics[1] == ""


# question, the stance asked for, those meant as well
MEANT = [
    ("Wer will von dem Leck nichts gewusst haben?", "denies", {"claims"}),
    ("Wer beteuert, nie am Wehr gewesen zu sein?", "denies", {"claims", "announces"}),
    ("Wer beteuert, am Wehr gewesen zu sein?", "claims", {"denies", "announces"}),
    ("Wer sagt, das Wehr sei nicht undicht?", "claims", {"denies"}),
    ("Wer hält das Wehr für undicht?", "claims", {"criticises", "accuses"}),
    ("Wer nannte den Bau eine Schande?", "claims", {"criticises", "accuses"}),
    ("Wer lehnt den Bau am Fluss ab?", "criticises", {"denies"}),
    ("Wer will den Vorwurf nicht auf sich sitzen lassen?", "denies", {"criticises"}),
    ("Wer bezweifelt die Messwerte?", "denies", {"suspects", "criticises"}),
    ("Wer erwartet höhere Gebühren?", "suspects", {"claims"}),
    ("Wer macht die Stadtwerke für das Leck verantwortlich?", "accuses", set()),
    ("Wer gibt den Stadtwerken die Schuld am Leck?", "accuses", set()),
    ("Wer empfiehlt den Umzug?", "demands", {"claims"}),
    ("Wer drohte mit einer Klage?", "warns", {"announces"}),
    ("Wer gratulierte der Siegerin?", "claims", set()),
    ("Wer weigert sich, das Wehr zu öffnen?", "denies", {"criticises", "claims"}),
    ("Who insists that the weir was never opened?", "denies", {"claims", "demands"}),
    ("Who insists that the weir be opened?", "claims", {"demands"}),
    ("Who regards the weir as unsafe?", "claims", {"criticises", "accuses"}),
    ("Who refuses to open the weir?", "denies", {"criticises", "claims"}),
    ("Who doubts the readings?", "denies", {"suspects"}),
    ("Who expects higher fees?", "suspects", {"claims"}),
    ("Who pins the blame on the operator?", "accuses", set()),
    ("Who opposes the new weir?", "criticises", {"denies"}),
    ("Who gave assurances that no water had leaked?", "denies", {"claims", "announces"}),
]


@pytest.mark.parametrize(("question", "stance", "also"), MEANT)
def test_what_a_verb_means(question: str, stance: str, also: set[str]) -> None:
    query = understand(question, names=NAMES)
    assert [found.value for found in query.stances] == [stance]
    assert {found.value for found in query.also[0]} == also


@pytest.mark.parametrize(
    ("question", "praise"),
    [
        ("Wer lobt den neuen Steg?", True),
        ("Wer begrüßte den Bau?", True),
        ("Wer setzt sich für den Bau ein?", True),
        ("Who praised the new pier?", True),
        ("Who supports the pier?", True),
        ("Wer sagt, der Steg sei schön?", False),
        ("Wer kritisiert den Bau?", False),
        ("Who says that the pier is safe?", False),
        ("Wer lobt den Bau, und wer kritisiert ihn?", False),
    ],
)
def test_who_praises_has_others_against_him(question: str, praise: bool) -> None:
    assert (Stance.CRITICISES in understand(question, names=NAMES).contrary) is praise


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Was fordert Clear Bay Trust?", "de"),
        ("Wer kritisiert Northlight Ferries?", "de"),
        ("What does Stadtwerke Wiesenau claim?", "en"),
        ("Who accuses Landkreis Neufeld?", "en"),
    ],
)
def test_names_of_the_other_language_make_no_question_of_that(question: str, language: str) -> None:
    assert understand(question, names=NAMES).language == language


@pytest.mark.parametrize(
    "said",
    ["Super, danke dir!", "Danke, das war gut.", "Ok, vielen Dank!", "Great, thanks a lot", "Nein danke", "ok cool"],
)
def test_thanks_may_be_of_several_words(said: str) -> None:
    assert understand(said).kind is QuestionKind.THANKS


@pytest.mark.parametrize("question", ["Was gibt es Neues?", "Was ist die neueste Meldung?", "What is the latest news?"])
def test_what_is_new_asks_for_the_articles(question: str) -> None:
    assert understand(question, names=NAMES).kind is QuestionKind.CONTENTS
    assert understand("Was gibt es Neues zum Wehr?", names=NAMES).kind is QuestionKind.FACT


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


def test_a_topic_keeps_the_language_that_it_was_worded_in() -> None:
    query = _after("Wer bestreitet das Leck am Wehr?", "Who denies it?")
    assert (query.language, query.topic_language, query.topic) == ("en", "de", "Leck am Wehr")
    assert _after("Wer bestreitet das Leck am Wehr?", "Wer behauptet es?").carried_from is None


# question, whether it asks who
BEARERS = [
    ("Welcher Pilot meint, die Bahn sei zu kurz?", True),
    ("Welche Blätter nannten das Wehr undicht?", True),
    ("Welche Oppositionspartei lehnt den Bau ab?", True),
    ("Welche Folgen fürchtete die Gemeinde?", False),
    ("Mit welchem Argument wehrt sich Maria Holm gegen den Bau?", False),
    ("Which lock keeper thinks the weir is unsafe?", True),
    ("Which consequences did the operator fear?", False),
]


@pytest.mark.parametrize(("question", "who"), BEARERS)
def test_which_asks_for_those_who_speak(question: str, who: bool) -> None:
    assert (understand(question, names=NAMES).kind is QuestionKind.WHO) is who


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
    ],
)
def test_weekdays(question: str, weekday: int | None) -> None:
    assert understand(question, names=NAMES).weekday == weekday


def test_outlet() -> None:
    assert (
        understand("Was berichtete das Tagblatt Brunnau über das Wasserwerk?", names=NAMES).source == "Tagblatt Brunnau"
    )


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


def test_whom_a_charge_is_made_against_is_no_part_of_the_name() -> None:
    query = understand("Was wirft Birte Sönksen der Firma Velten vor?")
    assert (query.speakers, query.topic) == (("Birte Sönksen",), "Firma Velten")
    assert understand("Was sagt die Sprecherin der Polizei?").speakers == ("Sprecherin der Polizei",)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Wie hoch sind die Schulden?", "Schulden"),
        ("Wie viele Studierende haben protestiert?", "Studierende"),
    ],
)
def test_the_measure_asked_for_is_no_topic(question: str, topic: str) -> None:
    query = understand(question)
    assert (query.topic, query.speakers) == (topic, ())


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


@pytest.mark.parametrize("question", ["", "   ", "?", "???", "wer", "who", "und", "Was?", "x" * 5000, "\n\t„“", "🙂"])
def test_anything_typed_is_read(question: str) -> None:
    assert understand(question, names=NAMES).question == question


@pytest.mark.parametrize(
    ("question", "kind", "speakers"),
    [
        ("Welche Waffen soll Finnland geliefert haben?", "fact", ()),
        ("Was soll Finnland geliefert haben?", "fact", ()),
        ("Was soll Finnland gesagt haben?", "said", ("Finnland",)),
    ],
)
def test_of_whom_something_is_said_does_not_say_it(question: str, kind: str, speakers: tuple[str, ...]) -> None:
    query = understand(question, names=NAMES)
    assert (query.kind.value, query.speakers) == (kind, speakers)


# question, its topic, those who are left out
EXCLUDED = [
    ("Wer außer Kirby äußerte sich zum Wasserwerk?", "Wasserwerk", ("John Kirby",)),
    ("Wer kritisiert außer Holm die Gebühren?", "Gebühren", ("Maria Holm",)),
    ("wer ausser kirby und der polizei kritisiert das wehr", "wehr", ("John Kirby", "Polizei")),
    ("Wer, abgesehen von Maria Holm, lehnt den Bau ab?", "Bau", ("Maria Holm",)),
    ("Wer außer Unbekannt unterstützt den Bau?", "Bau", ("Unbekannt",)),
    ("Who apart from Kirby criticised the weir?", "weir", ("John Kirby",)),
    ("Who other than North Korea and Holm supports the weir?", "weir", ("Nordkorea", "Maria Holm")),
    # a thing is left out, no speaker; a place
    ("Was fordert Kirby außer einer Untersuchung?", "außer einer Untersuchung", ()),
    ("Was sagte Kirby über den Bau neben dem Wehr?", "Bau neben dem Wehr", ()),
]


@pytest.mark.parametrize(("question", "topic", "excluded"), EXCLUDED)
def test_who_but(question: str, topic: str, excluded: tuple[str, ...]) -> None:
    query = understand(question, names=NAMES)
    assert (query.topic, query.excluded) == (topic, excluded)


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


# question, kind, first speaker, topic: a verb opens it
VERB_FIRST = [
    ("Bestreiten die Stadtwerke die Vorwürfe?", "confirmed", "Stadtwerke", "Vorwürfe"),
    ("Dementierten die USA den Plan?", "confirmed", "USA", "Plan"),
    ("Nimmt Kirby den Vorwurf zurück?", "said", "John Kirby", "Vorwurf zurück"),
    ("Kritisiert Holm die Gebühren?", "said", "Maria Holm", "Gebühren"),
    ("geht holm nach wien", "said", "Maria Holm", "wien"),
    ("Räumt Kirby Fehler ein?", "confirmed", "John Kirby", "Fehler"),
    ("hat kirby gelogen", "said", "John Kirby", "gelogen"),
    # key words are no question for yes or no
    ("kirby waffen", "fact", None, "kirby waffen"),
    ("nordkorea munition dementi", "who", "Nordkorea", "nordkorea munition"),
]


@pytest.mark.parametrize(("question", "kind", "speaker", "topic"), VERB_FIRST)
def test_a_verb_opens_a_question(question: str, kind: str, speaker: str | None, topic: str) -> None:
    query = understand(question, names=NAMES)
    assert (query.kind.value, query.topic) == (kind, topic)
    assert (query.speakers[0] if query.speakers else None) == speaker


@pytest.mark.parametrize(
    ("question", "speakers", "topic"),
    [
        ("Was wirft die Opposition Kirby vor?", ("Opposition",), "Kirby"),
        ("Widerspricht der Sender der Ministerin?", ("Sender",), "Ministerin"),
        ("Was wirft die Sprecherin der Bahn dem Bürgermeister vor?", ("Sprecherin der Bahn",), "Bürgermeister"),
        ("Was verspricht die Regierung den Bauern?", ("Regierung",), "Bauern"),
    ],
)
def test_whom_a_verb_is_turned_to_is_no_part_of_its_subject(
    question: str, speakers: tuple[str, ...], topic: str
) -> None:
    query = understand(question, names=NAMES)
    assert (query.speakers, query.topic) == (speakers, topic)


def test_he_is_the_person_of_whom_a_body_was_asked() -> None:
    query = _after("Was wirft die Opposition Kirby vor?", "Was sagt er dazu?")
    assert (query.speakers, query.topic) == (("John Kirby",), "Opposition")


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Überblick über die Positionen zum Wehr", "Wehr"),
        ("Wer sagt was zum Wehr?", "Wehr"),
        ("Overview of the positions on the weir", "weir"),
        ("Wieviele Rohre sind undicht?", "Rohre sind undicht"),
    ],
)
def test_what_asks_is_no_topic(question: str, topic: str) -> None:
    assert understand(question, names=NAMES).topic == topic


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("What did the prime minister say?", ("prime minister",)),
        ("Was sagt Kurt Holm?", ("Kurt Holm",)),
        ("What is the latest on North Korea?", ()),
        ("And North Korea?", ("Nordkorea", "North Korea")),
    ],
)
def test_nobody_else_is_taken_for_who_is_asked_about(question: str, speakers: tuple[str, ...]) -> None:
    names = Names(["Price", "Maria Holm", "Nordkorea"])
    turn = Turn("Who denies the leak?", understand("Who denies the leak?", names=names))
    assert understand(question, [turn] if question.startswith("And") else [], names=names).speakers == speakers


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


PAIR = Names(["Holger Lenz", "Holger Lenz", "Ines Lenz", "Amy Cole", "David Cole", "David Cole"])


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Was sagt Frau Lenz?", ("Ines Lenz", "Frau Lenz")),
        ("Was sagt Herr Lenz zum Wehr?", ("Holger Lenz", "Herr Lenz")),
        ("What did Mrs Cole say?", ("Amy Cole", "Mrs Cole")),
        ("Did Ms. Cole accuse anybody?", ("Amy Cole", "Ms. Cole")),
        ("What did Mr. Cole say about the weir?", ("David Cole", "Mr. Cole")),
    ],
)
def test_a_title_tells_two_of_one_surname_apart(question: str, speakers: tuple[str, ...]) -> None:
    assert understand(question, names=PAIR).speakers == speakers


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


@pytest.mark.parametrize("said", ["Grüß Gott!", "Grüß euch", "Servus", "Moin", "Moin moin!", "Hi there", "Hey there!"])
def test_greetings_are_no_topic(said: str) -> None:
    assert understand(said).kind is QuestionKind.GREETING


def test_a_greeting_before_a_question_is_no_part_of_it() -> None:
    query = understand("Servus, was sagt Kirby zum Wehr?", names=NAMES)
    assert (query.kind, query.topic) == (QuestionKind.SAID, "Wehr")


def test_a_title_alone_is_kept_where_both_are_known_by_the_surname() -> None:
    assert understand("What did Mr Shaw say?", names=Names(["Shaw"])).speakers == ("Mr Shaw",)


def test_an_office_before_a_name_is_not_whoever_is_called_by_the_office() -> None:
    assert understand("Hat Direktor Kolm das zugegeben?", names=Names(["Direktorin"])).speakers == ("Direktor Kolm",)
