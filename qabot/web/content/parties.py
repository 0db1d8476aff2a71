"""One party under its many names: "North Korea" and "Nordkorea" are counted, filtered and drawn as one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from qabot.entities.parties import party_of
from qabot.types import LanguageCode


def party_key(name: str) -> str:
    """What all names of a party have in common; a name that is not known stands for itself."""
    return party_of(name) or name


def party_labels(names: Iterable[tuple[str, LanguageCode]], lang: LanguageCode) -> dict[str, str]:
    """For each key its most frequent name among ``names``, from articles in ``lang`` where they name it."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    own: dict[str, Counter[str]] = defaultdict(Counter)
    for name, language in names:
        if name:
            told[party_key(name)][name] += 1
            if language == lang:
                own[party_key(name)][name] += 1
    return {key: (own.get(key) or counts).most_common(1)[0][0] for key, counts in told.items()}
