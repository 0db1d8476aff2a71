"""What is told of just what is asked: a time where it is asked when, to each clause what bears it out, the words of who
is asked about, and whom an office or a name means."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from answer_examples import article, pool, said, unsaid

from qabot.answer.choosing.evidence import Evidence, Field, Pool, _telling, story
from qabot.answer.choosing.offices import resolved
from qabot.answer.composing.around import HEADING, set_apart
from qabot.answer.composing.compose import compose
from qabot.answer.composing.plan import plan
from qabot.answer.composing.points import REACTION, SECOND, Part, Point
from qabot.languages.names import FIRST_NAMES, gender_of
from qabot.question import understand
from qabot.question.names import Names
from qabot.types import Query, Stance

NAMES = Names(["Ida Kolb", "Jan Horn", "Otto Brand"])


def _query(question: str) -> Query:
    return understand(question, names=NAMES)


def test_when_is_answered_by_what_tells_a_time() -> None:
    whole = article("Das Bad öffnet am 3. Mai. Ida Kolb sagte, das Bad sei schön. Das Bad schließt im Herbst.")
    first, second, third = whole.text.split(". ")[0] + ".", "Ida Kolb sagte, das Bad sei schön.", "Das Bad schließt im"
    items = [
        unsaid(said(whole, first, "Das Bad", "")),
        said(whole, second, "das Bad sei schön", "Ida Kolb", score=2.5),
        unsaid(said(whole, f"{third} Herbst.", "Das Bad", "", score=2.0)),
    ]
    points = tuple(Point((item,)) for item in items)
    found = set_apart(_query("Wann öffnet das Bad?"), [Part(None, points)], pool(*items))
    assert [(part.heading, part.points) for part in found] == [
        (None, (points[0], points[2])),
        (HEADING, (points[1],)),
    ]
    lacking = set_apart(_query("Wann öffnet das Bad?"), [Part(None, points[1:2])], pool(*items))
    assert [part.heading for part in lacking] == ["lacks_time"]


LEAVE = "Jan Horn forderte den Rücktritt von Ida Kolb."
STAYS = "Die Landrätin lehnte einen Rücktritt ab."
DENIAL = "Landrätin Ida Kolb bestritt, das Wehr zu kennen."
ASKED = "Wer fordert den Rücktritt von Ida Kolb, und was sagt sie dazu?"


def _affair() -> list[Evidence]:
    whole = article(f"{LEAVE} {STAYS} {DENIAL}")
    denial = said(whole, DENIAL, "das Wehr zu kennen", "Ida Kolb", Stance.DENIES, cue="bestritt", id=2)
    assert denial.statement
    return [
        said(whole, LEAVE, "den Rücktritt von Ida Kolb", "Jan Horn", Stance.DEMANDS, cue="forderte"),
        said(whole, STAYS, "einen Rücktritt", "Landrätin", Stance.CRITICISES, cue="lehnte ab", score=1.0, id=1),
        replace(denial, statement=replace(denial.statement, speaker_mention="Landrätin Ida Kolb")),
    ]


def test_what_somebody_says_to_a_demand_is_what_he_says_of_it() -> None:
    held = pool(*_affair())
    demanded, reacts = set_apart(_query(ASKED), plan(_query(ASKED), held), held)
    assert (demanded.heading, reacts.heading) == (Stance.DEMANDS, REACTION)
    assert [point.best.text for point in reacts.points] == [STAYS]  # by the office that he holds elsewhere, too
    answer = compose(_query(ASKED), held)
    assert "bestreit" not in answer.text and "lehnt einen Rücktritt ab" in answer.text


def test_who_is_blamed_answers_by_what_he_denies() -> None:
    whole = article("Jan Horn warf Ida Kolb Betrug vor. Ida Kolb bestritt das. Ida Kolb lobte das Wehr.")
    one, two, three = [f"{text.rstrip('.')}." for text in whole.text.split(". ")]
    held = pool(
        said(whole, one, "Betrug", "Jan Horn", Stance.ACCUSES, cue="warf vor"),
        said(whole, two, "das", "Ida Kolb", Stance.DENIES, cue="bestritt", score=1.0, id=1),
        said(whole, three, "das Wehr", "Ida Kolb", cue="lobte", score=2.0, id=2),
    )
    parts = plan(_query("Wer wirft Ida Kolb Betrug vor, und was sagt sie dazu?"), held)
    assert [(part.heading, [point.best.text for point in part.points]) for part in parts] == [
        (Stance.ACCUSES, [one]),
        (Stance.DENIES, [two]),
    ]


def test_each_clause_is_answered_by_what_bears_it_out() -> None:
    whole = article("Jan Horn fordert ein Bad. Ida Kolb fordert einen Steg. Otto Brand fordert Ruhe.")
    texts = [f"{text.rstrip('.')}." for text in whole.text.split(". ")]
    contents = ("ein Bad", "einen Steg", "Ruhe")
    items = [
        said(whole, text, content, " ".join(text.split()[:2]), Stance.DEMANDS, cue="fordert", id=n)
        for n, (text, content) in enumerate(zip(texts, contents, strict=True))
    ]
    parts = plan(_query("Wer fordert ein Bad, und wer einen Steg?"), pool(*items))
    assert [(part.heading, [point.best.text for point in part.points]) for part in parts] == [
        (Stance.DEMANDS, texts[:1]),
        (SECOND, texts[1:2]),
    ]


def test_what_somebody_says_of_all_that_is_asked_is_looked_at_first() -> None:
    whole = article("Ida Kolb sagte, die Lampe sei kaputt. Ida Kolb schwieg zum Bad. Jan Horn sagte, die Lampe brenne.")
    lau = said(whole, story(whole)[0] and whole.text[slice(*story(whole)[0])], "die Lampe sei kaputt", "Ida Kolb")
    bath = said(whole, whole.text[slice(*story(whole)[1])], "zum Bad", "Ida Kolb", id=1)
    horn = said(whole, whole.text[slice(*story(whole)[2])], "die Lampe brenne", "Jan Horn", id=2)
    field = Field(
        {whole.id: whole}, {}, {whole.id: {n: [item.statement] for n, item in enumerate((lau, bath, horn))}},
        [(whole, n, span) for n, span in enumerate(story(whole))], np.zeros((3, 7)), np.zeros(3), {},
    )  # fmt: skip
    assert _telling(_query("Was sagt Ida Kolb zur Lampe?"), field).tolist() == [1, 0, 0]
    assert _telling(_query("Was sagt Ida Kolb?"), field).tolist() == [0, 0, 0]
    assert _telling(_query("Wer spricht von der Lampe?"), field).tolist() == [0, 0, 0]


def test_a_town_holds_no_office() -> None:
    whole = article(
        "Kreißsaal in Torfen schließt, Landrätin schweigt. Landrätin Ida Kolb sagte nichts. Es bleibt leer."
    )
    lau = said(whole, "Landrätin Ida Kolb sagte nichts.", "nichts", "Ida Kolb")
    town = said(whole, "Es bleibt leer.", "leer", "Torfen", id=1)
    assert resolved(understand("Was sagt die Landrätin?"), pool(lau, town)).speakers == ("Ida Kolb",)


def _namesakes(confidence: float, before: str) -> Pool:
    whole = article(f"{before} Er wolle gehen, teilte er mit. Ute Horn sagte, das Wehr sei dicht.")
    unsure = said(whole, "Er wolle gehen, teilte er mit.", "Er wolle gehen", "Jan Horn", cue="teilte mit")
    sure = said(whole, "Ute Horn sagte, das Wehr sei dicht.", "das Wehr sei dicht", "Ute Horn", cue="sagte", id=1)
    assert unsure.statement
    told = replace(unsure.statement, speaker_mention="er", confidence=confidence)
    return pool(replace(unsure, statement=told), sure)


@pytest.mark.parametrize(
    ("confidence", "before", "several"),
    [
        (0.9, "Der Rat tagte.", True),
        (0.3, "Ratsherr Jan Horn schweigt.", True),  # the article names him right before
        (0.3, "Der Rat tagte.", False),
    ],
)
def test_that_several_bear_a_name_is_told(confidence: float, before: str, several: bool) -> None:
    query = understand("Was sagt Horn?", names=Names(["Jan Horn", "Ute Horn"]))
    summary = compose(query, _namesakes(confidence, before)).summary
    assert summary.startswith("Unter diesem Namen äußern sich mehrere") is several


def test_frequent_first_names_of_news_are_known() -> None:
    known = ["Grace", "Agnieszka", "Switlana", "Oleksandr", "Hatice", "Uğur", "İbrahim", "Grzegorz", "Serhij", "Hauke"]
    assert set(known) <= FIRST_NAMES
    assert [gender_of(name) for name in known[:4]] == ["f", "f", "f", "m"]
    assert FIRST_NAMES.isdisjoint({"Hope", "April", "Will", "Can", "Sultan", "Milan", "Yılmaz"})  # words and families
