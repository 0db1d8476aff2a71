"""The bot over HTTP and MCP: four named endpoints with typed schemas.

Gradio reads the annotations of the functions in ``endpoints`` to write the schemas, so they must be types at run time.
"""

from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, TypedDict, TypeVar

from gradio.events import api as endpoint

from qabot.errors import QabotError
from qabot.types import Answer, LanguageCode, Stance, Statement
from qabot.web.chat import LONGEST, turns

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

MOST = 1000  # statements in one reply

Record = TypeVar("Record")
StanceName = Literal[
    "claims", "denies", "confirms", "accuses", "criticises", "demands", "announces", "suspects", "warns"
]


class CitationRecord(TypedDict):
    n: int
    article: str
    title: str
    source: str
    date: str
    start: int
    end: int
    quote: str
    embargo: str
    cut_off: bool
    also: list[str]


class StatementRecord(TypedDict):
    article: str
    speaker: str
    party: str
    stance: StanceName
    kind: str
    cue: str
    content: str
    start: int
    end: int
    via: str
    corrected_by: str
    corrected_at: str


class AnswerRecord(TypedDict):
    question: str
    language: LanguageCode
    abstained: bool
    answer: str
    citations: list[CitationRecord]
    statements: list[StatementRecord]
    suggestions: list[str]
    notice: str
    reading: str


class PassageRecord(TypedDict):
    article: str
    start: int
    end: int
    text: str
    score: float


class ArticleRecord(TypedDict):
    id: str
    title: str
    source: str
    date: str
    language: LanguageCode
    passages: int
    statements: int
    embargo: str
    cut_off: bool
    newer: str
    copy_of: str


def endpoints(bot: "Bot", updates: "Updates") -> None:
    """Make ask, search, statements and articles endpoints of the Gradio app that is being built."""

    def ask(question: str, conversation: list[str] = []) -> AnswerRecord:  # noqa: B006  # Gradio shows the default
        """Answer a question about the news articles: who claimed, denied or confirmed what, with exact quotations.

        Args:
            question: the question, in German or English, at most 2000 characters
            conversation: the questions asked before, oldest first, for a question that refers to them
        """
        for one in (question, *conversation):
            _short(one)
        updates.wait_for_the_first()
        return answer_record(bot.ask(question, turns(bot, conversation)))

    def search(query: str, limit: int = 10) -> list[PassageRecord]:
        """Find the passages of the articles that fit a text best, word for word, best first.

        Args:
            query: what to look for, in German or English, at most 2000 characters
            limit: how many passages, at most 100
        """
        _short(query)
        found = bot.search(query, max(1, min(limit, 100)))
        return [_record(PassageRecord, hit.record, score=float(hit.score)) for hit in found]

    def statements(
        speaker: str = "", party: str = "", stance: str = "", article: str = "", about: str = ""
    ) -> list[StatementRecord]:
        """List who said what according to the articles, at most 1000 statements; parameters left empty do not filter.

        Args:
            speaker: the name of the speaker
            party: the country, organisation or camp spoken for
            stance: claims, denies, confirms, accuses, criticises, demands, announces, suspects or warns
            article: the id of an article
            about: a topic; the statements that fit it best come first
        """
        for one in (speaker, party, article, about):
            _short(one)
        if stance and stance not in list(Stance):
            raise QabotError(f"there is no stance “{stance}”; known are {', '.join(Stance)}")
        found = bot.statements(
            speaker=speaker or None,
            party=party or None,
            stance=Stance(stance) if stance else None,
            article=article or None,
            about=about or None,
        )
        return [statement_record(statement) for statement in found[:MOST]]

    def articles() -> list[ArticleRecord]:
        """List the articles in the corpus with title, source, date, language and the number of statements in each.

        An embargo is the time until which an article must not be published, cut_off says that its end is missing (a
        paywall), newer is the id of the version that counts instead, copy_of that of an earlier article with this text.
        """
        return [_record(ArticleRecord, article) for article in bot.articles()]

    for function in (ask, search, statements, articles):
        endpoint(function, api_name=function.__name__, concurrency_limit=4)


def _short(words: str) -> None:
    if len(words) > LONGEST:
        raise QabotError(f"a question or a filter has at most {LONGEST} characters, not {len(words)}")


def answer_record(answer: Answer) -> AnswerRecord:
    """An answer for the API, with the follow-up questions."""
    said = [line.statement for section in (*answer.sections, *answer.more) for line in section.lines if line.statement]
    return _record(
        AnswerRecord,
        answer,
        answer=answer.text,
        citations=[_record(CitationRecord, citation) for citation in answer.citations],
        statements=[statement_record(statement) for statement in said],
        suggestions=list(answer.suggestions),
    )


def statement_record(statement: Statement) -> StatementRecord:
    """A statement for the API; ``start`` and ``end`` are offsets of the content in the article's text."""
    start, end = statement.content_span
    by, at = (statement.corrected.by, statement.corrected.at) if statement.corrected else ("", "")
    return _record(StatementRecord, statement, start=start, end=end, corrected_by=by, corrected_at=at)


def _record(kind: type[Record], of: object, **other: object) -> Record:
    """A record of that kind: its fields from ``other``, else from ``of``; what is not known is an empty text."""
    values = {name: other[name] if name in other else getattr(of, name) for name in kind.__annotations__}
    record: Any = {name: _plain(value) for name, value in values.items()}
    return record  # type: ignore[no-any-return]  # of the kind whose names it has


def _plain(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, Enum):
        return value.value
    return [*value] if isinstance(value, tuple) else value
