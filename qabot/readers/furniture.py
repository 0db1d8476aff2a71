"""What of an article's lines is not the story: general rules over the tables of ``qabot.languages``.

Each rule names one kind of furniture and looks at one line and its neighbours. None of them may take away a whole
sentence of the story: a line that ends as sentences do falls only to what is unmistakable (the credit of a picture, a
box that addresses the reader).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from qabot.languages import press
from qabot.languages.de import furniture as de
from qabot.languages.en import furniture as en
from qabot.readers import captions
from qabot.readers.draft import Part, ends_sentence
from qabot.readers.metadata import find_date
from qabot.types import Role

_LABELS = de.LABELS | en.LABELS
_OPENERS = de.OPENERS | en.OPENERS
_BUTTONS = de.BUTTONS | en.BUTTONS
_SECTIONS = de.SECTIONS | en.SECTIONS
_DATED = de.DATED | en.DATED
_DATED_MARKS = de.DATED_MARKS | en.DATED_MARKS
_CONNECTORS = de.CONNECTORS | en.CONNECTORS

_AGENCY = "(?:" + "|".join(sorted(map(re.escape, press.AGENCIES), key=len, reverse=True)) + ")"
_NOTES = re.compile(
    "|".join(de.NOTES + en.NOTES + press.NOTES).replace("AGENCY", _AGENCY).replace("PROGRAM", press.MAIL_PROGRAMS),
    re.IGNORECASE,
)
_NOTE_AT_MOST = 400  # characters
_SAID = re.compile(rf"[,“”\"»«]\s(?:{'|'.join(de.SAID + en.SAID)})\b")
_OUTLET = re.compile("|".join(press.OUTLET_FORMS))

_EDGES = " \t:;.,!?…|>»›→•·–—-*#[]()+\"'0123456789▶►✓©"
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_PARTICLE = "(?:von|van|de|del|der|den|zu|la|al|el|bin)"
_NAME = r"[A-ZÄÖÜ][\w'’.-]*"
_PERSON = rf"{_NAME}(?:\s{_PARTICLE})*(?:\s(?:{_PARTICLE}\s)?{_NAME}){{1,3}}"
_BYLINE = re.compile(
    rf"(?i:{'|'.join(map(re.escape, sorted(de.BYLINES + en.BYLINES, key=len, reverse=True)))}):?\s+"
    rf"(?P<author>{_PERSON}(?:(?:,\s|\s?/\s?|\sund\s|\sand\s|\s&\s){_PERSON})*)"
    r"(?P<rest>(?:,?\s(?:in|aus)\s|,\s|\s[–|/-]\s).{2,60}|\s?\([^)]*\))?"
)
_MARK = rf"(?>(?i:{_AGENCY})\b|[a-zäöü]{{2,4}}\b)"
_AGENCY_LINE = re.compile(rf"[(\[]?{_MARK}(?:[\s/,;-]+(?:{_MARK}|\d[\d.]*))*(?:[)\]]\.?)?")
_EMBARGO = re.compile(rf"(?:{de.EMBARGO}|{en.EMBARGO})\b", re.IGNORECASE)
_SOURCE = re.compile(rf"(?:{'|'.join(de.SOURCES + en.SOURCES)}):\s*(?P<name>[^.!?:]{{2,60}})", re.IGNORECASE)
_EQUALS = re.compile(r"(?:=+\s+)?(?P<words>[^=\n]{2,300}?)(?:\s+=+)?")
_CRUMBS = re.compile(r"\s(?:>|›|»|→|\|)\s")


@dataclass(frozen=True)
class Line:
    """A part with its words and its place among the others. ``words`` is its text on one line."""

    part: Part
    words: str
    first: bool
    last: bool
    after_sentence: bool  # nothing before it, a border, or a line that ends a sentence

    @cached_property
    def key(self) -> str:
        """How the tables write it."""
        return self.words.strip(_EDGES).casefold()

    @cached_property
    def whole_sentence(self) -> bool:
        """Whether it ends as sentences do and is long enough to be one."""
        return ends_sentence(self.words) and not self.words.endswith(":") and len(self.words.split()) >= 4

    @cached_property
    def verbless(self) -> bool:
        """Whether no word but names, nouns and connectors stands in it: neither sentence nor clause."""
        return is_verbless(self.words)


def is_verbless(words: str) -> bool:
    """Whether all words are names, nouns and connectors, as far as their first letters tell."""
    return all(not word[0].islower() or word.strip(".'’-") in _CONNECTORS for word in _WORD.findall(words))


def is_empty(line: Line) -> bool:
    """No letters: rules, stars, a stray colon, page numbers."""
    return not any(c.isalpha() for c in line.words)


def is_label(line: Line) -> bool:
    """The caption of a page element ("Anzeige", "At a glance"), whatever arrows and figures go with it."""
    return line.key in _LABELS and not line.words.endswith(".")


def opens_links(line: Line) -> bool:
    """The caption over tags or headlines of other articles ("Mehr zum Thema:")."""
    return line.key in _OPENERS and not line.words.endswith(".")


def is_inline_link(line: Line) -> bool:
    """Such a caption with one headline behind it ("Lesen Sie auch: Stadtrat streitet über Brücke")."""
    label, colon, rest = line.words.partition(":")
    return bool(colon and rest) and label.strip(_EDGES).casefold() in _OPENERS and not rest.rstrip().endswith(".")


def is_buttons(line: Line) -> bool:
    """A bar of buttons to share, print and comment on."""
    tokens = re.split(r"[\s|/·•,]+", line.words.casefold().strip(_EDGES))
    return all(token.strip(_EDGES) in _BUTTONS or not token.strip(_EDGES) for token in tokens)


def is_crumbs(line: Line) -> bool:
    """The path of the page: "Startseite > Politik > Ausland"."""
    steps = [step.strip() for step in _CRUMBS.split(line.words)]
    known = steps[0].casefold() in _SECTIONS | {"home", "startseite", "homepage"}
    return len(steps) > 1 and known and all(len(step.split()) <= 3 for step in steps[:-1])


def is_section(line: Line) -> bool:
    """The name of the section over the title."""
    return line.first and line.key in _SECTIONS


def is_note(line: Line) -> bool:
    """A note of the editors or a box that addresses the reader, by the patterns of the tables."""
    noted = _NOTES.fullmatch(line.words) or _NOTES.fullmatch(line.words.strip("()[]"))
    return len(line.words) <= _NOTE_AT_MOST and bool(noted) and not _SAID.search(line.words)


def is_dateline(line: Line, *, head: bool) -> bool:
    """Nothing but the day and time of publication ("Stand: 3. Mai 2024, 14:05 Uhr"); in the head of an article also a
    bare date, with or without the place before it."""
    found = find_date(line.words) if len(line.words) <= 120 else None
    rest, dates = line.words, 0
    while found and dates < 4:
        rest, dates = rest[: found[1][0]] + " " + rest[found[1][1] :], dates + 1
        found = find_date(rest)
    words = [word.strip(".-") for word in _WORD.findall(rest.casefold())]
    marked = any(word in _DATED_MARKS for word in words)
    place = re.match(r"[A-ZÄÖÜ][\w/-]+(?:\s[A-ZÄÖÜ][\w/-]+)?,\s", rest) if head and dates else None
    known = words[len(_WORD.findall(place[0])) :] if place else words
    timed = bool(dates) or (marked and re.search(r"\d", line.words) is not None)
    return timed and (marked or head) and all(word in _DATED for word in known)


def embargo(line: Line) -> str | None:
    """The time, in ISO 8601, that a line like "Sperrfrist: 4. März 2025, 10 Uhr" names."""
    marked = _EMBARGO.match(line.words.strip("*-–—!+ ")) if len(line.words) <= 160 else None
    found = find_date(line.words) if marked else None
    return found[0] if found else None


def byline(line: Line) -> str | None:
    """The author that a line like "Von Ada Beispiel, Berlin" names."""
    match = _BYLINE.fullmatch(line.words) if len(line.words) <= 160 and not line.whole_sentence else None
    return match["author"] if match else None


def is_agency_mark(line: Line) -> bool:
    """The mark of agencies and editors on a line of its own: "dpa", "(SDA/kf)"."""
    text = line.words
    bare = len(text) <= 40 and _AGENCY_LINE.fullmatch(text) is not None
    return bare and (line.last or text[0] in "([" or text.strip("().[] ").casefold() in press.AGENCIES or "/" in text)


def is_alt_text(line: Line, following: Line | None) -> bool:
    """The description of a picture: a few words all in lower case, or a few right over a caption."""
    words = line.words.split()
    if line.first or line.part.item or len(words) > 5 or ends_sentence(line.words) or not line.after_sentence:
        return False
    if following is not None and following.words[0].islower():
        return False
    lower = all(word[0].isalpha() and word.islower() for word in words)
    over_caption = following is not None and not following.part.apart and captions.is_caption(following.words)
    return lower or over_caption


def is_loose_end(line: Line) -> bool:
    """What is left at the end of a text: an outlet's name, tags, a cut-off byline, a heading with nothing under it."""
    return not line.part.item and not ends_sentence(line.words) and len(line.words.split()) <= 12 and line.verbless


