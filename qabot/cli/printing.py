"""How records are printed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qabot.newsroom.watch import News
    from qabot.types import Statement


def print_json(record: dict[str, object]) -> None:
    """One JSON object on a line of its own, at once."""
    print(json.dumps(record, ensure_ascii=False), flush=True)


def print_news(news: Sequence[News]) -> None:
    """What is new about watched questions, for people."""
    for item in news:
        print(item.question.question)
        for said in item.statements:
            print(f"  new: {told_statement(said)} ({said.article})")


def counted(number: int, noun: str) -> str:
    """A number with what it counts: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def told_source(title: str, source: str | None, date: str | None) -> str:
    """Title, outlet and day of an article, as far as they are known."""
    return ", ".join(part for part in (title, source, date) if part)


def told_statement(said: Statement, camp: str = "") -> str:
    """Who says it, with the camp that is given, how, and what, on one line."""
    return f"{said.speaker or '?'}{camp} {said.stance}: {' '.join(said.content.split())}"
