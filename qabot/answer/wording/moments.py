"""When something was said: the weekday at the verb, with its date where the article has one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.types import Article, LanguageCode, Span, Statement

WEEK = 7


@dataclass(frozen=True, slots=True)
class Moment:
    """A weekday (0 is Monday), its date and a time of day, as far as they can be known: one of the three at least.

    ``date`` is None in an article without one, ``time`` is hour and minute.
    """

    weekday: int | None
    date: dt.date | None
    time: dt.time | None = None

    def text(self, language: LanguageCode) -> str:
        """In words: "Dienstag, 8. November 2022, 14:05 Uhr", or that the date is not given."""
        words = answer_words(language)
        if self.date is None:
            return words.text("undated", weekday=self.undated(language))
        told = words.text("said_on", weekday=self.name(language), day=day(self.date.isoformat(), language))
        return ", ".join(filter(None, (told, self.clock(language))))

    def undated(self, language: LanguageCode) -> str:
        """Weekday and time of day in words, without a date."""
        return ", ".join(filter(None, (self.name(language), self.clock(language))))

    def name(self, language: LanguageCode) -> str:
        """The name of the weekday; empty where there is none."""
        days = answer_words(language).weekdays
        return next((name for name, number in days.items() if number == self.weekday), "").capitalize()

    def clock(self, language: LanguageCode) -> str:
        """The time of day in words; empty where there is none."""
        return answer_words(language).text("at_time", time=f"{self.time:%H:%M}") if self.time else ""


def moment(said: Statement, article: Article) -> Moment | None:
    """When a statement was made, as its sentence tells outside of what is said, or the entry of a ticker in which it
    stands; None where neither does."""
    start, end = said.sentence_span
    inside = said.content_span
    for span in ((start, min(inside[0], end)), (max(inside[1], start), end)):
        if found := _within(article, span, said.speaker):
            return found
    return _of_entry(article, inside[0])


def moment_of(article: Article, span: Span) -> Moment | None:
    """The first time that a stretch of an article tells, or the entry of a ticker in which it stands."""
    return _within(article, span) or _of_entry(article, span[0])


def behind_clock(article: Article, start: int) -> int:
    """Where the words of an entry begin whose time stands at ``start``; ``start`` itself where none does."""
    return next((end for begin, end, _ in _entries(article) if begin == start), start)


def _of_entry(article: Article, at: int) -> Moment | None:
    """The time of the entry that holds a place, on the day of the article."""
    entry = next((entry for entry in reversed(_entries(article)) if entry[0] <= at), None)
    if entry is None:
        return None
    today = published(article)
    return Moment(today.weekday() if today else None, today, entry[2])


@lru_cache(maxsize=512)
def _entries(article: Article) -> tuple[tuple[int, int, dt.time], ...]:
    """The entries of a ticker: where the block with its time begins, where its words do, and the time."""
    found = []
    for block in article.blocks:
        match = re.match(answer_words(article.language).clock, article.text[block.start : block.end], re.IGNORECASE)
        if match:
            found.append((block.start, block.start + match.end(), _clock(match)))
    return tuple(found)


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
        time = _time(text, words)
        if (number := _weekday(word, words)) is not None:
            return Moment(number, _last(number, today), time)
        if word in words.days and today is not None:
            date = today + dt.timedelta(days=words.days[word])
            return Moment(date.weekday(), date, time)
    return None


def _time(text: str, words: AnswerWords) -> dt.time | None:
    """The only time of day in a text, which tells a day beside it."""
    found = list(re.finditer(words.time, text, re.IGNORECASE))
    if len(found) != 1:
        return None
    return _clock(found[0])


def _clock(match: re.Match[str]) -> dt.time:
    """The time of day that a pattern of the language has matched: of twelve hours, "p" marks the second half."""
    hour, half = int(match["hour"]), (match["half"] or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return dt.time(hour % 24, int(match["minute"] or 0))


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
