"""When something was said: the day at the verb, with its date where the article has one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.languages.names import FIRST_NAMES
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.languages.time_vocabulary import time_words
from qabot.text.dates import EVER, relative
from qabot.text.normal import lowered
from qabot.text.stretches import Days, Stretch, stretches
from qabot.types import Article, LanguageCode, Span, Statement

WEEK = 7
NEAR = dt.timedelta(days=200)  # up to which a day without a year has been, and is not to come


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
    for span in _around(said):
        if found := _within(article, span, said):
            return found
    return _of_entry(article, said.content_span[0])


def moment_of(article: Article, span: Span) -> Moment | None:
    """The first time that a stretch of an article tells, or the entry of a ticker in which it stands."""
    return _within(article, span) or _of_entry(article, span[0])


def days_of(said: Statement | None, article: Article, span: Span) -> Days | None:
    """The first and last day on which something may have been said: the day that its sentence tells, or else the week
    or month ("last week"); the day of the article where it tells none."""
    told = moment(said, article) if said else moment_of(article, span)
    if told and told.date:
        return told.date.isoformat(), told.date.isoformat()
    for part in _around(said) if said else (span,):
        if stretch := next(_at_verb(article, part, said), None):
            return stretch.days
    printed = published(article)
    return (printed.isoformat(), printed.isoformat()) if printed else None


def _around(said: Statement) -> tuple[Span, Span]:
    """The sentence of a statement before and behind what is said."""
    start, end = said.sentence_span
    inside = said.content_span
    return (start, min(inside[0], end)), (max(inside[1], start), end)


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


def _within(article: Article, span: Span, said: Statement | None = None) -> Moment | None:
    """The first day in a stretch of an article; a surname is none, unless an "am" stands before it."""
    words = answer_words(article.language)
    today = published(article)
    text = article.text[slice(*span)]
    for stretch in _at_verb(article, span, said):
        if stretch.grain == "day":
            date = dt.date.fromisoformat(stretch.days[0])
            return Moment(date.weekday(), date, _time(text, words))
    speaker = said.speaker if said else ""
    surnames = _surnames(article) | {speaker.split(" ")[-1].casefold()}
    for match in re.finditer(words.weekday, text, re.IGNORECASE):
        word = next(filter(None, match.groups())).casefold()
        before = re.search(r"[\w'-]+(?= $)", text[: match.start()])
        placed = before is not None and re.fullmatch(words.text("before_day"), before.group().casefold()) is not None
        named = word in surnames or word.removesuffix("s") in surnames
        if before is not None and re.fullmatch(time_words(article.language).apart, before.group().casefold()):
            continue  # "rief für Donnerstag zum Streik auf"
        if not placed and (named or (before is not None and before.group() in speaker.split(" "))):
            continue
        time = _time(text, words)
        if (number := _weekday(word, words)) is not None:
            return Moment(number, _last(number, today), time)
        if word in words.days and today is not None:
            date = today + dt.timedelta(days=words.days[word])
            return Moment(date.weekday(), date, time)
    return None


def _at_verb(article: Article, span: Span, said: Statement | None) -> Iterator[Stretch]:
    """The stretches of time in a part of a sentence that tell when something was said, days first.

    They open it, or stand right behind the verb, the speaker or whom he speaks to: behind other nouns they belong to
    these ("the crash on 15 January"). Newspapers leave out the year of what is near.
    """
    lower, today = lowered(article.text[slice(*span)]), published(article)
    words = time_words(article.language)
    held = (EVER[0], today.isoformat()) if today else None
    found = list(stretches(lower, words, held))
    if today and (counted := relative(lower, words, today)):
        found.append(Stretch(*counted, "counted", True))
    weekdays = "|".join(answer_words(article.language).weekdays)
    apart = "|".join((words.after, words.since, words.before, words.until))
    for stretch in found:
        before = re.sub(rf"(?:\b(?:{weekdays}),? )?(?:(?:dem|den|the) )?$", "", lower[: stretch.span[0]])
        placed = re.sub(rf"(?:^|(?<=\W))(?:{words.told}) $", "", before)
        bare = stretch.grain in ("part", "year", "counted") and not re.search(rf"\b(?:{apart}) $", before)
        if placed == before and re.search(r"\w", before) and not bare:
            continue
        if not _opens(placed, article, span[0], said):
            continue
        if today is None:
            if stretch.dated:
                yield stretch
        elif stretch.days[0] <= today.isoformat() and (
            stretch.dated or today - dt.date.fromisoformat(stretch.days[1]) <= NEAR
        ):
            yield stretch


def _opens(before: str, article: Article, start: int, said: Statement | None) -> bool:
    """Whether what follows these words, which begin at ``start``, is an adverb of the verb."""
    words = re.findall(r"[\w'’-]+", before)
    questions = question_words(article.language)
    if all(word in questions.fillers for word in words):
        return True
    if re.search(rf"\b(?:{questions.auxiliaries}) $", before):
        return True
    if said is None or not before.endswith(" "):
        return False
    ends = {end for _, end in (*said.cue_spans, *filter(None, (said.speaker_span, said.addressee_span)))}
    known = f"{said.speaker} {said.speaker_mention}".casefold().split()
    return start + len(before) - 1 in ends or words[-1] in known


@lru_cache(maxsize=512)
def _surnames(article: Article) -> frozenset[str]:
    """The weekdays, in small letters, that are somebody's family name in an article: "Jonas Montag"."""
    titles = person_words(article.language).titles
    pairs = re.findall(r"(?=\b(\w+) ([A-ZÄÖÜ]\w+))", article.text)
    weekdays = answer_words(article.language).weekdays
    return frozenset(
        family.casefold()
        for given, family in pairs
        if family.casefold() in weekdays and (given in FIRST_NAMES or given.casefold() in titles)
    )


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
