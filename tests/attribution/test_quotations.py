"""Quotation marks of all kinds are paired, and whatever stands there, quotations are in order and apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qabot.attribution.quotations import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Er sagte: „Ja.“", ["„Ja.“"]),
        ("Er sagte: »Ja.«", ["»Ja.«"]),
        ('Er sagte: "Ja."', ['"Ja."']),
        ("She said: “Yes.”", ["“Yes.”"]),
        ("„Er rief ‚Halt‘ und ging“, sagte sie.", ["„Er rief ‚Halt‘ und ging“"]),
        ("„Ja“, sagte er, „und nein.“", ["„Ja“", "„und nein.“"]),
        ("Er sagte: „Ja. Es brennt.", ["„Ja. Es brennt."]),  # a quotation that runs on
        ("Er „ging und sagte: „Ja.“", ["„Ja.“"]),  # a mark without its partner
        ("It's the boys' house.", []),
    ],
)
def test_marks_are_paired(text: str, quoted: list[str]) -> None:
    assert [text[slice(*span)] for span in quotations(text, 0, len(text))] == quoted


@settings(deadline=None)
@given(st.text(alphabet="ab .„“”\"»«‚‘’'‹›:\n", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text, 0, len(text))
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
