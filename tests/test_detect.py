"""Who is found to say what: rows of German sentences that fire, and rows that deliberately do not."""

from __future__ import annotations

import re

import pytest

from qabot.attribution.detect import detect
from qabot.attribution.utterance import Utterance
from qabot.types import Article, Block, Kind, Role, Stance


def article(text: str, role: Role = Role.PARAGRAPH) -> Article:
    blocks = [
        Block(m.start(), m.start() + len(m[0].rstrip()), role) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)
    ]
    return Article("a.txt", text, tuple(blocks), "de", "", "0" * 64)


def found(text: str, role: Role = Role.PARAGRAPH) -> list[tuple[str, str, str, str]]:
    """Cue, speaker, content and stance of each utterance."""
    return [
        (
            " ".join(text[a:b] for a, b in u.cue_spans),
            text[slice(*u.speaker_span)] if u.speaker_span else "",
            text[slice(*u.content_span)],
            u.stance.value,
        )
        for u in detect(article(text, role))
    ]


# text, then what is found: cue, speaker, content, stance
FIRES = [
    # claims: every form a clause of content takes
    ("Die Ärztin sagte, die Lage sei ernst.", "sagte", "Die Ärztin", "die Lage sei ernst", "claims"),
    ("Die Ärztin sagte, dass die Lage ernst ist.", "sagte", "Die Ärztin", "die Lage ernst ist", "claims"),
    ("Die Lage sei ernst, sagte die Ärztin.", "sagte", "die Ärztin", "Die Lage sei ernst", "claims"),
    (
        "Die Lage, sagte die Ärztin, sei ernst.",
        "sagte",
        "die Ärztin",
        "Die Lage, sagte die Ärztin, sei ernst",
        "claims",
    ),
    ("„Die Lage ist ernst“, sagte die Ärztin.", "sagte", "die Ärztin", "„Die Lage ist ernst“", "claims"),
    ("Die Ärztin sagte: „Die Lage ist ernst.“", "sagte", "Die Ärztin", "„Die Lage ist ernst.“", "claims"),
    ("»Die Lage ist ernst«, sagte die Ärztin.", "sagte", "die Ärztin", "»Die Lage ist ernst«", "claims"),
    ('"Die Lage ist ernst", sagte die Ärztin.', "sagte", "die Ärztin", '"Die Lage ist ernst"', "claims"),
    ("“Die Lage ist ernst”, sagte die Ärztin.", "sagte", "die Ärztin", "“Die Lage ist ernst”", "claims"),
    ("Wie die Polizei mitteilte, brannte das Haus.", "mitteilte", "die Polizei", "brannte das Haus", "claims"),
    ("Das Haus brannte, wie die Polizei mitteilte.", "mitteilte", "die Polizei", "Das Haus brannte", "claims"),
    ("Das Haus sei leer, so der Wirt.", "so", "der Wirt", "Das Haus sei leer", "claims"),
    ("Laut der Wirtin stand das Haus leer.", "Laut", "der Wirtin", "stand das Haus leer", "claims"),
    ("Nach Angaben der Polizei brannte das Haus.", "Nach Angaben", "der Polizei", "brannte das Haus", "claims"),
    ("Augenzeugen zufolge brannte das Haus.", "zufolge", "Augenzeugen", "brannte das Haus", "claims"),
    ("Seiner Meinung nach brannte das Haus.", "Meinung nach", "Seiner", "brannte das Haus", "claims"),
    ("In dem Bericht heißt es, das Haus sei leer.", "heißt es", "dem Bericht", "das Haus sei leer", "claims"),
    ("Experten gehen davon aus, dass es regnet.", "gehen davon aus", "Experten", "es regnet", "claims"),
    ("Er vertrat die Ansicht, dass es regnet.", "vertrat die Ansicht", "Er", "es regnet", "claims"),
    ("Sie sprach von einem Missverständnis.", "sprach von", "Sie", "einem Missverständnis", "claims"),
    # denies
    ("Der Chef wies die Vorwürfe zurück.", "wies zurück", "Der Chef", "die Vorwürfe", "denies"),
    ("Die Firma bestreitet, Müll verbrannt zu haben.", "bestreitet", "Die Firma", "Müll verbrannt zu haben", "denies"),
    ("Der Verein dementierte den Bericht.", "dementierte", "Der Verein", "den Bericht", "denies"),
    ("Die Anklage hat er stets bestritten.", "hat bestritten", "er", "Die Anklage", "denies"),
    # confirms
    ("Die Firma räumte Fehler ein.", "räumte ein", "Die Firma", "Fehler", "confirms"),
    ("Der Mann gab zu, das Rad gestohlen zu haben.", "gab zu", "Der Mann", "das Rad gestohlen zu haben", "confirms"),
    # accuses
    ("Ihm wird vorgeworfen, Geld genommen zu haben.", "wird vorgeworfen", "", "Geld genommen zu haben", "accuses"),
    ("Sie warf dem Minister Untätigkeit vor.", "warf vor", "Sie", "Untätigkeit", "accuses"),
    ("Die Bauern machen den Konzern verantwortlich.", "machen verantwortlich", "Die Bauern", "den Konzern", "accuses"),
    # criticises
    ("Der Verband kritisierte das Gesetz.", "kritisierte", "Der Verband", "das Gesetz", "criticises"),
    (
        "Das Gesetz wurde von der Opposition kritisiert.",
        "wurde kritisiert",
        "der Opposition",
        "Das Gesetz",
        "criticises",
    ),
    # demands
    ("Die Bürger fordern einen Neubau.", "fordern", "Die Bürger", "einen Neubau", "demands"),
    ("Er forderte die Stadt auf, das Bad zu öffnen.", "forderte auf", "Er", "das Bad zu öffnen", "demands"),
    # announces
    ("Die Bahn kündigte neue Züge an.", "kündigte an", "Die Bahn", "neue Züge", "announces"),
    ("Sie hat versprochen, das Bad zu öffnen.", "hat versprochen", "Sie", "das Bad zu öffnen", "announces"),
    # suspects
    ("Die Polizei vermutet, dass er lügt.", "vermutet", "Die Polizei", "er lügt", "suspects"),
    ("Die Mieter befürchten höhere Kosten.", "befürchten", "Die Mieter", "höhere Kosten", "suspects"),
    # warns
    ("Forscher warnen vor neuen Fluten.", "warnen vor", "Forscher", "neuen Fluten", "warns"),
    ("Der Bund drohte damit, die Hilfe zu kürzen.", "drohte damit", "Der Bund", "die Hilfe zu kürzen", "warns"),
    # nouns that hold a clause
    (
        "Trotz der Warnung der Ärzte, das Wasser sei giftig, badete er.",
        "Warnung",
        "der Ärzte",
        "das Wasser sei giftig",
        "warns",
    ),
]

