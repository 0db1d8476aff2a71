"""Whether two words are forms of one, by their endings alone: any word of either language, also one no table knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from qabot.languages.inflection import LINKS, NOMINAL, SEPARABLE, SHORT, VERBAL
from qabot.text import thesaurus, translation

SHORTEST = 4  # letters of a stem; of three before the commonest endings
SHORT_WORD = 6  # letters up to which a word may have so short a stem
WITHIN = 5  # letters from which a word is looked for in longer ones; of four where it stands at the beginning or end
PART = 3  # letters of what a compound holds besides
_ALL = tuple(sorted((*NOMINAL, *VERBAL), key=len))
_PARTED = re.compile(rf"({'|'.join(sorted(SEPARABLE, key=len, reverse=True))})(?:ge|zu)(\w{{3,}})")
_PARTICIPLE = re.compile(r"ge(\w{3,}(?:t|en|te[nrsm]?|ene[nrsm]?))")


@lru_cache(maxsize=100_000)
def bases(word: str, noun: bool = False) -> frozenset[str]:
    """The folded ``word`` and what may be its stem; two words that share one are taken for forms of the same.

    Of a ``noun`` only endings of nouns are taken off: "Markt" is no form of "Marke".
    """
    found = {word}
    forms = [word]
    if not noun:
        if match := _PARTED.fullmatch(word):
            forms.append("".join(match.groups()))
        if match := _PARTICIPLE.fullmatch(word):
            forms.append(match[1])
    for form in forms:
        found.add(form)
        for ending in NOMINAL if noun else _ALL:
            stem = form.removesuffix(ending)
            enough = SHORTEST - 1 if ending in SHORT and len(form) <= SHORT_WORD else SHORTEST
            if len(stem) < len(form) and len(stem) >= enough:
                found.add(stem)
    return frozenset(found)


def graded(words: Iterable[str]) -> re.Pattern[str] | None:
    """What matches the forms of strong verbs with the stems of folded ``words``, which differ in their vowels alone
    ("bestechen", "bestochen"), and others that look like them; None for words that are too short."""
    found = set()
    for word in words:
        stem = min((base for base in bases(word) if len(base) > SHORTEST), key=len, default="")
        parts = re.findall(r"[aeiouy]+h?|.", stem)
        found.add("".join("[aeiouy]+h?" if part[0] in "aeiouy" else f"{part}+" for part in parts))
    shown = "|".join(sorted(filter(None, found)))
    return re.compile(rf"(?<!\w)(?:\w*ge)?(?:{shown})\w*") if shown else None


def within(stem: str, joined: str) -> bool:
    """Whether ``joined``, folded words between blanks, holds a compound with a ``shortened`` word as a part."""
    if stem not in joined:
        return False
    return any(_is_part(stem, match.group()) for match in re.finditer(rf"\w*{re.escape(stem)}\w*", joined))


def begins(name: str, word: str) -> bool:
    """Whether a longer ``word`` is a compound that opens with ``name``."""
    return any(_stands(word[len(name) :].removeprefix(link)) for link in LINKS if word[len(name) :].startswith(link))


def ends_known(word: str, least: int = SHORTEST) -> bool:
    """Whether a word may be a compound of which a last part of ``least`` letters is known: "Innenressorts"."""
    return any(_stands(word[n:]) or thesaurus.known(word[n:]) for n in range(PART, len(word) - least + 1))


@lru_cache(maxsize=20_000)
def shortened(form: str) -> str:
    """A form without the ending that it may lose within a compound ("Schule" in "Schulamt"); empty for short words."""
    if len(form) < SHORTEST:
        return ""
    for ending in ("en", "e", "n", "s"):
        if form.endswith(ending) and len(form) - len(ending) >= WITHIN:
            return form.removesuffix(ending)
    return form


@lru_cache(maxsize=50_000)
def _is_part(stem: str, word: str) -> bool:
    """Whether a longer word is composed of ``stem`` and of known words before or behind it."""
    start = word.find(stem)
    before, behind = word[:start], word[start + len(stem) :]
    head = not before or any(
        before.endswith(link) and _stands(before.removesuffix(link)) for link in LINKS if len(before) > len(link)
    )
    tail = not behind or behind in NOMINAL
    if not tail:
        tail = any(behind.startswith(link) and _stands(behind.removeprefix(link)) for link in LINKS)
    return head and tail


@lru_cache(maxsize=50_000)
def _stands(part: str) -> bool:
    """Whether a part of a compound stands for itself elsewhere; of three letters, many are short for something."""
    return len(part) >= PART and any(
        translation.known(base, "de") and (len(base) > PART or thesaurus.known(base))
        for base in bases(part, True)
        if len(base) >= PART
    )
