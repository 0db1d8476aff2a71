"""Reading questions: who is asked about, who is left out, and who is only spoken of."""

from __future__ import annotations

import pytest
from question_examples import NAMES, PAIR

from qabot.question import understand
from qabot.question.names import Names
from qabot.types import QuestionKind, Turn

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


def test_of_two_countries_the_first_accuses() -> None:
    query = understand("Was wirft die Türkei Griechenland vor?", names=Names(["Türkei", "Griechenland"]))
    assert (query.speakers, query.topic) == (("Türkei",), "Griechenland")


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Was sagen Orlow und Holm über den Vertrag?", ("Jan Orlow", "Maria Holm")),
        ("What did Jan Orlow and Maria Holm say about the contract?", ("Jan Orlow", "Maria Holm")),
        ("Hat Orlow Holm kritisiert?", ("Jan Orlow",)),
        ("Hat Jan Orlow Maria Holm kritisiert?", ("Jan Orlow",)),
        ("Hat Maria Holm den Vertrag kritisiert?", ("Maria Holm",)),
        ("Hat Orlow gefälschte Verträge bestätigt?", ("Jan Orlow",)),
        ("Hat das Landamt gefälschte Verträge bestätigt?", ("Landamt",)),
        ("Hat Jan Orlow Spenden genommen?", ("Jan Orlow",)),
        ("Did Orlow receive a report?", ("Jan Orlow",)),
        ("Will Maria Holm leave the board?", ("Maria Holm",)),
        ("Hat Orlow Geschenke bekommen?", ("Jan Orlow",)),
        ("Hat das Landamt 40 Verträge bestätigt?", ("Landamt",)),
    ],
)
def test_of_two_persons_both_speak_or_the_first(question: str, speakers: tuple[str, ...]) -> None:
    assert understand(question, names=Names(["Jan Orlow", "Maria Holm"])).speakers[: len(speakers)] == speakers
    short = understand("Was sagen Orlow und Holm?", names=Names(["Jan Orlow", "Orlow", "Maria Holm"]))
    assert short.speakers == ("Jan Orlow", "Maria Holm")


@pytest.mark.parametrize(
    ("question", "speaker", "topic"),
    [
        # what belongs to somebody else follows the subject
        ("Hat Minister Orlow Holms Pläne abgelehnt?", "Jan Orlow", "Holms Pläne"),
        ("Hat die Polizei Orlows Aussage bestätigt?", "Polizei", "Orlows Aussage"),
        ("Wie kommentierte Maria Holm Orlows Auftritt beim Parteitag?", "Maria Holm", "Orlows Auftritt beim Parteitag"),
        ("Wie kommentierte Vizechefin Holm Morris' Rede?", "Maria Holm", "Morris' Rede"),
        ("Kritisierten die Liberalen Orlows Kurs?", "FDP", "Orlows Kurs"),
        # but not what speaks for him, nor a name that ends so
        ("Hat Orlows Partei den Plan abgelehnt?", "Orlows Partei", "Plan"),
        ("Was sagte Lebensgefährtin Iris Boris Kern zum Urteil?", "Lebensgefährtin Iris Boris Kern", "Urteil"),
        # whose word is cited ends where the rest of the question goes on
        ("Warum gehen laut Jan Orlow immer weniger Menschen hin?", "Jan Orlow", "gehen immer weniger Menschen hin"),
        ("Was sank laut Jan Orlow stark?", "Jan Orlow", "sank stark"),
        # what is claimed, and by whom, is no subject
        ("Which vase was claimed by Maria Holm?", "Maria Holm", "vase"),
    ],
)
def test_a_subject_ends_where_another_phrase_begins(question: str, speaker: str, topic: str) -> None:
    query = understand(question, names=Names(["Jan Orlow", "Maria Holm", "Polizei"]))
    assert (query.speakers[:1], query.topic) == ((speaker,), topic)


@pytest.mark.parametrize(
    "question",
    ["Leitungswasser belastet laut Polizei?", "How many men attacked the guard, according to Jan Orlow?"],
)
def test_a_verb_beside_whose_word_is_cited_is_no_stance_of_his(question: str) -> None:
    assert understand(question, names=Names(["Jan Orlow", "Polizei"])).stances == ()


