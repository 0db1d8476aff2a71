"""Which language a text is in, short questions above all."""

from __future__ import annotations

import pytest

from qabot.text import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wer war das?", "de"),
        ("Who was that?", "en"),
        ("Was sagt Berlin?", "de"),
        ("What about Berlin?", "en"),
        ("Hat die Ministerin den Bericht bestätigt?", "de"),
        ("Has the minister confirmed the report?", "en"),
        ("Wer bestreitet die Vorwürfe der Opposition?", "de"),
        ("In what year did the museum burn down?", "en"),
        ("Warum?", "de"),
        ("Why?", "en"),
        # Words that no table holds are told by their letters.
        ("Schwurbelungspflichtverletzungen", "de"),
        ("overwhelmingishly wrongfooted", "en"),
        # Names and loan words of one language within the other.
        ("Was schreibt die New York Times über das Weiße Haus?", "de"),
        ("Did the Bundestag reject the Schuldenbremse reform?", "en"),
        # Nothing to go by: most articles are German.
        ("", "de"),
        ("2024!", "de"),
    ],
)
def test_identify(text: str, expected: str) -> None:
    assert language.identify(text) == expected


def test_likelihoods_are_probabilities() -> None:
    for text in ("", "Wer?", "Who says so?", "Angela Merkel", "wer " * 500):
        odds = language.likelihood(text)
        assert min(odds.values()) >= 0 and sum(odds.values()) == pytest.approx(1)


def test_doubt_gives_both_readings() -> None:
    assert language.readings("Wer bestreitet die Vorwürfe?") == ("de",)
    assert language.readings("Who denies the allegations?") == ("en",)
    assert set(language.readings("Obama Putin Paris")) == {"de", "en"}
    assert set(language.readings("")) == {"de", "en"}
