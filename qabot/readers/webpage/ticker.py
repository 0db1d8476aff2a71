"""Tickers: the time of each entry, written where it is read with what was said then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from qabot.readers import markup

_ENTRIES_OF_TICKER = 3  # times of their own from which a page counts as a ticker
_TIME_NAME = re.compile(r"time|uhrzeit|zeit(?:$|[\s_-])|clock|stamp", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:(?:\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?,?\s*)?(\d{1,2}[:.]\d{2})(?:\s?(?:Uhr|h|a\.?m\.?|p\.?m\.?))?)"
)


def put_times_before_entries(tree: Any) -> bool:
    """Write the time of each entry of a ticker in front of its first words, as agencies do ("14:05: ...").

    Tells whether the page has a ticker.
    """
    times = [(element, time) for element in _time_elements(tree) if (time := clock(element))]
    if len(times) < _ENTRIES_OF_TICKER:
        return False
    for element, time in times:
        entry = _entry(element)
        first = next(
            (block for block in _after(element, entry) if block.tag in markup.PARAGRAPHS and markup.words_of(block)),
            None,
        )
        if first is not None and not markup.words_of(first).startswith(time):
            first.text = f"{time}: {first.text or ''}"
            element.text = ""
            for child in list(element):
                element.remove(child)
    return True


def _time_elements(tree: Any) -> Iterator[Any]:
    """What stands for a time by its name, or by being one as often as a ticker has entries."""
    alike: dict[tuple[str, str | None], list[Any]] = {}
    for element in tree.iter("time", "span", "div", "p", "strong", "b", "h3", "h4"):
        if element.tag == "time" or _TIME_NAME.search(markup.name_of(element)):
            yield element
        elif not len(element) and _CLOCK.fullmatch((element.text or "").strip()):
            alike.setdefault((element.tag, element.get("class")), []).append(element)
    for elements in alike.values():
        if len(elements) >= _ENTRIES_OF_TICKER:
            yield from elements


def clock(element: Any) -> str | None:
    """The time of day, if an element says nothing else."""
    found = _CLOCK.fullmatch(markup.words_of(element))
    return found[1] if found else None


def _entry(element: Any) -> Any:
    """The smallest element around a time that holds a sentence, too."""
    for parent in element.iterancestors():
        if parent.tag in ("body", "main", "article") or any(
            len(markup.words_of(block)) > 30 for block in parent.iter(*markup.PARAGRAPHS)
        ):
            return parent
    return element.getparent()


def _after(element: Any, entry: Any) -> Iterator[Any]:
    seen = False
    for other in entry.iter():
        if seen and isinstance(other.tag, str):
            yield other
        seen = seen or other is element
