"""What somebody says to accusations, and who is not heard though the words at the place name him."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, pool, said

from qabot.answer.choosing.charges import to_charges
from qabot.answer.choosing.rank import spoken_by
from qabot.answer.composing.plan import plan
from qabot.answer.wording.agreement import agrees
from qabot.answer.wording.determiners import is_several
from qabot.question import understand
from qabot.question.names import Names
from qabot.types import Stance

QUARREL = article(
    "Der Tauchverein warf Ute Lang vor, Riffe gesprengt zu haben. Ute Lang sagte, sie zahle die Taucher. Ute Lang "
    "bestritt die Sprengung. Ute Lange lobte das Wetter."
)
CHARGE = said(QUARREL, "Der Tauchverein warf Ute Lang vor, Riffe gesprengt zu haben.", "Riffe gesprengt zu haben",
              "Tauchverein", Stance.ACCUSES, cue="warf vor")  # fmt: skip
PAYS = said(QUARREL, "Ute Lang sagte, sie zahle die Taucher.", "sie zahle die Taucher", "Ute Lang", cue="sagte",
            score=-9.0)  # fmt: skip
DENIAL = said(QUARREL, "Ute Lang bestritt die Sprengung.", "die Sprengung", "Ute Lang", Stance.DENIES, cue="bestritt")
PRAISE = said(QUARREL, "Ute Lange lobte das Wetter.", "das Wetter", "Ute Lange", cue="lobte")
NAMES = Names(["Ute Lang", "Tauchverein"])


@pytest.mark.parametrize(
    "question",
    [
        "Was sagt Ute Lang zu den Vorwürfen?",
        "Wie reagiert Lang auf die Kritik?",
        "What does Lang say to the accusations?",
    ],
)
def test_to_the_accusations_is_no_topic(question: str) -> None:
    query = to_charges(understand(question, names=NAMES), evidence := pool(CHARGE, PAYS, DENIAL, PRAISE))
    (part,) = plan(query, evidence)
    assert [point.best.statement for point in part.points] == [DENIAL.statement, PAYS.statement]


def test_to_accusations_that_nobody_makes_is_one() -> None:
    query = understand("Was sagt Ute Lang zu den Vorwürfen?", names=NAMES)
    assert to_charges(query, pool(PAYS)) == query
    query = understand("Was sagt Ute Lang zu den Vorwürfen gegen den Hafen?", names=NAMES)
    assert to_charges(query, pool(CHARGE, PAYS)) == query


@pytest.mark.parametrize(
    ("asked", "mention", "his"),
    [
        ("Abel", "Der Anwalt von Abel, Lars Kuhn", False),
        ("Helmut Abel", "Abels Anwalt Lars Kuhn", False),
        ("Abel", "Abel's lawyer, Lars Kuhn", False),
        ("Kuhn", "Der Anwalt von Abel, Lars Kuhn", True),
        ("Wassermühle", "Lars Kuhn von der Wassermühle", True),
    ],
)
def test_whose_man_somebody_is_does_not_speak(asked: str, mention: str, his: bool) -> None:
    assert PAYS.statement is not None
    statement = replace(PAYS.statement, speaker="Lars Kuhn", party="Lars Kuhn", speaker_mention=mention)
    assert (spoken_by(statement, (asked,))) is his


def test_who_is_said_to_have_done_something_does_not_say_it() -> None:
    text = article("Ute Lang soll Riffe gesprengt haben.")
    item = said(text, text.text, "Riffe gesprengt haben", "Ute Lang", Stance.ACCUSES, cue="soll")
    assert item.statement is not None and not agrees(item.statement, text)


@pytest.mark.parametrize(("name", "many"), [("Campaigners", True), ("union organisers", True), ("Joan Farmers", False)])
def test_several_of_a_role_are_several(name: str, many: bool) -> None:
    assert is_several(name, name, "accused", "en") is many
