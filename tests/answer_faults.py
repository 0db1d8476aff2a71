"""What is wrong with an answer, whatever it is about: the rules that an editor would keep without being told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from qabot.answer.sameness.speakers import same_speaker
from qabot.answer.wording.determiners import several
from qabot.answer.wording.forms import sure_stance
from qabot.answer.wording.quoting import CUT, one_line
from qabot.answer.wording.speakers import short_name, speaker
from qabot.languages.answer_vocabulary import answer_words
from qabot.text.lexical import words
from qabot.text.propositions import proposition
from qabot.types import Answer, Article, LanguageCode, Line, Stance, Statement

LINES = 5
RUN = 7  # words in a row that two lines may have in common
MOST = 0.5  # of the shorter of two lines
OURS = re.compile(r" ?\[(?!…)[^\]]*\]| \([^()]*(?:\([^()]*\)[^()]*)*\)\.$")  # brackets, and the source behind a line
PRINTED = re.compile(r"„([^„“”]+)“|“([^„“”]+)”|»([^»«]+)«")

Find = Callable[[str], Article]
Said = Callable[[str], Sequence[Statement]]


def faults(answer: Answer, find: Find, said: Said) -> Iterator[str]:
    """What is wrong with an answer, each with the words that show it; articles and statements are found by name."""
    shown = [line for section in answer.sections for line in section.lines]
    lines = [*shown, *(line for section in answer.more for line in section.lines)]
    if len(shown) > LINES:
        yield f"{len(shown)} lines at first"
    if not set(answer.cited) <= {citation.n for citation in answer.citations}:
        yield f"cites what is not there: {answer.summary}"
    for line in lines:
        yield from _of_line(line, answer, find)
    for one, other in combinations(lines, 2):
        texts = _told(one, answer, find), _told(other, answer, find)
        shorter = min(len(words(text)) for text in texts)
        if (
            (same := _common(*texts)) >= max(RUN, MOST * shorter)
            and not _other(one, other)
            and _agree(texts, one, find)
        ):
            yield f"{same} words twice: {one.text} // {other.text}"
    yield from _of_summary(answer, lines, find, said)


def _other(one: Line, other: Line) -> bool:
    """Whether the same words in two lines are told of two, or as said by one of them and denied by the other."""
    first, second = one.statement, other.statement
    if first is None or second is None or first.sentence_span == second.sentence_span:
        return False
    denied = (first.stance is Stance.DENIES) is not (second.stance is Stance.DENIES)
    return denied or not same_speaker(first, second)


def _agree(texts: tuple[str, str], line: Line, find: Find) -> bool:
    """Whether neither a number nor a negation makes two lines a change from one to the other."""
    language = find(line.statement.article).language if line.statement else "de"
    one, other = (proposition(text, language) for text in texts)
    return one.agrees(other)


def _of_line(line: Line, answer: Answer, find: Find) -> Iterator[str]:
    places = {citation.n: citation for citation in answer.citations}
    cited = " ".join(one_line(places[n].quote) for n in line.citations)
    if CUT in re.sub(rf"(?:^|[:,] |[„“»]){re.escape(CUT)}|{re.escape(CUT)}(?:$|[.“”«]|(?= [(\[]))", "", line.text):
        yield f"cut inside: {line.text}"
    if not line.citations:
        yield f"without a citation: {line.text}"
    told = _told(line, answer, find)
    for match in PRINTED.finditer(told):
        quote = next(filter(None, match.groups())).removeprefix(f"{CUT} ").removesuffix(f" {CUT}")
        if quote not in cited:
            yield f"not verbatim: {quote} // {line.text}"
    if (again := re.search(r"(\b\w{4,} \w{4,} \w{4,}\b).*\b\1\b", told)) and cited.count(again[1]) < 2:
        yield f"repeats itself: {line.text}"
    if line.statement and line.statement.speaker:
        article = find(line.statement.article)
        who = _who(line, answer, article)
        if who and who.split("(")[0].strip().rstrip(",") in PRINTED.sub("", told):
            yield f"names him twice: {line.text}"
        if who and told not in cited:
            yield from _of_verb(line, who, answer.language, article)


def _who(line: Line, answer: Answer, article: Article) -> str:
    """The speaker with which a line of ours begins; empty where the article's words do."""
    assert line.statement
    for name in (speaker, short_name):
        who = name(line.statement, article, answer.language)
        if line.text.startswith(f"{who[:1].upper()}{who[1:]} "):
            return who
    return ""


def _told(line: Line, answer: Answer, find: Find) -> str:
    """A line without its speaker, brackets and source."""
    text = OURS.sub("", OURS.sub("", line.text))
    who = _who(line, answer, find(line.statement.article)) if line.statement and line.statement.speaker else ""
    return text[len(who) :].strip()


def _of_verb(line: Line, who: str, language: LanguageCode, article: Article) -> Iterator[str]:
    """Verbs of ours behind a speaker: of his number."""
    assert line.statement
    verb = line.text[len(who) + 1 :].split(" ")[0].rstrip(",:")
    pairs = [(verb.one, verb.many) for verbs in answer_words(language).verbs.values() for verb in verbs]
    many = several(line.statement, article.language)
    if any(verb == one.split(" ")[0] != other.split(" ")[0] for one, other in pairs) and many:
        yield f"one verb for several: {line.text}"
    if any(verb == other.split(" ")[0] != one.split(" ")[0] for one, other in pairs) and not many:
        yield f"several verbs for one: {line.text}"


def _of_summary(answer: Answer, lines: list[Line], find: Find, said: Said) -> Iterator[str]:
    if answer.abstained or not answer.summary:
        return
    if re.match(r"(?:ja|nein|yes|no)\b", answer.summary, re.IGNORECASE):
        yield f"says that it is so: {answer.summary}"
    if re.search(r"\b(?:Aussagen|statements)\b", answer.summary):
        yield f"counts: {answer.summary}"
    for id in {line.statement.article for line in lines if line.statement}:
        article = find(id)
        doubted = {one.speaker for one in said(id) if one.speaker and not sure_stance(one, article)}
        sure = {one.speaker for one in said(id) if one.speaker and sure_stance(one, article)}
        for name in doubted - sure:
            if name in answer.summary and not any(name in other for other in sure):
                yield f"names one of whom it is unsure: {answer.summary}"


def _common(one: str, other: str) -> int:
    """The longest run of words that two texts share."""
    first, second = words(one), words(other)
    longest = 0
    row = [0] * (len(second) + 1)
    for a in first:
        last, row = row, [0] * (len(second) + 1)
        for m, b in enumerate(second, 1):
            row[m] = last[m - 1] + 1 if a == b else 0
            longest = max(longest, row[m])
    return longest
