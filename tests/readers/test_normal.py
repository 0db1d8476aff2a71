"""What looks the same is the same: in texts, questions and names of files."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qabot.text.normal import normalized, one_line

NAME = "Jördis Kühnöl bestreitet Preisabsprachen"


@pytest.mark.parametrize(
    "written",
    [
        unicodedata.normalize("NFD", NAME),
        NAME.replace("öl ", "\u00adöl "),  # a soft hyphen
        NAME.replace("Preis", "Preis\u200b"),
        NAME.replace("Preis", "Preis\u2060\u200c\u200d\ufeff"),
        f"\u202a{NAME}\u202c\u200e\u061c",
        f"\u2067{NAME}\u2069",
        NAME.replace(" ", "\u00a0"),
        NAME.replace(" ", "\u202f"),
        NAME.replace("Preis", "Preis\u00ad \n  "),  # divided at the end of a line
        NAME.replace("K", "K\u034f"),
        NAME + "\U000e0041\x00\x08",
    ],
    ids=ascii,
)
def test_what_nobody_sees_makes_no_difference(written: str) -> None:
    assert normalized(written) == NAME


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("a\r\nb\rc\u2028d\u0085e\x0bf", "a\nb\nc\nd\ne\nf"),
        ("Müller\u2011Lüdenscheid", "Müller-Lüdenscheid"),
        ("Beﬂügelt, eﬃzient", "Beflügelt, effizient"),
        ("\ud83d\ude42 \ud83d", "\U0001f642 \ufffd"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),  # joined to one picture
        ("❤\ufe0f", "❤\ufe0f"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # parts letters that would join
        ("„So – nicht!“ … ½ €", "„So – nicht!“ … ½ €"),
        ("\x84So \x96 nicht!\x93 5 \x80 \x9d", "„So – nicht!“ 5 € "),  # of Windows, read as latin-1
    ],
)
def test_what_is_seen_stays(written: str, stored: str) -> None:
    assert normalized(written) == stored


@given(st.text(st.characters(codec=None)))
def test_normalised_text_is_normal_and_can_be_encoded(text: str) -> None:
    once = normalized(text)
    assert normalized(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


def test_on_one_line() -> None:
    assert one_line(" Wer\u00a0sagt \n\n das?\u200b ") == "Wer sagt das?"
