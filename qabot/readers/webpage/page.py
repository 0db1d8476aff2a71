"""What a page lays over and around its article: taken out of its tree before anybody looks for the article in it."""

from __future__ import annotations

import re
from typing import Any

from qabot.languages.de import pages as de
from qabot.languages.en import pages as en
from qabot.readers import markup
from qabot.readers.webpage import consent, styles, teasers

_PAYWALL = re.compile("|".join(de.PAYWALL + en.PAYWALL))
_ADVERTISING_NAME = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|adv|advert\w*|adslot|adbox|banner-ad|anzeige|anzeigen|werbung|sponsor\w*|taboola|outbrain|plista"
    r"|ligatus|newsletter(?:-\w+)?|promo\w*|teaserlist|recommend\w*|related\w*|social\w*|share\w*)(?:[\s_-]|\d|$)",
    re.IGNORECASE,
)
_PAYWALL_NAME = re.compile(
    r"paywall|piano|plus-?(?:teaser|barrier)|subscription-?(?:wall|box)|registerwall|barrier", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_OF_AMP = frozenset(
    {"amp-accordion", "amp-fit-text", "amp-layout", "amp-truncate-text", "amp-mathml", "amp-selector"}
)  # hold text
_FRAMES = frozenset({"iframe", "frame", "dialog", "template"})
_STORY_AT_LEAST = 200  # characters
_TEXT_AT_LEAST = 2000  # characters of all that a page shows, also of what is no paragraph
_COMMENTS_NAME = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|kommentare|leserkommentare?|disqus\w*|fyre|coral\w*)(?:[\s_-]|$)",
    re.IGNORECASE,
)


def uncover(tree: Any) -> bool:
    """Take consent layers, frames, advertising and what is not shown out of ``tree``; tells whether there was a layer.

    An element that holds the headline is none of these, whatever it is called: pages wrap all they have in elements
    that tell whether consent was given.
    """
    _unfold(tree)
    for element in list(tree.iter()):
        if element.tag in _FRAMES or _is_part_of_amp(element) or (element.tag == "ins" and _is_advertising(element)):
            markup.drop(element)
    styles.hide(tree)
    kept = {around for heading in _headlines(tree) for around in (heading, *heading.iterancestors())}
    asked = consent.drop_layers(tree, kept)
    total = _prose(tree)
    for element in list(tree.iter()):
        if (
            markup.is_in(tree, element)
            and element.tag not in markup.STORIES
            and element not in kept
            and (_is_advertising(element) or (_is_comments(element) and 2 * _prose(element) < total))
        ):
            markup.drop(element)
    teasers.drop(tree, kept)
    _show_or_drop_hidden(tree, kept)
    return asked


def _is_part_of_amp(element: Any) -> bool:
    """Whether an element is a gallery, a frame or the like of AMP, and none that arranges the text of the article."""
    named = isinstance(element.tag, str) and element.tag.startswith("amp-")
    return (
        named
        and element.tag not in _OF_AMP
        and _prose(element) < _STORY_AT_LEAST
        and not any(True for _ in element.iter("h1", "article", "main"))
    )


def _unfold(tree: Any) -> None:
    """Put into ``tree`` what a page shows out of a tree of its own: parts with styles of their own, and, where the page
    itself has no article, the frame written within it that has one."""
    for element in tree.iter("template"):
        if element.get("shadowrootmode") or element.get("shadowroot"):
            element.tag = "div"
    if _prose(tree) >= _STORY_AT_LEAST:
        return
    for frame in list(tree.iter("iframe")):
        inner = markup.parse(frame.get("srcdoc") or "") if frame.get("srcdoc") else None
        if inner is not None and _prose(inner) >= _STORY_AT_LEAST:
            frame.tag = "div"
            frame.text = None
            frame.extend(list(inner.find("body")))


