"""What an answer tells in which order: whom a charge is made against does not make it, one sentence is quoted once."""

from __future__ import annotations

from dataclasses import replace

from answer_examples import FIT, article, pool, said, unsaid

from qabot.answer.around import set_apart
from qabot.answer.evidence import Evidence
from qabot.answer.nearby import with_nearest
from qabot.answer.plan import Part, Point, plan
from qabot.answer.rank import rank, spoken_by
from qabot.question import understand
from qabot.types import Kind, Stance

WEIR = article(
    "Karin Lund kritisiert den Bau am Fluss. Lund verschweige die Risse im Wehr, kritisierte Olaf Berg. "
    "Die Stadtwerke und die Gemeinde lehnen den Bau ab. Die Risse im Wehr reichen bis zum Grund."
)
LUND = said(WEIR, "Karin Lund kritisiert den Bau am Fluss.", "den Bau am Fluss", "Karin Lund", Stance.CRITICISES)
BERG = said(
    WEIR, "Lund verschweige die Risse im Wehr, kritisierte Olaf Berg.", "Lund verschweige die Risse im Wehr",
    "Olaf Berg", Stance.CRITICISES, kind=Kind.INDIRECT,
)  # fmt: skip
BOTH = "Die Stadtwerke und die Gemeinde lehnen den Bau ab."
CRACKS = "Die Risse im Wehr reichen bis zum Grund."


def _speakers(evidence: list[Evidence]) -> list[str]:
    return [item.statement.speaker if item.statement else "" for item in evidence]


def test_whom_a_charge_is_made_against_does_not_make_it() -> None:
    nearer = replace(LUND, fit=replace(FIT, dense=(0.9,)))
    for question, first in (
        ("Wer wirft Karin Lund vor, die Risse im Wehr zu verschweigen?", "Olaf Berg"),
        ("Wer kritisiert den Bau am Fluss?", "Karin Lund"),
        ("Welche Politikerin namens Lund kritisiert den Bau?", "Karin Lund"),
    ):
        assert _speakers([item.evidence for item in rank(understand(question), [nearer, BERG])])[0] == first


def test_one_sentence_is_quoted_once() -> None:
    works = said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.CRITICISES)
    village = said(WEIR, BOTH, "den Bau", "Gemeinde", Stance.CRITICISES, id=1)
    parts = plan(understand("Wer lehnt den Bau am Fluss ab?"), pool(works, village))
    assert [len(part.points) for part in parts] == [1]


def test_the_nearest_sentence_is_told_whoever_speaks_in_it() -> None:
    near = unsaid(said(WEIR, CRACKS, CRACKS, "", fit=replace(FIT, passage=-2.0, dense=(0.6,), lexical=(0.4,))))
    far = replace(near, fit=replace(near.fit, dense=(0.1,), lexical=(0.1,)))
    query = understand("Wer kritisiert die Risse im Wehr?")
    for item, told in ((near, True), (far, False)):
        found = pool(LUND, item)
        parts = plan(query, found)
        assert item.span not in [point.best.span for part in parts for point in part.points]
        spans = [point.best.span for part in with_nearest(query, parts, found) for point in part.points]
        assert (item.span in spans) is told


def test_other_stances_and_reports_stand_apart() -> None:
    query = understand("Wer kritisiert den Bau am Fluss?")
    report = unsaid(said(WEIR, CRACKS, CRACKS, ""))
    demand = said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.DEMANDS)
    parts = set_apart(query, [Part(None, (Point((report,)), Point((LUND,)), Point((demand,))))])
    assert [(part.heading, [point.best for point in part.points]) for part in parts] == [
        (None, [LUND]),
        ("around", [report, demand]),
    ]


def test_what_the_one_asked_about_says_stands_first() -> None:
    query = replace(understand("Was sagt Olaf Berg zum Wehr?"), speakers=("Olaf Berg",))
    parts = set_apart(query, [Part(None, (Point((LUND,)), Point((BERG,))))])
    assert [[point.best for point in part.points] for part in parts] == [[BERG], [LUND]]


def test_an_answer_without_the_denial_that_was_asked_for_says_so() -> None:
    query = understand("Wer bestreitet, dass das Wehr Risse hat?")
    denial = said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.DENIES)
    for evidence, heading in ((LUND, "lacks_denial"), (denial, None)):
        assert [part.heading for part in set_apart(query, [Part(None, (Point((evidence,)),))])] == [heading]


def test_an_answer_without_the_time_that_was_asked_for_says_so() -> None:
    query = understand("Wann wurde das Wehr am Fluss gebaut?")
    dated = article("Das Wehr am Fluss wurde 1911 gebaut. Karin Lund kritisiert den Bau am Fluss.")
    timed = unsaid(said(dated, "Das Wehr am Fluss wurde 1911 gebaut.", "Das Wehr", ""))
    for evidence, heading in ((LUND, "lacks_time"), (timed, None)):
        assert [part.heading for part in set_apart(query, [Part(None, (Point((evidence,)),))])] == [heading]


def test_what_somebody_is_accused_of_is_not_whom_he_is_accused_by() -> None:
    near = replace(LUND, fit=replace(FIT, dense=(0.2,)))
    north = said(WEIR, BOTH, "den Bau", "Gesandter", Stance.ACCUSES)
    assert north.statement
    north = replace(north, statement=replace(north.statement, party="Nordkorea"))
    query = understand("Wer wirft den USA vor, Nordkoreas Ruf zu schaden?")
    assert next(item.evidence for item in rank(query, [near, north])) == north


def test_one_of_two_alike_countries_does_not_speak_for_the_other() -> None:
    seoul = said(WEIR, BOTH, "den Bau", "Regierung in Seoul", Stance.DEMANDS).statement
    assert seoul
    seoul = replace(seoul, party="Südkorea")
    assert spoken_by(seoul, ["Nordkorea"]) == 0.0 < spoken_by(seoul, ["Südkorea"])
