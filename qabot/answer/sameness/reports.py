"""Which sentences are one report that several outlets print, and which agency's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.sameness.propositions import proposition, stands_in
from qabot.languages.press import AGENCIES, DESKS
from qabot.text.lexical import words
from qabot.types import Article

REPORT = 0.75  # share of words from which two sentences come from the same report
# News agencies sign with a word or code; outlets print it in brackets or as the last line.
_SIGNED = re.compile(r"[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]|^\s*([\w/, .-]{2,40})\s*\Z", re.MULTILINE)


def same_report(evidence: Sequence[Evidence]) -> tuple[bool, str | None]:
    """Whether all pieces of evidence, of different articles, are one report that several outlets print, and whose if
    signed. What one outlet prints again is no copy but its own later version."""
    outlets = [item.article.source for item in evidence]
    if len({item.article.id for item in evidence}) < 2 or len(set(outlets)) < len(outlets) - outlets.count(None):
        return False, None
    first = evidence[0]
    agencies = {name.casefold(): name for item in evidence if (name := agency(item.article))}
    alike_all = all(_one_report(first, other) for other in evidence[1:])
    return alike_all, next(iter(agencies.values())) if len(agencies) == 1 else None


def _one_report(first: Evidence, other: Evidence) -> bool:
    """Whether two sentences that tell the same are worded nearly the same."""
    one, second = (proposition(item.text, item.article.language) for item in (first, other))
    return one.agrees(second) and overlap(first.text, other.text) >= REPORT


def copied(first: Evidence, other: Evidence) -> bool:
    """Whether two sentences are one, printed twice, of which one may lack a word or two that change nothing."""
    one, second = (proposition(item.text, item.article.language) for item in (first, other))
    shorter, longer = sorted((one.words, second.words), key=len)
    return one.agrees(second) and len(shorter) >= REPORT * len(longer) and stands_in(shorter, longer)


@lru_cache(maxsize=512)
def agency(article: Article) -> str | None:
    """The agency that an article is signed with at its beginning or end, None where there is none."""
    for part in (article.text[:600], article.text[-400:]):
        for match in _SIGNED.finditer(part):
            for piece in re.split(r"[/,]", match[1] or match[2]):
                if piece.strip().casefold() in AGENCIES - DESKS:
                    return piece.strip()
    return None


def overlap(first: str, second: str) -> float:
    """Share of the words of the shorter text that the other holds, 0 to 1; texts of a few words must be equal."""
    one, other = set(words(first)), set(words(second))
    smaller, larger = sorted((one, other), key=len)
    if len(smaller) < 4:
        return float(one == other)
    return len(smaller & larger) / len(smaller)
