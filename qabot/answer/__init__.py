"""Evidence to answers: what is found, ranked, planned, worded, checked; ``stream`` is the way through all of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qabot.answer import compose, silence
from qabot.answer.endpoint import Endpoint
from qabot.answer.evidence import gather
from qabot.errors import AnswererError
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.messages import localized
from qabot.types import Answer, Query, Step

if TYPE_CHECKING:
    from qabot.embed import Embedder
    from qabot.store import Index

__all__ = ["answer", "stream", "to_json"]


def answer(index: Index, embedder: Embedder, query: Query) -> Answer:
    """The answer to ``query`` from the index."""
    *_, last = stream(index, embedder, query)
    if not isinstance(last, Answer):
        raise TypeError("an answer ends every stream")
    return last


def stream(index: Index, embedder: Embedder, query: Query, endpoint: Endpoint | None = None) -> Iterator[Step | Answer]:
    """The steps on the way, then the answer; with a language model, answers that grow, each replacing the last.

    ``endpoint`` is the one that the environment names, if none is given; without either, nothing leaves the machine.
    """
    words = answer_words(query.language)
    yield Step(words.text("step_search"))
    pool = gather(index, embedder, query)
    yield Step(words.text("step_weigh", count=sum(item.statement is not None for item in pool.evidence)))
    found = compose.compose(query, pool, silence.silence(index, query, pool), reading(query))
    try:
        endpoint = endpoint or Endpoint.from_environment()
    except AnswererError as error:
        found = replace(found, notice=words.text("model_failed", reason=localized(str(error), query.language)))
    if endpoint is None or found.abstained:
        yield found
        return
    from qabot.answer import model  # its HTTP client takes longer to import than most answers take

    yield Step(words.text("step_model"))
    yield from model.worded(endpoint, found)


def reading(query: Query) -> str | None:
    """How a question was read, where that is more or other than what was typed; None where it is not."""
    words = answer_words(query.language)
    typed = query.question.casefold()
    changed = bool(query.speakers) and query.speakers[0].split()[-1].casefold() not in typed
    if not query.carried and not changed:
        return None
    topic = " – ".join(part for part in (*query.speakers[:1], query.topic) if part)
    return words.text("reading", reading=topic) if topic else None


def to_json(answer: Answer) -> dict[str, Any]:
    """An answer as JSON prints it: text, citations in the order of their use, and the statements behind the lines."""
    lines = [line for section in answer.sections for line in section.lines]
    return {
        "question": answer.question,
        "language": answer.language,
        "abstained": answer.abstained,
        "answer": answer.text,
        "citations": [
            {
                "n": c.n, "article": c.article, "title": c.title, "source": c.source, "date": c.date,
                "start": c.start, "end": c.end, "quote": c.quote,
            }
            for c in answer.citations
        ],
        "statements": [
            {
                "speaker": s.speaker, "party": s.party, "speaker_mention": s.speaker_mention, "stance": s.stance.value,
                "kind": s.kind.value, "cue": s.cue, "content": s.content, "citation": line.citations[0],
                "start": s.content_span[0], "end": s.content_span[1], "via": s.via,
            }
            for line in lines
            if (s := line.statement)
        ],
        "notice": answer.notice,
        "reading": answer.reading,
        "suggestions": list(answer.suggestions),
    }  # fmt: skip
