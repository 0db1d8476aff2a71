"""Articles that a page holds only as data for its own scripts: JSON-LD, or the state from which it is drawn."""

from __future__ import annotations

import json
from typing import Any

from qabot.readers.draft import Draft
from qabot.readers.dumped import objects

_AT_MOST = 5_000_000  # characters


def article(tree: Any) -> Draft | None:
    """The longest article in the data of a page; None where there is none."""
    found = [one for script in tree.iter("script") for one in objects.within(_value(script))]
    drafts = map(objects.draft, found)
    return max(drafts, key=lambda draft: len(draft.text), default=None)


def _value(script: Any) -> object:
    if "json" not in (script.get("type") or "").casefold() or len(script.text or "") > _AT_MOST:
        return None
    try:
        return json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return None
