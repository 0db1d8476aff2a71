"""Whether words of a question occur in a text: forms, compounds, translations, names."""

from __future__ import annotations

import pytest

from qabot.answer.choosing.coverage import BORNE, degree, is_name, telling_words
from qabot.text.inflection import bases, within
from qabot.types import LanguageCode


def _degree(word: str, language: LanguageCode, text: str) -> float:
    (found,) = telling_words(word, language)
    return degree(found, text)


@pytest.mark.parametrize(
    ("word", "language", "text"),
    [
        ("Häusern", "de", "Das Haus am Ufer brannte ab."),
        ("abgebaute", "de", "Die Stadt will den Kran abbauen."),
        ("Verhinderung", "de", "Er wollte den Bau verhindern."),
        ("Mast", "de", "Der Strommast fiel um."),
        ("Schiffsunglück", "de", "Bei dem Unglück sank das Schiff."),
        ("ferry", "en", "Die Fähre legte um acht Uhr ab."),
        ("Prisons", "en", "In den Gefängnissen wird gestreikt."),
        ("Norwegian", "en", "Die Regierung in Oslo widersprach."),
        ("Teherans", "de", "Der Iran weist das zurück."),
        ("Mujahedin", "en", "Sie gehörten den Volksmudschahedin an."),
        ("Tyrolean", "en", "In Tiroler Tälern liegt Schnee."),
        ("Mur", "de", "Das Murkraftwerk wird nicht gebaut."),
        ("Timoschenko", "de", "Julia Timoschenkos Anwalt kam nicht."),
        ("Tymoshenko", "en", "Timoschenko sprach als Letzte."),
        ("Milinkevitch", "en", "Milinkewitsch sprach als Letzter."),
        ("Bestechung", "de", "Er habe niemanden bestochen, sagte der Rat."),
        ("gestrichen", "de", "Der Konzern streicht die Zulagen."),
        ("streicht", "de", "Die Zulagen wurden gestrichen."),
        ("Schließung", "de", "Das Bad wird im Mai geschlossen."),
        ("Verbot", "de", "Die Stadt hat das Feuerwerk verboten."),
        ("bribery", "en", "Er habe niemanden bestochen, sagte der Rat."),
    ],
)
def test_a_word_is_found_in_other_forms(word: str, language: LanguageCode, text: str) -> None:
    assert _degree(word, language, text) >= BORNE


@pytest.mark.parametrize(
    ("word", "language", "text"),
    [
        ("trächtig", "de", "Ein beträchtlicher Schaden entstand."),
        ("verwanzt", "de", "Die Verwaltung ist mit ihm verwandt."),
        ("Markt", "de", "Die Marke ist bekannt."),
        ("Polizist", "de", "Der Politiker kam."),
        ("Mur", "de", "Hinter der Mauer murrte jemand."),
        ("Kanada", "de", "Norwegen bestreitet das."),
        ("2019", "de", "Es geschah im Jahr 2018."),
        ("Last", "de", "Er liest ein Buch."),
        ("Bund", "de", "Er bindet den Schuh."),
        ("Bestechung", "de", "Die Bestecke blieben liegen, das Bestehen war sicher."),
        ("streicht", "de", "Der Strauch wird gestreut."),
    ],
)
def test_a_word_is_not_found_in_others_that_look_alike(word: str, language: LanguageCode, text: str) -> None:
    assert _degree(word, language, text) < BORNE


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("Wien", "de", True),
        ("Timoschenko", "de", True),
        ("Fähre", "de", False),
        ("Gefangenenbefreiung", "de", False),
        ("Ideengeber", "de", False),
        ("Finanzamt", "de", False),
        ("TV", "de", False),
        ("Remembrance", "en", False),
        ("Minister", "en", False),
        ("Vienna", "en", True),
        ("Yushchenko", "en", True),
        ("ferry", "en", False),
    ],
)
def test_names_are_told_from_rare_nouns(word: str, language: LanguageCode, name: bool) -> None:
    assert is_name(word, language) is name


def test_stems_of_nouns_lose_no_endings_of_verbs() -> None:
    assert bases("markt", noun=True).isdisjoint(bases("marke", noun=True))
    assert not bases("liefert").isdisjoint(bases("lieferung", noun=True))


def test_compounds_are_composed_of_words() -> None:
    assert within("mast", " der strommast fiel ")
    assert not within("tracht", " betrachtlich ")
