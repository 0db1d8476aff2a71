"""The patterns of a language's questions, compiled: what asks for whom, and which words stand for which stance."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import LanguageCode, Stance

GENERAL = frozenset({Stance.CLAIMS})
TWO_SIDES = (Stance.CONFIRMS, Stance.DENIES)
PLAIN_VOWELS = str.maketrans("äöü", "aou")
SHORTEST_BEARER = 4  # letters of a noun that the end of a compound may be


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """The regular expressions of a language."""

    who: re.Pattern[str]
    when: re.Pattern[str]
    asking: re.Pattern[str]
    saying: re.Pattern[str]
    overview: re.Pattern[str]
    both: re.Pattern[str]
    nouns: tuple[tuple[Stance, re.Pattern[str]], ...]
    counting: re.Pattern[str]
    cues: tuple[tuple[Stance, re.Pattern[str]], ...]
    meant: Mapping[re.Pattern[str], tuple[Stance, ...]]
    frames: tuple[re.Pattern[str], ...]
    auxiliary: re.Pattern[str]
    hearsay: re.Pattern[str]
    following: re.Pattern[str]
    article: re.Pattern[str]
    articles: re.Pattern[str]
    back: re.Pattern[str]
    pronoun: re.Pattern[str]
    fillers: frozenset[str]
    joining: re.Pattern[str]
    which: re.Pattern[str]
    subject: re.Pattern[str]
    assuring: re.Pattern[str]
    negation: re.Pattern[str]
    reaction: re.Pattern[str]
    excluding: re.Pattern[str]
    others: re.Pattern[str]
    facing: re.Pattern[str]
    owned: re.Pattern[str]
    asker: re.Pattern[str]
    helping: re.Pattern[str]
    agent: re.Pattern[str]
    against: re.Pattern[str]
    praise: re.Pattern[str]
    code: LanguageCode

    def askers(self, lower: str) -> list[int]:
        """Where the words stand that ask for somebody: "who", "which" before a noun for whom one can ask."""
        found = {match.start() for match in self.who.finditer(lower)}
        for match in self.which.finditer(lower):
            if any(bears(word, self.code) for word in match.group("noun").split(" ")):
                found.add(match.start())
        found.update(match.start() for match in self.subject.finditer(lower))
        return sorted(found)

    def also(self, clause: str, cue: tuple[Stance, re.Match[str]]) -> tuple[Stance, tuple[Stance, ...]]:
        """The stance that a clause asks for, and what its verb means as well.

        Who says that something is not so denies it, too; who assures it does that first of all.
        """
        stance, match = cue
        meant = self.meant.get(match.re, ())
        if stance is not Stance.CLAIMS or not self.negation.search(clause, match.end()):
            return stance, meant
        words = match.group().split(" ")
        first = any(self.assuring.fullmatch(word) for word in (words[0], words[-1]))
        others = tuple(other for other in meant if other is not Stance.DENIES)
        return (Stance.DENIES, (stance, *others)) if first else (stance, (*others, Stance.DENIES))

    def cue(self, clause: str, start: int = 0) -> tuple[Stance, re.Match[str]] | None:
        """The cue that a clause turns on: the first, unless a plainer one is followed by "and" and a telling one."""
        found = [
            (match.start(), n, stance, match)
            for n, (stance, pattern) in enumerate(self.cues)
            if (match := pattern.search(clause, start))
        ]
        if not found:
            return None
        found.sort(key=lambda item: item[:2])
        _, _, stance, match = found[0]
        if stance in GENERAL:
            for place, _, other, later in found[1:]:
                if other not in GENERAL and self.joining.search(clause, max(0, place - 25), place):
                    return other, later
        return stance, match

    def key(self, lower: str) -> tuple[Stance, re.Match[str]] | None:
        """The cue of key words: a verb's, or else a noun ("streik bahn forderung")."""
        nouns = ((stance, match) for stance, noun in self.nouns if (match := noun.search(lower)))
        return self.cue(lower) or next(nouns, None)

    def verdict(self, lower: str) -> tuple[Stance, re.Match[str]] | None:
        """The confirming or denying that a question for yes or no turns on."""
        if self.saying.match(lower) or not self.asking.match(lower):
            return None
        found = [(stance, match) for stance, cue in self.cues if stance in TWO_SIDES and (match := cue.search(lower))]
        return min(found, key=lambda item: item[1].start(), default=None)