def test_whom_a_charge_is_made_against_is_no_part_of_the_name() -> None:
    query = understand("Was wirft Birte Sönksen der Firma Velten vor?")
    assert (query.speakers, query.topic) == (("Birte Sönksen",), "Firma Velten")
    assert understand("Was sagt die Sprecherin der Polizei?").speakers == ("Sprecherin der Polizei",)


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


def test_a_title_alone_is_kept_where_both_are_known_by_the_surname() -> None:
    assert understand("What did Mr Shaw say?", names=Names(["Shaw"])).speakers == ("Mr Shaw",)


def test_an_office_before_a_name_is_not_whoever_is_called_by_the_office() -> None:
    assert understand("Hat Direktor Kolm das zugegeben?", names=Names(["Direktorin"])).speakers == ("Direktor Kolm",)


@pytest.mark.parametrize(
    ("question", "kind", "speakers"),
    [
        ("Is Okoro against the bridge?", QuestionKind.SAID, ("Mara Okoro", "Okoro")),
        ("Nimmt Okoro das zurück?", QuestionKind.SAID, ("Mara Okoro", "Okoro")),
        ("Was sagt Griechenland zur Brücke?", QuestionKind.SAID, ("Griechenland",)),
        ("From when may trains cross the bridge?", QuestionKind.FACT, ()),
        ("How old was the bridge in Greece?", QuestionKind.FACT, ()),
        ("Wie teuer wird die Brücke in Griechenland?", QuestionKind.FACT, ()),
        ("Brücke Griechenland Kosten 2019", QuestionKind.FACT, ()),
        ("Brücke Stadtwerke Hamm Kosten", QuestionKind.FACT, ()),
        ("What did the Stadtwerke Hamm building cost?", QuestionKind.FACT, ()),
    ],
)
def test_words_are_asked_for_by_a_verb_of_speaking_or_a_family_name(
    question: str, kind: QuestionKind, speakers: tuple[str, ...]
) -> None:
    names = Names(["Mara Okoro", "Ottilie Fromm", "Griechenland", "Stadtwerke Hamm"])
    query = understand(question, names=names)
    assert (query.kind, query.speakers) == (kind, speakers)


OF_SOMEBODY = Names(["Anwalt", "Nachbar", "lawyer", "Marburg", "Jan Orlow", "Maria Holm", "Polizei"])


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        # whoever is called by a mere noun is nobody's in particular
        ("Was sagt Orlows Anwalt?", "Orlows Anwalt"),
        ("Was sagt Holms Nachbar zum Urteil?", "Holms Nachbar"),
        ("What does Orlow's lawyer say?", "Orlow's lawyer"),
        # nor is he whose office it is
        ("Was sagt der Anwalt Orlows?", "Anwalt Orlows"),
        ("What does the president of Marburg say?", "president of Marburg"),
        ("What does the lawyer for Orlow say?", "lawyer for Orlow"),
        # but a body is who speaks for it, and an office stands before a name
        ("Was sagt der Sprecher der Polizei?", "Polizei"),
        ("Was sagt Anwalt Orlow?", "Jan Orlow"),
        ("Was sagt der Anwalt?", "Anwalt"),
        ("What does President Orlow say?", "Jan Orlow"),
    ],
)
def test_whose_somebody_is(question: str, speaker: str) -> None:
    assert understand(question, names=OF_SOMEBODY).speakers[:1] == (speaker,)


def test_who_holds_an_office_goes_before_whoever_is_called_so() -> None:
    names = Names(["Präsident", "Emil Roth"], offices={("prasident", "Frankreich"): "Emil Roth"})
    assert understand("Was sagt Frankreichs Präsident?", names=names).speakers[0] == "Emil Roth"


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("Was sagt Lattmann zum Wehr?", "Uwe Lattmann"),
        ("Hat Hollbauer eine Anweisung gegeben?", "Eva Hollbauer"),
        ("What did Lattmann say about the weir?", "Uwe Lattmann"),
        ("Was sagt Klaus Richter zum Wehr?", "Klaus Richter"),  # whose first name is no genitive
        ("Was sagt der Richter zum Wehr?", "Richter"),  # which is a word
        ("Was sagt der Firmensprecher?", "Firmensprecher"),
    ],
)
def test_a_family_name_may_end_like_an_office(question: str, speaker: str) -> None:
    names = Names(["Uwe Lattmann", "Eva Hollbauer", "Klaus Richter", "Firmensprecher Jan Kolk"])
    assert understand(question, names=names).speakers[:1] == (speaker,)