SILENT = [
    "Nach dem Spiel gingen alle nach Hause.",  # "nach" of time
    "Nach der Wahl begann die Arbeit.",
    "Nach der Mitteilung ging er.",  # a text spoken of before, and no mood of report
    "Nach Berlin fährt kein Zug.",  # of place
    "Danach ging er schlafen.",  # "danach" of time, no mood of report
    "Er sprach laut und lange.",  # "laut" the adverb
    "So der Plan aufgeht, kommt er morgen.",  # "so" the conjunction
    "Der Zug fährt um acht.",
    "Die Tür wurde geschlossen.",  # passive without a cue
    "Er lehnte das Fahrrad an die Wand.",  # "lehnen", not "ablehnen"
    "Die Firma stellte einen Koch an.",  # "stellen ... an", not "feststellen"
    "Sie warf den Ball vor das Tor.",  # "werfen", with "vor" before a noun
    "Der Hund sah im Garten eine Katze.",  # "sehen" of eyes
    "Ich glaube, wir fahren morgen.",  # the author's own voice
    "Das Haus ist alt, aber die Fenster sind neu.",
    "Wenn es regnet, bleibt die Schule zu.",
    "Er hat das Licht gelöscht und die Tür geschlossen.",
    "„Der Pate“ lief im Kino.",  # a title, not speech
    "Der Film „Der Pate“ lief im Kino.",
]


@pytest.mark.parametrize(("text", "cue", "speaker", "content", "stance"), FIRES, ids=[row[0][:40] for row in FIRES])
def test_fires(text: str, cue: str, speaker: str, content: str, stance: str) -> None:
    assert found(text) == [(cue, speaker, content, stance)]


@pytest.mark.parametrize("text", SILENT)
def test_stays_silent(text: str) -> None:
    assert found(text) == []


def test_every_stance_has_a_row() -> None:
    assert {row[4] for row in FIRES} == {stance.value for stance in Stance}


def test_one_record_for_each_of_several_predicates() -> None:
    text = "Der Sprecher hat die Vorwürfe zurückgewiesen und den Bericht als Märchen bezeichnet."
    assert [(s, c) for _, s, c, _ in found(text)] == [
        ("Der Sprecher", "die Vorwürfe"),
        ("Der Sprecher", "den Bericht als Märchen"),
    ]


def test_a_subordinate_verb_bracket_closes_behind_its_relative_clause() -> None:
    text = "Der Beamte betonte, dass das Land die Strafen, die der Rat verhängt hatte, nie anerkannt habe."
    assert found(text)[0][2] == "das Land die Strafen, die der Rat verhängt hatte, nie anerkannt habe"


