"""Who stands against whom: a denial and the claim that it answers, in answers never of two affairs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, pool, said

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.composing.around import HEADING as AROUND
from qabot.answer.composing.dispute import against, one_claim
from qabot.answer.composing.opposite import with_other_side
from qabot.answer.composing.plan import plan
from qabot.answer.composing.points import Part, Point
from qabot.question import understand
from qabot.types import Answered, Article, Kind, LanguageCode, Query, QuestionKind, Stance, Statement


def _statement(sentence: int, content: str, speaker: str, stance: Stance, whole: Article) -> Statement:
    told = [f"{part}." for part in whole.text.removesuffix(".").split(". ")]
    found = said(whole, told[sentence], content, speaker, stance, kind=Kind.INDIRECT).statement
    assert found
    return found


FERRY = article(
    "Die Insulaner werfen der Reederei Nord vor, die Fähre überladen zu haben. Der Hafenmeister Udo Lenz glaubt, der "
    "Reederei Nord fehle es an Steuerleuten. Die Reederei Nord bestreitet, die Fähre überladen zu haben. Das Institut "
    "Ost bestreitet, dass die Fische krank sind. Die Reederei Nord weist die Vorwürfe zurück.",
    "faehre.txt",
)
OVERLOADED = _statement(0, "die Fähre überladen zu haben", "Insulaner", Stance.ACCUSES, FERRY)
LACKING = _statement(1, "der Reederei Nord fehle es an Steuerleuten", "Udo Lenz", Stance.SUSPECTS, FERRY)
NOT_OVERLOADED = _statement(2, "die Fähre überladen zu haben", "Reederei Nord", Stance.DENIES, FERRY)
NO_DISEASE = _statement(3, "dass die Fische krank sind", "Institut Ost", Stance.DENIES, FERRY)
BARE = _statement(4, "die Vorwürfe", "Reederei Nord", Stance.DENIES, FERRY)

# Two affairs in one article: what is taken for an answer to what is told by ``answers``.
COURT = article(
    "Vor Gericht steht der Makler Ole Brandt. Die Bank wirft ihm vor, Kunden betrogen zu haben. Alle Preise seien "
    "gerecht gewesen, sagte Brandt. Vor Gericht steht auch die Kassiererin Ina Voss. Der Chor beschuldigt sie, die "
    "Kasse geleert zu haben. Voss wies den Vorwurf zurück.",
    "gericht.txt",
)
CHEATED = _statement(1, "Kunden betrogen zu haben", "Bank", Stance.ACCUSES, COURT)
FAIR = _statement(2, "Alle Preise seien gerecht gewesen", "Ole Brandt", Stance.DENIES, COURT)
EMPTIED = _statement(4, "die Kasse geleert zu haben", "Chor", Stance.ACCUSES, COURT)
REJECTED = _statement(5, "den Vorwurf", "Ina Voss", Stance.DENIES, COURT)
LINKED = [
    CHEATED,
    replace(FAIR, answers=Answered(None, 0)),
    EMPTIED,
    replace(REJECTED, answers=Answered(None, 2)),
]


@pytest.mark.parametrize(
    ("claim", "answer", "whole", "linked", "one"),
    [
        (OVERLOADED, NOT_OVERLOADED, FERRY, False, True),  # it names who answers, and means the same
        (OVERLOADED, BARE, FERRY, True, True),  # a bare rejection answers what it is linked to
        (OVERLOADED, BARE, FERRY, False, False),  # and nothing else
        (LACKING, NOT_OVERLOADED, FERRY, False, False),  # the same party, another matter
        (OVERLOADED, NO_DISEASE, FERRY, False, False),
        (OVERLOADED, NO_DISEASE, FERRY, True, False),  # a link between what has nothing in common is none
        (CHEATED, FAIR, COURT, True, True),  # he who is accused is named in the sentence before
        (CHEATED, REJECTED, COURT, False, False),
    ],
)
def test_what_answers_a_claim(claim: Statement, answer: Statement, whole: Article, linked: bool, one: bool) -> None:
    assert one_claim(claim, answer, whole, linked) is one


def test_an_answer_that_follows_an_accusation_need_share_no_word_with_it() -> None:
    whole = article("The union accused the mill of hiding a leak. Every valve was tight, said Ann Moor.", "m.txt", "en")
    leak = _statement(0, "hiding a leak", "union", Stance.ACCUSES, whole)
    tight = _statement(1, "Every valve was tight", "Ann Moor", Stance.DENIES, whole)
    assert one_claim(leak, tight, whole, linked=True)
    assert not one_claim(leak, tight, whole, linked=False)
    assert not one_claim(replace(leak, stance=Stance.CLAIMS), tight, whole, linked=True)


def test_each_affair_of_an_article_has_its_own_sides() -> None:
    assert [against(said, COURT, LINKED) for said in LINKED] == [[LINKED[n]] for n in (1, 0, 3, 2)]


def _evidence(statement: Statement, whole: Article, score: float = 3.0) -> Evidence:
    return Evidence(whole, statement.sentence_span, 0.0, statement, score)


def _told(*told: Evidence, among: Pool, language: LanguageCode = "de", around: tuple[Evidence, ...] = ()) -> list[Part]:
    """The parts of an answer to a question with "who" that tells this."""
    parts = [Part(None, tuple(Point((item,)) for item in told))]
    if around:
        parts.append(Part(AROUND, tuple(Point((item,)) for item in around)))
    return with_other_side(Query("?", language, QuestionKind.WHO, ""), parts, among)


def test_the_other_side_is_told_only_where_it_is_about_the_same() -> None:
    denied, claim, other = (_evidence(one, FERRY) for one in (NOT_OVERLOADED, OVERLOADED, LACKING))
    found = _told(denied, among=pool(denied, claim, other))
    assert [(part.heading, [point.best for point in part.points]) for part in found] == [
        (None, [denied]),
        ("claimed_by", [claim]),
    ]
    assert [part.heading for part in _told(denied, among=pool(denied, other))] == [None]
    copied = _evidence(replace(OVERLOADED, article="kopie.txt"), article(FERRY.text, "kopie.txt"))
    assert len(_told(denied, among=pool(denied, copied))) == 1


def test_the_other_side_is_told_however_little_it_answers_the_question_itself() -> None:
    denied, claim = _evidence(NOT_OVERLOADED, FERRY, 6.0), _evidence(OVERLOADED, FERRY, -6.0)
    assert [part.heading for part in _told(denied, among=pool(denied, claim))] == [None, "claimed_by"]


def test_a_denial_beside_the_answer_is_its_other_side_and_stands_nowhere_else() -> None:
    claim, denied, other = (_evidence(one, FERRY) for one in (OVERLOADED, NOT_OVERLOADED, LACKING))
    found = _told(claim, among=pool(claim, denied, other), around=(denied, other))
    assert [(part.heading, [point.best for point in part.points]) for part in found] == [
        (None, [claim]),
        ("denied_by", [denied]),
        (AROUND, [other]),
    ]


def test_the_other_side_of_two_affairs_is_that_of_the_one_told() -> None:
    items = [_evidence(one, COURT) for one in LINKED]
    among = replace(pool(*items), statements={COURT.id: LINKED})
    for n, other, heading in ((0, 1, "denied_by"), (1, 0, "claimed_by"), (2, 3, "denied_by"), (3, 2, "claimed_by")):
        found = _told(items[n], among=among)
        assert [(part.heading, [point.best.statement for point in part.points]) for part in found[1:]] == [
            (heading, [LINKED[other]])
        ]


def test_who_denies_it_is_asked_of_the_charge_that_is_told_not_of_another() -> None:
    charge, fair, emptied, rejected = (
        _evidence(one, COURT, score) for one, score in zip(LINKED, (5.0, 4.0, -5.0, 3.5), strict=True)
    )
    among = replace(pool(charge, fair, emptied, rejected), statements={COURT.id: LINKED})
    query = understand("Wer wirft Ole Brandt Betrug vor, und wer bestreitet es?")
    assert query.stances == (Stance.ACCUSES, Stance.DENIES)
    parts = plan(query, among)
    assert [(part.heading, [point.best.statement for point in part.points]) for part in parts] == [
        (Stance.ACCUSES, [charge.statement]),
        (Stance.DENIES, [fair.statement]),
    ]


@pytest.mark.parametrize(("score", "told"), [(-5.0, [1]), (4.0, [1, 3])])
def test_what_is_denied_in_another_affair_is_told_only_where_it_answers_about_as_well(
    score: float, told: list[int]
) -> None:
    items = [_evidence(one, COURT, at) for one, at in zip(LINKED, (-8.0, 5.0, -8.0, score), strict=True)]
    among = replace(pool(*items), statements={COURT.id: LINKED})
    (part,) = plan(understand("Wer bestreitet den Betrug?"), among)
    denied = [point.best.statement for point in part.points if point.best.statement in (LINKED[1], LINKED[3])]
    assert denied == [LINKED[n] for n in told]


@pytest.mark.parametrize(("behind", "first"), [(1.0, "de"), (2.0, "en")])
def test_an_answer_opens_in_the_language_of_the_question_where_a_line_in_it_is_as_good(
    behind: float, first: LanguageCode
) -> None:
    english = article("The mill denied hiding a leak.", "mill.txt", "en")
    german = article("Das Werk Ost bestreitet, ein Leck vertuscht zu haben.", "werk.txt")
    there = said(english, english.text, "hiding a leak", "mill", Stance.DENIES, score=4.0)
    here = said(german, german.text, "ein Leck vertuscht zu haben", "Werk Ost", Stance.DENIES, score=4.0 - behind)
    (part,) = plan(understand("Wer bestreitet, ein Leck vertuscht zu haben?"), pool(there, here))
    assert part.points[0].best.article.language == first


def test_everybody_is_told_once_on_the_other_side_in_the_language_of_the_question_first() -> None:
    english = article(
        "The islanders accuse Northern Ferries of overloading the boat. The harbour master accused Northern Ferries of "
        "overloading the boat. Northern Ferries denied overloading the boat.",
        "ferry.txt",
        "en",
    )
    charge, again = (
        _statement(n, "overloading the boat", who, Stance.ACCUSES, english)
        for n, who in enumerate(("islanders", "harbour master"))
    )
    denial = _statement(2, "overloading the boat", "Northern Ferries", Stance.DENIES, english)
    denied, here = _evidence(NOT_OVERLOADED, FERRY), _evidence(denial, english)
    items = [denied, here, *(_evidence(one, english) for one in (charge, again)), _evidence(OVERLOADED, FERRY)]
    orders: dict[LanguageCode, list[str]] = {"de": ["Insulaner", "islanders"], "en": ["islanders", "harbour master"]}
    for language, told in orders.items():
        side = _told(here, denied, among=pool(*items), language=language)[1]
        assert [point.best.statement and point.best.statement.speaker for point in side.points] == told
