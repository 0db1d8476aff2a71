"""Reading questions: tables of what people type and what it asks for."""

from __future__ import annotations

import pytest
from question_examples import NAMES

from qabot.question import understand
from qabot.types import QuestionKind, Stance

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
    ("Wer beschuldigt die Reederei, und was sagt die Reederei dazu?", "de", "who", ["accuses", "denies"]),
    ("Wer wirft der Reederei Betrug vor und wie reagiert sie darauf?", "de", "who", ["accuses", "denies"]),
    ("Who accuses the bakery, and how does the bakery respond to that?", "en", "who", ["accuses", "denies"]),
    ("Wer bestreitet den Betrug, und was sagt die Reederei dazu?", "de", "who", ["denies"]),
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
    # who says what, whatever the verb and its time
    ("Wer sagte was zum Wasserwerk?", "de", "overview", []),
    ("Wer hat was zum Wasserwerk geäußert?", "de", "overview", []),
    ("Wer will was im Streit um das Wasserwerk?", "de", "overview", []),
    ("Who has said what about the waterworks?", "en", "overview", []),
    ("Who claimed what about the waterworks?", "en", "overview", []),
    ("Who wants what in the row over the waterworks?", "en", "overview", []),
    ("Wer sagte, was am Wasserwerk geschah?", "de", "who", ["claims"]),
    ("Who told police what he saw?", "en", "who", ["claims"]),
    ("Wer kritisiert was am Wasserwerk?", "de", "who", ["criticises"]),
    ("Who demanded what at the waterworks?", "en", "who", ["demands"]),
    # who, and to whom or when: one thing is asked
    ("Wer wirft wem was vor?", "de", "who", ["accuses"]),
    ("Wer gibt wem die Schuld am Leck?", "de", "who", ["accuses"]),
    ("Who blames whom for the leak?", "en", "who", ["accuses"]),
    ("Wer hat wann eingeräumt, dass Wasser floss?", "de", "who", ["confirms"]),
    ("Wer bestreitet das Leck, und wem gibt Kirby die Schuld?", "de", "who", ["denies", "accuses"]),
    # key words
    ("streik wasserwerk forderung", "de", "who", ["demands"]),
    ("Vorwürfe gegen Kirby", "de", "who", ["accuses"]),
    ("waterworks criticism", "en", "who", ["criticises"]),
    ("Wasserwerk Leck wann", "de", "when", []),
    ("Kirby visited the waterworks when?", "en", "when", []),
    ("waterworks closed when inspectors came", "en", "fact", []),
    ("Was steht in den Forderungen?", "de", "fact", []),
    # not what they look like
    ("Was steht in der Anklage gegen die Stadtwerke?", "de", "fact", []),
    ("Wie hoch ist der Schaden?", "de", "fact", []),
    ("Wie viele Raketen liefert Pjöngjang?", "de", "fact", []),
    ("How many missiles will Pyongyang deliver?", "en", "fact", []),
    ("How many missiles did Kirby mention?", "en", "said", []),
    ("What was Kirby said to have seen in the harbour?", "en", "fact", []),
    ("Are more deliveries expected after the blast near Pyongyang?", "en", "fact", ["suspects"]),
    ("What is Kirby accused of?", "en", "fact", ["accuses"]),
    ("Was wird Kirby vorgeworfen?", "de", "fact", ["accuses"]),
    ("Was wird Kirby fordern?", "de", "said", ["demands"]),
    ("Was wird von der Opposition gefordert?", "de", "said", ["demands"]),
    ("Wurde die Lieferung von Pjöngjang bestätigt?", "de", "confirmed", ["confirms", "denies"]),
    ("Wer nannte die Kritik am Vertrag?", "de", "who", ["claims"]),
]


@pytest.mark.parametrize(("question", "language", "kind", "stances"), KINDS)
def test_kind_and_stances(question: str, language: str, kind: str, stances: list[str]) -> None:
    query = understand(question, names=NAMES)
    assert (query.language, query.kind.value, [stance.value for stance in query.stances]) == (language, kind, stances)


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