@lru_cache(maxsize=2)
def patterns(code: LanguageCode) -> Patterns:
    words = question_words(code)

    def whole(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{pattern})(?!\w)")

    gap = r"\b[^?!;]{0,200}?\b"
    verbal = "".join(rf"(?<!{word} )" for word in words.nominal)

    def cue(pattern: str) -> re.Pattern[str]:
        for shown in (r"\b … \b", " … ", "…"):
            pattern = pattern.replace(shown, gap)
        return whole(f"{verbal}(?:{pattern})")

    read = [([Stance(name) for name in names.split(",")], cue(pattern)) for names, pattern in words.cues]
    cues = tuple((stances[0], pattern) for stances, pattern in read)
    either = "|".join(pattern.pattern for _, pattern in cues)
    gap_words = rf"(?:(?!(?:{words.auxiliaries}|{words.articles}) )[^\s,?]+ ){{0,3}}"
    which = rf"{words.which}(?= {gap_words}(?:{words.bearers})(?!\w))"
    plain = rf"(?:(?!(?:{words.auxiliaries}|{words.articles}|{words.passive}) )[^\s,?]+ ){{1,5}}"
    articles = rf"(?:(?:{words.articles}) )*"
    return Patterns(
        who=whole(f"{words.who}|{which}"),
        when=whole(words.when),
        asking=re.compile(rf"(?:(?:{words.joining}),? )*(?:{words.asking})(?!\w)"),
        saying=whole(words.saying),
        counting=re.compile(words.counting),
        overview=re.compile("|".join(words.overview)),
        both=re.compile(words.both),
        nouns=tuple((Stance(name), whole(pattern)) for name, pattern in words.nouns),
        cues=cues,
        frames=tuple(re.compile(frame) for frame in words.frames),
        auxiliary=whole(words.auxiliaries),
        hearsay=re.compile(words.hearsay),
        following=re.compile(rf" {articles}(?P<speaker>[^\s,?]+(?: [^\s,?]+)*?)(?:{words.subject_end})"),
        article=whole(words.articles),
        articles=re.compile(rf"^{articles}"),
        back=whole(words.back),
        pronoun=whole(words.pronouns),
        fillers=words.fillers,
        joining=whole(words.joining),
        meant={pattern: tuple(stances[1:]) for stances, pattern in read},
        which=re.compile(rf"\b(?:{words.which}) (?P<noun>{gap_words}[^\s,?]+)"),
        subject=re.compile(rf"\b{words.subject}(?= {plain}(?:{either}))"),
        assuring=re.compile(words.assuring),
        negation=re.compile(words.negation),
        reaction=re.compile(words.reaction[0]),
        excluding=whole(words.excluding),
        others=whole(words.others),
        facing=whole(words.facing),
        owned=re.compile(rf" (?:{words.owned}) "),
        asker=re.compile(words.asker),
        helping=re.compile(rf" (?:{words.helping})(?!\w)"),
        agent=re.compile(rf" (?:{words.agent})(?= )"),
        against=re.compile(rf" (?:{words.against})(?= )"),
        praise=re.compile(words.praise),
        code=code,
    )


@lru_cache(maxsize=5_000)
def bears(word: str, code: LanguageCode) -> bool:
    """Whether a lower-case noun, or the last part of a compound, is one for a person or body that may speak."""
    persons = person_words(code)
    if persons.head_last:  # compounds are written apart, or with a hyphen
        forms = (word, *(word.removesuffix(ending) for ending in ("s", "es") if word.endswith(ending)))
        return any(persons.has_head(form, table) for form in forms for table in (persons.roles, persons.organisations))
    for ending in ("innen", "in", "en", "er", "es", "n", "s", "e", ""):
        stem = word.removesuffix(ending)
        if not word.endswith(ending) or len(stem) < SHORTEST_BEARER:
            continue
        for start in range(len(stem) - SHORTEST_BEARER + 1):
            ends = (stem[start:], stem[start:].translate(PLAIN_VOWELS))  # "Blätter": "Blatt"
            if any(end in persons.roles or end in persons.organisations for end in ends):
                return True
    return False


def stance_of(cue: str, code: LanguageCode) -> Stance | None:
    """The stance that a cue stands for in questions and answers of a language ("wies zurück"), None for none."""
    found = patterns(code).cue(cue.casefold())
    return found[0] if found else None


@lru_cache(maxsize=20_000)
def shows(sentence: str, stance: Stance, code: LanguageCode) -> bool:
    """Whether a sentence holds a word that stands for the stance ("Zeugen widersprachen")."""
    lower = sentence.casefold()
    return any(cue.search(lower) for other, cue in patterns(code).cues if other is stance)
