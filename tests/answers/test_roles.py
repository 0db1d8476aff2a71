"""Who does it to whom: what is asked for, and that the reverse is no answer to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, pool, said, unsaid

from qabot.answer.choosing.roles import in_roles, side
from qabot.question import understand
from qabot.question.names import Names
from qabot.types import LanguageCode, Query, QuestionKind, Roles, Stance

NAMES = Names(["Ines Kolb", "Jan Horn", "Ada Moss", "Werft Nord"])
SAID, WHO, FACT = QuestionKind.SAID, QuestionKind.WHO, QuestionKind.FACT


@pytest.mark.parametrize(
    ("question", "kind", "target", "doer"),
    [
        ("Wer wirft Jan Horn Betrug vor?", WHO, "Jan Horn", ""),
        ("Wer erhebt Vorwürfe gegen Ines Kolb?", WHO, "Ines Kolb", ""),
        ("Wer hat Horn kritisiert?", WHO, "Horn", ""),
        ("Von wem wurde Horn beschuldigt?", WHO, "Horn", ""),
        ("Wer lobt die Landrätin?", WHO, "Landrätin", ""),
        ("Wem wirft Horn Betrug vor?", SAID, "", "Horn"),
        ("Gegen wen erhebt Ines Kolb Vorwürfe?", SAID, "", "Ines Kolb"),
        ("Wer wurde von Horn beschuldigt?", SAID, "", "Horn"),
        ("Wer verklagt die Werft Nord?", WHO, "Werft Nord", ""),
        ("Wen hat die Werft verklagt?", FACT, "", "Werft"),
        ("Who accused Ada Moss of fraud?", WHO, "Ada Moss", ""),
        ("By whom was Moss criticised?", WHO, "Moss", ""),
        ("Who did Ada Moss accuse?", SAID, "", "Ada Moss"),
        ("Who was accused by Moss of fraud?", SAID, "", "Moss"),
        ("Who is suing Ada Moss?", WHO, "Ada Moss", ""),
        ("Who is Ada Moss suing?", FACT, "", "Ada Moss"),
        ("Who has the yard sued?", FACT, "", "yard"),
    ],
)
def test_what_is_done_and_which_side_is_named(question: str, kind: QuestionKind, target: str, doer: str) -> None:
    found = understand(question, names=NAMES)
    assert found.kind is kind
    assert found.roles and (found.roles.target, found.roles.doer) == (target, doer)


@pytest.mark.parametrize(
    "question",
    [
        "Wer ist Jan Horn?",
        "Wer sagt, dass Jan Horn gelogen hat?",
        "Wer bestreitet, dass Horn gelogen hat?",
        "Wer wurde von der Polizei festgenommen?",
        "Who is Ada Moss?",
        "Who criticises Ada Moss's plan?",
        "Who says Ada Moss lied?",
    ],
)
def test_where_nothing_is_done_to_anybody_who_is_named(question: str) -> None:
    found = understand(question, names=NAMES)
    assert found.roles is None
    assert found.kind is WHO


@pytest.mark.parametrize(
    ("language", "text", "verb", "name", "found"),
    [
        ("de", "Der Ruderclub verklagt den Landkreis wegen des Stegs.", "verklagt", "Ruderclub", "doer"),
        ("de", "Der Ruderclub verklagt den Landkreis wegen des Stegs.", "verklagt", "Landkreis", "target"),
        ("de", "Den Landkreis verklagt der Ruderclub.", "verklagt", "Landkreis", "target"),
        ("de", "Der Landkreis wurde vom Ruderclub verklagt.", "verklagt", "Ruderclub", "doer"),
        ("de", "Der Landkreis wurde vom Ruderclub verklagt.", "verklagt", "Landkreis", "target"),
        ("de", "Der Ruderclub hat den Landkreis verklagt.", "verklagt", "Landkreis", "target"),
        ("de", "Am Montag verklagte der Ruderclub den Landkreis.", "verklagt", "Ruderclub", None),
        ("de", "Die Rutsche hat ein Förderer bezahlt.", "bezahlt", "Rutsche", None),  # "die" may be either
        ("de", "Die Gemeinde hat den Steg bezahlt.", "bezahlt", "Gemeinde", "doer"),
        ("de", "Der Landkreis hat ein Haus verklagt.", "verklagt", "Landkreis", "doer"),
        ("de", "Der Ruderclub feiert, der Landkreis verklagt niemanden.", "verklagt", "Ruderclub", None),
        ("en", "The rowing club has sued the council.", "sued", "club", "doer"),
        ("en", "The rowing club has sued the council.", "sued", "council", "target"),
        ("en", "The council is being sued by the rowing club.", "sued", "club", "doer"),
        ("en", "The council is being sued by the rowing club.", "sued", "council", "target"),
        ("en", "The rowing club is suing the council.", "suing", "club", "doer"),
    ],
)
def test_on_which_side_of_a_verb_somebody_stands(
    language: LanguageCode, text: str, verb: str, name: str, found: str | None
) -> None:
    assert side(text, Roles(verb, target=name), language, language) == found


ACCUSED = "Jan Horn warf Ines Kolb vor, Akten vernichtet zu haben."
BACK = "Ines Kolb warf Jan Horn vor, Geld genommen zu haben."
WHOLE = article(f"{ACCUSED} {BACK}")
HORN = said(WHOLE, ACCUSED, "Akten vernichtet zu haben", "Jan Horn", Stance.ACCUSES, cue="warf vor")
KOLB = said(WHOLE, BACK, "Geld genommen zu haben", "Ines Kolb", Stance.ACCUSES, cue="warf vor", score=2.0)
ASKED = Query(
    "Wer wirft Jan Horn etwas vor?", "de", WHO, "Jan Horn", (Stance.ACCUSES,), roles=Roles("wirft", "Jan Horn")
)
WHOM = replace(ASKED, kind=SAID, speakers=("Ines Kolb",), roles=Roles("wirft", doer="Ines Kolb"))


def test_who_is_accused_is_not_who_accuses() -> None:
    found = in_roles(ASKED, pool(HORN, KOLB))
    assert found.pool.evidence == (KOLB,)
    assert not found.turned


@pytest.mark.parametrize("query", [ASKED, WHOM])
def test_the_reverse_alone_is_no_answer_and_still_there(query: Query) -> None:
    assert in_roles(query, pool(HORN)).turned
    assert in_roles(query, pool(HORN)).pool.evidence == (HORN,)


def test_a_sentence_that_tells_what_is_done_is_the_answer() -> None:
    sued = article("Der Ruderclub verklagt den Landkreis. Landrätin Ines Kolb sagte, der Steg sei morsch.")
    told = unsaid(said(sued, "Der Ruderclub verklagt den Landkreis.", "Landkreis", "x", score=-1.0))
    other = said(sued, "Landrätin Ines Kolb sagte, der Steg sei morsch.", "der Steg sei morsch", "Ines Kolb")
    query = Query("Wer verklagt den Landkreis?", "de", FACT, "Landkreis", roles=Roles("verklagt", "Landkreis"))
    found = in_roles(query, pool(other, told))
    assert found.told
    assert found.pool.evidence == (told,)
    assert in_roles(replace(query, roles=Roles("verklagt", "Ruderclub")), pool(other, told)).turned


@pytest.mark.parametrize(
    ("topic", "stance", "text", "content", "answers"),
    [
        # a body is accused, not the man
        ("Horn gelogen zu haben", Stance.ACCUSES, "Ines Kolb warf dem Vorstand vor, die Bürger zu belügen.",
         "die Bürger zu belügen", False),
        ("Horn gelogen zu haben", Stance.ACCUSES, "Ines Kolb warf ihm vor, die Bürger zu belügen.",
         "die Bürger zu belügen", True),
        ("Horn gelogen zu haben", Stance.ACCUSES, "Ines Kolb warf Horn und dem Vorstand vor, die Bürger zu belügen.",
         "die Bürger zu belügen", True),
        # another is named right before
        ("Rücktritt von Horn", Stance.DEMANDS, "Präsident Walter Lenz schwieg. Ines Kolb forderte seinen Rücktritt.",
         "seinen Rücktritt", False),
        ("Rücktritt von Lenz", Stance.DEMANDS, "Präsident Walter Lenz schwieg. Ines Kolb forderte seinen Rücktritt.",
         "seinen Rücktritt", True),
        ("Rücktritt von Horn", Stance.DEMANDS, "Der Regen hielt an. Ines Kolb forderte seinen Rücktritt.",
         "seinen Rücktritt", True),
        # of a company nobody knows by what else it goes
        ("Sanaris Betrug", Stance.ACCUSES, "Ines Kolb warf dem Konzern vor, die Bürger zu belügen.",
         "die Bürger zu belügen", True),
    ],
)  # fmt: skip
def test_what_meets_another_is_no_answer(topic: str, stance: Stance, text: str, content: str, answers: bool) -> None:
    whole = article(f"Direktor Jan Horn kam spät. Der Regen fiel. {text}")
    sentence = f"{text.rstrip('.').split('. ')[-1]}."
    item = said(whole, sentence, content, "Ines Kolb", stance, cue="warf vor", score=3.0)
    assert item.statement
    place = whole.text.index("Ines Kolb")
    item = replace(
        item, statement=replace(item.statement, speaker_mention="Ines Kolb", speaker_span=(place, place + 9))
    )
    roles = Roles("wirft", target=topic.split()[0])
    query = Query("?", "de", WHO, topic, (stance,), roles=roles if stance is Stance.ACCUSES else None)
    assert bool(in_roles(query, pool(item)).pool.evidence) is answers


def test_in_english_too() -> None:
    whole = article(
        "President Walter Lenz was silent. Ines Kolb demanded his resignation. Jan Horn left.", language="en"
    )
    item = said(whole, "Ines Kolb demanded his resignation.", "his resignation", "Ines Kolb", Stance.DEMANDS,
                cue="demanded", score=3.0)  # fmt: skip
    for name, answers in (("Horn", False), ("Lenz", True)):
        query = Query("?", "en", WHO, f"resignation of {name}", (Stance.DEMANDS,))
        assert bool(in_roles(query, pool(item)).pool.evidence) is answers
