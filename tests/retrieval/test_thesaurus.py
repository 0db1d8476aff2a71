"""Words of the same meaning: found in any inflection, none where a word has too many meanings."""

from __future__ import annotations

from pathlib import Path

import pytest

from qabot.text import thesaurus
from qabot.text.inflection import bases
from qabot.text.lexical import fold
from training.thesaurus import sets, write


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("Vermieter", "Verleiher"),
        ("Polizisten", "Polizeibeamter"),
        ("Schubhaft", "Abschiebehaft"),
        ("Gutgläubigkeit", "Naivität"),
        ("Spital", "Krankenhaus"),
        ("bestreiten", "leugnen"),
    ],
)
def test_words_of_the_same_meaning(word: str, same: str) -> None:
    assert fold(same) in thesaurus.synonyms(fold(word), bases(fold(word), word[0].isupper()))


@pytest.mark.parametrize("word", ["Quellheimer", "machen", ""])
def test_names_and_words_of_many_meanings_have_none(word: str) -> None:
    assert not thesaurus.synonyms(fold(word), bases(fold(word)))


def test_wider_and_contrary_words_and_phrases_are_left_out(tmp_path: Path) -> None:
    lines = [
        "UTF-8\n",
        "kahn|2\n",
        "-|Kahn|Boot (ugs.)|Nussschale (fig., ugs.)|Wasserfahrzeug (Oberbegriff)|(ein) alter Kasten\n",
        "-|Land (Antonym)|Kahn\n",
    ]
    found = sets(iter(lines))
    assert found == {frozenset({"kahn", "boot", "nussschale"})}
    assert write(found, tmp_path / "thesaurus.npz") == 3
