"""Constructions of saying beyond the plain verb with its clause: reproaches, reactions, fixed phrases, datelines."""

from __future__ import annotations

import re

import pytest

from qabot.attribution import attribute
from qabot.types import Article, Block, Role


def said(text: str) -> list[tuple[str, str, str]]:
    """Stance, speaker's words at the place and content of each statement."""
    blocks = tuple(
        Block(m.start(), m.start() + len(m[0].rstrip()), Role.PARAGRAPH)
        for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)
    )
    article = Article("a.txt", text, blocks, "de", "", "0" * 64)
    return [(s.stance.value, s.speaker_mention, s.content) for s in attribute(article)]


# text | stance | speaker | content: one row for each statement expected, in order, all of them
FIRES = """
Die Frau wirft ihm Betrug vor. | accuses | Die Frau | Betrug
Die Anklage wirft dem Wirt Betrug vor. | accuses | Die Anklage | Betrug
Es kam zu Streit, weil der Verein dem Wirt Betrug vorgeworfen hatte. | accuses | der Verein | Betrug
Es kam zu Streit, weil die Partei der Leitung Betrug vorgeworfen hatte. | accuses | die Partei | Betrug
Die Anklage legt dem Wirt Betrug zur Last. | accuses | Die Anklage | Betrug
Der Rat gibt der Bahn die Schuld am Stau. | accuses | Der Rat | Stau
Der Wirt bezichtigt den Koch der Lüge. | accuses | Der Wirt | den Koch der Lüge
Der Nachbar verdächtigt ihn des Diebstahls. | accuses | Der Nachbar | ihn des Diebstahls
Vom Koch Karl Huber, der gestern aussagte, war er schwer belastet worden. | accuses | Koch Karl Huber | er schwer
Die Firma weist jede Schuld von sich. | denies | Die Firma | jede Schuld
Der Wirt stellte jede Beteiligung in Abrede. | denies | Der Wirt | jede Beteiligung
Der Wirt lässt den Vorwurf nicht gelten. | denies | Der Wirt | den Vorwurf
Der Wirt bekannte sich nicht schuldig. | denies | Der Wirt | nicht schuldig
Der Wirt bekannte sich schuldig. | confirms | Der Wirt | schuldig
Der Wirt zeigt sich keiner Schuld bewusst. | denies | Der Wirt | keiner Schuld bewusst
Der Wirt widersprach den Berichten. | denies | Der Wirt | den Berichten
Der Rat übte scharfe Kritik am Umbau. | criticises | Der Rat | Umbau
Der Rat zeigte sich enttäuscht über das Urteil. | criticises | Der Rat | enttäuscht über das Urteil
Die Ministerin wies dies am Rande einer Feier als „Frechheit“ zurück. | denies | Die Ministerin | \
dies am Rande einer Feier als „Frechheit“
Kritik am Umbau kam von den Grünen. | criticises | den Grünen | am Umbau
Aus der Opposition kam scharfe Kritik. | criticises | der Opposition | scharfe Kritik
Der Umbau stößt bei Anrainern auf Widerstand. | criticises | Anrainern | Der Umbau
Für die Rede erntete er Kritik von der FPÖ. | criticises | der FPÖ | Für die Rede
Die Forderung der Gewerkschaft nach Urlaub blieb unerfüllt. | demands | der Gewerkschaft | nach Urlaub
Die Plagiatsvorwürfe der Zeitung gegen den Koch sind alt. | accuses | der Zeitung | gegen den Koch
Der Zeuge will den Koch gesehen haben. | claims | Der Zeuge | den Koch gesehen haben
Der Koch will davon nichts gewusst haben. | denies | Der Koch | davon nichts gewusst haben
Das Haus brannte. Das teilte heute, Freitag, die Feuerwehr mit. | claims | die Feuerwehr | Das Haus brannte
Der Wirt war nach eigenen Angaben daheim. | claims | Der Wirt | Der Wirt war nach eigenen Angaben daheim
Der Wirt schließt eine Absage nicht aus. | suspects | Der Wirt | eine Absage
Übertrieben findet der Rat den Jubel. | criticises | der Rat | den Jubel
Graz – Ein Verbot fordert der Rat. | demands | der Rat | Ein Verbot
Das Bad ist fast fertig, sagten Abgeordnete, die dort waren. | claims | Abgeordnete | Das Bad ist fast fertig
Wenn es eilt, soll er gehen, meinte der Wirt. | claims | der Wirt | Wenn es eilt, soll er gehen
Die Chefin, Eva Berg, wird nicht kandidieren, erklärte der Rat. | claims | der Rat | \
Die Chefin, Eva Berg, wird nicht kandidieren
Das Bad ist zu, erklärte am Montagabend der Wirt. | claims | der Wirt | Das Bad ist zu
Die Anklage hatte bis zu zwei Jahre Haft gefordert. | demands | Die Anklage | bis zu zwei Jahre Haft
Der Wirt räumte Fehler beim Bau ein – weil er musste. | confirms | Der Wirt | Fehler beim Bau
Der Mann hat gestanden, das Rad gestohlen zu haben. | confirms | Der Mann | das Rad gestohlen zu haben
Der Mann kaufte Räte, so der Vorwurf der Anklage. | accuses | der Anklage | Der Mann kaufte Räte
In einer Rede spricht die Abgeordnete (Grüne) von einem Erfolg. | claims | die Abgeordnete (Grüne) | einem Erfolg
Im Ministerium weist man die Vorwürfe zurück. | denies | Im Ministerium | die Vorwürfe
Für die SPÖ ist der Plan unannehmbar. | criticises | die SPÖ | ist der Plan unannehmbar
Aus Sicht der Grünen ist der Plan ein Fehler. | criticises | der Grünen | ist der Plan ein Fehler
Die Grünen sehen darin einen Fehler. | criticises | Die Grünen | darin einen Fehler
Die Opposition ortet einen Skandal. | criticises | Die Opposition | einen Skandal
Die ÖVP kann dem Plan nichts abgewinnen. | criticises | Die ÖVP | dem Plan
Heftig kritisiert wird der Plan vom Rechnungshof. | criticises | Rechnungshof | der Plan
Das Ministerium kann die Kritik nicht nachvollziehen. | denies | Das Ministerium | die Kritik
Der Rat lehnte die Vorwürfe ab. | denies | Der Rat | die Vorwürfe
Die Kritik des Obmanns der Partei, Max Klein, am Umbau ist alt. | criticises | des Obmanns der Partei, Max Klein | \
am Umbau
Auf Seiten der Opposition hagelte es Kritik an dem Umbau. | criticises | der Opposition | an dem Umbau
Die Rede löste bei der FPÖ Empörung aus. | criticises | der FPÖ | Die Rede
Die Anklagebehörde ermittelt wegen Betrugs. | accuses | Die Anklagebehörde | Betrugs
Die Partei reagierte auf den Umbau mit Entsetzen. | criticises | Die Partei | den Umbau
Die Bank gibt den Schaden mit drei Millionen Euro an. | claims | Die Bank | den Schaden mit drei Millionen Euro
Die Polizei geht von einer alten, längst geklärten Tat aus. | suspects | Die Polizei | einer alten, längst geklärten Tat
Die Frau sieht, wie manche westliche Länder, politische Gründe für das Urteil. | claims | Die Frau | \
politische Gründe für das Urteil
Das Bad soll „bald schließen“, wie die Zeitung schreibt. | claims | die Zeitung | Das Bad soll „bald schließen“
Der Rat wehrte die Vorwürfe ab. | denies | Der Rat | die Vorwürfe
Forderungen nach Neuwahlen wies der Rat zurück. | denies | der Rat | Forderungen nach Neuwahlen
Die Partei sieht keinen Grund für Neuwahlen. | claims | Die Partei | keinen Grund für Neuwahlen
Wien – Die Partei kritisiert das Gesetz. | criticises | Die Partei | das Gesetz
"""

