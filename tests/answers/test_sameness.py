"""What counts as said once and what as said twice."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from answer_examples import article, said

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.sameness.statements import changed, opposed, said_again
from qabot.types import Block, Kind, LanguageCode, Role, Stance

TWO_DEMANDS = article(
    "Der Fischereiverband fordert das Ende der Baggerarbeiten. Der Fischereiverband fordert, die Reederei für die "
    "toten Muscheln zahlen zu lassen."
)
AGENCY = article("Der Fischereiverband fordert am Dienstag das Ende der Baggerarbeiten.", "b.txt")
HEADED = article("Landrat bestreitet Weitergabe von Listen\n\nDer Landrat bestritt, Listen weitergegeben zu haben.")
HEADED = replace(HEADED, blocks=(Block(0, 41, Role.TITLE), Block(43, len(HEADED.text), Role.PARAGRAPH)))
NOTHING = article("Den Vorwurf wies der Hafenmeister zurück. Später wies der Hafenmeister den Vorwurf erneut zurück.")

ROWS = [
    # one verb and one speaker do not make one demand
    (
        said(TWO_DEMANDS, "Der Fischereiverband fordert das Ende der Baggerarbeiten.", "das Ende der Baggerarbeiten",
             "Fischereiverband", Stance.DEMANDS),
        said(TWO_DEMANDS, "Der Fischereiverband fordert, die Reederei für die toten Muscheln zahlen zu lassen.",
             "die Reederei für die toten Muscheln zahlen zu lassen", "Fischereiverband", Stance.DEMANDS),
        False,
    ),
    # the same demand in another outlet is one
    (
        said(TWO_DEMANDS, "Der Fischereiverband fordert das Ende der Baggerarbeiten.", "das Ende der Baggerarbeiten",
             "Fischereiverband", Stance.DEMANDS),
        said(AGENCY, AGENCY.text, "das Ende der Baggerarbeiten", "Fischereiverband", Stance.DEMANDS),
        True,
    ),
    # a heading says in short what the text tells in full
    (
        said(HEADED, "Landrat bestreitet Weitergabe von Listen", "Weitergabe von Listen", "Landrat", Stance.DENIES),
        said(HEADED, "Der Landrat bestritt, Listen weitergegeben zu haben.", "Listen weitergegeben zu haben", "Landrat",
             Stance.DENIES),
        True,
    ),
    # the same words twice in one article are one
    (
        said(NOTHING, "Den Vorwurf wies der Hafenmeister zurück.", "Den Vorwurf", "Hafenmeister", Stance.DENIES),
        said(NOTHING, "Später wies der Hafenmeister den Vorwurf erneut zurück.", "den Vorwurf", "Hafenmeister",
             Stance.DENIES),
        True,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "again"), ROWS)
def test_said_again(first: Evidence, second: Evidence, again: bool) -> None:
    assert said_again(first, second) is again


TOLD: list[tuple[LanguageCode, str, str]] = [
    ("en", "said three workers were missing", "said no workers were missing"),
    ("en", "said twelve people were hurt", "said thirty people were hurt"),
    ("en", "said she would resign", "said she would not resign"),
    ("de", "sagte, drei Arbeiter würden vermisst", "sagte, keine Arbeiter würden vermisst"),
    ("de", "sagte, die Brücke werde gesperrt", "sagte, die Brücke werde nicht gesperrt"),
]


@pytest.mark.parametrize(("language", "before", "after"), TOLD)
def test_a_number_or_a_negation_makes_another_statement(language: LanguageCode, before: str, after: str) -> None:
    def told(text: str, id: str) -> Evidence:
        content = text.removeprefix("said ").removeprefix("sagte, ")
        whole = article(f"Ute Lang {text}.", id, language)
        return said(whole, whole.text, content, "Ute Lang", kind=Kind.INDIRECT, cue="said")

    one, other = told(before, "a.txt"), told(after, "b.txt")
    assert not said_again(one, other)
    assert changed(one, other) and opposed(one, other)
    assert said_again(one, told(before, "b.txt")) and not changed(one, told(before, "b.txt"))


def test_who_denies_the_same_in_other_words_has_not_changed_his_mind() -> None:
    first = article("Polen bestritt am Montag, dass es Norwegen Drohnen geliefert habe.", "a.txt")
    second = article("Polen dementierte am Freitag, Drohnen an Norwegen geliefert zu haben.", "b.txt")
    third = article("Polen räumte am Samstag ein, dass es Norwegen Drohnen geliefert habe.", "c.txt")
    one = said(first, first.text, "es Norwegen Drohnen geliefert habe", "Polen", Stance.DENIES)
    two = said(second, second.text, "Drohnen an Norwegen geliefert zu haben", "Polen", Stance.DENIES)
    three = said(third, third.text, "es Norwegen Drohnen geliefert habe", "Polen", Stance.CONFIRMS)
    assert not changed(one, two) and changed(one, three) and changed(two, three)


def test_who_concedes_later_what_he_denied_has_changed_his_mind() -> None:
    early = replace(article("Ruth Kolb bestritt, die Listen geändert zu haben."), date="2025-03-04")
    late = replace(article("Ruth Kolb räumte ein, in Listen eigenhändig Namen gestrichen zu haben.", "b.txt"))
    denial = said(early, early.text, "die Listen geändert zu haben", "Ruth Kolb", Stance.DENIES, cue="bestritt")
    for date, content, cue, told in (
        ("2025-03-09", "in Listen eigenhändig Namen gestrichen zu haben", "räumte ein", True),
        ("2025-03-04", "in Listen eigenhändig Namen gestrichen zu haben", "räumte ein", False),  # on one day
        ("2025-03-09", "Namen gestrichen zu haben", "räumte ein", False),  # in another matter
        ("2025-03-09", "in Listen eigenhändig Namen gestrichen zu haben", "erklärte", False),
    ):
        whole = replace(late, date=date)
        concession = said(whole, whole.text, content, "Ruth Kolb", Stance.CONFIRMS, cue=cue)
        assert changed(denial, concession) is opposed(concession, denial) is told


def test_one_noun_for_a_body_of_one_country_is_one_speaker() -> None:
    whole = article("Polens Militär sagte, das Wehr sei zu. Das polnische Militär sagte, das Wehr sei zu.")
    one, *sentences = whole.text.split(". ")
    first = said(whole, one, "das Wehr sei zu", "Polens Militär", party="Polen")
    second = said(whole, sentences[0], "das Wehr sei zu", "polnisches Militär", party="Polen")
    assert said_again(first, second)
    other = said(whole, sentences[0], "das Wehr sei zu", "tschechisches Militär", party="Tschechien")
    assert not said_again(first, other)


def test_only_a_sentence_that_is_quoted_holds_what_else_is_said_in_it() -> None:
    text = "Ute Lang sagte, das Wehr sei dicht, und sprach von einem großen Erfolg der Werft."
    whole = article(text)
    clause = said(whole, text, "das Wehr sei dicht", "Ute Lang", kind=Kind.INDIRECT, cue="sagte")
    rest = said(whole, text, "von einem großen Erfolg der Werft", "Ute Lang", cue="sprach")
    assert said_again(rest, clause)  # told by the sentence
    assert not said_again(clause, rest)  # told by a clause


def _told(language: LanguageCode, sentence: str, id: str = "a.txt", stance: Stance = Stance.CLAIMS) -> Evidence:
    """What Ada Kern says: its content stands in brackets, its cue in braces."""
    bare = re.sub(r"[\[\]{}]", "", sentence)
    content = re.sub(r"[{}]", "", sentence).split("[")[1].split("]")[0]
    found = said(article(bare, id, language), bare, content, "Ada Kern", stance)
    cues = [(bare.index(cue), bare.index(cue) + len(cue)) for cue in re.findall(r"\{(.*?)\}", sentence)]
    begin = bare.index("Ada Kern")
    assert found.statement
    statement = replace(
        found.statement,
        cue=" ".join(bare[slice(*span)] for span in cues),
        cue_spans=tuple(cues),
        speaker_span=(begin, begin + len("Ada Kern")),
    )
    return replace(found, statement=statement)


# what turns it stands beside what is said, or is the verb
TURNED: list[tuple[LanguageCode, str, str]] = [
    ("en", "Mayor Ada Kern {backs} [the tunnel].", "Mayor Ada Kern no longer {backs} [the tunnel]."),
    ("en", "Ada Kern {ruled out} [a merger].", "Ada Kern did not {rule out} [a merger]."),
    ("en", "Ada Kern {announced} [a walkout].", "Ada Kern {called off} [the walkout]."),
    ("en", "Ada Kern {promised} [to pay the bill].", "Ada Kern {refused} [to pay the bill]."),
    ("en", "Ada Kern {welcomed} [the verdict].", "Ada Kern hardly {welcomed} [the verdict]."),
    ("de", "Ada Kern {begrüßt} [das Urteil].", "Ada Kern {begrüßt} [das Urteil] nicht."),
    ("de", "Ada Kern {glaubt} an [einen Sieg].", "Ada Kern {glaubt} nicht mehr an [einen Sieg]."),
    ("de", "Ada Kern hat [eine Fusion] {ausgeschlossen}.", "Ada Kern {schließt} [eine Fusion] nicht mehr {aus}."),
    ("de", "Ada Kern {kündigte} [eine Klage] {an}.", "Ada Kern {verzichtet} auf [eine Klage]."),
    ("de", "Ada Kern {versprach}, [die Miete zu zahlen].", "Ada Kern {weigerte} sich, [die Miete zu zahlen]."),
    ("de", "Ada Kern {plant} [den Ausbau].", "Ada Kern {lehnt} [den Ausbau] {ab}."),
    ("de", "Ada Kern {bestätigte}, dass [Öl auslief].", "Ada Kern {dementierte}, dass [Öl auslief]."),
]


@pytest.mark.parametrize(("language", "before", "after"), TURNED)
def test_the_verb_and_what_stands_beside_it_make_another_statement(
    language: LanguageCode, before: str, after: str
) -> None:
    one, other = _told(language, before), _told(language, after, "b.txt")
    assert not said_again(one, other) and not said_again(other, one)
    assert changed(one, other) and opposed(one, other)
    assert said_again(one, _told(language, before, "b.txt"))


# content before and after, and whether the one is the other's contrary
CONTENTS: list[tuple[LanguageCode, str, str, bool]] = [
    ("de", "die Rechnung sei bezahlt", "die Rechnung sei mitnichten bezahlt", True),
    ("de", "die Rechnung sei bezahlt", "die Rechnung sei beinahe bezahlt", True),
    ("de", "die Rechnung sei bezahlt", "die Rechnung sei angeblich bezahlt", True),
    ("de", "die Schule werde geräumt", "die Schule dürfe geräumt werden", True),
    ("de", "die Schule könne geräumt werden", "die Schule müsse geräumt werden", True),
    ("de", "die Schule werde geräumt", "die Schule sei geräumt", False),
    ("de", "der Umbau koste wenigstens sechs Millionen", "der Umbau koste maximal sechs Millionen", True),
    ("de", "der Umbau koste sechs Millionen", "der Umbau koste doppelt so viel wie sechs Millionen", True),
    ("de", "der Arzt habe ihr die Akte gegeben", "der Arzt habe ihm die Akte gegeben", False),
    ("de", "die Mieten stiegen um vier Prozent", "die Mieten stiegen auf vier Prozent", False),
    ("de", "die Brücke sei sicher", "die Brücke sei ziemlich sicher", False),
    ("en", "the dam was sound", "the dam was far from sound", True),
    ("en", "the dam was sound", "the dam was almost sound", True),
    ("en", "the dam would hold", "the dam should hold", True),
    ("en", "he would pay the fine", "he would fail to pay the fine", True),
    ("en", "the hall seats at least 300 guests", "the hall seats at most 300 guests", True),
    ("en", "the doctor had helped her", "the doctor had helped him", False),
    ("en", "nobody was injured", "four people were injured", True),
]


@pytest.mark.parametrize(("language", "before", "after", "contrary"), CONTENTS)
def test_what_one_has_more_may_only_be_what_changes_nothing(
    language: LanguageCode, before: str, after: str, contrary: bool
) -> None:
    frame = "Ada Kern {sagte}, [%s]." if language == "de" else "Ada Kern {said} [%s]."
    one, other = _told(language, frame % before), _told(language, frame % after, "b.txt")
    assert not said_again(one, other) and not said_again(other, one)
    assert opposed(one, other) or not contrary


AGAIN: list[tuple[LanguageCode, str, str]] = [
    ("de", "Ada Kern {sagte}, [die Schule werde geräumt].", "Wie Ada Kern {erklärte}, [werde die Schule geräumt]."),
    ("de", "Ada Kern {bestreitet} [den Betrug].", "Ada Kern {wies} [den Betrug] am Montag {zurück}."),
    ("de", "Ada Kern {fordert} [den Abriss].", "Bürgermeisterin Ada Kern {forderte} erneut [einen Abriss]."),
    ("de", "Ada Kern {teilte} {mit}, [sie gehe am Freitag].", "[Sie gehe], {sagte} Ada Kern."),
    ("en", "Ada Kern {said} [the dam was sound].", "[The dam was also sound], Ada Kern {told} reporters."),
    ("en", "Ada Kern {backs} [the tunnel].", "Mayor Ada Kern publicly {backed} [a tunnel] on Monday."),
]


@pytest.mark.parametrize(("language", "before", "after"), AGAIN)
def test_what_changes_nothing_makes_no_other_statement(language: LanguageCode, before: str, after: str) -> None:
    one, other = _told(language, before), _told(language, after, "b.txt")
    assert said_again(one, other) and said_again(other, one)
    assert not changed(one, other)


SUBJECTS: list[tuple[str, str, bool]] = [
    ("Ada Kern {lehnt} [Gespräche mit den Lotsen] {ab}.", "Ada Kern {nannte} [die Lotsen „rücksichtslos“].", False),
    ("Ada Kern {nannte} [14 Prozent].", "Ada Kern {nannte} [ein Defizit von 16 Prozent].", False),
    ("Ada Kern {sagte}, [der Zeuge werde reden].", "Ada Kern {sagte}, [der Zeuge werde schweigen].", True),
    ("Ada Kern {sagte}, [keiner sei verletzt].", "Ada Kern {sagte}, [sechs Menschen seien verletzt].", True),
]


@pytest.mark.parametrize(("before", "after", "one_matter"), SUBJECTS)
def test_one_word_in_common_is_a_matter_in_common_only_in_short_clauses(
    before: str, after: str, one_matter: bool
) -> None:
    assert changed(_told("de", before), _told("de", after, "b.txt")) is one_matter


def test_a_pronoun_means_the_same_only_where_the_whole_sentence_is_the_same() -> None:
    one, other = (
        _told("de", "Ada Kern {bestreitet} [das]."),
        _told("de", "Auch die Flut {bestreitet} Ada Kern: [das].", "b.txt"),
    )
    assert not said_again(one, other)
    assert said_again(one, _told("de", "Ada Kern {bestreitet} [das].", "b.txt"))


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("de", "Ada Kern {lobte} [das Urteil].", "Ada Kern {rügte} [das Urteil]."),
        ("de", "Ada Kern {riet} zu [einer Klage].", "Ada Kern {riet} von [einer Klage] {ab}."),
        ("de", "Ada Kern {stimmte} für [den Ausbau].", "Ada Kern {stimmte} gegen [den Ausbau]."),
        ("en", "Ada Kern {praised} [the verdict].", "Ada Kern {criticised} [the verdict]."),
        ("en", "Ada Kern {advised} [a merger].", "Ada Kern {advised} against [a merger]."),
    ],
)
def test_the_same_told_by_a_verb_of_another_sense_is_told_as_well(
    language: LanguageCode, before: str, after: str
) -> None:
    one, other = _told(language, before), _told(language, after, "b.txt")
    assert not said_again(one, other) and not said_again(other, one)
    assert opposed(one, other)


MOLE = article("Frieda Lass warf der Stadt vor, die Fischer getäuscht zu haben.", "m.txt")


@pytest.mark.parametrize(
    ("sentence", "content", "speaker", "date", "again"),
    [
        ("Frieda Lass accused the city of misleading the fishermen.", "misleading the fishermen", "Frieda Lass",
         "2025-09-02", True),
        ("Frieda Lass accused the city of misleading the fishermen.", "misleading the fishermen", "Frieda Lass",
         "2025-11-02", False),
        ("Paula Heck accused the city of misleading the fishermen.", "misleading the fishermen", "Paula Heck",
         "2025-09-02", False),
        ("Frieda Lass accused the city of misleading forty fishermen.", "misleading forty fishermen", "Frieda Lass",
         "2025-09-02", False),
        ("Frieda Lass accused the city of not warning the fishermen.", "not warning the fishermen", "Frieda Lass",
         "2025-09-02", False),
        ("Frieda Lass accused the city of selling the harbour.", "selling the harbour", "Frieda Lass",
         "2025-09-02", False),
    ],
)  # fmt: skip
def test_said_again_in_another_language(sentence: str, content: str, speaker: str, date: str, again: bool) -> None:
    german = replace(MOLE, date="2025-09-01")
    english = replace(article(sentence, "p.txt", "en"), date=date)
    one = said(german, MOLE.text, "die Fischer getäuscht zu haben", "Frieda Lass", Stance.ACCUSES, cue="warf vor")
    other = said(english, sentence, content, speaker, Stance.ACCUSES, cue="accused")
    assert said_again(one, other) is said_again(other, one) is again


def test_who_does_what_to_whom_is_not_swapped_in_another_language() -> None:
    german = replace(article("Rudi Stolz sagte, Werder habe Astoria verklagt."), date="2025-09-01")
    for content, again in (("Werder had sued Astoria", True), ("Astoria had sued Werder", False)):
        text = f"Rudi Stolz said {content}."
        english = replace(article(text, "p.txt", "en"), date="2025-09-01")
        one = said(german, german.text, "Werder habe Astoria verklagt", "Rudi Stolz", cue="sagte")
        assert said_again(one, said(english, text, content, "Rudi Stolz", cue="said")) is again


@pytest.mark.parametrize(
    ("german", "english", "one"),
    [
        ("nachts öliges Wasser in die Tarn-Bucht zu leiten", "dumping oily water into the Tarn inlet at night", True),
        ("Preise erhöht zu haben", "fixing prices", False),
        ("die Zeugen bestochen zu haben", "threatening witnesses", False),
    ],
)
def test_words_without_a_translation_make_no_other_accusation(german: str, english: str, one: bool) -> None:
    told = []
    articles: list[tuple[str, str, LanguageCode]] = [
        (f"Ute Lang beschuldigt ihn, {german}.", german, "de"),
        (f"Ute Lang accuses him of {english}.", english, "en"),
    ]
    for n, (text, content, code) in enumerate(articles):
        whole = replace(article(text, f"{n}.txt", code), date="2024-05-14")
        told.append(said(whole, text, content, "Ute Lang", Stance.ACCUSES, cue="beschuldigt" if not n else "accuses"))
    assert said_again(*told) is one
