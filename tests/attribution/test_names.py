"""Names in other spellings, and what must not be taken for the same."""

from __future__ import annotations

import pytest

from qabot.entities.names import alike, distance, skeleton
from qabot.entities.parties import parties_in, party_of
from qabot.question.names import Names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tymoshenko", "Timoschenko", True),
        ("Yanukovych", "Janukowytsch", True),
        ("Lukashenko", "Lukaschenko", True),
        ("Netanyahu", "Netanjahu", True),
        ("Khodorkovsky", "Chodorkowski", True),
        ("Mladic", "Mladić", True),
        ("Müller", "Mueller", True),
        ("Schmidt", "Schmitt", True),
        ("Kirby", "Kirbi", True),
        ("Merkel", "Merk", False),
        ("Putin", "Rutin", False),
        ("Bush", "Busch", True),
        ("Kim", "Tim", False),
        ("Holm", "Helm", False),
    ],
)
def test_alike(one: str, other: str, same: bool) -> None:
    assert alike(skeleton(one), skeleton(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("", "ab", 2), ("abcd", "bacd", 1)],
)
def test_distance(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == distance(other, one) == letters


@pytest.mark.parametrize(
    ("phrase", "party"),
    [
        ("North Korea", "Nordkorea"),
        ("nordkorea", "Nordkorea"),
        ("Pyongyang", "Nordkorea"),
        ("Pjöngjang", "Nordkorea"),
        ("United States", "USA"),
        ("Moskau", "Russland"),
        ("Moscow", "Russland"),
        ("European Union", "EU"),
        ("is", None),
        ("das Wasserwerk", None),
    ],
)
def test_party_of(phrase: str, party: str | None) -> None:
    assert party_of(phrase) == party


def test_parties_in_a_text() -> None:
    assert {"Russland", "Nordkorea"} <= parties_in("Der russische Minister reiste nach Pjöngjang.")


def test_a_first_name_before_a_surname_is_no_country() -> None:
    assert not parties_in("Jordan Vale") and not parties_in("Finn Vale")
    assert parties_in("Jordan") == parties_in("Jordan Army") == parties_in("in Jordan, where") == {"Jordanien"}


def test_find_prefers_the_family_name() -> None:
    names = Names(["Anna Berg", "Innenminister Peter Lang", "Peter Berg-Weber"])
    assert names.find("Innenministerin Anna Berg") == "Anna Berg"
    assert names.find("Lang") == "Innenminister Peter Lang"
    assert names.find("Niemand Sonst") is None


SPEAKERS = Names(["westliche Minister", "Ralf Kurz", "schwedische Armee", "finnische Reederei", "Polizei"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Minister Kurz", "Ralf Kurz"),  # the family name counts, though it is a word of every day
        ("Tobo Kurz", None),  # with another first name it is somebody else
        ("Finnlands Armee", None),  # as is the army of another country
        ("schwedische Armee", "schwedische Armee"),
        ("die Reederei", None),  # a firm of which one article has no name is not the firm of every question
        ("Wiener Polizei", "Polizei"),
    ],
)
def test_who_is_somebody_else(typed: str, found: str | None) -> None:
    assert SPEAKERS.find(typed) == found


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Greece's minister", "Eleni Dara"),
        ("der griechische Minister", "Eleni Dara"),
        ("the current Greek minister", "Eleni Dara"),
        ("Greece's migration minister", None),
        ("the deputy Greek minister", None),
        ("Poland's minister", None),
    ],
)
def test_who_holds_an_office_is_nobody_else_of_that_kind(phrase: str, expected: str | None) -> None:
    names = Names(["Eleni Dara"], offices={("minister", "Griechenland"): "Eleni Dara"})
    assert names.holder(phrase) == expected
