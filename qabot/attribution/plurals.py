"""Whether a German noun phrase is a plural, as far as its forms tell."""

from __future__ import annotations

from qabot.attribution.units import Token
from qabot.languages.vocabulary import Grammar, Tag


def plural_of(tokens: list[Token], start: int, head: int, cases: str, determined: bool, words: Grammar) -> bool | None:
    """True for plurals, False for singulars, None where the forms leave it open."""
    token = tokens[head]
    determiner = tokens[start].lower if determined else ""
    if determiner in ("das", "ein", "eine", "einer", "dem", "des", "einem", "einen"):
        return False
    if determiner == "der" and "n" in cases:
        return False  # as a subject; the genitive plural is none
    if tokens[start].tag is Tag.NUMBER and tokens[start].text not in ("1", "ein", "eine"):
        return True
    if token.tag is not Tag.NOUN:
        return None
    if token.lower != token.lemma.lower() and token.lower.startswith(token.lemma[:2].lower()):
        return True if determined and not token.text.endswith("s") else None
    if determiner in ("die", "diese", "seine", "ihre") and token.lower.endswith(("er", "en", "ler")):
        return None
    if token.lower.endswith(("er", "el", "en", "e")) and not determined:
        return None
    return False
