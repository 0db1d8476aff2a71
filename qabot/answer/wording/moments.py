"""When something was said: the weekday at the verb, with its date where the article has one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.types import Article, LanguageCode, Span, Statement

WEEK = 7


@dataclass(frozen=True, slots=True)
class Moment:
    """A weekday (0 is Monday) and, where it can be known, its date; ``date`` is None in an article without one."""

    weekday: int
    date: dt.date | None

    def text(self, language: LanguageCode) -> str:
        """In words: "Dienstag, 8. November 2022", or that the date is not given."""
        words = answer_words(language)
        if self.date is None:
            return words.text("undated", weekday=self.name(language))
        return words.text("said_on", weekday=self.name(language), day=day(self.date.isoformat(), language))

    def name(self, language: LanguageCode) -> str:
        """The name of the weekday."""
        days = answer_words(language).weekdays
        return next(name for name, number in days.items() if number == self.weekday).capitalize()


def moment(said: Statement, article: Article) -> Moment | None:
    """When a statement was made, as its sentence tells outside of what is said; None where it does not."""
    start, end = said.sentence_span
    inside = said.content_span
    for span in ((start, min(inside[0], end)), (max(inside[1], start), end)):
        if found := _within(article, span, said.speaker):
            return found
    return None


def moment_of(article: Article, span: Span) -> Moment | None:
    """The first time that a stretch of an article tells."""
    return _within(article, span)


def published(article: Article) -> dt.date | None:
    """The day of an article."""
    try:
        return dt.date.fromisoformat((article.date or "")[:10])
    except ValueError:
        return None


def _within(article: Article, span: Span, speaker: str = "") -> Moment | None:
    """The first time in a stretch of an article; his surname is none, unless an "am" stands before it."""
    words = answer_words(article.language)
    today = published(article)
    text = article.text[slice(*span)]
    surname = speaker.split(" ")[-1].casefold()
    for match in re.finditer(words.weekday, text, re.IGNORECASE):
        word = next(filter(None, match.groups())).casefold()
        before = re.search(r"[\w'-]+(?= $)", text[: match.start()])
        placed = before is not None and re.fullmatch(words.text("before_day"), before.group().casefold()) is not None
        if not placed and (word == surname or (before is not None and before.group() in speaker.split(" "))):
            continue
        if (number := _weekday(word, words)) is not None:
            return Moment(number, _last(number, today))
        if word in words.days and today is not None:
            date = today + dt.timedelta(days=words.days[word])
            return Moment(date.weekday(), date)
    return None


def _weekday(word: str, words: AnswerWords) -> int | None:
    for name, number in words.weekdays.items():
        if word == name or (word.startswith(name) and word.removeprefix(name) in words.parts_of_day):
            return number
    return None


def _last(weekday: int, today: dt.date | None) -> dt.date | None:
    """The last such day up to the day of the article: newspapers report what has been."""
    if today is None:
        return None
    return today - dt.timedelta(days=(today.weekday() - weekday) % WEEK)


def day(date: str | None, language: LanguageCode) -> str | None:
    """An ISO 8601 date in words; as it stands where it is none."""
    if not date:
        return None
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", date)
    if not match or not 1 <= int(match[2]) <= 12:
        return date
    words = answer_words(language)
    return words.day.format(day=int(match[3]), month=words.months[int(match[2]) - 1], year=match[1])
