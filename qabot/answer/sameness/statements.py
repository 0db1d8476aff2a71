"""Which statements are one, told by several articles, and which of them say of one matter something else.

Two statements are one only if nothing tells them apart: another number, a negation, another verb, another date make
another statement. What is one in truth and stays two here costs a line; the other way round a reader is misled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qabot.answer.choosing.evidence import Evidence, in_title
from qabot.answer.sameness.manner import manner, same_manner
from qabot.answer.sameness.reports import copied
from qabot.answer.sameness.speakers import same_speaker
from qabot.answer.sameness.translated import translates
from qabot.answer.wording.forms import stands_alone
from qabot.languages.sameness import sameness_words
from qabot.text.inflection import bases
from qabot.text.propositions import proposition, same_proposition, stands_in
from qabot.types import Stance

CHANGED = 0.5  # share of words from which two statements that are not the same are about the same
OPPOSED = 0.75  # share of words from which what somebody says otherwise is told beside the first
FEWEST = 2  # words that two statements must share to be about the same, but for short ones with one subject


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
        if one.stance is other.stance and short.agrees(long) and _heads(short.words, long.words, one.stance):
            return True
    if not same_proposition(one.content, other.content, languages):
        return False
    if any(proposition(said.content, languages[0]).words for said in (one, other)):
        return True
    return first.article.id == second.article.id or copied(first, second)  # "das" is something else elsewhere


def _heads(heading: Sequence[str], text: Sequence[str], stance: Stance) -> bool:
    """Whether a heading tells what the text tells in full: in its words, or where somebody takes a stance in half of
    them ("Weitergabe von Listen", "die Listen weitergegeben zu haben")."""
    if stands_in(heading, text):
        return True
    shared = sum(any(bases(word) & bases(held) for held in text) for word in heading)
    return stance is not Stance.CLAIMS and 0 < len(heading) <= shared / CHANGED


def changed(first: Evidence, second: Evidence) -> bool:
    """Whether somebody says of one matter something else in another article: another number, with a negation or not."""
    return _shared_otherwise(first, second) >= CHANGED or _conceded(first, second)


def opposed(first: Evidence, second: Evidence) -> bool:
    """Whether somebody says elsewhere nearly the same with another number or in other words, or the contrary, or tells
    of the same by a verb of another sense: "lobte", "rügte"."""
    return _shared_otherwise(first, second) >= OPPOSED or _named_otherwise(first, second) or _conceded(first, second)


def _conceded(first: Evidence, second: Evidence) -> bool:
    """Whether somebody concedes, in an article of a later day, something in the matter in which he denied something;
    one matter have two articles whose titles or words of his share a word that tells something."""
    earlier, later = sorted((first, second), key=lambda item: item.article.date or "")
    denial, concession = earlier.statement, later.statement
    if denial is None or concession is None or not same_speaker(denial, concession):
        return False
    days = [(item.article.date or "")[:10] for item in (earlier, later)]
    language = later.article.language
    if not days[0] < days[1] or "" in days or language != earlier.article.language:
        return False
    conceding = re.search(sameness_words(language).conceding, concession.cue.casefold())
    if denial.stance is not Stance.DENIES or conceding is None:
        return False
    texts = (f"{said.content} {item.article.title}" for said, item in ((denial, earlier), (concession, later)))
    one, other = (proposition(text, language).words for text in texts)
    return any(bases(word) & bases(held) for word in one for held in other)


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
