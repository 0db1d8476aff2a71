"""Of several versions of an article the newest counts; what only an older one holds stays, and is known as old."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import cast

import pytest
from answer_examples import article, pool, said

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.revisions.editions import newest
from qabot.store import Index
from qabot.types import Article, Statement

OPEN = "Amtsleiterin Tilda Brom sagte, der Brunnen bleibe bis Oktober offen."
CLOSED = "Amtsleiterin Tilda Brom sagte, der Brunnen schließe am Montag."
SAME = "Der Händler Jan Holm sagte, das Wasser sei trüb."
GONE = "Bürgermeister Ole Funk versprach neue Leitungen im Frühjahr."


class Held:
    """An index that knows these two versions."""

    def __init__(self, old: Article, new: Article, statements: list[Statement]) -> None:
        self.old, self.new, self.statements = old, new, statements

    def newer(self, ids: Collection[str]) -> dict[str, str]:
        return {self.old.id: self.new.id} if self.old.id in ids else {}

    def articles_at(self, ids: Collection[str]) -> dict[str, Article]:
        return {one.id: one for one in (self.old, self.new) if one.id in ids}

    def statements_at(self, articles: Collection[str]) -> dict[str, list[Statement]]:
        return {id: self.statements if id == self.new.id else [] for id in articles}


def versions(days: tuple[str | None, str | None] = (None, None)) -> tuple[list[Evidence], Evidence, Evidence, Index]:
    """Evidence of the older version, that of the newer one, corrected and unchanged, and the index that holds both."""
    old = replace(article(f"{OPEN} {SAME} {GONE}", "brunnen.txt"), date=days[0])
    new = replace(article(f"{CLOSED} {SAME}", "brunnen-2.txt"), date=days[1])
    older = [
        said(old, OPEN, "der Brunnen bleibe bis Oktober offen", "Tilda Brom"),
        said(old, SAME, "das Wasser sei trüb", "Jan Holm"),
        said(old, GONE, "neue Leitungen", "Ole Funk"),
    ]
    corrected = said(new, CLOSED, "der Brunnen schließe am Montag", "Tilda Brom")
    same = said(new, SAME, "das Wasser sei trüb", "Jan Holm")
    held = Held(old, new, [item.statement for item in (corrected, same) if item.statement])
    return older, corrected, same, cast("Index", held)


def told(items: Collection[Evidence]) -> set[tuple[str, str]]:
    return {(item.article.id, item.statement.content) for item in items if item.statement}


def test_what_was_corrected_is_left_out() -> None:
    older, corrected, same, index = versions()
    found, old = newest(pool(*older, corrected, same), index)
    assert old == {"brunnen.txt"}
    assert told(found.evidence) == {
        ("brunnen-2.txt", "der Brunnen schließe am Montag"),
        ("brunnen-2.txt", "das Wasser sei trüb"),
        ("brunnen.txt", "neue Leitungen"),
    }
    assert len(found.evidence) == 3


def test_what_both_versions_hold_is_told_by_the_newer() -> None:
    older, _, _, index = versions()
    found, _ = newest(pool(older[1]), index)
    assert told(found.evidence) == {("brunnen-2.txt", "das Wasser sei trüb")}
    assert "brunnen-2.txt" in found.articles


@pytest.mark.parametrize(
    ("days", "kept"), [(("2025-03-04", "2025-03-04"), False), (("2025-03-04", "2025-03-06"), True)]
)
def test_a_change_from_one_day_to_another_is_told(days: tuple[str, str], kept: bool) -> None:
    older, corrected, _, index = versions(days)
    found, _ = newest(pool(older[0], corrected), index)
    assert (("brunnen.txt", "der Brunnen bleibe bis Oktober offen") in told(found.evidence)) is kept


def test_without_a_newer_version_all_stays() -> None:
    _, corrected, same, index = versions()
    asked = pool(corrected, same)
    assert newest(asked, index) == (asked, frozenset())
