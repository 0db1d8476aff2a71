"""Layers that ask for consent to cookies: told from reports about them, and taken out of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from qabot.languages.de import furniture as de_furniture
from qabot.languages.de import pages as de
from qabot.languages.en import furniture as en_furniture
from qabot.languages.en import pages as en
from qabot.readers import markup
from qabot.readers.draft import ends_sentence

_CONSENT = tuple(re.compile(rf"\b(?:{word})\b") for word in de.CONSENT + en.CONSENT)
_VOICE = re.compile(f"{de.CONSENT_VOICE}|{en.CONSENT_VOICE}")
_BUTTON = re.compile("|".join(de.CONSENT_BUTTONS + en.CONSENT_BUTTONS))
# Names that the makers of consent layers give their elements, beside what their text says.
_CONSENT_NAME = re.compile(
    r"consent|cookie|gdpr|dsgvo|usercentrics|didomi|onetrust|sourcepoint|sp_message|borlabs|klaro|quantcast|truste\b"
    r"|iubenda|complianz|cmplz|axeptio|tarteaucitron|(?:^|[\s_-])(?:cmp|ccm|uc|qc)(?:[\s_-]|\d|box|$)|privacy",
    re.IGNORECASE,
)
_WORDS_AT_LEAST = 3  # different words of consent, before a box without a telling name is one
_GAP = 3  # elements on end without such words that may stand in a layer
_SHARE = 0.3  # of the text of a layer stands in blocks with such words
_QUOTED = re.compile(r"[„“\"»«][^„“”\"»«]*[“”\"«»]")
_SPEECH_AT_LEAST = 6  # words in quotation marks; fewer are the name of a button
_SENTENCE_AT_LEAST = 60  # characters
_LISTED_FROM = 3  # times that a text stands in a list
# "so" is said of words ("so der Verlag") where a subject follows, else it says what follows from a click.
_VERBS = "|".join(word for word in de_furniture.SAID + en_furniture.SAID if word != "so")
_SAID = re.compile(
    rf"[,“”\"»«]\s(?:(?:{_VERBS})\b|so\s(?:\w{{3}}\s)?(?!Sie\b|Ihr)[A-ZÄÖÜ])|\b(?:{_VERBS})\b[^.:]{{0,60}}:\s"
)


@dataclass(frozen=True, slots=True)
class _Wording:
    """How a text speaks of consent: the words, and the characters that ask for it, speak of it, and report."""

    words: frozenset[str] = frozenset()
    asking: int = 0
    about: int = 0  # neither: "Partner 7 stores cookies for a year", in a list of advertisers or in the news
    reporting: int = 0
    length: int = 0

    def asks(self) -> bool:
        """Whether most of it asks for consent, or lists what one is to consent to."""
        about = self.asking + self.about
        mostly = self.reporting < self.asking or 4 * self.reporting < self.about
        return mostly and about >= _SHARE * self.length

    def reports(self) -> bool:
        return self.reporting > self.asking and 4 * self.reporting >= self.about


def drop_layers(tree: Any, kept: set[Any]) -> bool:
    """Take the layers out of ``tree``, but for the elements in ``kept``; tells whether there was one."""
    asked = False
    for element in list(tree.iter()):
        if markup.is_in(tree, element) and element.tag not in markup.STORIES and _is_named_layer(element):
            layers = [element] if element not in kept and _is_layer(element) else list(_layers(element, kept))
            asked = asked or any("".join(layer.itertext()).strip() for layer in layers)
            for layer in layers:
                markup.drop(layer)
    known: dict[Any, _Wording] = {}
    for button in list(tree.iter("button", "a", "input", "span", "div")):
        if markup.is_in(tree, button) and _is_consent_button(button):
            layer = _layer_around(button, kept, known)
            if layer is not None:
                asked = True
                known.clear()
                markup.drop(layer)
            elif flat := _flat_layer(button, kept):
                asked = True
                known.clear()
                for element in flat:
                    markup.drop(element)
    return asked


def is_consent(text: str) -> bool:
    """Whether a text only asks for consent to cookies and the like, and is not what somebody said."""
    return _wording(text).asking > 0 and len(_consent_words(text.casefold())) >= _WORDS_AT_LEAST


def _is_named_layer(element: Any) -> bool:
    modal = (element.get("role") or "").casefold() in ("dialog", "alertdialog") or element.get("aria-modal") == "true"
    return modal or _CONSENT_NAME.search(markup.name_of(element)) is not None


def _is_layer(element: Any) -> bool:
    """Whether an element that is called a consent layer is one: it is short, or several words of consent are in it."""
    length = len(markup.words_of(element))
    if length < 60:
        return not length or (
            element.tag in markup.CONTAINERS and not any(True for _ in element.iter("h1", "article", "main"))
        )
    wording = _wording_of(element)
    return len(wording.words) > 1 and wording.asks()


def _layers(wrapper: Any, kept: set[Any]) -> Iterator[Any]:
    """The outermost elements that ask for consent, in one that is called a consent layer but holds more."""
    for element in wrapper:
        wording = _wording_of(element)
        asks = len(wording.words) > 1 and wording.asks() and wording.asking
        if asks and element not in kept and element.tag in markup.CONTAINERS | markup.PARAGRAPHS:
            yield element
        elif wording.asking:
            yield from _layers(element, kept)


def _is_consent_button(element: Any) -> bool:
    if element.tag in ("span", "div") and (element.get("role") or "") != "button" and len(element):
        return False
    words = element.get("value") if element.tag == "input" else markup.words_of(element)
    return bool(words) and len(words) < 60 and _BUTTON.fullmatch(words.strip(" .!»>").casefold()) is not None


def _layer_around(button: Any, kept: set[Any], known: dict[Any, _Wording]) -> Any:
    """The largest element around a button of which most is about consent, and no part of which reports.

    ``known`` keeps what has been found out about elements around other buttons.
    """
    found, inner = None, _Wording()
    for element in button.iterancestors():
        if element.tag in markup.STORIES or element in kept:
            break
        wording = known.get(element) or known.setdefault(element, _wording_of(element))
        if _less(wording, inner).reports():
            break
        if len(wording.words) >= _WORDS_AT_LEAST and wording.asks():
            found = element
        inner = wording
    return found


def _flat_layer(button: Any, kept: set[Any]) -> list[Any]:
    """The elements side by side that ask for consent where none of their own is around them, but the article's."""
    run = [_outermost(button, kept)]
    for following in (False, True):
        passed: list[Any] = []
        for element in run[0].itersiblings(preceding=not following):
            wording = _wording_of(element)
            if element in kept or element.tag in markup.STORIES | {"h1"} or wording.reporting or len(passed) > _GAP:
                break
            passed.append(element)
            if wording.words or _is_consent_button(element):
                run += passed
                passed = []
    wording = _summed(_wording_of(element) for element in run)
    return run if len(wording.words) >= _WORDS_AT_LEAST and wording.asking and wording.asks() else []


