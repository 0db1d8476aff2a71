"""What is one and the same: a statement that several articles report, a report that several outlets print.

Two statements are one only if nothing tells them apart: another number, a negation, another verb, another date make
another statement. What is one in truth and stays two here costs a line; the other way round a reader is misled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qabot.answer.choosing.evidence import Evidence, in_title
from qabot.answer.choosing.inflection import bases
from qabot.answer.composing.manner import manner, same_manner
from qabot.answer.composing.translated import translates
from qabot.answer.wording.forms import stands_alone
from qabot.languages.press import AGENCIES, DESKS
from qabot.languages.sameness import sameness_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.lexical import words
from qabot.text.names import alike, skeleton
from qabot.text.parties import parties_in, party_of
from qabot.types import Article, LanguageCode, Stance, Statement

REPORT = 0.75  # share of words from which two sentences come from the same report
CHANGED = 0.5  # share of words from which two statements that are not the same are about the same
OPPOSED = 0.75  # share of words from which what somebody says otherwise is told beside the first
FEWEST = 2  # words that two statements must share to be about the same, but for short ones with one subject
# News agencies sign with a word or code; outlets print it in brackets or as the last line.
_SIGNED = re.compile(r"[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]|^\s*([\w/, .-]{2,40})\s*\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Proposition:
    """A text as far as it counts for sameness: its telling words in order, those that may be left out but not be
    exchanged, and, in no order, its numbers, the small words that count, and those of them that turn it."""

    words: tuple[str, ...]
    light: tuple[str, ...]
    numbers: tuple[str, ...]
    kept: tuple[str, ...]
    turns: tuple[str, ...]

    def agrees(self, other: Proposition) -> bool:
        """Whether neither a number nor a word that turns the sense tells the two apart."""
        return (self.numbers, self.turns) == (other.numbers, other.turns)


@lru_cache(maxsize=20_000)
def proposition(text: str, language: LanguageCode) -> Proposition:
    """The proposition of a text in ``language``."""
    table = sameness_words(language)
    telling, light, numbers, kept = [], [], [], []
    for word in words(text):
        value = table.numbers.get(word, word)
        if value in table.numbers.values() or value[:1].isdigit():
            numbers.append(value.lstrip("0"))
        elif word in table.kept:
            kept.append(table.kept[word])
        elif word in table.light:
            light.append(word)
        elif word not in table.idle:
            telling.append(word)
    turns = tuple(sorted(value for value in kept if value in table.turning))
    return Proposition(tuple(telling), tuple(light), tuple(sorted(numbers)), tuple(sorted(kept)), turns)


def same_proposition(one: str, other: str, languages: tuple[LanguageCode, LanguageCode]) -> bool:
    """Whether two texts say the same: they have the same telling words in the same order, the same numbers and the same
    small words that count. What one has besides may only be such as changes nothing. Texts in two languages are never
    the same here."""
    if languages[0] != languages[1]:
        return False
    first, second = (proposition(text, language) for text, language in zip((one, other), languages, strict=True))
    if (first.numbers, first.kept) != (second.numbers, second.kept) or len(first.words) != len(second.words):
        return False
    less, more = sorted((first.light, second.light), key=len)
    return _stands_in(first.words, second.words) and _stands_in(less, more)


def _stands_in(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    place = 0
    for word in shorter:
        while place < len(longer) and not (word == longer[place] or bases(word) & bases(longer[place])):
            place += 1
        if place == len(longer):
            return False
        place += 1
    return True


def said_again(first: Evidence, second: Evidence) -> bool:
    """Whether the second of two statements is the first again, reported in two articles or twice in one."""
    one, other = first.statement, second.statement
    if one is None or other is None or not same_speaker(one, other):
        return False
    ways = manner(one, first.article), manner(other, second.article)
    if first.article.language != second.article.language:
        a, b = (proposition(item.content, at.article.language) for item, at in ((one, first), (other, second)))
        plain = (a.numbers, len(a.turns)) == (b.numbers, len(b.turns)) and ways[0].denies is ways[1].denies
        return plain and translates(first, second)
    within = first.article.id == second.article.id and first.span == second.span
    denied = (one.stance is Stance.DENIES) is not (other.stance is Stance.DENIES)
    if within and not (denied and ways[0].denies is not ways[1].denies) and not stands_alone(one, first.article):
        return True  # of the first the sentence is quoted, which holds the other
    if not same_manner(*ways):
        return False
    languages = first.article.language, second.article.language
    if first.article.id == second.article.id and in_title(first) is not in_title(second):
        heading, text = (one, other) if in_title(first) else (other, one)
        short, long = (proposition(said.content, languages[0]) for said in (heading, text))
        if one.stance is other.stance and short.agrees(long) and _stands_in(short.words, long.words):
            return True
    if not same_proposition(one.content, other.content, languages):
        return False
    if any(proposition(said.content, languages[0]).words for said in (one, other)):
        return True
    return first.article.id == second.article.id or copied(first, second)  # "das" is something else elsewhere


def changed(first: Evidence, second: Evidence) -> bool:
    """Whether somebody says of one matter something else in another article: another number, with a negation or not."""
    return _shared_otherwise(first, second) >= CHANGED


def opposed(first: Evidence, second: Evidence) -> bool:
    """Whether somebody says elsewhere nearly the same with another number or in other words, or the contrary, or tells
    of the same by a verb of another sense: "lobte", "rügte"."""
    return _shared_otherwise(first, second) >= OPPOSED or _named_otherwise(first, second)


def _named_otherwise(first: Evidence, second: Evidence) -> bool:
    one, other = first.statement, second.statement
    if one is None or other is None or first.article.id == second.article.id or not same_speaker(one, other):
        return False
    languages = first.article.language, second.article.language
    named = proposition(one.content, languages[0]).words and same_proposition(one.content, other.content, languages)
    return bool(named) and not same_manner(manner(one, first.article), manner(other, second.article))


def _shared_otherwise(first: Evidence, second: Evidence) -> float:
    """The share of words of the shorter of two statements in two articles that the other has as well; 0 where they are
    not of one speaker, or one says nothing else than the other."""
    one, other = first.statement, second.statement
    if one is None or other is None or first.article.id == second.article.id or not same_speaker(one, other):
        return 0.0
    if first.article.language != second.article.language or said_again(first, second):
        return 0.0
    a, b = (proposition(said.content, first.article.language) for said in (one, other))
    ways = manner(one, first.article), manner(other, second.article)
    shorter, longer = sorted((a.words, b.words), key=len)
    shared = sum(any(bases(word) & bases(held) for held in longer) for word in shorter)
    if shared < FEWEST and not _one_subject(shorter, longer, all(way.plain for way in ways)):
        return 0.0
    turned = ways[0].denies is not ways[1].denies or ways[0].turns != ways[1].turns or not a.agrees(b)
    share = shared / len(shorter)
    # who denies it twice in other words says nothing else
    return share if turned or (share < 1.0 and not ways[0].denies) else 0.0


def _one_subject(one: Sequence[str], other: Sequence[str], said: bool) -> bool:
    """Whether so few words are about one matter: one and the same word alone, or clauses that are ``said``, with one
    word more, and begin with it ("der Zeuge rede", "der Zeuge schweige")."""
    most = FEWEST if said else 1
    return 0 < len(one) == len(other) <= most and bool(bases(one[0]) & bases(other[0]))


def same_speaker(one: Statement, other: Statement) -> bool:
    """Whether two statements are made by the same person or body, as far as their names tell.

    Two persons of one family name are two; a family name alone may be either of them.
    """
    first, second = one.speaker.split(), other.speaker.split()
    if not first or not second:
        return False
    if one.speaker.casefold() == other.speaker.casefold():
        return True
    parties = party_of(one.speaker), party_of(other.speaker)
    if any(parties):
        return parties[0] == parties[1]
    if one.article == other.article and _part_of_name(first, second):
        return True  # "Stadtwerke", "Stadtwerke Quellheim"
    if not alike(skeleton(first[-1]), skeleton(second[-1])):
        return False
    if one.party and one.party == other.party and _same_body(first, second):
        return True  # "Chiles Militär", "chilenisches Militär"
    shorter, longer = sorted((first[:-1], second[:-1]), key=len)
    held = {skeleton(word) for word in longer}
    return all(skeleton(word) in held for word in shorter)


def _same_body(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names are one noun for a body beside one and the same country, and nothing else."""
    owners = [parties_in(name[0]) for name in (first, second)]
    body = first[-1].casefold() in person_words("de").organisations.keys() | person_words("en").organisations.keys()
    return body and len(first) == len(second) == 2 and bool(owners[0]) and owners[0] == owners[1]


def _part_of_name(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether one name is the beginning of the other, which goes on with a name and no office."""
    shorter, longer = sorted((first, second), key=len)
    return list(longer[: len(shorter)]) == list(shorter) and all(w[:1].isupper() for w in longer) and len(shorter) == 1


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
    return one.agrees(second) and len(shorter) >= REPORT * len(longer) and _stands_in(shorter, longer)


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
