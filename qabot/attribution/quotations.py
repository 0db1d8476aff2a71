"""Quotation marks of all kinds, paired."""

from __future__ import annotations

from qabot.types import Span

# What may close what opened. A German closing mark is the English opening one, so that context decides.
_CLOSING = {
    "„": '“”"‟',
    "“": '”"“',
    "”": "”",
    "»": "«",
    "«": "»",
    '"': '"”“',
    "‚": "‘’'",
    "‹": "›",
    "›": "‹",
    "‟": "”",
}
_ALWAYS_OPENS = "„‚"
_LONGEST = 3000  # characters; a mark without its partner must not swallow an article


def quotations(text: str, start: int, end: int) -> list[Span]:
    """Outermost quotations of ``text[start:end]``, marks included, in order.

    A mark that never closes opens a quotation to the end of the stretch if it stands at its beginning or after a colon
    (as where a quotation runs over paragraphs); elsewhere it is passed over.
    """
    found: list[Span] = []
    opened: list[int] = []
    for i in range(start, end):
        char = text[i]
        if char not in _CLOSING and char not in "“”«»‘’›":
            continue
        if (
            opened
            and char in _CLOSING[text[opened[-1]]]
            and i > opened[-1] + 1
            and not _opens(text, i, start, end, char, opened)
        ):
            begin = opened.pop()
            if not opened:
                found.append((begin, i + 1))
            continue
        if char in _ALWAYS_OPENS or (char in _CLOSING and _looks_opening(text, i, start, end)):
            if len(opened) == 1 and char == text[opened[0]] and char == "„":
                opened.clear()  # the first one lost its partner
            opened.append(i)
    if opened and (opened[0] == start or text[start : opened[0]].rstrip()[-1:] == ":"):
        found.append((opened[0], end))
    return [span for span in found if span[1] - span[0] <= _LONGEST]


def _looks_opening(text: str, i: int, start: int, end: int) -> bool:
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    return not after.isspace() and (before.isspace() or before in "([–—-/:„“\"'‚»«")


def _opens(text: str, i: int, start: int, end: int, char: str, opened: list[int]) -> bool:
    """Whether a mark that could close what is open rather opens another inside ("“" within "„ ... “ ... ”")."""
    return char in "“" and text[opened[-1]] == "“" and _looks_opening(text, i, start, end)
