"""What counts as said once and what as said twice."""

from __future__ import annotations

import pytest
from answer_examples import article, said

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.composing.same import said_again
from qabot.types import Stance

TWO_DEMANDS = article(
    "Der Fischereiverband fordert das Ende der Baggerarbeiten. Der Fischereiverband fordert, die Reederei für die "
    "toten Muscheln zahlen zu lassen."
)
AGENCY = article("Der Fischereiverband fordert am Dienstag das Ende der Baggerarbeiten.", "b.txt")
NOTHING = article("Den Vorwurf wies der Hafenmeister zurück. Später wies der Hafenmeister den Vorwurf erneut zurück.")

ROWS = [
    # one verb and one speaker do not make one demand
    (
        said(TWO_DEMANDS, "Der Fischereiverband fordert das Ende der Baggerarbeiten.", "das Ende der Baggerarbeiten",
             "Fischereiverband", Stance.DEMANDS),
        said(TWO_DEMANDS, "Der Fischereiverband fordert, die Reederei für die toten Muscheln zahlen zu lassen.",
             "die Reederei für die toten Muscheln zahlen zu lassen", "Fischereiverband", Stance.DEMANDS),
        False,
    ),
    # the same demand in another outlet is one
    (
        said(TWO_DEMANDS, "Der Fischereiverband fordert das Ende der Baggerarbeiten.", "das Ende der Baggerarbeiten",
             "Fischereiverband", Stance.DEMANDS),
        said(AGENCY, AGENCY.text, "das Ende der Baggerarbeiten", "Fischereiverband", Stance.DEMANDS),
        True,
    ),
    # the same words twice in one article are one
    (
        said(NOTHING, "Den Vorwurf wies der Hafenmeister zurück.", "Den Vorwurf", "Hafenmeister", Stance.DENIES),
        said(NOTHING, "Später wies der Hafenmeister den Vorwurf erneut zurück.", "den Vorwurf", "Hafenmeister",
             Stance.DENIES),
        True,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "again"), ROWS)
def test_said_again(first: Evidence, second: Evidence, again: bool) -> None:
    assert said_again(first, second) is again
