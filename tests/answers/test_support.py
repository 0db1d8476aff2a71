"""What a language model says somebody does must be what the cited line holds of him, for every stance."""

from __future__ import annotations

import pytest

from qabot.answer.llm.support import Source, supported
from qabot.types import Kind, LanguageCode, Stance, Statement


def _source(quote: str, speaker: str, stance: Stance, content: str) -> Source:
    said = Statement("a.md", speaker, "", speaker, None, stance, Kind.INDIRECT, "", (), content, (0, 1), (), (0, 1))
    return Source(quote, quote, (said,))


GERMAN = [
    _source("Ute Lang verlangte einen neuen Damm.", "Ute Lang", Stance.DEMANDS, "einen neuen Damm"),
    _source("Jan Horn warnte vor einem Bruch des Wehrs.", "Jan Horn", Stance.WARNS, "einem Bruch des Wehrs"),
    _source("Eva Kern kündigte eine Klage an.", "Eva Kern", Stance.ANNOUNCES, "eine Klage"),
    _source("Udo Lenz nannte die Öffnung unverantwortlich.", "Udo Lenz", Stance.CRITICISES, "die Öffnung"),
    _source("Ina Rott vermutet Rost.", "Ina Rott", Stance.SUSPECTS, "Rost"),
    _source("Max Beer sagte, die Stadt plane einen Damm.", "Max Beer", Stance.CLAIMS, "die Stadt plane einen Damm"),
    Source("Der Damm wird 2030 fertig.", "Im Bericht heißt es: „Der Damm wird 2030 fertig“"),
]
ENGLISH = [
    _source("Ute Lang demanded a new dam.", "Ute Lang", Stance.DEMANDS, "a new dam"),
    _source("Jan Horn warned that the weir could break.", "Jan Horn", Stance.WARNS, "the weir could break"),
    _source("Eva Kern announced a suit.", "Eva Kern", Stance.ANNOUNCES, "a suit"),
    _source("Udo Lenz criticised the delay.", "Udo Lenz", Stance.CRITICISES, "the delay"),
    _source("Ina Rott suspects rust.", "Ina Rott", Stance.SUSPECTS, "rust"),
    _source("Max Beer said the town planned a dam.", "Max Beer", Stance.CLAIMS, "the town planned a dam"),
    Source("The dam will be ready in 2030.", "The report says: “The dam will be ready in 2030”"),
]
HOLDS: list[tuple[LanguageCode, str]] = [
    ("de", "Ute Lang fordert einen neuen Damm [1]."),
    ("de", "Jan Horn warnt vor einem Bruch [2]."),
    ("de", "Eva Kern kündigt eine Klage an [3]."),
    ("de", "Udo Lenz kritisiert die Öffnung [4]."),
    ("de", "Ina Rott vermutet Rost [5]."),
    ("de", "Max Beer sagt, die Stadt plane einen Damm [6]."),  # what the town does is what he says
    ("de", "Ute Lang fordert einen Damm und Jan Horn warnt vor einem Bruch [1, 2]."),
    ("de", "Ute Lang sagte, sie wolle einen neuen Damm [1]."),  # plain saying holds of all
    ("de", "Der Damm wird 2030 fertig [7]."),
    ("en", "Ute Lang demands a new dam [1]."),
    ("en", "Jan Horn warns of a break [2]."),
    ("en", "Eva Kern announces a suit [3]."),
    ("en", "Udo Lenz criticises the delay [4]."),
    ("en", "Ina Rott suspects rust [5]."),
    ("en", "Max Beer says, the town planned a dam [6]."),
]
LIES: list[tuple[LanguageCode, str]] = [
    ("de", "Ute Lang kritisiert den Damm [1]."),
    ("de", "Ute Lang kündigt einen neuen Damm an [1]."),
    ("de", "Jan Horn fordert einen Bruch des Wehrs [2]."),
    ("de", "Eva Kern warnt vor einer Klage [3]."),
    ("de", "Udo Lenz vermutet eine Öffnung [4]."),
    ("de", "Max Beer kündigt einen Damm an [6]."),
    ("de", "Jan Horn fordert einen neuen Damm [1]."),  # somebody else did
    ("de", "Max Beer sagt, die Stadt kritisiere den Damm [6]."),  # nowhere in what he says
    ("de", "Ute Lang fordert einen Damm und warnt vor einem Bruch [1]."),
    ("de", "Die Stadt kündigt den Damm für 2030 an [7]."),  # nobody does
    ("en", "Ute Lang criticises the dam [1]."),
    ("en", "Ute Lang announces a new dam [1]."),
    ("en", "Jan Horn demands a break [2]."),
    ("en", "Eva Kern warns of a suit [3]."),
    ("en", "Max Beer announces a dam [6]."),
    ("en", "Ute Lang demands a dam and warns of a break [1]."),
]


@pytest.mark.parametrize(("language", "sentence"), HOLDS)
def test_what_the_cited_line_holds_passes(language: LanguageCode, sentence: str) -> None:
    assert supported(sentence, GERMAN if language == "de" else ENGLISH, language)


@pytest.mark.parametrize(("language", "sentence"), LIES)
def test_what_somebody_is_not_said_to_do_is_cut(language: LanguageCode, sentence: str) -> None:
    assert not supported(sentence, GERMAN if language == "de" else ENGLISH, language)
