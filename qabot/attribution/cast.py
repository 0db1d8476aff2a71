"""The entities of an article and where each is named."""

from __future__ import annotations

from dataclasses import dataclass, field

from qabot.attribution.descriptions import Description
from qabot.attribution.heads import Sort
from qabot.attribution.mentions import Mention
from qabot.attribution.party import Camp


@dataclass(slots=True)
class Entity:
    """One who is spoken of: all phrases that name him, in text order."""

    phrases: list[Description] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    sort: Sort = Sort.OTHER
    genders: str = "mfn"
    number: str = "s"
    camp: Camp | None = None  # where the entity is itself a country or body

    @property
    def heads(self) -> set[str]:
        return {phrase.head for phrase in self.phrases if phrase.head}

    @property
    def name(self) -> str:
        """The longest proper name, ``""`` where none is known."""
        return max(self.names, key=len, default="")


@dataclass(slots=True)
class Cast:
    """The entities of an article and the places where each is mentioned."""

    text: str
    language: str
    entities: list[Entity] = field(default_factory=list)
    places: list[tuple[Mention, int]] = field(default_factory=list)
    by_span: dict[tuple[int, int], int] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    recurrent: frozenset[str] = frozenset()  # names without a first name or role that often stand as subjects

    def at(self, span: tuple[int, int]) -> Entity | None:
        """The entity that a span mentions."""
        number = self.by_span.get(span)
        return None if number is None else self.entities[number]


def bare(word: str, known: set[str]) -> str | None:
    """A name as it is known, its genitive ending taken off."""
    if word in known:
        return word
    for ending in ("s", "'s", "’s", "'", "’"):
        if word.endswith(ending) and word[: -len(ending)] in known:
            return word[: -len(ending)]
    return None


def short_forms(phrase: Description) -> list[str]:
    """What stands in brackets behind a name and abbreviates it: "(CCC)"."""
    found = []
    row = phrase.tokens
    for i in range(len(row) - 2):
        if row[i].text == "(" and row[i + 2].text == ")" and phrase.sort is not Sort.PERSON:
            found.append(row[i + 1].text)
    return found
