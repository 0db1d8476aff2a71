"""Notes of correction in articles of their own: they stand before what they set right, which is marked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, pool, said

from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.composing.compose import compose
from qabot.answer.revisions.errata import corrected
from qabot.types import Article, LanguageCode, Query, QuestionKind

FIRE = "Beim Brand der Mühle in Grafrath wurden 30 Menschen verletzt, sagte Wehrführer Ole Krumm."
GUESTS = "Wirtin Ada Sell sagte, im Biergarten seien alle Gäste wohlauf."
NOTE = "In unserem Bericht über den Brand der Mühle in Grafrath nannten wir 30 Verletzte. Richtig ist: Es waren drei."
MILL = "The mill in Grafrath will cost $9 million, engineer Ole Krumm said."
ERROR = "An earlier article misstated the cost of the mill in Grafrath. It will cost $6 million."


def _article(
    text: str, id: str, day: str | None, source: str | None = "Bote", language: LanguageCode = "de"
) -> Article:
    return replace(article(text, id, language), date=day, source=source)


def _held(item: Evidence, *others: Article) -> Pool:
    return replace(pool(item), noted={other.id: other for other in others})


OLD = _article(f"{FIRE} {GUESTS}", "brand.txt", "2025-05-03")
BURNT = said(OLD, FIRE, "Beim Brand der Mühle in Grafrath wurden 30 Menschen verletzt", "Ole Krumm")
SAFE = said(OLD, GUESTS, "im Biergarten seien alle Gäste wohlauf", "Ada Sell")
COSTS = said(_article(MILL, "mill.txt", None, None, "en"), MILL, MILL[:42], "Ole Krumm")


@pytest.mark.parametrize(
    ("item", "other", "found"),
    [
        (BURNT, _article(NOTE, "note.txt", "2025-05-04"), True),
        (BURNT, _article(NOTE, "note.txt", None, None), True),
        (COSTS, _article(ERROR, "note.txt", None, None, "en"), True),
        (SAFE, _article(NOTE, "note.txt", "2025-05-04"), False),  # another sentence of the article
        (BURNT, _article(NOTE, "note.txt", "2025-05-02"), False),  # it was printed before
        (BURNT, _article(NOTE, "note.txt", "2025-05-04", "Kurier"), False),
        (BURNT, _article(NOTE.replace("der Mühle in Grafrath", "am See"), "note.txt", "2025-05-04"), False),
        (BURNT, _article("Beim Brand der Mühle in Grafrath wurden 30 Menschen verletzt.", "b.txt", None), False),
    ],
)
def test_what_a_note_sets_right(item: Evidence, other: Article, *, found: bool) -> None:
    note = corrected(item, _held(item, other))
    assert (note is not None and note.article is other) is found


def test_a_note_stands_before_what_it_sets_right() -> None:
    query = Query("Wie viele Verletzte?", "de", QuestionKind.FACT, "Verletzte Brand Mühle")
    found = compose(query, _held(BURNT, _article(NOTE, "note.txt", "2025-05-04")))
    assert found.text.split("\n") == [
        f"In einer Berichtigung heißt es: „{NOTE[:-1]}“ (Bote, 4. Mai 2025). [1]",
        f"{FIRE[:-1]} (Bote, 3. Mai 2025; später berichtigt). [2]",
    ]
