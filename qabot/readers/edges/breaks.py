"""Where a text breaks off: services hand out beginnings that end in "… [+1200 chars]", "[…]" or "… (mehr)"."""

from __future__ import annotations

import re

from qabot.languages.de import furniture as de
from qabot.languages.en import furniture as en

_TAIL = 80  # characters in which a mark is looked for
_DOTS = r"(?:\.\s?\.\s?\.|…)"
_ARROW = rf"\s*(?:{_DOTS}|→|»|>{{1,2}}|›)"
_WORDS = "|".join(sorted(de.GO_ON + en.GO_ON, key=len, reverse=True))
_GO_ON = rf"(?i:(?:{_WORDS})(?:\s(?:auf|bei|unter|on|at)\s[\w. -]{{2,40}})?)"
_LENGTH = rf"\+?\s?\d[\d.,]*k?\s(?i:(?:more\s)?(?:{'|'.join(de.LENGTHS + en.LENGTHS)})(?:\s\w{{2,10}})?)"
_MARK = re.compile(
    rf"\s*(?:[\[(]\s*(?:{_LENGTH}|{_DOTS}|{_DOTS}?\s*{_GO_ON}(?:{_ARROW})?)\s*[\])]"  # "[+1200 chars]", "[…]", "(mehr)"
    rf"|(?:(?<=…)|(?<=\.\.))\s*{_GO_ON}(?:{_ARROW})?"  # "… weiterlesen"
    rf"|(?<=\s)(?=[A-ZÄÖÜ]){_GO_ON}{_ARROW})\s*$"  # "Read more »"
)
_READ_ON = re.compile(rf"\s*{_GO_ON}(?:{_ARROW})?\s*")
_TRAILING = re.compile(rf"\w[\s,]?{_DOTS}\s*$")


def story_end(text: str, start: int, end: int) -> int | None:
    """Where the story ends in a line that closes with the mark of a cut; None where it does not."""
    tail = max(start, end - _TAIL)
    mark = _MARK.search(text[tail:end])
    return tail + mark.start() if mark else None


def goes_on(line: str, after: str) -> bool:
    """Whether ``line`` breaks off and what stands ``after`` it only says where to read on."""
    return _TRAILING.search(line[-_TAIL:]) is not None and _READ_ON.fullmatch(after) is not None


def trails_off(text: str) -> bool:
    """Whether a text ends in dots, or in such a mark: of what a service hands out, that is a beginning."""
    return _TRAILING.search(text[-_TAIL:]) is not None or _MARK.search(text[-_TAIL:]) is not None
