"""Lists of other articles on a page, each with its headline as a link: what is left is the article."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qabot.readers import markup
from qabot.readers.webpage import ticker

_CARDS_AT_LEAST = 3  # side by side
_CARD_AT_MOST = 800  # characters
_REST_AT_LEAST = 200  # characters of prose beside the lists: else the page is an overview, and they are all it has
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def drop(tree: Any, kept: set[Any]) -> None:
    """Take the teasers of other articles out of ``tree``, but for the elements in ``kept``.

    The entries of a ticker, whose headlines lead to themselves, carry times, and are none.
    """
    cards = [card for group in _groups(tree) for card in group if card not in kept]
    if cards and _prose(tree) - sum(map(_prose, cards)) >= _REST_AT_LEAST:
        for card in cards:
            markup.drop(card)


def _groups(tree: Any) -> list[list[Any]]:
    """Elements side by side that each hold the linked headline of another article, and little more."""
    headings = [heading for heading in tree.iter(*_HEADINGS) if _is_linked(heading)]
    held = Counter(around for heading in headings for around in heading.iterancestors())
    siblings: dict[Any, list[Any]] = {}
    for heading in headings:
        card = heading
        while (parent := card.getparent()) is not None and held[parent] == 1:
            card = parent
        if parent is not None and _is_short(card):
            siblings.setdefault(parent, []).append(card)
    return [cards for cards in siblings.values() if len(cards) >= _CARDS_AT_LEAST]


def _is_linked(heading: Any) -> bool:
    """Whether all of a heading is a link to another page."""
    words = markup.words_of(heading)
    links = [*heading.iterancestors("a"), *(link for link in heading.iter("a") if markup.words_of(link) == words)]
    return bool(words) and any(not (link.get("href") or "#").startswith("#") for link in links)


def _is_short(card: Any) -> bool:
    return (
        card.tag not in ("body", "main")
        and len(markup.words_of(card)) <= _CARD_AT_MOST
        and not any(True for _ in card.iter("h1"))
        and not any(ticker.clock(time) for time in card.iter("time", "span"))
    )


def _prose(element: Any) -> int:
    paragraphs = (markup.words_of(paragraph) for paragraph in element.iter("p"))
    return sum(len(words) for words in paragraphs if len(words) >= 40)