@pytest.mark.parametrize(
    ("question", "topics", "stances"),
    [
        # one noun is enough, but none that points back; without a verb the one before goes on
        ("Wer fordert ein Bad, und wer einen Steg?", ("Bad", "Steg"), "demands demands"),
        ("Who demands a pool, and who a pier?", ("pool", "pier"), "demands demands"),
        ("Wer fordert ein Bad, und wer bestreitet die Vorwürfe?", ("Bad", ""), "demands denies"),
        ("Who wants a pool, and who denies the allegations?", ("pool", ""), "claims denies"),
        ("Wer fordert ein Bad, und wer den Steg bezahlt hat?", ("Bad", "Steg bezahlt"), "demands demands"),
        ("Wer fordert ein Bad, und wer lehnt es ab?", ("Bad", ""), "demands criticises"),
    ],
)
def test_a_clause_may_be_about_one_noun(question: str, topics: tuple[str, str], stances: str) -> None:
    query = understand(question, names=NAMES)
    assert query.topics == topics
    assert " ".join(stance.value for stance in query.stances) == stances


@pytest.mark.parametrize(
    ("question", "reacts"),
    [
        ("Who wants Maria Holm to resign and what does she say?", "Maria Holm"),
        ("Wer fordert den Rücktritt von Maria Holm, und was sagt sie dazu?", "Maria Holm"),
        ("Wer wirft Maria Holm Geiz vor, und was sagt John Kirby dazu?", "John Kirby"),
        ("Wer fordert den Rücktritt von Maria Holm, und was sagt er dazu?", ""),  # that is somebody else
        ("Wer fordert den Rücktritt von Maria Holm, und wer bestreitet es?", ""),
    ],
)
def test_whose_answer_is_asked_for(question: str, reacts: str) -> None:
    assert understand(question, names=NAMES).reacts == reacts


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
    ("Wer erwartet höhere Gebühren?", "suspects", {"claims", "demands"}),
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
    ("Who expects higher fees?", "suspects", {"claims", "demands"}),
    ("Was erwartet Jan Orlow von der Stadt?", "suspects", {"claims", "demands"}),
    ("What does Jan Orlow expect from the town?", "suspects", {"claims", "demands"}),
    ("Wer hält die Messwerte für widerlegt?", "denies", set()),
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
    ("question", "accused", "kind"),
    [
        ("Wem wird Betrug vorgeworfen?", True, "who"),
        ("Wem wurde vorgeworfen, Geld veruntreut zu haben?", True, "who"),
        ("Wer wird beschuldigt, Geld veruntreut zu haben?", True, "who"),
        ("Who is accused of fraud?", True, "who"),
        ("Who was blamed for the leak?", True, "who"),
        ("Wem wird von Kirby Betrug vorgeworfen?", False, "said"),
        ("Who was accused by Kirby?", False, "said"),
        ("Wem wirft Kirby Betrug vor?", False, "said"),
        ("Wer wirft Kirby Betrug vor?", False, "who"),
        ("Who has accused Kirby of fraud?", False, "who"),
        ("Von wem wird Kirby beschuldigt?", False, "who"),
    ],
)
def test_whom_accusations_meet(question: str, accused: bool, kind: str) -> None:
    query = understand(question, names=NAMES)
    assert (query.accused, query.kind.value, query.roles is None) == (accused, kind, accused)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Streik Wasserwerk Forderung", "Streik Wasserwerk"),
        ("Wasserwerk Rohre undicht wie viele", "Wasserwerk Rohre undicht"),
        ("waterworks fuel how many tonnes", "waterworks fuel tonnes"),
        ("Wasserwerk Leck wann", "Wasserwerk Leck"),
        ("Who wants what in the row over the waterworks?", "row over the waterworks"),
        ("Wer wirft wem in der Sache Wasserwerk etwas vor?", "Sache Wasserwerk"),
    ],
)
def test_key_words_ask_without_being_a_topic(question: str, topic: str) -> None:
    assert understand(question, names=NAMES).topic == topic


def test_outlet() -> None:
    assert (
        understand("Was berichtete das Tagblatt Brunnau über das Wasserwerk?", names=NAMES).source == "Tagblatt Brunnau"
    )


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


@pytest.mark.parametrize("question", ["", "   ", "?", "???", "wer", "who", "und", "Was?", "x" * 5000, "\n\t„“", "🙂"])
def test_anything_typed_is_read(question: str) -> None:
    assert understand(question, names=NAMES).question == question


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


@pytest.mark.parametrize("said", ["Grüß Gott!", "Grüß euch", "Servus", "Moin", "Moin moin!", "Hi there", "Hey there!"])
def test_greetings_are_no_topic(said: str) -> None:
    assert understand(said).kind is QuestionKind.GREETING


def test_a_greeting_before_a_question_is_no_part_of_it() -> None:
    query = understand("Servus, was sagt Kirby zum Wehr?", names=NAMES)
    assert (query.kind, query.topic) == (QuestionKind.SAID, "Wehr")