# as papers print it that lose quotation marks
UNMARKED = (
    "Das Bad ist seit dem Frühjahr geschlossen, weil Rohre undicht sind und niemand die Kosten tragen will. "
    "Viele Gäste fahren seither in den Nachbarort, der zwei Becken und eine Sauna hat. "
    "Der Rat berät am Montag darüber, was werden soll, und hört auch den Betreiber an. "
    "Ich war dort und habe alles gesehen. Wir brauchen Geld, sagte der Wirt. Unsere Gäste sind geduldig. "
    "Der Zug fährt stündlich. Der Bus fährt nur am Abend. Im Winter ruht der Betrieb. "
    "Das Dach wird im Herbst erneuert. Die Kosten trägt der Bund. Ein Zaun steht schon. Es gibt Strom."
)

SILENT = [
    "Die Wirte hatten Preise abgesprochen.",  # agreed on, not denied
    "Er stellte sich in die Ecke.",
    "Das ist alles, was er zugibt.",  # what is admitted is "alles"
    "Sie zeigte sich enttäuscht.",  # of nothing that is named
    "Sie gab ihm das Buch.",
    "Der Koch will ein Lokal eröffnen.",  # a plan
    "Der Vorschlag von Neuwahlen stieß auf Ablehnung.",  # whose is not said
    "Die Kritik am Umbau ist alt.",
    "Das zeigt sich im Test.",
    "Er kann sagen, was er will.",
    "Die Stadt hatte das geplant.",
    "Sie wehrte drei Matchbälle ab.",
    "Die Lage widerspricht dem Plan.",
    "Der Laden nimmt Waren zurück.",
    "Die Ankündigung des Endes von Radio Nord kam spät.",  # the end announces nothing
    "Das Gericht verurteilte ihn zu drei Jahren Haft.",
    "Der Sprecher nannte keine Gründe.",
    "Für die SPÖ ist der Montag wichtig.",
    "In Paris nennt man es Mode.",
    "Der Wirt hatte lange im Regen gestanden.",  # stood, not confessed
    "Das Vorhaben wird den Haushalt stark belasten.",  # of money
]


