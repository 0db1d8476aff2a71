"""Where the words of an annotation stand in the text, and which tokens they are."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from annotated import occurrences

Span = tuple[int, int]

WINDOW = 500  # tokens read at a time; with begin and end at most the 512 that the encoder knows places for
CONTEXT = 128  # tokens read again in front of the next window
OVERLAP = 24  # last tokens of a window whose anchors the next one finds
BACK = 300  # characters by which the order of contents may go back


@dataclass(frozen=True, slots=True)
class Frame:
    """One statement as tokens: sorted positions in the article of each role's, empty for what it lacks."""

    anchor: int
    at_cue: bool
    tokens: dict[str, list[int]]
    stance: str


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens ``start`` to ``start + len(ids)`` of an article; anchors are looked for from ``own`` on."""

    ids: list[int]
    start: int
    own: int
    frames: tuple[Frame, ...]


def windows(length: int) -> list[tuple[int, int, int]]:
    """Start, end and the first token that may be an anchor, for each window over ``length`` tokens."""
    if length <= WINDOW:
        return [(0, length, 0)]
    found = []
    own = 0
    while own < length:
        start = max(0, own - CONTEXT)
        end = min(length, start + WINDOW)
        found.append((start, end, own))
        own = end if end == length else end - OVERLAP
    return found


def spans(text: str, statements: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each statement whose content is found: its stance, and lists of spans of content, cue, speaker and name.

    Of several places with the same words, that nearest to the statement's other words is meant; contents come in order.
    """
    found = []
    at = 0
    for statement in statements:
        content = statement["content"]
        places = occurrences(text, content)
        places = [place for place in places if place >= at - BACK] or places
        if not places:
            continue
        cues = statement.get("cue", "").split()
        mention = statement.get("speaker_mention", "")
        others = [word for word in (mention, *cues) if word]
        at = min(places, key=lambda place: sum(_away(text, word, (place, place + len(content))) for word in others))
        said = (at, at + len(content))
        cue = sorted({(place, place + len(word)) for word in cues if (place := _near(text, word, said)) is not None})
        around = (min(at, cue[0][0]), max(said[1], cue[-1][1])) if cue else said
        place = _near(text, mention, around)
        name = statement.get("speaker", "")
        found.append(
            {
                "stance": statement["stance"],
                "content": [said],
                "cue": cue,
                "speaker": [(place, place + len(mention))] if place is not None else [],
                "name": _name(text, name),
            }
        )
    return found


def _name(text: str, name: str) -> list[Span]:
    """Where an article first gives a speaker's name: the whole of it, or else its last capitalised word."""
    words = re.findall(r"[\w-]+", name)
    last = next((word for word in reversed(words) if word[0].isupper()), "")
    for part in (name, last):
        if places := occurrences(text, part):
            return [(places[0], places[0] + len(part))]
    return []


def _near(text: str, word: str, around: Span) -> int | None:
    """Where ``word`` stands nearest to a span, as a whole word if it does so anywhere."""
    places = occurrences(text, word)
    whole = [
        place
        for place in places
        if not text[place - 1 : place].isalnum() and not text[place + len(word) : place + len(word) + 1].isalnum()
    ]
    distance = {place: _gap((place, place + len(word)), around) for place in whole or places}
    return min(distance, key=lambda place: distance[place]) if distance else None


def _away(text: str, word: str, around: Span) -> int:
    place = _near(text, word, around)
    return 0 if place is None else _gap((place, place + len(word)), around)


def _gap(one: Span, other: Span) -> int:
    return max(0, other[0] - one[1], one[0] - other[1])


def tokens_in(offsets: Sequence[Span], parts: Iterable[Span]) -> list[int]:
    """The tokens that reach into any of the spans, in order."""
    starts = [start for start, _ in offsets]
    found = set()
    for start, end in parts:
        at = max(0, bisect.bisect_left(starts, start) - 2)
        while at < len(offsets) and offsets[at][0] < end:
            if offsets[at][1] > start and offsets[at][1] > offsets[at][0]:
                found.add(at)
            at += 1
    return sorted(found)


def frames(text: str, offsets: Sequence[Span], statements: Iterable[dict[str, Any]]) -> list[Frame]:
    """The statements as tokens."""
    found = []
    for statement in spans(text, statements):
        tokens = {role: tokens_in(offsets, statement[role]) for role in ("cue", "content", "speaker", "name")}
        anchor = tokens["cue"] or tokens["content"]
        if anchor:
            found.append(Frame(anchor[0], bool(tokens["cue"]), tokens, statement["stance"]))
    return found


def cut(ids: Sequence[int], found: Sequence[Frame]) -> list[Window]:
    """An article's tokens as windows, each frame in the windows that own its anchor."""
    return [
        Window(list(ids[start:end]), start, own, tuple(frame for frame in found if own <= frame.anchor < end))
        for start, end, own in windows(len(ids))
    ]