def test_content_ends_where_its_matrix_goes_on() -> None:
    text = "Er wies den Vorwurf, er habe gelogen, zurück und kündigte an, Klage einzureichen."
    rows = found(text)
    assert [(cue, content) for cue, _, content, _ in rows] == [
        ("wies zurück", "den Vorwurf, er habe gelogen"),
        ("kündigte an", "Klage einzureichen"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Das Urteil kritisierte der Anwalt scharf.", "der Anwalt"),  # nominative by its article
        ("Die Vorwürfe wies die Firma zurück.", "die Firma"),  # by number
        ("Eine Verschiebung bezeichnete Meier als falsch.", "Meier"),  # persons before abstract nouns
        ("Das sei falsch, sagte Anna Berg, Chefin der Werft, am Montag.", "Anna Berg, Chefin der Werft"),
        ("Der Minister, der gestern kam, sagte, es gehe gut.", "Der Minister"),  # relative clauses are left out
        ("Einer der Anwälte sagte, es gehe gut.", "Einer der Anwälte"),
        ("Tourleiter Max Klein sagte der Zeitung, es gehe gut.", "Tourleiter Max Klein"),  # "der Zeitung" is a dative
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    assert found(text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Er sagte der Zeitung, es gehe gut.", "der Zeitung"),
        ("Er sagte gegenüber der Presse, es gehe gut.", "der Presse"),
        ("Ihm wird vorgeworfen, Geld genommen zu haben.", "Ihm"),
        ("Sie forderte den Rat auf, das Bad zu öffnen.", "den Rat"),
    ],
)
def test_addressee(text: str, addressee: str) -> None:
    (utterance,) = detect(article(text))
    assert utterance.addressee_span is not None
    assert text[slice(*utterance.addressee_span)] == addressee


def kinds(text: str) -> list[Kind]:
    return [utterance.kind for utterance in detect(article(text))]


def test_kinds() -> None:
    assert kinds("„Es brennt“, sagte er.") == [Kind.DIRECT]
    assert kinds("Er sagte, es brenne.") == [Kind.INDIRECT]
    assert kinds("Er sagte, es habe „lichterloh gebrannt“.") == [Kind.PARTIAL_QUOTE]
    assert kinds("Er kritisierte das Gesetz.") == [Kind.REPORTED]


def test_a_quotation_over_several_sentences_is_one_utterance() -> None:
    text = "„Es brennt. Alle sind draußen. Niemand ist verletzt“, sagte der Wirt."
    assert [row[2] for row in found(text)] == ["„Es brennt. Alle sind draußen. Niemand ist verletzt“"]


def continued(text: str) -> Utterance:
    return detect(article(text))[-1]


def test_the_mood_of_report_goes_on_without_a_cue() -> None:
    last = continued("Der Wirt sagte, es brenne. Alle seien draußen.")
    assert (last.kind, last.inherits, last.cue) == (Kind.FREE_INDIRECT, 0, "")


def test_a_quotation_alone_belongs_to_the_speaker_before() -> None:
    last = continued("Der Wirt sagte, es brenne. „Alle sind draußen.“")
    assert (last.kind, last.inherits) == (Kind.DIRECT, 0)


def test_hearsay_is_perfect_and_duty_is_not() -> None:
    assert continued("Die Polizei nahm ihn fest. Er soll Geld gestohlen haben.").kind is Kind.FREE_INDIRECT
    assert found("Die Stadt baut eine Brücke. Sie soll im Mai fertig werden.") == []
    assert len(found("Der Wirt sagte, es eile. Die Küche soll im Mai fertig sein.")) == 2
    assert len(found("Der Wirt sagte, es eile.\n\nDie Brücke soll im Mai fertig werden.")) == 1


def test_demnach_takes_the_source_of_the_sentence_before() -> None:
    last = continued("Die Polizei berichtete, es habe gebrannt. Demnach stand das Haus leer.")
    assert (last.cue, last.inherits) == ("demnach", 0)


def test_das_sagte_points_to_the_sentence_before() -> None:
    text = "Das Bad öffnet im Mai. Das sagte die Leiterin am Montag."
    assert found(text) == [("sagte", "die Leiterin", "Das Bad öffnet im Mai", "claims")]


def test_headlines() -> None:
    assert found("Meier: Das Bad bleibt zu", Role.TITLE) == [("", "Meier", "Das Bad bleibt zu", "claims")]
    assert found("Verein bestreitet, Geld genommen zu haben", Role.TITLE)[0][:2] == ("bestreitet", "Verein")


def test_negation_is_told() -> None:
    (utterance,) = detect(article("Die Firma bestätigte den Bericht nicht."))
    assert utterance.negated
