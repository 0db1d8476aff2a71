"""Which sentences are one report that several outlets print, and which agency's."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.answer.choosing.evidence import Evidence
from qabot.text.lexical import words
from qabot.text.propositions import proposition, stands_in
from qabot.versions.signed import agency

REPORT = 0.75  # share of words from which two sentences come from the same report


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


def overlap(first: str, second: str) -> float:
    """Share of the words of the shorter text that the other holds, 0 to 1; texts of a few words must be equal."""
    one, other = set(words(first)), set(words(second))
    smaller, larger = sorted((one, other), key=len)
    if len(smaller) < 4:
        return float(one == other)
    return len(smaller & larger) / len(smaller)
