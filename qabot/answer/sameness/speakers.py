"""Who is one and the same speaker."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.entities.names import alike, skeleton
from qabot.entities.parties import parties_in, party_of
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import Statement


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
