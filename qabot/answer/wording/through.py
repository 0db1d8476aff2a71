"""Through whom something is known: the agency or outlet that a sentence names beside its speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from qabot.answer.wording.nouns import gender, is_role
from qabot.answer.wording.quoting import one_line
from qabot.entities.names import skeleton
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.press import AGENCIES, OUTLET_FORMS, OUTLETS
from qabot.types import Article, LanguageCode, Statement

_MARKS = '„“”"»«‚‘’'
_WORD = r"[A-ZÄÖÜ0-9](?:[\w.&-]*\w)?"
_NAME = rf"(?:{_WORD}(?: {_WORD}){{0,3}}|[„“\"»‚][^{_MARKS}]{{2,40}}[“”\"«‘])"


@dataclass(frozen=True, slots=True)
class Outlet:
    """An agency or outlet: what it is called, and with noun and article as a subject."""

    name: str
    subject: str


def outlet_beside(said: Statement, article: Article) -> Outlet | None:
    """The agency or outlet that the sentence of a statement shows to have passed it on, beside what is said.

    The wordings that show it are the language's ("wie die Agentur ... berichtete", "sagte er der Zeitung ...").
    """
    start, end = said.sentence_span
    inside = said.content_span
    for before, after in ((start, min(inside[0], end)), (max(inside[1], start), end)):
        found = _passing(one_line(article.text[before:after]), article.language) if before < after else None
        if found and not _sounds(found.name) & _sounds(said.speaker):
            return found
    return None


def told_to(said: Statement, article: Article) -> bool:
    """Whether who is taken for the speaker is the agency or outlet that somebody else, named at the place, told it to:
    "sagte das Militär der Agentur Nord"."""
    if skeleton(said.speaker.split()[-1]) in skeleton(said.speaker_mention):
        return False
    found = _passing(one_line(article.text[slice(*said.sentence_span)]), article.language)
    return found is not None and _sounds(found.name) == _sounds(said.speaker)


@lru_cache(maxsize=20_000)
def _passing(text: str, language: LanguageCode) -> Outlet | None:
    words = answer_words(language)
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            held = {key: (value or "").strip() for key, value in match.groupdict().items()}
            owner = re.search(r"[\w-]+(?= $)", text[: match.start("article")]) if held.get("article") else None
            if owner and held.get("to") == "" and _bears(owner.group().casefold(), language):
                continue  # "sagte der Chef der Agentur"
            noun, name, behind = (held.get(key, "") for key in ("noun", "name", "behind"))
            if noun or behind or name[0] in _MARKS or _is_press(name, words.press):
                return Outlet(name, _subject(held.get("article", ""), f"{noun} {name} {behind}".strip(), language))
    return None


@lru_cache(maxsize=2)
def _patterns(language: LanguageCode) -> tuple[re.Pattern[str], ...]:
    words = answer_words(language)
    filled = (pattern.replace("NAME", _NAME).replace("PRESS", words.press) for pattern in words.passing)
    return tuple(map(re.compile, filled))


def _bears(word: str, language: LanguageCode) -> bool:
    return is_role(word, language) or bool(gender(word, "der", language))


def _is_press(name: str, nouns: str) -> bool:
    """Whether a name is an agency's or an outlet's: a known one, or one made like those."""
    plain = name.casefold()
    made = any(re.fullmatch(form, plain) for form in OUTLET_FORMS)
    return made or plain in AGENCIES | OUTLETS or re.search(rf"(?:{nouns})$", name, re.IGNORECASE) is not None


def _subject(given: str, told: str, language: LanguageCode) -> str:
    """A noun and a name with their article, as a subject: "der Agentur Nord" becomes "die Agentur Nord"."""
    words = answer_words(language)
    if not words.text("article_f"):
        return f"{given.lower()} {told}".strip()
    first, last = (part.strip(_MARKS).casefold() for part in (told.split(" ")[0], told.split(" ")[-1]))
    kind = gender(first, "", language) or gender(last, "", language)
    if not kind and given.lower() in ("dem", "im", "den"):
        kind = "n" if re.search(words.text("outlet_n"), last) else "m"
    elif not kind and given:
        kind = "f"
    if given.lower() in ("der", "dem"):  # "der „Neuen Talpost“"
        told = re.sub(rf"^([{_MARKS}]?[A-ZÄÖÜ]\w+e)n(?= [A-ZÄÖÜ])", r"\1", told)
    return f"{words.text(f'article_{kind}')} {told}" if kind and given else words.articled.get(told, told)


def _sounds(name: str) -> set[str]:
    return {skeleton(word) for word in re.findall(r"\w{3,}", name)}
