"""The patterns of a language's questions, compiled: what asks for whom, and which words stand for which stance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from qabot.languages.question_vocabulary import question_words
from qabot.types import LanguageCode, Stance

GENERAL = frozenset({Stance.CLAIMS})
TWO_SIDES = (Stance.CONFIRMS, Stance.DENIES)


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """The regular expressions of a language."""

    who: re.Pattern[str]
    when: re.Pattern[str]
    asking: re.Pattern[str]
    saying: re.Pattern[str]
    overview: re.Pattern[str]
    cues: tuple[tuple[Stance, re.Pattern[str]], ...]
    frames: tuple[re.Pattern[str], ...]
    auxiliary: re.Pattern[str]
    subject: re.Pattern[str]
    articles: re.Pattern[str]
    back: re.Pattern[str]
    fillers: frozenset[str]
    joining: re.Pattern[str]

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

    cues = tuple((Stance(stance), cue(pattern)) for stance, pattern in words.cues)
    gap_words = rf"(?:(?!(?:{words.auxiliaries}|{words.articles}) )[^\s,?]+ ){{0,3}}"
    which = rf"{words.which}(?= {gap_words}(?:{words.bearers})(?!\w))"
    articles = rf"(?:(?:{words.articles}) )*"
    return Patterns(
        who=whole(f"{words.who}|{which}"),
        when=whole(words.when),
        asking=re.compile(rf"(?:(?:{words.joining}),? )*(?:{words.asking})(?!\w)"),
        saying=whole(words.saying),
        overview=re.compile("|".join(words.overview)),
        cues=cues,
        frames=tuple(re.compile(frame) for frame in words.frames),
        auxiliary=whole(words.auxiliaries),
        subject=re.compile(rf" {articles}(?P<speaker>[^\s,?]+(?: [^\s,?]+)*?)(?:{words.subject_end})"),
        articles=re.compile(rf"^{articles}"),
        back=whole(words.back),
        fillers=words.fillers,
        joining=whole(words.joining),
    )


def stance_of(cue: str, code: LanguageCode) -> Stance | None:
    """The stance that a cue stands for in questions and answers of a language ("wies zurück"), None for none."""
    found = patterns(code).cue(cue.casefold())
    return found[0] if found else None


@lru_cache(maxsize=20_000)
def shows(sentence: str, stance: Stance, code: LanguageCode) -> bool:
    """Whether a sentence holds a word that stands for the stance ("Zeugen widersprachen")."""
    lower = sentence.casefold()
    return any(cue.search(lower) for other, cue in patterns(code).cues if other is stance)
