"""A question on its way to an answer as messages of gr.Chatbot: a step that fills while it works, then the answer as
Markdown, its citations as links to the places in the articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from qabot.languages.answer_vocabulary import answer_words
from qabot.types import Answer, Citation, LanguageCode, Line, Query, Section, Turn
from qabot.web.render import STANCE_MARKS, cautions, day, place
from qabot.web.texts import text

if TYPE_CHECKING:
    from qabot.bot import Bot

Message = dict[str, Any]
LONGEST = 2000  # characters of a question
REMEMBERED = 6  # turns that a follow-up can refer to
KEPT = 200  # messages of a conversation that are shown again
VERDICTS = {"Like": "liked", "Dislike": "disliked"}  # what Gradio calls them: what an export says
_MARKUP = re.compile(r"([\\`*_\[\]<>$&|~])")
_ADDRESS = re.compile(r"(?i)(?<=http)(?=://)|(?<=https)(?=://)|(?<=ftp)(?=://)|(?<=www)(?=\.)|(?<=\w)(?=@)")
_DEFINED = re.compile(r'^\[(\d+)\]: \S+ "(.*)"$', re.MULTILINE)
_LINKED = re.compile(r"(\[\d+\])\(#\S+\)")
_BLOCK = re.compile(r"^(\d+)(?=[.)])|^(?=[-+#=])")


def stream(bot: Bot, question: str, before: Sequence[Turn]) -> Iterator[list[Message]]:
    """States of one turn, each replacing the one before: the step that is under way and, when it is there, the answer.

    Raises QabotError where the question cannot be answered.
    """
    title, steps = reading(bot.understand(question, before)), list[str]()
    yield [step(title, steps)]
    for event in bot.stream(question, before):
        if isinstance(event, Answer):
            told: Message = {"role": "assistant", "content": markdown(event)}
            if event.suggestions:
                told["options"] = [{"value": suggestion} for suggestion in event.suggestions]
            yield [step(title, steps, done=True), told]
        else:
            steps = [*steps, event.text]
            yield [step(title, steps)]


def step(title: str, told: Sequence[str], done: bool = False) -> Message:
    """What is being done, as a step that opens and closes."""
    content = "\n".join(f"- {markup(line)}" for line in told)
    status = "done" if done else "pending"
    return {"role": "assistant", "content": content, "metadata": {"title": markup(title), "status": status}}


def questions(messages: Sequence[Message]) -> list[str]:
    """The questions of a conversation."""
    return [words(message) for message in messages if message.get("role") == "user"]


def turns(bot: Bot, questions: Sequence[str]) -> tuple[Turn, ...]:
    """The questions of a conversation as they were read, those that a follow-up can refer to."""
    told: tuple[Turn, ...] = ()
    for asked in questions[-REMEMBERED:]:
        told = (*told, Turn(asked, bot.understand(asked, told)))
    return told


def words(message: Message) -> str:
    """The text of a message, which Gradio gives as a string or as a list of parts."""
    content = message.get("content")
    parts = content if isinstance(content, list) else [content]
    found = [part.get("text") if isinstance(part, dict) else part for part in parts]
    return "\n".join(part for part in found if isinstance(part, str))


def unanswered(messages: Sequence[Message]) -> bool:
    """Whether the last question of a conversation waits for its answer: nothing follows it, or a step under way."""
    if not messages:
        return False
    last = messages[-1]
    return last.get("role") == "user" or (last.get("metadata") or {}).get("status") == "pending"


def restored(kept: Any) -> list[Message]:
    """A conversation that a browser kept; what is malformed (an older version's, a stranger's) is left out."""
    messages = []
    for message in kept if isinstance(kept, list) else ():
        if not isinstance(message, dict) or message.get("role") not in ("user", "assistant"):
            continue
        good: Message = {"role": message["role"], "content": words(message)}
        metadata, options = message.get("metadata"), message.get("options")
        if isinstance(metadata, dict) and isinstance(metadata.get("title"), str):
            good["metadata"] = {"title": metadata["title"], "status": "done"}
        elif isinstance(metadata, dict) and metadata.get("id") in VERDICTS:
            good["metadata"] = {"id": metadata["id"]}
        if isinstance(options, list):
            values = [option.get("value") for option in options if isinstance(option, dict)]
            good["options"] = [{"value": value} for value in values if isinstance(value, str)]
        messages.append(good)
    return messages


def judged(messages: Sequence[Message], place: int, liked: object) -> list[Message]:
    """The conversation with a verdict on the answer of which a message stands at ``place``, which its browser keeps
    with it; what is neither True nor False takes it back."""
    told = restored(list(messages))
    while place + 1 < len(told) and told[place + 1]["role"] == "assistant":
        place += 1
    told[place]["metadata"] = {"id": "Like" if liked else "Dislike"} if isinstance(liked, bool) else None
    return told


def verdicts(messages: Sequence[Message]) -> list[str | None]:
    """What was thought of each answer, all messages between two questions, as gr.Chatbot wants it."""
    told: list[str | None] = []
    for n, message in enumerate(messages):
        if message["role"] == "assistant":
            if not n or messages[n - 1]["role"] == "user":
                told.append(None)
            told[-1] = (message.get("metadata") or {}).get("id") or told[-1]
    return told


def reading(query: Query) -> str:
    """How a question was read, in its language: the stances asked for, whose words, about what, when."""
    say = partial(text, query.language)
    parts = [say(f"stance_{stance}") for stance in dict.fromkeys(query.stances)] or [say("any_stance")]
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


def markdown(answer: Answer) -> str:
    """The answer and its sources: "[1]" in a line is a link whose definition, with the words cited, stands at the end,
    so that what is copied reads as plain text."""
    places = _Places(answer)
    say = partial(text, answer.language)
    parts = [f"*{markup(note)}*" for note in (answer.notice, answer.reading) if note]
    summary = " ".join([markup(answer.summary), *places.links(answer.cited)]) if answer.summary else ""
    if answer.abstained:
        summary = f"**{say('not_found')}.** {summary}"
    parts += [summary, *places.sections(answer.sections)]
    if answer.more:
        more = answer_words(answer.language).text("more")
        parts += [f"<details><summary>{more}</summary>", *places.sections(answer.more), "</details>"]
    if answer.citations:
        parts += [f"#### {say('sources')}", "\n".join(places.sources()), "\n".join(places.definitions())]
    return "\n\n".join(part for part in parts if part)


class _Places:
    """Where the citations of an answer lead. A citation leads to the statement of the first line that uses it; a line
    with another statement has a link of its own."""

    def __init__(self, answer: Answer) -> None:
        self._cited = {citation.n: citation for citation in answer.citations}
        self._language = answer.language
        self._first: dict[int, Line] = {}
        for section in (*answer.sections, *answer.more):
            for line in section.lines:
                for n in line.citations:
                    self._first.setdefault(n, line)

    def sections(self, sections: Iterable[Section]) -> Iterator[str]:
        for section in sections:
            if section.heading:
                yield f"#### {markup(section.heading)}"
            yield "\n".join(self.line(line) for line in section.lines)

    def links(self, numbers: Iterable[int], line: Line | None = None) -> list[str]:
        here = {n: self._target(n, line) for n in numbers if n in self._cited}
        return [f"[{n}]" if line is None or at == self._target(n) else f"[{n}]({at})" for n, at in here.items()]

    def line(self, line: Line) -> str:
        said = line.statement
        named = f"**{STANCE_MARKS[said.stance]} {text(self._language, f'stance_{said.stance}')}** " if said else ""
        named += f"*({text(self._language, 'doubtful')})* " if said and said.doubtful else ""
        return " ".join([f"- {named}{markup(line.text)}", *self.links(line.citations, line)])

    def sources(self) -> Iterator[str]:
        by_article: dict[str, list[Citation]] = {}
        for citation in self._cited.values():
            by_article.setdefault(citation.article, []).append(citation)
        for group in by_article.values():
            also = dict.fromkeys(path for citation in group for path in citation.also)
            told = [self._named(group[0]), *(text(self._language, "cited_also", name=path) for path in also)]
            line = f"- {' '.join(f'[{c.n}]' for c in group)} {markup(' · '.join(told))}"
            yield " ".join([line, *(f"**⚠ {markup(caution)}**" for caution in cautions(group[0], self._language))])

    def definitions(self) -> Iterator[str]:
        for n, citation in self._cited.items():
            head = " · ".join([self._named(citation), *cautions(citation, self._language)])
            words = f"{head}: “{citation.quote}”".replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
            yield f'[{n}]: {self._target(n)} "{" ".join(words.split())}"'

    def _named(self, citation: Citation) -> str:
        return " · ".join(filter(None, (citation.title, citation.source, day(citation.date, self._language))))

    def _target(self, n: int, line: Line | None = None) -> str:
        citation, line = self._cited[n], line or self._first.get(n)
        statement = line.statement if line else None
        content = statement.content_span[0] if statement and statement.article == citation.article else None
        return place(
            "ask",
            citation.article,
            start=citation.start,
            end=citation.end,
            content=content,
            stance=statement.stance if statement else None,
        )


def markup(words: str) -> str:
    """Text as Markdown that shows it as it is: no markup, no link, no block in it takes effect."""
    flat = _MARKUP.sub(r"\\\1", " ".join(words.split()))
    flat = _BLOCK.sub(lambda found: f"{found[1]}\\" if found[1] else "\\", flat)
    return _ADDRESS.sub(r"\\", flat)


def export(messages: Sequence[Message], lang: LanguageCode, day: str) -> str:
    """A conversation as Markdown; steps are left out, links within the page too."""
    parts = [f"# qabot, {text(lang, 'conversation')} {day}"]
    for message in messages:
        if message.get("role") == "user":
            parts.append(f"## {markup(words(message))}")
        elif not (message.get("metadata") or {}).get("title"):
            told = _DEFINED.sub(r"[\1] \2  ", words(message))
            parts.append(_LINKED.sub(r"\1", told))
            if verdict := VERDICTS.get(str((message.get("metadata") or {}).get("id"))):
                parts.append(f"*{text(lang, verdict)}*")
    return "\n\n".join(parts) + "\n"
