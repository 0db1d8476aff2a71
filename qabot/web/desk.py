"""The newsroom's endpoints, for the page: putting statements right, watching questions, erasing articles.

They stand in no schema. Each acts for whoever sent the request, and answers with an error that can be shown where he
may not. Gradio reads the annotations, so they must be types at run time.
"""

from typing import TYPE_CHECKING, TypedDict

from gradio.events import api as endpoint

from qabot.newsroom.acting import person
from qabot.types import Stance
from qabot.web.api import StatementRecord, answered, statement_record

if TYPE_CHECKING:
    from qabot.bot import Bot


class PersonRecord(TypedDict):
    name: str
    role: str


class CorrectionRecord(TypedDict):
    id: str
    article: str
    found: StatementRecord
    hidden: bool
    by: str
    at: str


class WatchedRecord(TypedDict):
    id: str
    question: str
    by: str
    at: str
    news: list[StatementRecord]


class ErasedRecord(TypedDict):
    files: list[str]
    cut: list[str]
    corrections: int


def endpoints(bot: "Bot") -> None:
    """Make them endpoints of the Gradio app that is being built."""

    def whoami() -> PersonRecord:
        """Who asks, and what he may do: a visitor reads, a reader also watches questions, an editor changes."""
        who = person()
        return PersonRecord(name=who.name, role=who.role.value)

    def correct(
        article: str,
        start: int,
        end: int,
        speaker: str = "",
        party: str = "",
        stance: str = "",
        content_start: int = -1,
        content_end: int = -1,
    ) -> StatementRecord:
        """Put right the statement whose content stands from start to end; what is left empty stays as it is."""
        extent = (content_start, content_end) if content_start >= 0 else None
        said = answered(
            lambda: bot.desk.correct(
                article,
                (start, end),
                speaker=speaker or None,
                party=party or None,
                stance=Stance(stance) if stance in list(Stance) else None,
                extent=extent,
            )
        )
        return statement_record(said)

    def hide(article: str, start: int, end: int) -> str:
        """Hide the statement whose content stands from start to end; the id of the correction."""
        return answered(lambda: bot.desk.hide(article, (start, end))).id

    def take_back(id: str) -> bool:
        """Take a correction back."""
        answered(lambda: bot.desk.take_back(id))
        return True

    def corrections() -> list[CorrectionRecord]:
        """All corrections, the oldest first."""
        return [
            CorrectionRecord(
                id=one.id,
                article=one.article,
                found=statement_record(one.found),
                hidden=one.hidden,
                by=one.by,
                at=one.at,
            )
            for one in answered(bot.desk.corrections)
        ]

    def watch(question: str) -> str:
        """Watch a question from now on; its id."""
        return answered(lambda: bot.desk.watched.add(question)).id

    def unwatch(id: str) -> bool:
        """Watch a question no more."""
        answered(lambda: bot.desk.watched.remove(id))
        return True

    def seen(id: str) -> bool:
        """Mark what is new about a watched question as seen."""
        answered(lambda: bot.desk.watched.seen(id))
        return True

    def watched() -> list[WatchedRecord]:
        """All watched questions with the new statements that answer them."""
        news = {item.question.id: item.statements for item in answered(bot.desk.watched.news)}
        return [
            WatchedRecord(
                id=one.id,
                question=one.question,
                by=one.by,
                at=one.at,
                news=[statement_record(said) for said in news.get(one.id, ())],
            )
            for one in answered(bot.desk.watched.all)
        ]

    def erase(article: str, whole_file: bool = False) -> ErasedRecord:
        """Erase an article for good."""
        done = answered(lambda: bot.desk.erase(article, whole_file=whole_file))
        return ErasedRecord(files=list(done.files), cut=list(done.cut), corrections=done.corrections)

    for function in (whoami, correct, hide, take_back, corrections, watch, unwatch, seen, watched, erase):
        endpoint(function, api_name=f"desk_{function.__name__}", api_visibility="undocumented", queue=False)
