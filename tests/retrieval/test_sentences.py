"""Where sentences end, and where they only look as if they did."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qabot.text.sentences import sentences

GERMAN = [
    ("Es regnet. Es schneit.", ["Es regnet.", "Es schneit."]),
    ("Am 3. Mai kam er. Am 4. ging sie.", ["Am 3. Mai kam er.", "Am 4. ging sie."]),  # ordinals
    ("Das war im Jahr 1999. Danach kam nichts.", ["Das war im Jahr 1999.", "Danach kam nichts."]),
    ("Dr. Klug sprach mit Prof. Weise.", ["Dr. Klug sprach mit Prof. Weise."]),
    ("Obst, z. B. Birnen, fehlt. Gemüse auch.", ["Obst, z. B. Birnen, fehlt.", "Gemüse auch."]),
    ("H. C. Andersen schrieb Märchen.", ["H. C. Andersen schrieb Märchen."]),
    ("Es kostet 5 Mio. Euro. Das ist viel.", ["Es kostet 5 Mio. Euro.", "Das ist viel."]),
    ("„Wir gehen.“ Dann war Stille.", ["„Wir gehen.“", "Dann war Stille."]),  # the closing mark stays
    ("„Gehen wir?“, fragte sie.", ["„Gehen wir?“, fragte sie."]),
    ("„Halt!“ rief er.", ["„Halt!“ rief er."]),
    ("Er zögerte ... und ging.", ["Er zögerte ... und ging."]),
    ("Das [...] Gesetz gilt.", ["Das [...] Gesetz gilt."]),
    ("Erster Absatz\n\nZweiter Absatz", ["Erster Absatz", "Zweiter Absatz"]),
    ("Eine Zeile\nund noch eine.", ["Eine Zeile\nund noch eine."]),
    ("Er ging nach Hause.Die Tür blieb offen.", ["Er ging nach Hause.", "Die Tür blieb offen."]),  # lost blank
    ("Mehr unter beispiel.de heute.", ["Mehr unter beispiel.de heute."]),
    ("Mehr bei Nachrichten.Netz heute. Sie ging.", ["Mehr bei Nachrichten.Netz heute.", "Sie ging."]),
    ("Es war der 3. Danach kam nichts.", ["Es war der 3.", "Danach kam nichts."]),
    ("Der 100. Besucher kam.", ["Der 100. Besucher kam."]),
    ("Das war 1999. Kinder lachten.", ["Das war 1999.", "Kinder lachten."]),
    ("Er wohnt im A-3. Stock.", ["Er wohnt im A-3. Stock."]),
    ("Es galt Plan b. Dann kam er.", ["Es galt Plan b.", "Dann kam er."]),
    ("Es waren 3. * Es schneit.", ["Es waren 3.", "* Es schneit."]),  # a mark of a list
    ("Nein, Dr! Klug schwieg.", ["Nein, Dr!", "Klug schwieg."]),  # no full stop, no abbreviation
    ("Birnen usw.. Klug schwieg.", ["Birnen usw..", "Klug schwieg."]),
    ("Er kam ! Sie ging.", ["Er kam !", "Sie ging."]),
    ("Er zögerte … Dann ging er.", ["Er zögerte … Dann ging er."]),  # something is left out
    ("Er zögerte ... Dann ging er.", ["Er zögerte ... Dann ging er."]),
    ("Er zögerte… Dann ging er.", ["Er zögerte…", "Dann ging er."]),
    ("Das (… Anfang fehlt) gilt.", ["Das (… Anfang fehlt) gilt."]),
]

ENGLISH = [
    ("Mr. Brown met Gen. Black. They talked.", ["Mr. Brown met Gen. Black.", "They talked."]),
    ("The U.S. Army left. It rained.", ["The U.S. Army left.", "It rained."]),
    ('"No," she said. "Never."', ['"No," she said.', '"Never."']),
    ("It ended in 2 p.m. sunshine.", ["It ended in 2 p.m. sunshine."]),
    ("There were 3. Mary won.", ["There were 3.", "Mary won."]),  # no ordinal, as it would be in German
]


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, "de")] == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, "en")] == expected


def test_offsets_count_in_the_whole_text() -> None:
    text = "Vorspann. Eins. Zwei. Nachspann."
    assert [text[a:b] for a, b in sentences(text, "de", 10, 21)] == ["Eins.", "Zwei."]


@given(st.text(alphabet="aB1. \n„“\"!?…,;()[]'»«-z.B", max_size=200))
def test_spans_are_tight_ordered_and_lose_no_word(text: str) -> None:
    spans = sentences(text, "de")
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())
