"""Whether a sentence that a language model wrote is borne out by what it cites; what is not must not be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qabot.answer.wording.quoting import CUT, one_line
from qabot.entities.names import alike, skeleton
from qabot.entities.parties import parties_in
from qabot.languages.question_vocabulary import question_words
from qabot.text.cues import GENERAL, patterns, shows, stance_of
from qabot.types import LanguageCode, Stance, Statement

_MARKS = re.compile(r"\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
_QUOTES = re.compile(r"„([^“”\"]{2,}?)[“”\"]|“([^“”\"]{2,}?)[”\"]|»([^»«]{2,}?)«|«([^»«]{2,}?)»|\"([^\"]{2,}?)\"")
_NUMBERS = re.compile(r"\d+(?:[.,:/]\d+)*")
_NAMES = re.compile(r"(?:[A-ZÄÖÜŠŽČĆŁ][\w'’-]+ )+[A-ZÄÖÜŠŽČĆŁ][\w'’-]+")
_CLAUSES = re.compile(r"[,;:]|(?<= )(?:und|sowie|and|but|aber)(?= )")
NEAR = 2  # words before a verb among which its negation stands
# what a sentence may claim of nobody without proof, wherever in it; of the others only what a clause turns on
_GRAVE = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.ACCUSES})
_MILDER = {Stance.CRITICISES: frozenset({Stance.ACCUSES})}  # who blames somebody may be said to criticise him


@dataclass(frozen=True, slots=True)
class Source:
    """What a citation number stands for: the cited words, the line printed for them, and the statements behind it."""

    quote: str
    line: str
    statements: tuple[Statement, ...] = ()

    @property
    def text(self) -> str:
        """All that a sentence with this number may draw on."""
        said = " ".join(f"{statement.speaker} {statement.party}" for statement in self.statements)
        return one_line(f"{self.quote} {self.line} {said}")


def cited(sentence: str) -> tuple[int, ...]:
    """The citation numbers of a sentence, in order, each once."""
    numbers = (int(number) for match in _MARKS.finditer(sentence) for number in re.split(r"\s*[,;]\s*", match[1]))
    return tuple(dict.fromkeys(numbers))


def without_numbers(sentence: str) -> str:
    """A sentence without its citation numbers and markup."""
    plain = _MARKS.sub("", re.sub(r"[*_#`]+", "", sentence))
    return re.sub(r"\s+([.,;:!?])", r"\1", one_line(plain)).strip(" -•")


def supported(sentence: str, sources: Sequence[Source], language: LanguageCode) -> bool:
    """Whether a sentence cites what it was given, and says nothing that can be seen not to be there.

    Numbers, quotations and names must stand in what it cites; a denial or a demand, and whatever else somebody is said
    to do but say something, must be one there, by somebody whom the sentence names.
    """
    numbers = cited(sentence)
    if not numbers or any(not 1 <= number <= len(sources) for number in numbers):
        return False
    given = [sources[number - 1] for number in numbers]
    held = " ".join(source.text for source in given)
    plain = without_numbers(sentence)
    return (
        bool(re.search(r"\w", plain))
        and _quotes_hold(plain, [one_line(source.quote) for source in given])
        and _numbers_hold(plain, held)
        and _names_hold(plain, held)
        and _stance_holds(plain, given, language)
    )


def _quotes_hold(sentence: str, quotes: Sequence[str]) -> bool:
    for match in _QUOTES.finditer(sentence):
        words = next(group for group in match.groups() if group)
        parts = [part.strip(" .,;:…") for part in re.split(r"\[…\]|\[\.\.\.\]|…|\.\.\.", words.replace(CUT, "…"))]
        if not any(all(part in quote for part in parts) for quote in quotes):
            return False
    return True


def _numbers_hold(sentence: str, held: str) -> bool:
    known = set(_NUMBERS.findall(held))
    known |= {number.lstrip("0") for number in known}
    return all(number in known or number.rstrip(".,") in known for number in _NUMBERS.findall(sentence))


def _names_hold(sentence: str, held: str) -> bool:
    """Names of several words: the last of them must be there, or the country or body that they are."""
    words = {skeleton(word) for word in re.findall(r"[^\W\d_]+", held)}
    parties = parties_in(held)
    for match in _NAMES.finditer(sentence):
        last = skeleton(match.group().split(" ")[-1].split("-")[-1])
        if not any(alike(last, word) for word in words) and not parties_in(match.group()) & parties:
            return False
    return True


def _stance_holds(sentence: str, given: Sequence[Source], language: LanguageCode) -> bool:
    """Whether each stance that a sentence tells of rests on one by somebody whom it names."""
    plain = _QUOTES.sub("", sentence)
    grave = {stance for stance in _GRAVE if shows(plain, stance, language)}
    grave |= {stance for stance in (stance_of(plain, language),) if stance in _GRAVE}
    if grave and _negated(plain, language):
        return False  # "does not deny": no statement holds what somebody did not say
    statements = [said for source in given for said in source.statements if _named(said, plain)]
    if any(all(said.stance is not stance for said in statements) for stance in grave):
        return False
    quotes = " ".join(one_line(source.quote).casefold() for source in given)
    return all(
        any(said.stance in stances for said in statements) or (inner and word in quotes)
        for stances, word, inner in _told(plain, language)
    )


def _told(sentence: str, language: LanguageCode) -> Iterator[tuple[frozenset[Stance], str, bool]]:
    """What somebody does in each clause of a sentence, but for what ``_GRAVE`` and plain saying are: the stances that
    the verb may stand for, the verb, and whether it may belong to what is said, behind a comma."""
    found = patterns(language)
    start = 0
    for border in [*_CLAUSES.finditer(sentence), None]:
        clause = sentence[start : border.start() if border else None].casefold()
        if cue := found.cue(clause):
            stance, also = found.also(clause, cue)
            if stance not in _GRAVE | GENERAL:
                stances = (frozenset({stance, *also}) - GENERAL) | _MILDER.get(stance, frozenset())
                yield stances, cue[1].group().split(" ")[0], start > 0 and sentence[start - 1] in ",:"
        start = border.end() if border else start


def _negated(sentence: str, language: LanguageCode) -> bool:
    """Whether the verb that tells of a stance is negated in its own clause."""
    lower = sentence.casefold()
    found = patterns(language).cue(lower)
    if found is None:
        return False
    before, behind = lower[: found[1].start()], lower[found[1].end() :]
    negation = question_words(language).negation
    near = re.split(r"[,;:.]", before)[-1].split()[-NEAR:]
    after = re.split(r"[,;:.]| (?:dass|that) ", behind)[0].split()
    return any(re.fullmatch(negation, word) for word in (*near, *after))


def _named(said: Statement, sentence: str) -> bool:
    """Whether a sentence names the speaker of a statement, or the party for which he speaks."""
    if parties_in(sentence) & (parties_in(said.speaker) | parties_in(said.party)):
        return True
    words = [skeleton(word) for word in re.findall(r"[^\W\d_]+", sentence)]
    names = [skeleton(name.split()[-1]) for name in (said.speaker, said.party) if name]
    return any(alike(name, word) for name in names for word in words)
