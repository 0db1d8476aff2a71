"""Countries and bodies by all the words that point to them."""

from __future__ import annotations

import pytest

from qabot.entities.camps import pointers, words_of


@pytest.mark.parametrize(
    ("phrase", "language", "camps"),
    [
        ("Pjöngjang", "de", ["Nordkorea"]),
        ("die DVRK", "de", ["Nordkorea"]),
        ("der Kreml", "de", ["Russland"]),
        ("Kremlsprecher Dmitri Orlow", "de", ["Russland"]),
        ("Ankara", "de", ["Türkei"]),
        ("US-Beamte", "de", ["USA"]),
        ("die Vereinigten Staaten", "de", ["USA"]),
        ("die Vereinten Nationen", "de", ["UN"]),
        ("Christdemokraten", "de", ["CDU"]),
        ("der CDU-Politiker", "de", ["CDU"]),
        ("Neu-Delhi", "de", ["Indien"]),
        ("russische Behörden", "de", ["Russland"]),
        ("die Bundesregierung", "de", ["Deutschland"]),
        ("Syriens und Malis Grenzen", "de", ["Syrien", "Mali"]),
        ("the North Korean envoy", "en", ["North Korea"]),
        ("U.S. officials", "en", ["United States"]),
        ("the Kremlin's spokesman", "en", ["Russia"]),
        ("the European Commission", "en", ["EU"]),
        ("der Bauer", "de", []),
        ("Deutsche Bahn AG", "en", []),
        ("der Polier", "de", []),
        ("", "de", []),
    ],
)
def test_whom_words_point_to(phrase: str, language: str, camps: list[str]) -> None:
    assert [pointer.camp for pointer in pointers(words_of(phrase), language)] == camps
