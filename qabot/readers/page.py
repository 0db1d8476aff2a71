"""What a page lays over and around its article: taken out of its tree before anybody looks for the article in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from qabot.languages.de import pages as de
from qabot.languages.en import pages as en

_CONSENT = tuple(re.compile(rf"\b(?:{word})\b") for word in de.CONSENT + en.CONSENT)
_VOICE = re.compile(f"{de.CONSENT_VOICE}|{en.CONSENT_VOICE}")
_BUTTON = re.compile("|".join(de.CONSENT_BUTTONS + en.CONSENT_BUTTONS))
_PAYWALL = re.compile("|".join(de.PAYWALL + en.PAYWALL))
# Names that the makers of consent layers give their elements, beside what their text says.
_CONSENT_NAME = re.compile(
    r"consent|cookie|gdpr|dsgvo|usercentrics|didomi|onetrust|sourcepoint|sp_message|borlabs|klaro|quantcast|truste\b"
    r"|iubenda|complianz|cmplz|axeptio|tarteaucitron|(?:^|[\s_-])(?:cmp|ccm|uc|qc)(?:[\s_-]|\d|box|$)|privacy",
    re.IGNORECASE,
)
_ADVERTISING_NAME = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|adv|advert\w*|adslot|adbox|banner-ad|anzeige|anzeigen|werbung|sponsor\w*|taboola|outbrain|plista"
    r"|ligatus|newsletter(?:-\w+)?|promo\w*|teaserlist|recommend\w*|related\w*|social\w*|share\w*)(?:[\s_-]|\d|$)",
    re.IGNORECASE,
)
_PAYWALL_NAME = re.compile(
    r"paywall|piano|plus-?(?:teaser|barrier)|subscription-?(?:wall|box)|registerwall|barrier", re.IGNORECASE
)
_WORDS_AT_LEAST = 3  # different words of consent, before a box without a telling name is one
_LAYER_AT_MOST = 20_000  # characters
_SHARE = 0.3  # of the text of a layer stands in blocks with such words
_CONTAINERS = frozenset(
    {"div", "section", "aside", "dialog", "form", "footer", "header", "article", "main", "td", "body"}
)
_STORIES = frozenset({"html", "body", "main", "article", "head"})
_BLOCKS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "label", "dd"})
_ENTRIES_OF_TICKER = 3  # times of their own from which a page counts as a ticker
_CLOCK = re.compile(
    r"(?:(?:\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?,?\s*)?(\d{1,2}[:.]\d{2})(?:\s?(?:Uhr|h|a\.?m\.?|p\.?m\.?))?)"
)


def uncover(tree: Any) -> None:
    """Take consent layers, frames and advertising out of ``tree``."""
    for element in list(tree.iter("iframe", "frame", "ins", "dialog")):
        if element.tag != "ins" or "ads" in (element.get("class") or ""):
            _drop(element)
    for element in list(tree.iter()):
        if element.getroottree().getroot() is tree and _covers(element):
            _drop(element)
    for button in list(tree.iter("button", "a", "input", "span", "div")):
        if _is_consent_button(button) and (layer := _layer(button)) is not None:
            _drop(layer)


def is_consent(text: str) -> bool:
    """Whether a text only asks for consent to cookies and the like."""
    return _consent_words(text.casefold()) >= _WORDS_AT_LEAST and _VOICE.search(text) is not None


def cut_off(tree: Any, text: str) -> bool:
    """Whether the page shows only the beginning of its article: it says that one has to pay for the rest."""
    if any(_PAYWALL_NAME.search(_name(element)) and _visible_text(element) for element in tree.iter(*_CONTAINERS)):
        return True
    if any(
        is_paywall(words)
        for words in map(_visible_text, tree.iter("p", "div", "span", "h2", "h3", "a", "button"))
        if words
    ):
        return True
    head = "".join(script.text or "" for script in tree.iter("script") if "json" in (script.get("type") or ""))
    paid = re.search(r'"isAccessibleForFree"\s*:\s*"?(?i:false)', head) is not None
    return paid and len(text) < 1500 and text.rstrip().endswith(("…", "..."))


def is_paywall(line: str) -> bool:
    """Whether a line is the bar at which those who do not pay have to stop reading."""
    return len(line) <= 200 and _PAYWALL.fullmatch(" ".join(line.casefold().split()).strip(" .!:>»→")) is not None


def densest(tree: Any) -> Any:
    """The element under which most paragraphs of prose stand close together; None where there are none."""
    scores: dict[Any, float] = {}
    for paragraph in tree.iter("p"):
        words = _text(paragraph)
        if len(words) < 40:
            continue
        linked = sum(len(_text(link)) for link in paragraph.iter("a"))
        weight = max(0.0, len(words) - 2.0 * linked)
        for parent, share in zip(paragraph.iterancestors(), (1.0, 0.5, 0.2), strict=False):
            scores[parent] = scores.get(parent, 0.0) + share * weight
    return max(scores, key=lambda element: scores[element], default=None)


def _covers(element: Any) -> bool:
    """Whether an element lies over or beside the story by what it is called, and its text agrees."""
    if not isinstance(element.tag, str) or element.tag in _STORIES:
        return False
    name = _name(element)
    role = (element.get("role") or "").casefold()
    modal = role in ("dialog", "alertdialog") or element.get("aria-modal") == "true"
    if not name and not modal:
        return False
    if _CONSENT_NAME.search(name) or modal:
        text = _text(element)
        return not text or (len(text) <= _LAYER_AT_MOST and (_consent_words(text.casefold()) >= 2 or len(text) < 60))
    return _ADVERTISING_NAME.search(name) is not None and not _holds_story(element)


def _holds_story(element: Any) -> bool:
    if any(True for _ in element.iter("article", "h1", "main")):
        return True
    return sum(len(_text(paragraph)) for paragraph in element.iter("p")) > 600


def _is_consent_button(element: Any) -> bool:
    if element.tag in ("span", "div") and (element.get("role") or "") != "button" and len(element):
        return False
    words = element.get("value") if element.tag == "input" else _text(element)
    return bool(words) and len(words) < 60 and _BUTTON.fullmatch(words.strip(" .!»>").casefold()) is not None


def _layer(button: Any) -> Any:
    """The largest element around a button of which most is about consent."""
    found = None
    for element in button.iterancestors():
        if element.tag in _STORIES:
            break
        text = _text(element)
        if len(text) > _LAYER_AT_MOST:
            break
        if _consent_words(text.casefold()) >= _WORDS_AT_LEAST and _mostly_consent(element, text):
            found = element
    return found


def _mostly_consent(element: Any, text: str) -> bool:
    blocks = [words for block in element.iter(*_BLOCKS) if (words := _text(block))] or [text]
    about = sum(
        len(words) for words in blocks if _consent_words(words.casefold()) or _BUTTON.fullmatch(words.casefold())
    )
    return about >= _SHARE * max(1, sum(map(len, blocks))) and _VOICE.search(text) is not None


def _consent_words(lower: str) -> int:
    """How many different words of consent there are; both languages know some."""
    return len({found[0] for pattern in _CONSENT if (found := pattern.search(lower))})


def put_times_before_entries(tree: Any) -> bool:
    """Write the time of each entry of a ticker in front of its first words, as agencies do ("14:05: ...").

    Tells whether the page has a ticker.
    """
    times = [(element, clock) for element in _time_elements(tree) if (clock := _clock(element))]
    if len(times) < _ENTRIES_OF_TICKER:
        return False
    for element, clock in times:
        entry = _entry(element)
        first = next((block for block in _after(element, entry) if block.tag in _BLOCKS and _text(block)), None)
        if first is not None and not _text(first).startswith(clock):
            first.text = f"{clock}: {first.text or ''}"
            element.text = ""
            for child in list(element):
                element.remove(child)
    return True


def _time_elements(tree: Any) -> Iterator[Any]:
    for element in tree.iter("time", "span", "div", "p", "strong", "b", "h3", "h4"):
        if element.tag == "time" or re.search(
            r"time|uhrzeit|zeit(?:$|[\s_-])|clock|stamp", _name(element), re.IGNORECASE
        ):
            yield element


def _clock(element: Any) -> str | None:
    found = _CLOCK.fullmatch(_text(element))
    return found[1] if found else None


def _entry(element: Any) -> Any:
    """The smallest element around a time that holds a sentence, too."""
    for parent in element.iterancestors():
        if parent.tag in ("body", "main", "article") or any(len(_text(block)) > 30 for block in parent.iter(*_BLOCKS)):
            return parent
    return element.getparent()


def _after(element: Any, entry: Any) -> Iterator[Any]:
    seen = False
    for other in entry.iter():
        if seen and isinstance(other.tag, str):
            yield other
        seen = seen or other is element


def _name(element: Any) -> str:
    return f"{element.get('id') or ''} {element.get('class') or ''} {element.get('data-testid') or ''}".strip()


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _visible_text(element: Any) -> str:
    style = (element.get("style") or "").replace(" ", "").casefold()
    return "" if "display:none" in style or element.get("hidden") is not None else _text(element)


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()
