"""Evidence to answers: what is found, ranked, planned, worded, checked; ``stream`` is the way through all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qabot.answer import talk
from qabot.answer.choosing import silence
from qabot.answer.choosing.charges import to_charges
from qabot.answer.choosing.choice import weigh
from qabot.answer.choosing.compatriots import by_people
from qabot.answer.choosing.evidence import gather
from qabot.answer.choosing.offices import of_the_place, of_the_turn, resolved
from qabot.answer.choosing.rank import without_excluded
from qabot.answer.choosing.roles import in_roles
from qabot.answer.composing import compose, dates
from qabot.answer.composing.once import passed_on, rejected
from qabot.answer.revisions.corrections import set_right
from qabot.answer.revisions.editions import newest
from qabot.answer.revisions.places import placed
from qabot.answer.wording.speakers import party_name
from qabot.entities.names import skeleton
from qabot.errors import AnswererError
from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.languages.messages import localized
from qabot.llm.endpoint import Endpoint
from qabot.question import TALK
from qabot.types import Answer, Query, Section, Step

if TYPE_CHECKING:
    from qabot.embed import Embedder
    from qabot.store import Index

__all__ = ["answer", "named", "stream", "to_json"]


def answer(index: Index, embedder: Embedder, query: Query) -> Answer:
    """The answer to ``query`` from the index."""
    *_, last = stream(index, embedder, query)
    if not isinstance(last, Answer):
        raise TypeError("an answer ends every stream")
    return last


def named(index: Index, embedder: Embedder, query: Query) -> tuple[str, ...]:
    """Who speaks in the lines that answer ``query``, in their order; empty where nobody does or there is no answer."""
    *_, found = _composed(index, embedder, query)
    if not isinstance(found, Answer):
        raise TypeError("an answer ends all steps")
    lines = [line for section in found.sections[:1] for line in section.lines]
    said = [line.statement.speaker for line in lines if line.statement and line.statement.speaker]
    return () if found.abstained else tuple(dict.fromkeys(said))


def stream(index: Index, embedder: Embedder, query: Query, endpoint: Endpoint | None = None) -> Iterator[Step | Answer]:
    """The steps on the way, then the answer; with a language model, answers that grow, each replacing the last.

    ``endpoint`` is the one that the environment names, if none is given; without either, nothing leaves the machine.
    """
    words = answer_words(query.language)
    if query.kind in TALK:
        yield talk.talked(index, query)
        return
    for step in _searched(index, embedder, query, endpoint):
        yield _noticed(step, index.trouble, words) if isinstance(step, Answer) else step


def _noticed(found: Answer, trouble: str | None, words: AnswerWords) -> Answer:
    """The answer; where the search engine was away, with a notice that says so first."""
    if trouble is None:
        return found
    told = words.text("search_away", reason=localized(trouble, found.language))
    return replace(found, notice=" ".join(filter(None, (told, found.notice))))


def _composed(index: Index, embedder: Embedder, query: Query) -> Iterator[Step | Answer]:
    """The steps on the way to the answer that no language model has worded, and that answer."""
    words = answer_words(query.language)
    yield Step(words.text("step_search"))
    query = of_the_turn(query, index)
    gathered, older = newest(gather(index, embedder, query), index)
    query, gathered = by_people(resolved(query, gathered), gathered), of_the_place(query, gathered)
    query = to_charges(query, gathered)
    weighed = weigh(query, rejected(passed_on(set_right(gathered))))
    timed = dates.in_time(query, without_excluded(query, weighed))
    directed = in_roles(query, timed.pool)
    pool = directed.pool
    yield Step(words.text("step_weigh", count=sum(item.statement is not None for item in pool.evidence)))
    silent = timed.silence or silence.silence(index, query, pool, directed)
    yield placed(compose.compose(query, pool, silent, reading(query, timed.unused), older), index)


def _searched(index: Index, embedder: Embedder, query: Query, endpoint: Endpoint | None) -> Iterator[Step | Answer]:
    words = answer_words(query.language)
    for found in _composed(index, embedder, query):
        if isinstance(found, Step):
            yield found
    if not isinstance(found, Answer):
        raise TypeError("an answer ends all steps")
    try:
        endpoint = endpoint or Endpoint.from_environment()
    except AnswererError as error:
        found = replace(found, notice=words.text("model_failed", reason=localized(str(error), query.language)))
    if endpoint is None or found.abstained:
        yield found
        return
    from qabot.answer.llm import draft as model  # its HTTP client takes longer to import than most answers take

    yield Step(words.text("step_model"))
    yield from model.worded(endpoint, found)


def reading(query: Query, unused: str | None = None) -> str | None:
    """How a question was read, where that is more or other than what was typed; None where it is not.

    ``unused`` is what is to be said of a time that could not be used.
    """
    words = answer_words(query.language)
    typed = {skeleton(word) for word in re.findall(r"\w+", query.question)}
    who = [party_name(name, query.language) for name in query.speakers[:1]]
    # A name that is only spelt otherwise ("Selenskyj", "Zelensky") was read as it was typed.
    changed = any(skeleton(name.split()[-1]) not in typed for name in query.speakers[:1])
    topic = " – ".join(part for part in (*who, _without(who, query.topic)) if part)
    read = words.text("reading", reading=topic) if topic and (query.carried or changed) else None
    return "; ".join(filter(None, (read, unused))) or None


def _without(who: Sequence[str], topic: str) -> str:
    """A topic without the name before it that opens it again: "Bahn – Bahn" tells nothing twice."""
    named = {skeleton(word) for name in who for word in name.split()}
    words = topic.split()
    while words and skeleton(words[0].strip(",.")) in named:
        words.pop(0)
    return " ".join(words)


def to_json(answer: Answer) -> dict[str, Any]:
    """An answer as JSON prints it: all of its text, citations in the order of their use, and the statements behind it.

    ``summary`` is the first sentence alone. What the page shows on demand stands behind the rest, its statements marked
    as ``more``.
    """
    return {
        "question": answer.question,
        "language": answer.language,
        "abstained": answer.abstained,
        "answer": answer.whole,
        "summary": answer.summary,
        "citations": [
            {
                "n": c.n, "article": c.article, "title": c.title, "source": c.source, "date": c.date,
                "start": c.start, "end": c.end, "quote": c.quote, "also": list(c.also),
            }
            for c in answer.citations
        ],
        "statements": [*_statements(answer.sections), *_statements(answer.more, more=True)],
        "notice": answer.notice,
        "reading": answer.reading,
        "suggestions": list(answer.suggestions),
    }  # fmt: skip


def _statements(sections: Iterable[Section], *, more: bool = False) -> list[dict[str, Any]]:
    return [
        {
            "speaker": s.speaker, "party": s.party, "speaker_mention": s.speaker_mention, "stance": s.stance.value,
            "kind": s.kind.value, "cue": s.cue, "content": s.content, "citation": line.citations[0],
            "start": s.content_span[0], "end": s.content_span[1], "via": s.via,
            "more": more,
        }
        for section in sections
        for line in section.lines
        if (s := line.statement)
    ]  # fmt: skip
