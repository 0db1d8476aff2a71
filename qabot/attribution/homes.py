"""Which country an article tells of, and which one an office belongs to that names none."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from qabot.attribution.cast import Cast
from qabot.attribution.descriptions import Description
from qabot.attribution.party import Camp, Evidence, country, pointers, words_of
from qabot.languages.speaker_vocabulary import party_words

_BODY = 2  # times that a country counts by the name of a body of its federation
_SPOKE, _HOME = 3, 3  # times that a country counts which spoke last, or in which a report was written
_OPENING = 400  # characters within which a report names the place where it was written
_PLACES = re.compile(
    r"(?:^|[.!?:]\s+|\n)([A-ZÄÖÜ][^\W\d]+(?:[ /-][A-ZÄÖÜ][^\W\d]+){0,4}(?: \([A-ZÄÖÜ][\w ]+\))?)"
    r"(?:, [\d. \w]+)?\s?[–—] "
)
_CLEARLY = 0.6  # share of all that points to a country, from which it is the one
_MOSTLY = 0.5  # and of all countries that the article names
_NEAR = 600  # characters before an office within which its country is named


def nations(cast: Cast) -> Counter[Camp]:
    """How often each country is named or shown in an article."""
    return _nations(cast.text, cast.language)


@lru_cache(maxsize=8)
def _nations(text: str, language: str) -> Counter[Camp]:
    counts: Counter[Camp] = Counter()
    for pointer in pointers(words_of(text), language):
        if pointer.camp.code and not pointer.needs_context and pointer.evidence is not Evidence.LEADER:
            counts[pointer.camp] += 1
    return counts


def home(cast: Cast, phrase: Description) -> Camp | None:
    """The country that an office without one belongs to, by the dateline, who spoke last and what is named near it.

    None where these do not agree: a wrong country is worse than none.
    """
    start, text = phrase.span[0], cast.text
    shown: Counter[Camp] = Counter()
    for mention, number in reversed(cast.places):
        camp = cast.entities[number].camp
        near = start - _NEAR < mention.phrase.span[0] < start
        if near and mention.speaks and camp is not None and camp.code:
            shown[camp] += _SPOKE
            break
    # What the sentence names behind the office may be whom he speaks of: "warf den Vereinigten Staaten vor".
    shown.update(reversed(_countries(text[max(0, start - _NEAR) : start], cast.language)))
    if (place := _dateline(text, cast.language)) is not None and nations(cast)[place] > 1:
        shown[place] += _HOME
    shown = shown or Counter(_countries(text, cast.language))
    best = shown.most_common(1)
    if not best or best[0][1] < _CLEARLY * shown.total():
        return None
    told = nations(cast)
    return best[0][0] if told[best[0][0]] >= _MOSTLY * told.total() else None


def _countries(text: str, language: str) -> list[Camp]:
    row, directions = words_of(text), party_words(language).directions
    found = [p for p in pointers(row, language) if p.camp.code and p.evidence is not Evidence.LEADER]
    before = [[w.lower() for w in row[max(0, p.start - 2) : p.start]] for p in found]
    moved = [bool({" ".join(two), *two[-1:]} & directions) for two in before]
    shown = [p.camp for p, away in zip(found, moved, strict=True) if not p.needs_context and not away]
    data = party_words(language)
    bodies = sum(p.needs_context and p.camp.code in data.national for p in found)  # "das Bundesamt", "Bundesrichter"
    home = max(data.national, key=lambda code: shown.count(country(code, language)))
    return shown + [country(home, language)] * bodies * _BODY


@lru_cache(maxsize=8)
def _dateline(text: str, language: str) -> Camp | None:
    """The one country of the places before the dash that opens a report: "Ljubljana/Laibach – "."""
    places = _PLACES.search(text, 0, _OPENING)
    found = set(_countries(places[1].replace("/", " "), language)) if places else set()
    return found.pop() if len(found) == 1 else None
