"""Words to index terms, also across languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qabot.text import lexical, translation


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("wort", ["_wor", "wort", "ort_"]),
        ("ja", ["_ja_"]),
        ("a", ["_a_"]),
        ("uno", ["_uno", "uno_"]),
    ],
)
def test_grams_mark_edges(word: str, expected: list[str]) -> None:
    assert list(lexical.grams(word)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("Vorwürfe", ["vorwurfe"]),
        ("Café-Besitzer", ["cafe", "besitzer"]),
        ("Kaczyński, Erdoğan", ["kaczynski", "erdogan"]),
        ("3.000 Euro_und", ["3", "000", "euro", "und"]),
        ("„…“ – !", []),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert lexical.words(text) == expected


def test_terms_carry_the_language_of_the_text() -> None:
    assert lexical.document_terms("Das Haus brennt.")[:3] == ["d_das", "ddas_", "d=das"]
    assert lexical.document_terms("The house is on fire.")[:3] == ["e_the", "ethe_", "e=the"]


@given(st.text())
def test_any_text_gives_terms_without_white_space(text: str) -> None:
    assert all(term and not any(letter.isspace() for letter in term) for term in lexical.document_terms(text))
    weighted = lexical.query_terms(text)
    assert all(term.split() == [term] and weight > 0 for term, weight in weighted)
    assert len(dict(weighted)) == len(weighted)


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("Who denies the allegations?", "Der Senator bestreitet die Vorwürfe.", "Der Senator besucht die Schule."),
        ("Wer bestreitet die Vorwürfe?", "The senator denies the allegations.", "The senator visits the school."),
        ("Wer bestreitet die Vorwürfe?", "Sie wies den Vorwurf zurück.", "Sie fuhr mit dem Zug zurück."),
        ("When did the fire in the library begin?", "Der Brand der Bibliothek", "Der Bau der Straße"),
        # Compounds that no table holds go by their parts.
        ("Was kostet die Bahnhofsbrücke?", "The bridge at the station is expensive.", "The dog at the gate is old."),
    ],
)
def test_a_question_fits_what_answers_it_in_either_language(question: str, text: str, other: str) -> None:
    weights = dict(lexical.query_terms(question))

    def fit(passage: str) -> float:
        return sum(weights.get(term, 0.0) for term in lexical.document_terms(passage))

    assert fit(text) > fit(other)


def test_one_language_of_texts_can_be_asked_for() -> None:
    both = dict(lexical.query_terms("Who denies it?"))
    german = dict(lexical.query_terms("Who denies it?", texts="de"))
    english = dict(lexical.query_terms("Who denies it?", texts="en"))
    assert {term[0] for term in german} == {"d"} and {term[0] for term in english} == {"e"}
    assert german | english == both


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("hund", "de", "dog"),
        ("dog", "en", "hund"),
        ("regierung", "de", "government"),
        ("minister", "en", "minister"),
        ("gericht", "de", "court"),
        ("2010", "de", "2010"),
    ],
)
def test_likeliest_translation(word: str, language: str, expected: str) -> None:
    found = translation.translations(word, language)
    assert found[0][0] == expected
    assert [weight for _, weight in found] == sorted((weight for _, weight in found), reverse=True)
    assert sum(weight for _, weight in found) <= 1.01


def test_unknown_words_have_no_translation_and_tell_most() -> None:
    assert translation.translations("xqzwvk", "de") == ()
    assert translation.information("xqzwvk", "de") == 1
    assert translation.information("die", "de") < 0.4 < translation.information("gericht", "de") < 1


def test_synonyms_leave_the_word_out() -> None:
    near = [word for word, _ in translation.synonyms("bestreitet", "de")]
    assert "bestreitet" not in near
    assert {"dementiert", "leugnet"} & set(near)
