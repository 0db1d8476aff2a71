"""What is one and the same: a statement that several articles report, a report that several outlets print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qabot.answer.evidence import Evidence
from qabot.answer.rank import spoken_by
from qabot.answer.wording import stands_alone
from qabot.lexical import words
from qabot.types import Article, Statement

STATEMENT = 0.5  # share of words from which two statements of one speaker say the same
REPORT = 0.75  # share of words from which two sentences come from the same report
# News agencies sign with a word or code; outlets print it in brackets, after a slash or as a line of its own.
_AGENCIES = re.compile(
    r"(?<![\w-])(dpa|apa|afp|ap|reuters|rtr|epd|kna|sda|sid|ansa|interfax|tass|itar-tass|ria|ukrinform|xinhua|yonhap|"
    r"kcna|dapd|ddp|pa media|efe|belga|anp|ctk|pap|kyodo|bloomberg|dts)(?:[-/](?:afx|ots|dpa|afp|reuters))?(?![\w-])",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"[(/\[,]\s*([^()\[\]]{2,60}?)\s*[)\]]|^\s*([\w/, .-]{2,40})\s*$", re.MULTILINE)


def said_again(first: Evidence, second: Evidence) -> bool:
    """Whether two statements are the same one, reported in two articles or twice in one."""
    one, other = first.statement, second.statement
    if one is None or other is None:
        return False
    within = first.article.id == second.article.id and first.span == second.span
    # Of what cannot stand by itself the sentence is quoted, the same one for both.
    whole = [within and not stands_alone(said, first.article) for said in (one, other)]
    if not same_speaker(one, other):
        return False
    if within and (any(whole) or overlap(one.content, other.content) >= STATEMENT):
        return True
    if one.stance is not other.stance:
        return False
    if overlap(one.content, other.content) >= STATEMENT:
        return True
    # Two sentences of one article with the same verb say two things; those of two articles may be one report.
    return first.article.id != second.article.id and overlap(first.text, second.text) >= STATEMENT


def same_speaker(one: Statement, other: Statement) -> bool:
    """Whether two statements are made by the same person or body, as far as their names tell."""
    if one.speaker and one.speaker.casefold() == other.speaker.casefold():
        return True
    return (
        bool(one.speaker and other.speaker)
        and min(spoken_by(one, [other.speaker]), spoken_by(other, [one.speaker])) > 0.8
    )


def same_report(evidence: Sequence[Evidence]) -> tuple[bool, str | None]:
    """Whether all pieces of evidence, of different articles, are one agency's report, and which agency's if signed."""
    if len({item.article.id for item in evidence}) < 2:
        return False, None
    first = evidence[0]
    agencies = {name for item in evidence if (name := agency(item.article))}
    copied = all(overlap(first.text, other.text) >= REPORT for other in evidence[1:])
    return copied, min(agencies) if len(agencies) == 1 else None


@lru_cache(maxsize=512)
def agency(article: Article) -> str | None:
    """The agency that an article is signed with at its beginning or end, None where there is none."""
    for part in (article.text[:600], article.text[-400:]):
        for match in _SIGNED.finditer(part):
            if found := _AGENCIES.search(match.group(1) or match.group(2) or ""):
                name = found.group(1)
                return name.lower() if name.lower() in ("dpa", "epd", "sda", "sid", "dapd", "ddp") else name.upper()
    return None


def overlap(first: str, second: str) -> float:
    """Share of the words of the shorter text that the other holds, 0 to 1; texts of a few words must be equal."""
    one, other = set(words(first)), set(words(second))
    smaller, larger = sorted((one, other), key=len)
    if len(smaller) < 4:
        return float(one == other)
    return len(smaller & larger) / len(smaller)