def _outermost(button: Any, kept: set[Any]) -> Any:
    """The largest element around a button that neither reports nor holds the headline."""
    found = button
    for element in button.iterancestors():
        if element.tag in markup.STORIES or element in kept or _wording_of(element).reporting:
            break
        found = element
    return found


@lru_cache(maxsize=4096)
def _wording(text: str) -> _Wording:
    """What one block of text does."""
    words = _consent_words(text.casefold())
    own = _QUOTED.sub(" ", text)  # what it says itself, without what others say in it
    speech = any(len(quoted.split()) >= _SPEECH_AT_LEAST for quoted in _QUOTED.findall(text))
    length, voice = len(text), _VOICE.search(own) is not None
    if speech or _SAID.search(text):
        return _Wording(words, reporting=length, length=length)
    if words:
        return _Wording(words, length, 0, 0, length) if voice else _Wording(words, 0, length, 0, length)
    sentence = length >= _SENTENCE_AT_LEAST and ends_sentence(text) and not voice
    return _Wording(words, reporting=length if sentence else 0, length=length)


def _wording_of(element: Any) -> _Wording:
    """What the blocks in an element do; texts that come again with other figures are a list."""
    lines = [words for words, _, _ in markup.pieces(element, page=True, whole=True)]
    times = Counter(re.sub(r"\d+", "0", words) for words in lines)
    return _summed(
        replace(wording, about=wording.about + wording.reporting, reporting=0)
        if times[re.sub(r"\d+", "0", words)] >= _LISTED_FROM
        else wording
        for words in lines
        if (wording := _wording(words))
    )


def _summed(wordings: Iterable[_Wording]) -> _Wording:
    found = list(wordings)
    return _Wording(
        frozenset().union(*(one.words for one in found)),
        sum(one.asking for one in found),
        sum(one.about for one in found),
        sum(one.reporting for one in found),
        sum(one.length for one in found),
    )


def _less(one: _Wording, part: _Wording) -> _Wording:
    """What of ``one`` is not in ``part``."""
    return _Wording(
        one.words, one.asking - part.asking, one.about - part.about, one.reporting - part.reporting,
        one.length - part.length,
    )  # fmt: skip


def _consent_words(lower: str) -> frozenset[str]:
    """The different words of consent; both languages know some."""
    return frozenset(found[0] for pattern in _CONSENT if (found := pattern.search(lower)))
