"""Whether words of a question are borne out by a text: forms, compounds, translations, meaning, names."""

from __future__ import annotations

import pytest

from qabot.answer import nearness
from qabot.answer.borne import BORNE_OUT, persons, value
from qabot.answer.coverage import degree, is_name, telling_words
from qabot.answer.inflection import bases, within
from qabot.question import understand
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
    ],
)
def test_a_word_is_found_in_other_forms(word: str, language: LanguageCode, text: str) -> None:
    assert _degree(word, language, text) >= BORNE_OUT


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
    ],
)
def test_a_word_is_not_found_in_others_that_look_alike(word: str, language: LanguageCode, text: str) -> None:
    assert _degree(word, language, text) < BORNE_OUT


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


@pytest.mark.parametrize("word", ["Ferien", "holiday"])
def test_words_near_in_meaning_bear_each_other_out(word: str) -> None:
    text = "Den Urlaub verbrachte die Familie auf einer Insel."
    words = telling_words(word, "de" if word == "Ferien" else "en")
    ((near,), (far,)) = nearness.degrees(words, text, "de", [text, "Die Familie schwieg."])
    assert near >= BORNE_OUT > far


def test_names_are_not_borne_out_by_other_names() -> None:
    text = "In Graz und Linz wurde gewählt."
    assert nearness.degrees(telling_words("Salzburg", "de"), text, "de", [text])[0][0] < BORNE_OUT


def test_rare_names_count_more_than_common_words() -> None:
    common, name = telling_words("neuen Timoschenkos", "de")
    assert value(common) < 0.3 < 1 < value(name)


def test_first_and_family_name_belong_together() -> None:
    query = understand("Was sagte Karla Timoschenko zur neuen Fähre?")
    words = telling_words("Karla Timoschenko Fähre", "de")
    assert persons(query, words) == [(0, 1)]


def test_stems_of_nouns_lose_no_endings_of_verbs() -> None:
    assert bases("markt", noun=True).isdisjoint(bases("marke", noun=True))
    assert not bases("liefert").isdisjoint(bases("lieferung", noun=True))


def test_compounds_are_composed_of_words() -> None:
    assert within("mast", " der strommast fiel ")
    assert not within("tracht", " betrachtlich ")
