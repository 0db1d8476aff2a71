"""What counts as said once and what as said twice."""

from __future__ import annotations

import pytest
from answer_examples import article, said

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.composing.same import changed, opposed, said_again
from qabot.types import Kind, LanguageCode, Stance

TWO_DEMANDS = article(
    "Der Fischereiverband fordert das Ende der Baggerarbeiten. Der Fischereiverband fordert, die Reederei für die "
    "toten Muscheln zahlen zu lassen."
)
AGENCY = article("Der Fischereiverband fordert am Dienstag das Ende der Baggerarbeiten.", "b.txt")
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
