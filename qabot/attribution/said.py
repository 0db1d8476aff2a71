"""What a speaker says, as the rules of stance look at it: its main clause and the clause that reports it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qabot.attribution.patterns import found, opens, pattern
from qabot.languages.vocabulary import grammar
from qabot.types import Stance

_END = re.compile(r"(?<=[.!?;:])\s+")


@dataclass(frozen=True, slots=True)
class Said:
    """What the rules look at, in lower case: all that is said, its main clause, the clause that reports it."""

    content: str
    main: str
    clause: str
    cue: str
    language: str
    speaker: str
    accused: bool = False  # somebody else in the article accuses the speaker
    own: Stance = Stance.CLAIMS  # what the cue says, or the noun that stands for the speaker: "Vorwürfe, wonach ..."

    @property
    def verb_final(self) -> bool:
        return grammar(self.language).verb_final

    def says(self, field: str) -> bool:
        return found(field, self.language, self.main)

    def asserts(self, field: str) -> bool:
        """Whether a part of what is said has a word of a field and no negation."""
        parts = self.main.split(",")
        return any(found(field, self.language, p) and not found("negations", self.language, p) for p in parts)

    def reports(self, field: str) -> bool:
        return found(field, self.language, self.clause)

    def near(self, field: str) -> bool:
        """Whether what is said or the reporting clause has a word of a field."""
        return found(field, self.language, self.content) or self.reports(field)

    def cued(self, field: str) -> bool:
        return bool(self.cue) and found(field, self.language, self.cue.lower())


def main_clause(content: str, language: str) -> str:
    """What is said without its subordinate clauses."""
    kept: list[str] = []
    for sentence in _END.split(content):
        first, *others = sentence.split(",")
        kept.append(first)
        kept += [
            piece
            for piece in others
            if not opens("subordinators", language, piece) or ends_in_infinitive(language, piece)
        ]
    return ",".join(kept)


def ends_in_infinitive(language: str, piece: str) -> bool:
    """Whether a part of a sentence is an infinitive with its object: "die Lage zu beruhigen"."""
    return pattern("infinitives", language).search(piece[-40:]) is not None