def cut_off(tree: Any, text: str) -> bool:
    """Whether the page shows only the beginning of its article: it says that one has to pay for the rest."""
    if any(
        _PAYWALL_NAME.search(markup.name_of(element)) and markup.words_of(element)
        for element in tree.iter(*markup.CONTAINERS)
    ):
        return True
    if any(
        is_paywall(words)
        for words in map(markup.words_of, tree.iter("p", "div", "span", "h2", "h3", "a", "button"))
        if words
    ):
        return True
    head = "".join(script.text or "" for script in tree.iter("script") if "json" in (script.get("type") or ""))
    paid = re.search(r'"isAccessibleForFree"\s*:\s*"?(?i:false)', head) is not None
    return paid and len(text) < 1500 and text.rstrip().endswith(("…", "..."))


def is_paywall(line: str) -> bool:
    """Whether a line is the bar at which those who do not pay have to stop reading, or a sentence of it is."""
    words = " ".join(line.casefold().split())
    return len(words) <= 200 and any(
        _PAYWALL.fullmatch(sentence.strip(" .!?:>»→")) for sentence in (words, *_SENTENCE_END.split(words))
    )


def shows_prose(tree: Any) -> bool:
    """Whether a page itself has the text of an article, and not only data for its scripts."""
    return _prose(tree) >= _STORY_AT_LEAST or len(markup.words_of(tree)) >= _TEXT_AT_LEAST


def densest(tree: Any) -> Any:
    """The element under which most paragraphs of prose stand close together; None where there are none."""
    scores: dict[Any, float] = {}
    for paragraph in tree.iter("p"):
        words = markup.words_of(paragraph)
        if len(words) < 40:
            continue
        linked = sum(len(markup.words_of(link)) for link in paragraph.iter("a"))
        weight = max(0.0, len(words) - 2.0 * linked)
        for parent, share in zip(paragraph.iterancestors(), (1.0, 0.5, 0.2), strict=False):
            scores[parent] = scores.get(parent, 0.0) + share * weight
    return max(scores, key=lambda element: scores[element], default=None)


def _headlines(tree: Any) -> list[Any]:
    """The headings that say what the title of the page says."""
    titles = [markup.words_of(title) for title in tree.iter("title")]
    titles += [meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:title"]
    titles = [title.casefold() for title in titles]
    return [
        heading
        for heading in tree.iter("h1", "h2")
        if (words := markup.words_of(heading).casefold())
        and any(words in title and 2 * len(words) > len(title) for title in titles)
    ]


def _is_advertising(element: Any) -> bool:
    return _ADVERTISING_NAME.search(markup.name_of(element)) is not None and not _holds_story(element)


def _is_comments(element: Any) -> bool:
    """Whether an element is called after what readers write under an article, and does not hold the article."""
    return _COMMENTS_NAME.search(markup.name_of(element)) is not None and not any(
        True for _ in element.iter("article", "h1", "main")
    )


def _holds_story(element: Any) -> bool:
    if any(True for _ in element.iter("article", "h1", "main")):
        return True
    return sum(len(markup.words_of(paragraph)) for paragraph in element.iter("p")) > 600


def _show_or_drop_hidden(tree: Any, kept: set[Any]) -> None:
    """Take out what a page does not show or shows struck out.

    Pages hide all they have while a question stands over them, and some until a script has run: what holds the article
    is shown.
    """
    total = _prose(tree)
    for element in list(tree.iter()):
        struck = element.tag in ("del", "s", "strike")
        if not markup.is_in(tree, element) or not (struck or markup.is_hidden(element)):
            continue
        prose = _prose(element)
        rest = total - prose
        whole = element in kept or rest < _STORY_AT_LEAST or (not kept and _holds_story(element))
        if prose > rest and whole and sum(1 for _ in element.iter("p")) > 1:
            for attribute in ("hidden", "aria-hidden", "style"):
                element.attrib.pop(attribute, None)
            if struck:
                element.tag = "div"
        elif element.tag not in ("html", "body", "head"):
            markup.drop(element)
            total = rest


def _prose(element: Any) -> int:
    return sum(length for paragraph in element.iter("p") if (length := len(markup.words_of(paragraph))) >= 40)