def source_named(line: Line) -> str | None:
    """The outlet that a line names: "Quelle: Musterblatt", or a bare name that is known or formed like one."""
    if len(line.words) > 80:
        return None
    match = _SOURCE.fullmatch(line.words)
    name = match["name"].strip() if match else line.words.strip(" .-–—|©")
    known = name.casefold() in press.OUTLETS or _OUTLET.fullmatch(name.casefold())
    if match or (known and len(name.split()) <= 4):
        return None if name.casefold() in press.PICTURE_AGENCIES else name
    return None


def lines(text: str, parts: Sequence[Part]) -> list[Line]:
    """``parts`` with their words and neighbours."""
    parts = [_bare(text, part) for part in parts]
    words = [" ".join(text[part.start : part.end].split()) for part in parts]
    return [
        Line(
            part,
            words[i],
            first=i == 0,
            last=i == len(parts) - 1,
            after_sentence=i == 0 or part.apart or ends_sentence(words[i - 1]),
        )
        for i, part in enumerate(parts)
    ]


def _bare(text: str, part: Part) -> Part:
    """``part`` without the marks that agencies put around headlines and names of authors ("= Von Ada Beispiel =")."""
    edges = _EQUALS.fullmatch(text, part.start, part.end)
    return replace(part, start=edges.start("words"), end=edges.end("words")) if edges else part


def is_furniture(line: Line, following: Line | None, *, head: bool) -> bool:
    """Whether any of the rules that look at one line takes it; ``head`` says that no paragraph came before it."""
    return (
        is_empty(line)
        or is_label(line)
        or is_inline_link(line)
        or is_buttons(line)
        or is_crumbs(line)
        or is_section(line)
        or captions.is_wire(line.words)
        or is_note(line)
        or embargo(line) is not None
        or is_dateline(line, head=head)
        or is_agency_mark(line)
        or captions.is_caption(line.words)
        or is_alt_text(line, following)
        or (line.part.role is not Role.TITLE and byline(line) is not None)
    )
