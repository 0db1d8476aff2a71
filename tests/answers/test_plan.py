"""What an answer tells in which order: whom a charge is made against does not make it, one sentence is quoted once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, pool, said, unsaid

from qabot.answer.choosing.evidence import Pool, is_date
from qabot.answer.choosing.rank import spoken_by
from qabot.answer.choosing.settings import SETTINGS
from qabot.answer.composing.around import set_apart
from qabot.answer.composing.plan import plan, ranked
from qabot.answer.composing.points import Part, Point
from qabot.question import understand
from qabot.question.names import Names
from qabot.types import Article, Block, Kind, LanguageCode, Role, Stance

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


def test_who_shares_a_surname_is_somebody_else() -> None:
    whole = article("Nadja Schröder sagte, sie fürchte keine Klage.")
    statement = said(whole, whole.text, "sie fürchte keine Klage", "Nadja Schröder").statement
    assert statement
    assert spoken_by(statement, ["Schröder"]) and not spoken_by(statement, ["Heinz Schröder"])
    assert spoken_by(statement, ["Nadia Schröder"])


def _headed(heading: str, text: str, language: LanguageCode = "de") -> Article:
    whole = article(f"{heading}\n{text}", language=language)
    ends = len(heading), len(whole.text)
    return replace(whole, blocks=(Block(0, ends[0], Role.HEADING), Block(ends[0] + 1, ends[1], Role.PARAGRAPH)))


def test_a_heading_is_not_told_beside_what_is_told_below_it() -> None:
    whole = _headed("Lund kritisiert Bau", "Karin Lund kritisierte den Bau am Fluss. Der Bau am Fluss begann.")
    above = said(whole, "Lund kritisiert Bau", "Bau", "Karin Lund", Stance.CRITICISES, score=4.0)
    below = said(whole, "Karin Lund kritisierte den Bau am Fluss.", "den Bau am Fluss", "Karin Lund",
                 Stance.CRITICISES)  # fmt: skip
    query = understand("Wer kritisiert den Bau am Fluss?")
    (part,) = plan(query, pool(above, below))
    assert [point.best.span for point in part.points] == [below.span]
    (part,) = plan(query, pool(above))
    assert [point.best.span for point in part.points] == [above.span]
    other = said(whole, "Der Bau am Fluss begann.", "Der Bau am Fluss", "Olaf Berg", Stance.CRITICISES)
    (part,) = plan(query, pool(above, other))
    assert above.span in [point.best.span for point in part.points]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Montag, 3. März 2025", "de", True),
        ("12. Mai", "de", True),
        ("2019-2021", "de", True),
        ("Tuesday, March 4, 2025", "en", True),
        ("March 2025", "en", True),
        ("3. März 2025: Streit um das Wehr", "de", False),
        ("2024 in numbers", "en", False),
        ("Mai kam zu spät.", "de", False),
    ],
)
def test_what_is_a_date_and_nothing_else(text: str, language: LanguageCode, date: bool) -> None:
    assert is_date(text, language) is date


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hat Karin Lund Risse gesehen?", ["die Risse am Wehr"]),
        ("Did Karin Lund see cracks?", ["die Risse am Wehr"]),
        ("Hat Karin Lund Enten gesehen?", ["die Brücke", "die Risse am Wehr"]),  # none of it has a word of that
        ("Was sagt Karin Lund zu den Rissen?", ["die Brücke", "die Risse am Wehr"]),
    ],
)
def test_whether_something_is_so_is_told_by_what_has_words_of_it(question: str, told: list[str]) -> None:
    whole = article("Karin Lund lobte die Brücke. Karin Lund sah die Risse am Wehr.")
    first = said(whole, "Karin Lund lobte die Brücke.", "die Brücke", "Karin Lund", score=4.0)
    second = said(whole, "Karin Lund sah die Risse am Wehr.", "die Risse am Wehr", "Karin Lund")
    query = understand(question, names=Names(["Karin Lund"]))
    part, *_ = set_apart(query, plan(query, pool(first, second)), pool(first, second))
    assert [point.best.statement.content for point in part.points if point.best.statement] == told


def test_one_sentence_is_quoted_once() -> None:
    works = said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.CRITICISES)
    village = said(WEIR, BOTH, "den Bau", "Gemeinde", Stance.CRITICISES, id=1)
    parts = plan(understand("Wer lehnt den Bau am Fluss ab?"), pool(works, village))
    assert [len(part.points) for part in parts] == [1]


def test_what_the_choice_puts_first_is_told_first_and_what_is_far_behind_is_not_told() -> None:
    query = understand("Wer kritisiert den Bau am Fluss?")
    best = replace(LUND, score=4.0)
    for behind, told in ((0.5, True), (SETTINGS.margin + 4.0, False)):
        other = replace(BERG, score=4.0 - behind)
        ((points,),) = ([part.points for part in plan(query, pool(other, best))],)
        assert [point.best.statement for point in points] == [LUND.statement, *([BERG.statement] if told else [])]


def test_the_stance_asked_for_decides_between_what_fits_alike() -> None:
    claim = said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.CLAIMS)
    for question, first in (("Wer kritisiert den Bau?", LUND), ("Wer behauptet etwas zum Bau?", claim)):
        assert ranked(understand(question), pool(claim, LUND))[0].statement == first.statement


def test_a_sentence_in_which_nobody_speaks_gives_way_to_an_answer() -> None:
    query = understand("Wer kritisiert den Bau am Fluss?")
    report = unsaid(said(WEIR, CRACKS, CRACKS, "", score=3.0 - SETTINGS.report - 1.0))
    (part,) = plan(query, pool(LUND, report))
    assert [point.best.statement for point in part.points] == [LUND.statement]


def test_a_fact_is_told_by_a_report_that_answers_better_than_what_somebody_says() -> None:
    report = unsaid(said(WEIR, CRACKS, CRACKS, "", score=3.0))
    for question in ("Wie tief sind die Risse im Wehr?", "Seit wann hat das Wehr Risse?", "Wer hat das Wehr gebaut?"):
        query = understand(question)
        (part,) = plan(query, pool(replace(LUND, score=2.5), report))
        assert [point.best.statement for point in part.points] == [None, LUND.statement], question
        assert set_apart(query, [part], Pool())[0].points[0].best.statement is None, question


def test_other_stances_and_reports_stand_apart() -> None:
    query = understand("Wer kritisiert den Bau am Fluss?")
    report = unsaid(said(WEIR, CRACKS, CRACKS, ""))
    demand = said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.DEMANDS)
    parts = set_apart(query, [Part(None, (Point((report,)), Point((LUND,)), Point((demand,))))], Pool())
    assert [(part.heading, [point.best for point in part.points]) for part in parts] == [
        (None, [LUND]),
        ("around", [report, demand]),
    ]


def test_what_is_behind_and_tells_of_something_else_stands_apart() -> None:
    depth = replace(unsaid(said(WEIR, CRACKS, CRACKS, "")), rank=5.0)
    for question, first in (("Wie tief sind die Risse im Wehr?", depth), ("Wer kritisiert die Risse im Wehr?", BERG)):
        first, other = replace(first, rank=5.0, score=0.0), replace(LUND, rank=2.0)
        parts = set_apart(understand(question), [Part(None, (Point((first,)), Point((other,))))], Pool())
        assert [(part.heading, part.points) for part in parts] == [
            (None, (Point((first,)),)),
            ("around", (Point((other,)),)),
        ]


def test_the_surer_the_first_line_the_less_stands_around_it() -> None:
    query = understand("Wer kritisiert den Bau am Fluss?")
    demand = replace(said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.DEMANDS), rank=2.0)
    for score, headings in ((0.0, [None, "around"]), (SETTINGS.around, [None])):
        best = replace(LUND, rank=4.0, score=score)
        parts = set_apart(query, [Part(None, (Point((best,)), Point((demand,))))], Pool())
        assert [part.heading for part in parts] == headings


def test_an_article_that_lacks_what_is_asked_about_tells_of_another_affair() -> None:
    query = understand("Wer kritisiert die Risse im Wehr?")
    for text, told in (("Olga Kern kritisiert die Risse am Wehr.", 2), ("Olga Kern kritisiert die Risse im Dach.", 1)):
        whole = article(text, "b.txt")
        other = said(whole, text, text[text.index("die") : -1], "Olga Kern", Stance.CRITICISES)
        (part,) = plan(query, pool(BERG, other))
        assert len(part.points) == told


def test_what_the_one_asked_about_says_stands_first() -> None:
    query = replace(understand("Was sagt Olaf Berg zum Wehr?"), speakers=("Olaf Berg",))
    parts = set_apart(query, [Part(None, (Point((LUND,)), Point((BERG,))))], Pool())
    assert [[point.best for point in part.points] for part in parts] == [[BERG], [LUND]]


def test_an_answer_without_the_denial_that_was_asked_for_says_so() -> None:
    query = understand("Wer bestreitet, dass das Wehr Risse hat?")
    denial = said(WEIR, BOTH, "den Bau", "Stadtwerke", Stance.DENIES)
    for evidence, heading in ((LUND, "lacks_denial"), (denial, None)):
        assert [part.heading for part in set_apart(query, [Part(None, (Point((evidence,)),))], Pool())] == [heading]


def test_an_answer_without_the_time_that_was_asked_for_says_so() -> None:
    query = understand("Wann wurde das Wehr am Fluss gebaut?")
    dated = article("Das Wehr am Fluss wurde 1911 gebaut. Karin Lund kritisiert den Bau am Fluss.")
    timed = unsaid(said(dated, "Das Wehr am Fluss wurde 1911 gebaut.", "Das Wehr", ""))
    within = said(dated, "Das Wehr am Fluss wurde 1911 gebaut.", "Das Wehr am Fluss wurde 1911 gebaut", "Olaf Berg")
    spoken = understand("Wann hat Olaf Berg das gesagt?")
    for asked, evidence, heading in (
        (query, LUND, "lacks_time"), (query, timed, None), (query, within, None), (spoken, within, "lacks_time")
    ):  # fmt: skip
        assert [part.heading for part in set_apart(asked, [Part(None, (Point((evidence,)),))], Pool())] == [heading]


def test_one_of_two_alike_countries_does_not_speak_for_the_other() -> None:
    seoul = said(WEIR, BOTH, "den Bau", "Regierung in Seoul", Stance.DEMANDS).statement
    assert seoul
    seoul = replace(seoul, party="Südkorea")
    assert spoken_by(seoul, ["Südkorea"]) and not spoken_by(seoul, ["Nordkorea"])
