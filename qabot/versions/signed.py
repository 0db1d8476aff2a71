"""Which agency a report comes from."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.languages.press import AGENCIES, DESKS
from qabot.types import Article

# News agencies sign with a word or code; outlets print it in brackets or as the last line.
_SIGNED = re.compile(r"[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]|^\s*([\w/, .-]{2,40})\s*\Z", re.MULTILINE)


@lru_cache(maxsize=512)
def agency(article: Article) -> str | None:
    """The agency that an article is signed with at its beginning or end, None where there is none."""
    for part in (article.text[:600], article.text[-400:]):
        for match in _SIGNED.finditer(part):
            for piece in re.split(r"[/,]", match[1] or match[2]):
                if piece.strip().casefold() in AGENCIES - DESKS:
                    return piece.strip()
    return None
