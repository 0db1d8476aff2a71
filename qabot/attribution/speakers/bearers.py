"""Who or which is meant by a phrase that has only an office, a surname or a kind of body, as the text tells."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from qabot.attribution.speakers.descriptions import Description, descriptions
from qabot.attribution.speakers.likeness import same
from qabot.attribution.speakers.nouns import cases, is_body, is_role, mans, names_role
from qabot.attribution.speakers.phrases import WORD, gender, head, proper
from qabot.entities.names import apart, skeleton
from qabot.entities.parties import party_of
from qabot.entities.peoples import one_national
from qabot.languages.names import FIRST_NAMES, gender_of
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import LanguageCode, Span

_CAPITAL = r"[A-ZÄÖÜ][\w-]+"
_INITIALS = re.compile(r"[A-ZÄÖÜ](?:\. ?[A-ZÄÖÜ]){1,2}\.?")
_OPENING = re.compile(r"(?:(?<=[.!?:“”\"»«] )|(?<=\n)|\A)([A-ZÄÖÜ]\w+ [\w-]+)(?= )")
_AGED = re.compile(r"(?<!\d)(\d{1,3})-[\w-]+$")
_FEW = 4  # words in which a noun stands behind its article
_NEAR = 300  # characters in which a sentence stands whose subject a pronoun can mean


class Bearers:
    """What a text tells of offices, bodies and names. It is searched once for each, however many statements ask."""

    def __init__(self, text: str, language: LanguageCode) -> None:
        self._text = text
        self._language = language
        self._words = person_words(language)
        self._of_office: dict[tuple[str, str], Span | None] = {}
        self._of_kind: dict[str, tuple[list[int], list[Span]]] = {}

    def bearer(self, mention: Span) -> Span | None:
        """Who bears the office that is all a mention tells, where the text gives it, or a compound with it, to one name
        only, or to one of that sex: "Minister Huber", "Lynn Oakes, the chair"."""
        phrase = self._text[slice(*mention)]
        noun = head(phrase, self._words)
        if not noun or not is_role(noun, self._words) or phrase.split()[0].lower() not in self._words.definite:
            return None
        if proper(phrase, self._words):
            return None  # "the Greek foreign minister, Nikos Vardas" is no other minister
        key = mans(noun, self._words), gender(phrase, self._words)
        if key not in self._of_office:
            self._of_office[key] = self._only_bearer(*key)
        return self._of_office[key]

    def aged(self, mention: Span) -> Span | None:
        """Who is of the age by which a mention calls somebody, where the text tells it of one name only: "die
        38-Jährige" after "Anna Kern, 38," or "die 38-jährige Anna Kern"."""
        age = _AGED.search(self._text, *mention)
        if age is None or proper(self._text[slice(*mention)], self._words):
            return None
        name = rf"(?P<name>(?:{_CAPITAL} ){{1,2}}{_CAPITAL})"
        forms = (rf"{name}(?:, | \(){age[1]}(?=[,).])", rf"(?<!\d){age[1]}-[\w-]+ {name}")
        rows = [match.span("name") for form in forms for match in re.finditer(form, self._text)]
        return _only({proper(self._text[slice(*span)], self._words): span for span in rows})

    def compatriot(self, mention: Span) -> Span | None:
        """The one person whom the text tells to be of a people, by a mention that tells no more: "der Grieche" after
        "der griechische Reeder Stavros Kaldis"."""
        row = WORD.findall(self._text[slice(*mention)])
        people = one_national(row[0], row[1], self._language) if len(row) == 2 else None
        if people is None:
            return None
        rows: dict[Hashable, Span] = {}
        for match in re.finditer(rf"(?:[\w-]+ ){{0,3}}(?P<name>(?:{_CAPITAL} ){{1,2}}{_CAPITAL})", self._text):
            name = proper(match["name"], self._words)
            of = any(party_of(word) == people.country for word in WORD.findall(match[0])[: -len(name)])
            if of and len(name) > 1 and not apart(people.gender, gender(match["name"], self._words)):
                rows[name] = match.span("name")
        return _only(rows)

    def called(self, name: str) -> frozenset[str]:
        """The nouns by which the text calls a name."""
        known = proper(name, self._words)
        rows = self._given.get(known[-1], ()) if known else ()
        return frozenset(each.noun for each in rows if same(each.name, known))

    def surname(self, phrase: str) -> tuple[str, ...]:
        """The skeleton of a surname that is a role by its form, "Koch", where the text gives it a first name."""
        row = phrase.split()
        if row[0].lower() in self._words.determiners or self.first_name(row[-1]) not in FIRST_NAMES:
            return ()
        return (skeleton(row[-1]),)

    def body(self, mention: Span) -> Span | None:
        """The body that is meant where a mention has only its kind ("das Ministerium"): the last named before that says
        which, by a compound, an adjective or its town ("Verteidigungsministerium in Pjöngjang")."""
        row = WORD.findall(self._text[slice(*mention)])
        if len(row) != 2 or row[0].lower() not in self._words.definite or not is_body(row[1].lower(), self._words):
            return None
        return self._which(mention[0], row[1].lower())

    def of_which(self, phrase: str, mention: Span | None) -> str:
        """A phrase with an office of a kind of body, with which it is: "Sprecher des Verteidigungsministeriums in Oslo"
        for "Sprecher des Ministeriums"; empty where nothing shows it."""
        words, row = self._words, WORD.findall(phrase)
        if len(row) < 3 or row[-2].lower() not in words.definite or mention is None:
            return ""
        kind = next((form for form in cases(row[-1], words) if is_body(form, words)), "")
        at = self._text.find(row[-1], *mention)
        found = self._which(at, kind) if kind and at >= 0 else None
        full = self._text[slice(*found)].split(" ") if found else []
        first = next((n for n, word in enumerate(full) if word.lower().endswith(kind) and word.lower() != kind), None)
        if first is None:
            return ""
        compound, *town = full[first:]
        ending = row[-1][len(kind) :]
        return f"{phrase.removesuffix(row[-1])}{' '.join([f'{compound}{ending}', *town])}"

    def first_named(self, word: str) -> int:
        """Where a word, given as its skeleton, stands first; the end of the text where it does not."""
        return self._places.get(word, len(self._text))

    def first_name(self, name: str, gender: str = "") -> str:
        """The first name that the text gives a surname, where it is the only one of that gender; else empty."""
        other = {"m": "f", "f": "m"}.get(gender, "-")
        firsts = {first for first in self._firsts.get(name, set()) if gender_of(first) != other}
        return next(iter(firsts)) if len(firsts) == 1 else ""

    def namesake(self, mention: Span) -> Span | None:
        """Of several persons of one surname who is meant by it alone: the last named in full before; None where the
        text knows one of that surname at most."""
        surname = self._text[slice(*mention)]
        firsts = self._firsts.get(surname, set()) & FIRST_NAMES
        if len(firsts) < 2:
            return None
        full = rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(firsts)))}) {re.escape(surname)}(?![\w-])"
        return max((found.span() for found in re.finditer(full, self._text[: mention[0]])), default=None)

    @cached_property
    def _places(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for match in WORD.finditer(self._text):
            found.setdefault(skeleton(match[0]), match.start())
        return found

    @cached_property
    def _firsts(self) -> dict[str, set[str]]:
        """By each word what stands before it and may be a first name."""
        words, text = self._words, self._text
        found: dict[str, set[str]] = defaultdict(set)
        for match in re.finditer(r"(?<![\w-])([^\W\d_][\w-]+) (?=([^\W\d_][\w-]*))", text):
            first, lower = match[1], match[1].lower()
            opens = text[max(0, match.start() - 3) : match.start()].rstrip()[-1:] in ("", ".", "!", "?", ":", "\n")
            small = lower in words.titles | words.definite | words.determiners | words.prepositions
            other = small or "-" in first or (opens and first not in FIRST_NAMES)
            if first[0].isupper() and not (other or is_role(lower, words) or is_body(lower, words)):
                found[match[2]].add(first)
        return found

    def initialled(self, initials: str) -> Span | None:
        """The one person in the text of whose names these are the first letters: "M.S.", in an interview."""
        if not _INITIALS.fullmatch(initials):
            return None
        name = " ".join(rf"{letter}[\w-]+" for letter in initials if letter.isalpha())
        rows = re.finditer(rf"(?<![\w-]){name}", self._text)
        return _only({match[0]: match.span() for match in rows if match[0].split()[0] in FIRST_NAMES})

    def subject(self, until: int, sexes: str) -> Span | None:
        """The person of a sex with whose office the last sentence before a place begins that begins so: "Die
        Hafenchefin"."""
        start = max(0, until - _NEAR)
        for match in reversed(list(_OPENING.finditer(self._text, start, until))):
            phrase = match[1]
            if phrase.split()[0].lower() in self._words.definite and gender(phrase, self._words) in set(sexes):
                return match.span(1)
        return None

    def only_person(self, until: int, sex: str) -> Span | None:
        """The one person of a sex with an office whom the text has named not far before a place."""
        rows = (each for each in self._all if until - _NEAR < each.span[0] < until and is_role(each.noun, self._words))
        found = _only_one(each for each in rows if gender(self._text[slice(*each.span)], self._words) == sex)
        return found if found and not self.introduces(found[1], until) else None

    def introduces(self, start: int, until: int) -> bool:
        """Whether somebody without a name is brought in between two places, whom "the man" then means: "a former
        driver"."""
        row = WORD.findall(self._text[start:until])
        new = [n for n, word in enumerate(row) if word.lower() in self._words.indefinite]
        return any(names_role(word, self._words) for n in new for word in row[n + 1 : n + _FEW])

    @cached_property
    def _given(self) -> dict[str, list[Description]]:
        """What the text calls each name, by its last word."""
        found: dict[str, list[Description]] = defaultdict(list)
        for each in descriptions(self._text, self._language):
            found[each.name[-1]].append(each)
        return found

    @property
    def _all(self) -> Iterator[Description]:
        return chain.from_iterable(self._given.values())

    def _only_bearer(self, office: str, sex: str) -> Span | None:
        words = self._words

        def bears(each: Description) -> bool:
            form = mans(each.noun, words)
            lesser = each.lesser or form.removesuffix(office).rstrip("-") in words.lesser
            if len(each.name) == 1 or lesser or not form.endswith(office):
                return False
            return not apart(sex, gender(self._text[slice(*each.span)], words) or gender(each.noun, words))

        return _only_one(filter(bears, self._all))

    def _which(self, until: int, kind: str) -> Span | None:
        """The body of a lower-cased kind that the text has named last before a place, where it said there which."""
        if kind not in self._of_kind:
            found = list(self._all_which(kind))
            self._of_kind[kind] = [end for end, _ in found], [span for _, span in found]
        ends, spans = self._of_kind[kind]
        at = bisect.bisect_right(ends, until)
        return spans[at - 1] if at else None

    def _all_which(self, kind: str) -> list[tuple[int, Span]]:
        """Where each of them and its town end, and its span."""
        words, text = self._words, self._text
        town = rf"(?: (?:{'|'.join(words.prepositions)}) ({_CAPITAL}))?"
        found = []
        for match in re.finditer(rf"(?i:({re.escape(kind)})(?:e?s)?)(?!\w){town}", text):
            begun = match.start()  # of the compound; looked for backwards, since a pattern that begins with it is slow
            while begun and (text[begun - 1].isalnum() or text[begun - 1] in "_-"):
                begun -= 1
            before = re.search(r"(?:[\w-]+ ){0,3}$", text[max(0, begun - 80) : begun])
            row = before[0].split() if before else []
            at = next((n for n in reversed(range(len(row))) if row[n].lower() in words.definite), None)
            described = row[at:] if at is not None and row[at + 1 :] else []  # with the article, which tells the case
            seat = match[2] is not None and party_of(match[2]) is not None
            if begun < match.start() or described or seat:
                start = begun - len(" ".join(described)) - bool(described)
                found.append((match.end(), (start, match.end() if seat else match.end(1))))
        return found


def _only(found: Mapping[Hashable, Span]) -> Span | None:
    return next(iter(found.values())) if len(found) == 1 else None


def _only_one(rows: Iterable[Description]) -> Span | None:
    """Where the only person is first named whom some descriptions are of; None where they are of several."""
    found: list[Description] = []
    for each in rows:
        if not any(same(each.name, other.name) for other in found):
            found.append(each)
    return found[0].span if len(found) == 1 else None
