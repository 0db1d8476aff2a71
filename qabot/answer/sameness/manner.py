"""How something is said: by which verb, and what in its clause turns it into the contrary.

"Unterstützt die Pläne" and "unterstützt die Pläne nicht mehr" have one content; what tells them apart stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from qabot.languages.sameness import SamenessWords, sameness_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.cues import stance_of
from qabot.text.inflection import bases, graded
from qabot.text.lexical import words
from qabot.types import Article, LanguageCode, Span, Stance, Statement

# Verbs of one of these stances say the same of one content ("bestritt", "dementierte"); those of others need not: who
# fears something and who expects it both suspect it.
ALIKE = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.ACCUSES, Stance.DEMANDS, Stance.ANNOUNCES})
# Who does one of these says the content, as who only says it does.
ASSERTING = frozenset(
    {Stance.CLAIMS, Stance.CONFIRMS, Stance.ACCUSES, Stance.CRITICISES, Stance.ANNOUNCES, Stance.WARNS}
)
_BREAK = re.compile(r"[,;:.!?()“”„\"»«–—]")
_GONE = "\0"  # stands for what is cut out of a sentence: no word, and no end of a clause


@dataclass(frozen=True, slots=True)
class Manner:
    """The words of a cue, whether they only tell that something is said, the stance they stand for, whether what is
    named is turned against; and beside them what turns it, and what else stands there in small letters."""

    verbs: tuple[str, ...]
    plain: bool
    stance: Stance | None
    denies: bool
    turns: tuple[str, ...]
    beside: frozenset[str]


def manner(said: Statement, article: Article) -> Manner:
    """How a statement of an article is made."""
    table = sameness_words(article.language)
    verbs = tuple(
        word for word in words(said.cue) if word not in table.idle and table.kept.get(word) not in table.turning
    )
    plain, stance, refuses = _sense(said.cue, article.language)
    around = [word for clause in _clauses(said, article, table) for word in re.findall(r"[^\W_]+", clause)]
    turns = []
    beside = set()
    for written in around:
        for word in words(written):
            if table.kept.get(word) in table.turning:
                turns.append(table.kept[word])
            elif written.islower() and word not in verbs and not _harmless(word, article.language):
                beside.add(word)
    negated = bool(table.negations & {*turns})
    if refuses or (verbs and stance is Stance.DENIES):
        denies = not negated
    else:  # what is only said to be said holds its negation itself
        denies = negated or (said.stance is Stance.DENIES and not (plain and verbs))
    return Manner(verbs, plain, stance, denies, tuple(sorted(turns)), frozenset(beside))


def same_manner(one: Manner, other: Manner) -> bool:
    """Whether two contents that are the same are told as the same: by verbs of one sense, with nothing beside them that
    turns one alone."""
    if one.turns != other.turns or one.denies is not other.denies:
        return False
    if one.plain and other.plain:
        return True
    if one.plain or other.plain:
        return (other.stance if one.plain else one.stance) in ASSERTING or not (one.verbs and other.verbs)
    if one.stance is other.stance and one.stance in ALIKE:
        return True
    return _one_verb(one, other) and one.beside == other.beside


def _one_verb(one: Manner, other: Manner) -> bool:
    def held(word: str, others: tuple[str, ...]) -> bool:
        strong = graded([word])
        return any(bases(word) & bases(verb) or (strong and strong.fullmatch(verb)) for verb in others)

    return all(held(word, other.verbs) for word in one.verbs) and all(held(word, one.verbs) for word in other.verbs)


@lru_cache(maxsize=5_000)
def _sense(cue: str, language: LanguageCode) -> tuple[bool, Stance | None, bool]:
    """Whether a cue only tells that something is said, the stance it stands for, and whether it turns against it."""
    table = sameness_words(language)
    told = " ".join(word for word in words(cue) if word not in table.idle)
    return (
        not told or re.fullmatch(table.saying, told) is not None,
        stance_of(cue, language) if told else None,
        re.search(table.refusing, told) is not None,
    )


@lru_cache(maxsize=20_000)
def _harmless(word: str, language: LanguageCode) -> bool:
    """Whether a word in small letters beside a verb changes nothing: what joins, when it was said, an office."""
    table = sameness_words(language)
    return word in table.idle or word in table.light or word in table.kept or word in person_words(language).roles


def _clauses(said: Statement, article: Article, table: SamenessWords) -> list[str]:
    """The clauses in which the cue stands, without what is said in them and who says it."""
    start, end = said.sentence_span
    text = article.text[start:end]
    spans: list[Span | None] = [said.content_span, said.speaker_span]
    for span in filter(None, spans):
        first, last = max(span[0] - start, 0), min(span[1] - start, len(text))
        if first < last:
            text = text[:first] + _GONE * (last - first) + text[last:]
    joint = re.compile(rf"{_BREAK.pattern}|(?<!\w)(?:{'|'.join(sorted(table.joints))})(?!\w)", re.IGNORECASE)
    ends = [0, *(place for match in joint.finditer(text) for place in match.span()), len(text)]
    pieces = [(a, b) for a, b in pairwise(ends) if a < b]
    cues = [(a - start, b - start) for a, b in said.cue_spans]
    return [text[a:b] for a, b in pieces if any(a < cue[1] and cue[0] < b for cue in cues)]
