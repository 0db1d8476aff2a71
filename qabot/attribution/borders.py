"""Where one noun phrase ends and the next begins among names in a row."""

from __future__ import annotations

from qabot.attribution.party import is_country
from qabot.attribution.units import Token
from qabot.languages.names import GENDERS
from qabot.languages.vocabulary import Grammar, Tag


def apart(tokens: list[Token], i: int, limit: int, words: Grammar) -> bool:
    """Whether a new phrase begins with the noun at ``i`` although one ends right before it.

    So it does behind a name in "schlug auch Norwegen Alarm", and in "lobten die Polen Finnlands neues Gesetz".
    """
    before, token = tokens[i - 1], tokens[i]
    following = tokens[i + 1].tag if i + 1 < len(tokens) else None
    if following is Tag.POSTPOSITION and token.tag is Tag.NOUN and token.text.endswith("n"):
        return True  # "ermittelt die Polizei Medienberichten zufolge"
    if token.tag is Tag.NOUN and words.giving and _given(tokens, i, words):
        return True
    timed = words.months_and_days
    if token.lower in timed and before.lower not in timed and before.text[0].isupper():
        return True  # "ein Foto | Anfang Juni", "der Konzern | Mittwochabend"
    if before.tag is Tag.NOUN and token.lower in words.verb_objects:
        return True  # "äußerte die Kammer | Bedenken"
    if before.tag is not Tag.NAME:
        return False
    if token.lower in words.verb_nouns | words.verb_objects and (
        not before.text.endswith("s") or is_country(before.text, words.code)
    ):
        return True
    if i > 1 and tokens[i - 2].text in GENDERS and is_country(token.text, words.code):
        return True  # "warf Anna Kern Norwegen vor"
    if i + 1 >= limit or tokens[i + 1].tag not in (Tag.ADJECTIVE, Tag.NOUN, Tag.PARTICIPLE):
        return False
    return genitive(token, words) and is_country(before.text, words.code)


_LISTED = (Tag.NOUN, Tag.CONJUNCTION, Tag.COMMA, Tag.ADJECTIVE)
_BRACKET = 25  # tokens from a verb to its particle


def _given(tokens: list[Token], i: int, words: Grammar) -> bool:
    """Whether the noun is the bare object of a verb with a dative: "der Regierung | Wahlbetrug vorgeworfen"."""
    end = i + 1
    while end < min(i + 7, len(tokens)) and tokens[end].tag in _LISTED:
        end += 1
    if end >= len(tokens):
        return False
    verb = tokens[end]
    if verb.tag in (Tag.FINITE, Tag.PARTICIPLE, Tag.INFINITIVE, Tag.TO_INFINITIVE):
        return verb.lemma in words.giving
    if verb.tag not in (Tag.PARTICLE, Tag.PREPOSITION):
        return False
    if " ".join(t.lower for t in tokens[end : end + 2]) in words.giving_phrases:
        return True
    near = (t for t in reversed(tokens[max(0, i - _BRACKET) : i]) if t.tag is Tag.FINITE)
    finite = next(near, None)
    return finite is not None and verb.lower + finite.lemma in words.giving


def genitive(token: Token, words: Grammar) -> bool:
    """Whether a word is a country's name in the genitive."""
    return token.tag is Tag.NAME and token.text.endswith("s") and is_country(token.text[:-1], words.code)


def listed(tokens: list[Token], start: int, head: int, end: int, words: Grammar) -> bool:
    """Whether the phrase from ``start`` to ``end`` closes a list of names: "die Niederlande und Polen"."""
    joined = next((i for i in range(start, end) if tokens[i].lower in words.joiners), None)
    if joined is None or tokens[head].tag is not Tag.NAME:
        return False
    return any(tokens[i].tag is Tag.NAME for i in range(joined + 1, end))
