"""Messages of errors in the reader's language: they are raised in English, where nobody knows yet who reads them."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.languages.de.errors import MESSAGES
from qabot.types import LanguageCode

_BRACES = re.compile(r"\{(\w+)\}")


def localized(message: str, language: LanguageCode) -> str:
    """The message of an error in ``language``; as it is, where nobody has put it into German."""
    if language != "de":
        return message
    for pattern, german in _german():
        if found := pattern.fullmatch(message):
            values = found.groupdict()
            if rest := values.get("rest"):
                values["rest"] = localized(rest, language)
            return german.format(**values)
    return message


@lru_cache
def _german() -> list[tuple[re.Pattern[str], str]]:
    """The German of what a pattern matches; patterns that say more stand before those that would match it, too."""
    by_length = sorted(MESSAGES.items(), key=lambda item: -len(_BRACES.sub("", item[0])))
    return [(_pattern(english), german) for english, german in by_length]


def _pattern(english: str) -> re.Pattern[str]:
    seen: set[str] = set()

    def group(name: str) -> str:
        if name in seen:
            return f"(?P={name})"
        seen.add(name)
        return f"(?P<{name}>.+?)"

    parts = _BRACES.split(english)
    return re.compile("".join(group(part) if n % 2 else re.escape(part) for n, part in enumerate(parts)), re.DOTALL)
