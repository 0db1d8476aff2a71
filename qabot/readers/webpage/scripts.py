"""Articles that a page holds only as data for its own scripts: JSON-LD, or the state from which it is drawn."""

from __future__ import annotations

import json
from typing import Any

from qabot.readers.draft import Draft
from qabot.readers.dumped import objects
from qabot.readers.dumped.loose import GIVEN

_AT_MOST = 5_000_000  # characters
_DECODER = json.JSONDecoder(strict=False)


def article(tree: Any) -> Draft | None:
    """The longest article in the data of a page; None where there is none."""
    found = [one for script in tree.iter("script") for one in objects.within(_value(script))]
    drafts = map(objects.draft, found)
    return max(drafts, key=lambda draft: len(draft.text), default=None)


def _value(script: Any) -> object:
    """What a script holds as JSON, alone or as the value of a name ("window.__STATE__ = {...};")."""
    text = (script.text or "").strip()
    given = GIVEN.match(text)
    try:
        return _DECODER.raw_decode(text, given.end() if given else 0)[0] if len(text) <= _AT_MOST else None
    except (ValueError, RecursionError):
        return None
