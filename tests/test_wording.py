"""How speakers are named in an answer: with their articles, alone or several, without what is said already."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, said

from qabot.answer import wording
from qabot.types import Statement

ARTICLE = article("Das Wehr war undicht.")


def _said(name: str, mention: str, party: str = "", cue: str = "sagte") -> Statement:
    statement = said(ARTICLE, ARTICLE.text, "Das Wehr war undicht", name, party=party, cue=cue).statement
    assert statement
    return replace(statement, speaker_mention=mention)


# speaker, the words at the place, party, as told
NAMED = [
    ("Staatsanwaltschaft", "Die Staatsanwaltschaft", "Staatsanwaltschaft", "die Staatsanwaltschaft"),
    ("finnischer Sender", "einem finnischen Sender", "Finnland", "der finnische Sender"),
    ("finnische Regierung", "der finnischen Regierung", "Finnland", "die finnische Regierung"),
    ("Sprecherin der Reederei", "eine Sprecherin der Reederei", "Reederei", "die Sprecherin der Reederei"),
    ("Richter", "Der Richter", "Richter", "der Richter"),
    ("Richter", "Richter", "Richter", "Richter"),  # it may be a family name
    ("Hanna Wehr", "Hanna Wehr", "Finnland", "Hanna Wehr (Finnland)"),
    ("USA", "Washington", "USA", "die USA"),
    ("Vereinte Nationen", "die UN", "UN", "die UN"),
    ("Seeamt (SA)", "Seeamt", "Finnland", "Seeamt (SA, Finnland)"),
]


@pytest.mark.parametrize(("name", "mention", "party", "told"), NAMED)
def test_speaker(name: str, mention: str, party: str, told: str) -> None:
    assert wording.speaker(_said(name, mention, party), ARTICLE, "de") == told


# speaker, the words at the place, the verb, whether they are several
COUNTED = [
    ("Genannten", "Die Genannten", "wiesen zurück", True),
    ("finnische Sicherheitskreise", "finnischen Sicherheitskreisen", "laut", True),
    ("USA", "Washington", "warf vor", True),
    ("Anwohner und Kritiker", "Anwohner und Kritiker", "warnen", True),
    ("Jean-Claude Becker", "Becker", "sagte", False),
    ("Amt für Handel und Verkehr", "Das Amt für Handel und Verkehr", "teilte mit", False),
    ("Sprecherin", "Die Sprecherin", "sagte", False),
    ("Regierung", "Die Regierung", "bestätigten", False),
]


@pytest.mark.parametrize(("name", "mention", "cue", "many"), COUNTED)
def test_several(name: str, mention: str, cue: str, many: bool) -> None:
    assert wording.several(_said(name, mention, cue=cue), "de") is many
