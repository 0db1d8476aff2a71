"""Who holds which office, as the articles themselves tell: "der ukrainische Staatschef Wladimir Selenskyj"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qabot.entities.parties import parties_in, party_of
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.cues import bears
from qabot.text.lexical import fold
from qabot.types import LanguageCode

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def holders(names: Iterable[tuple[str, str, str]], language: LanguageCode = "de") -> dict[tuple[str, str], str]:
    """Office and party to the name of who holds it, offices folded; of two who hold one, neither.

    ``names`` are speakers, each with his party and an article's words for him.
    """
    found: dict[tuple[str, str], str] = {}
    twice = set()
    broader = person_words(language).broader
    for speaker, own, mention in names:
        if " " not in speaker or speaker.split()[-1] not in mention:
            continue
        parties = parties_in(mention) or {party_of(own)} - {None}
        offices = {word.casefold() for word in _WORD.findall(mention) if _is_office(word, language)}
        offices |= {head for head, heads in broader.items() if heads & offices}
        for office in offices:
            for party in parties:
                key = (fold(office), str(party))
                if found.setdefault(key, speaker) != speaker:
                    twice.add(key)
    return {key: name for key, name in found.items() if key not in twice}


def _is_office(name: str, language: LanguageCode) -> bool:
    """Whether a name ends in a noun for a person and bears none itself."""
    words = _WORD.findall(name)
    return bool(words) and bears(words[-1].casefold(), language) and not any(word in FIRST_NAMES for word in words)
