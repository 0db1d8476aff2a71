"""Quotation marks of all kinds are paired, and whatever stands there, quotations are in order and apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qabot.attribution.quotations import kind, overlapping, quotations, sentence
from qabot.types import Kind


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Er sagte: „Ja.“", ["„Ja.“"]),
        ("Er sagte: »Ja.«", ["»Ja.«"]),
        ('Er sagte: "Ja."', ['"Ja."']),
        ("She said: “Yes.”", ["“Yes.”"]),
        ("„Er rief ‚Halt‘ und ging“, sagte sie.", ["„Er rief ‚Halt‘ und ging“"]),
        ("„Er rief ‚Halt' und ging“, sagte sie.", ["„Er rief ‚Halt' und ging“"]),
        ("„Er rief ‚Hab's und ging“, sagte sie. „Ja.“", ["„Er rief ‚Hab's und ging“", "„Ja.“"]),  # one never closed
        ("„Ja“, sagte er, „und nein.“", ["„Ja“", "„und nein.“"]),
        ("Er sagte: „Ja. Es brennt.", ["„Ja. Es brennt."]),  # a quotation that runs on
        ("Er „ging und sagte: „Ja.“", ["„Ja.“"]),  # a mark without its partner
        ("It's the boys' house.", []),
        ('Er rief "Ja".', ['"Ja"']),
        ("Er sagte (»Ja«).", ["»Ja«"]),
        ('Wels"Ja" und X"Nein"', []),  # right behind a letter nothing opens
        ("„a“ und »b«", ["„a“", "»b«"]),
        ("Er schrieb „“ und sagte: „Ja“", ["„Ja“"]),  # nothing between two marks is no quotation
        ("Er schrieb „“, „Ja“, sagte er.", ["„Ja“"]),  # nor does it swallow the next
        ('Er schrieb "", "Ja", sagte er.', ['"Ja"']),
        ("He wrote “”, “Yes”.", ["“Yes”"]),
        ("“She called “Stop” and left”, he said.", ["“She called “Stop” and left”"]),
        ("»Er rief „Halt“ und ging«", ["»Er rief „Halt“ und ging«"]),
        ("„Ja. Es brennt.", ["„Ja. Es brennt."]),  # runs on from the beginning
        ("Er „ging und schwieg.", []),
        ('Er sagte: "a', ['"a']),
        ('Er sagte: "', []),
    ],
)
def test_marks_are_paired(text: str, quoted: list[str]) -> None:
    assert [text[slice(*span)] for span in quotations(text, 0, len(text))] == quoted


def test_only_the_stretch_is_looked_at() -> None:
    assert quotations("„Ja“ „Nein“", 5, 11) == [(5, 11)]
    assert quotations('x"Ja"', 1, 5) == [(1, 5)]  # what stands before the stretch does not hinder


def test_a_mark_without_its_partner_swallows_no_article() -> None:
    longest = f"„{'a' * 2998}“"
    assert quotations(longest, 0, 3000) == [(0, 3000)]
    assert quotations(longest.replace("“", "a“"), 0, 3001) == []
    assert quotations(f"{'a ' * 2000}„Ja“", 0, 4004) == [(4000, 4004)]


@pytest.mark.parametrize(
    ("text", "content", "cue", "form"),
    [
        ("„Wir bauen“, sagte er.", "Wir bauen", "sagte", Kind.DIRECT),
        ("Am Montag sagte sie in Wels vor allen „Nein“ dazu.", "„Nein“ d", "sagte", Kind.PARTIAL_QUOTE),
        ("Er nannte es „ganz und gar“ dumm.", "es „ganz und gar“ dumm", "nannte", Kind.PARTIAL_QUOTE),
        ("„Wir bauen hier“ ja nun.", "„Wir bauen hier“ ja", "", Kind.DIRECT),  # 16 of 19 letters
        ("„Wir bauen hier“ ja nun.", "„Wir bauen hier“ ja nun", "", Kind.PARTIAL_QUOTE),  # of 23
        ("Es brennt.", "Es brennt", "", Kind.FREE_INDIRECT),
        ("Er sagte, es brenne.", "es brenne", "sagte", Kind.INDIRECT),
        ("Er bestreitet die Vorwürfe.", "die Vorwürfe", "bestreitet", Kind.REPORTED),
        ("Er bestreitet einen Bau am alten Hafen.", "einen Bau am alten Hafen", "bestreitet", Kind.REPORTED),
        ("Er bestreitet den Bau am ganz alten Hafen.", "den Bau am ganz alten Hafen", "bestreitet", Kind.INDIRECT),
        ("Gestern, so rügt er den Bau.", "den Bau", "rügt", Kind.REPORTED),  # the comma is before the cue
        ("Er sagt, was er immer sagt, zum Bau.", "zum Bau", "sagt", Kind.INDIRECT),
    ],
)
def test_the_form_is_of_marks_comma_and_length(text: str, content: str, cue: str, form: Kind) -> None:
    start = text.index(content)
    span = (start, start + len(content))
    cues = [(text.index(cue), text.index(cue) + len(cue))] if cue else []
    assert kind(text, span, cues, overlapping(quotations(text, 0, len(text)), span)) is form


ROWS = [(0, 10), (11, 20), (21, 30), (31, 40)]


@pytest.mark.parametrize(
    ("content", "cue", "stretch"),
    [
        ((12, 18), [], (11, 20)),
        ((11, 20), [], (11, 20)),
        ((12, 25), [], (11, 30)),
        ((12, 18), [(2, 5)], (0, 20)),  # its cue is in the sentence before
        ((12, 18), [(21, 24)], (11, 30)),  # or behind
        ((32, 38), [(12, 15)], (31, 40)),  # what is farther away is another's
        ((2, 5), [(22, 24)], (0, 10)),
        ((12, 18), [(2, 5), (22, 24)], (0, 30)),  # a cue in two parts
        ((32, 45), [], (31, 45)),
    ],
)
def test_a_sentence_holds_content_and_cue(
    content: tuple[int, int], cue: list[tuple[int, int]], stretch: tuple[int, int]
) -> None:
    assert sentence(ROWS, content, cue) == stretch


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert overlapping(ROWS, (10, 21)) == ((11, 20),)
    assert overlapping(ROWS, (9, 22)) == ((0, 10), (11, 20), (21, 30))
    assert overlapping(ROWS, (20, 21)) == ()


@settings(deadline=None)
@given(st.text(alphabet="ab .„“”\"»«‚‘’'‹›:\n", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text, 0, len(text))
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
