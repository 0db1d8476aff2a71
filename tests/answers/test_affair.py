"""An affair between states, as agencies report it: who is quoted under an office, who is only named, who denied when.

Each row is a whole expectation: whether there is an answer, its first sentence, who speaks in its lines, in their
order, what stands in one of them, and what must stand in none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from answer_faults import faults

from qabot.bot import Bot
from qabot.types import Answer, Line

CORPUS = Path(__file__).parent / "affair_corpus"


class Expected(NamedTuple):
    """What an answer must be; ``speakers`` are those of the lines that are shown at first, as far as they are given."""

    question: str
    summary: str
    speakers: tuple[str, ...]
    holds: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    silent: bool = False


TABLE = [
    # an office that another article gives a name
    Expected("Was sagte Salas?", "", ("Edgar Salas",), ("verlangt eine Sondersitzung",)),
    Expected("Was fordert Perus Präsident?", "", ("Edgar Salas",), ("Sondersitzung",), ("rechtswidrig",)),
    # whose country it is stands beside the office
    Expected(
        "Was behauptet Chiles Präsident?", "", ("Tomás Rivas",), ("Zusammenarbeit", "rechtswidrig"), ("Lastkähnen",)
    ),
    # somebody who is only mentioned, and a country that is not
    Expected(
        "Was sagt Luis Ferrer zu den Störsendern?",
        "Luis Ferrer wird dazu nicht zitiert, kommt in den Artikeln aber vor.",
        (),
        never=("Luis Ferrer sagt", "Bestritten wird"),
        silent=True,
    ),
    Expected(
        "Leugnet Brasilien die Lieferungen?",
        "Zu dieser Frage steht nichts in den Artikeln; „Brasilien“ kommt darin nicht vor.",
        (),
        silent=True,
    ),
    # denied on one day in one article, on another in the other
    Expected(
        "Wann hat Uruguay die Lieferungen dementiert?",
        "Genannt werden: Dienstag und Donnerstag, Datum nicht angegeben.",
        ("Uruguay", "Uruguay"),
        ("(Donnerstag, Datum nicht angegeben)", "(Dienstag, Datum nicht angegeben)"),
    ),
    # a capital that reacts, and nobody else beside it
    Expected(
        "Wie reagierte Montevideo auf die Geheimdienstberichte aus Chile?",
        "",
        ("Montevideo",),
        ("zu viele Romane gelesen",),
        ("Bild Uruguays", "widerspricht"),
    ),
    # what is denied is not what is said
    Expected(
        "Was hat Olveda zu den Sanktionen gesagt?",
        "",
        ("Martín Olveda", "Martín Olveda"),
        ("bestreitet, dass die Zusammenarbeit gegen die Sanktionen der Vereinten Nationen verstoße",),
        ("sagt, die Zusammenarbeit", "sagt: Die Zusammenarbeit", "widerspricht"),
    ),
    # an agency is how it is known what the military says, which it says itself, too
    Expected(
        "Wer sagt, dass die Sender auf Lastkähnen kamen?",
        "",
        ("chilenisches Militär",),
        ("die Sender seien",),
        ("Sur Press sagt", "(Chile)"),
    ),
    Expected(
        "Was sagt das chilenische Militär?",
        "",
        ("chilenisches Militär",),
        ("die Sender seien",),
        ("Sur Press sagt", "Sur Press und"),
    ),
]


@pytest.fixture(scope="module")
def affair(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    bot = Bot.open(CORPUS, tmp_path_factory.mktemp("affair") / "index")
    bot.update()
    return bot


def _lines(answer: Answer) -> Iterator[Line]:
    for section in answer.sections:
        yield from section.lines


@pytest.mark.parametrize("row", TABLE, ids=[row.question for row in TABLE])
def test_the_answer_is_what_an_editor_would_print(affair: Bot, row: Expected) -> None:
    answer = affair.ask(row.question)
    shown = list(_lines(answer))
    spoken = [line.statement.speaker for line in shown if line.statement]
    assert answer.abstained is row.silent
    assert answer.summary == row.summary
    assert row.silent or tuple(spoken[: len(row.speakers)]) == row.speakers
    for words in row.holds:
        assert any(words in line.text for line in shown), words
    for words in row.never:
        assert words not in answer.whole
    assert all("keine Antwort" in section.heading for section in answer.sections) or not row.silent
    assert not list(faults(answer, affair.article, affair.statements_of))


def test_what_one_says_is_no_others(affair: Bot) -> None:
    answer = affair.ask("Wer sagt was zu den Störsendern?")
    for line in _lines(answer):
        assert not line.statement or line.statement.speaker not in ("Sur Press", "Luis Ferrer", "Brasilien")