@pytest.mark.parametrize("row", FIRES.replace("\\\n", "").strip().splitlines())
def test_fires(row: str) -> None:
    text, *expected = row.split(" | ")
    assert said(text) == [tuple(expected)]


@pytest.mark.parametrize("text", SILENT)
def test_stays_silent(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dem Koch wird vorgeworfen, Geld genommen zu haben, was dieser jedoch zurückweist.",
            [("accuses", "Geld genommen zu haben"), ("denies", "Geld genommen zu haben")],
        ),
        ("Die Partei wirft ihm Betrug vor, was er bestreitet.", [("accuses", "Betrug"), ("denies", "Betrug")]),
        (
            "Laut Polizei hat der Wirt geschossen, was sein Anwalt als Lüge bezeichnet.",
            [("claims", "hat der Wirt geschossen"), ("denies", "hat der Wirt geschossen")],
        ),
        ("Er wollte nicht sagen, was er bestreitet.", [("claims", "was er bestreitet")]),  # an indirect question
    ],
)
def test_a_relative_clause_answers_what_stands_before_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(stance, content) for stance, _, content in said(text)] == expected


def test_a_denial_in_a_relative_clause_answers_the_accusation_before_it() -> None:
    text = "Die Partei wirft dem Koch vor, Geld genommen zu haben, was dieser bestreitet."
    article = Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "", "0" * 64)
    accusation, denial = attribute(article)
    assert (denial.speaker, denial.answers and denial.answers.statement) == ("Koch", 0)
    assert accusation.speaker == "Partei"


def test_a_quotation_behind_a_colon_leaves_the_verb_its_object() -> None:
    rows = said("Die Firma empfindet die Kritik als ungerechtfertigt: „Das Lager ist leer.“")
    assert [(stance, content) for stance, _, content in rows] == [
        ("denies", "die Kritik als ungerechtfertigt"),
        ("claims", "„Das Lager ist leer.“"),
    ]


def test_an_answer_told_by_another_belongs_to_him_who_gives_it() -> None:
    rows = said("Die Anklage sprach von Missbrauch. Der Mann selbst gebe Streit zu, bestreite aber jede Gewalt.")
    assert [(stance, speaker) for stance, speaker, _ in rows] == [
        ("accuses", "Die Anklage"),
        ("confirms", "Der Mann"),
        ("denies", "Der Mann"),
    ]


def test_sentences_in_the_first_person_beside_a_speaker_are_his() -> None:
    rows = said(UNMARKED)
    assert [(speaker, content) for _, speaker, content in rows] == [
        ("der Wirt", "Ich war dort und habe alles gesehen"),
        ("der Wirt", "Wir brauchen Geld"),
        ("der Wirt", "Unsere Gäste sind geduldig"),
    ]


def test_an_author_who_speaks_of_himself_is_no_speaker() -> None:
    text = " ".join(["Ich war dort. Wir haben lange gewartet."] * 12) + " Es war kalt, sagte der Wirt. Ich ging."
    assert [content for _, _, content in said(text)] == ["Es war kalt"]


def test_two_speakers_may_share_a_verb() -> None:
    assert said("Der Minister spricht von einem Erfolg, die Opposition von einem Skandal.") == [
        ("claims", "Der Minister", "einem Erfolg"),
        ("criticises", "die Opposition", "einem Skandal"),
    ]


def test_participles_of_one_auxiliary_each_say_something() -> None:
    text = "Der Wirt hatte Fehler eingeräumt und angegeben, er sei müde, jedoch beteuert, nichts gestohlen zu haben."
    assert [(stance, content) for stance, _, content in said(text)] == [
        ("confirms", "Fehler"),
        ("claims", "er sei müde"),
        ("denies", "nichts gestohlen zu haben"),
    ]


def test_a_surname_may_begin_with_a_preposition() -> None:
    rows = said("Karl zu Löwenstein kam. Zu Löwenstein bestritt den Vorwurf. Zu Mittag aß er.")
    assert rows == [("denies", "Zu Löwenstein", "den Vorwurf")]


def test_a_second_speaker_may_share_the_auxiliary() -> None:
    assert said("Kern und Huber hatten die Tat gestanden, Wolf und Moser ihre Unschuld beteuert.") == [
        ("confirms", "Kern und Huber", "die Tat"),
        ("denies", "Wolf und Moser", "ihre Unschuld"),
    ]
