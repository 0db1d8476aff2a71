"""A question on its way to an answer, as the page shows it: steps first, then the answer as HTML and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from functools import partial
from typing import TYPE_CHECKING, Any

from qabot.types import Answer, Citation, LanguageCode, Query, QuestionKind, Stance, Turn
from qabot.web.render import day, render
from qabot.web.texts import text

if TYPE_CHECKING:
    from qabot.bot import Bot

LONGEST = 2000  # characters of a question; the rest is cut off
REMEMBERED = 6  # turns that a follow-up can refer to


def stream(bot: Bot, question: str, turns: Any, lang: LanguageCode, turn: str) -> Iterator[dict[str, Any]]:
    """States of one turn, each replacing the one before: the steps taken so far and, when it is there, the answer.

    ``turn`` names the turn in the page, so that ids in its HTML are its own. The last state carries the answer's
    query, which the page sends back among ``turns`` with the next question.
    """
    question, before = question.strip()[:LONGEST], conversation(turns)
    steps = [reading(bot.understand(question, before))]
    yield {"steps": steps, "html": "", "markdown": "", "query": None}
    for event in bot.stream(question, before):
        if isinstance(event, Answer):
            yield {
                "steps": steps,
                "html": answer_html(event, lang, turn),
                "markdown": markdown(event),
                "query": asdict(event.query),
            }
        else:
            steps = [*steps, event.text]
            yield {"steps": steps, "html": "", "markdown": "", "query": None}


def reading(query: Query) -> str:
    """How a question was read, in its language: the stances asked for, whose words, about what, when."""
    say = partial(text, query.language)
    parts = [say(f"stance_{stance}") for stance in query.stances] or [say("any_stance")]
    if query.speakers:
        parts.append(say("read_speakers", names=", ".join(query.speakers)))
    if query.topic:
        parts.append(say("read_topic", topic=query.topic))
    if query.source:
        parts.append(say("read_source", name=query.source))
    if query.dates:
        first, last = (day(date, query.language, "medium") for date in query.dates)
        parts.append(first if first == last else f"{first} – {last}")
    told = " · ".join(parts)
    return say("read_carried" if query.carried else "read", reading=told)


def answer_html(answer: Answer, lang: LanguageCode, turn: str) -> str:
    """The answer with a chip for every citation, its list of sources and the follow-up questions."""
    contents = {
        n: line.statement.content_span[0]
        for section in reversed(answer.sections)  # so that the first line that uses a number wins
        for line in reversed(section.lines)
        if line.statement
        for n in line.citations
    }
    cited = {citation.n: citation for citation in answer.citations}
    sources: dict[str, list[Citation]] = {}
    for citation in answer.citations:
        sources.setdefault(citation.article, []).append(citation)
    return render(
        "answer", lang, answer=answer, cited=cited, sources=list(sources.values()), contents=contents, turn=turn
    )


def markdown(answer: Answer) -> str:
    """The answer and its sources as Markdown, for the clipboard and the export."""
    parts = [answer.summary] if answer.summary else []
    for section in answer.sections:
        lines = [f"- {line.text}{''.join(f' [{n}]' for n in line.citations)}" for line in section.lines]
        parts.append("\n".join([f"### {section.heading}\n", *lines] if section.heading else lines))
    if answer.citations:
        heading = text(answer.language, "sources")
        parts.append("\n".join([f"### {heading}\n", *(_source(c, answer.language) for c in answer.citations)]))
    return "\n\n".join(parts)


def _source(citation: Citation, lang: LanguageCode) -> str:
    told = " · ".join(part for part in (citation.title, citation.source, day(citation.date, lang)) if part)
    return f"{citation.n}. {told}: “{' '.join(citation.quote.split())}”"


def conversation(turns: Any) -> tuple[Turn, ...]:
    """The turns that a page sends back; what is malformed (from an older version, from a stranger) is left out."""
    found = []
    for turn in turns[-REMEMBERED:] if isinstance(turns, Sequence) and not isinstance(turns, str) else ():
        try:
            found.append(Turn(str(turn["question"]), _query(turn["query"])))
        except (KeyError, TypeError, ValueError):
            continue
    return tuple(found)


def _query(values: dict[str, Any]) -> Query:
    known: dict[str, Any] = {field.name: _frozen(values[field.name]) for field in fields(Query) if field.name in values}
    known["kind"] = QuestionKind(known["kind"])
    known["stances"] = tuple(Stance(stance) for stance in known.get("stances", ()))
    if known["language"] not in ("de", "en") or not isinstance(known["topic"], str):
        raise ValueError("not a query")
    return Query(**known)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
