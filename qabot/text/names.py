"""Names as people type them: other spellings, typing errors, and the many names of one country or party."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from qabot.languages.names import FIRST_NAMES, PLACES_AND_PEOPLES
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import party_words, person_words
from qabot.text import translation
from qabot.text.cues import bears
from qabot.text.lexical import fold
from qabot.text.titles import TITLES, differ

_OWNED = re.compile(r"[^\W\d_]+(?:['’]s\b)?")
_TOKEN = re.compile(r"[^\W\d_]+")
_PERSON = re.compile(
    r"[A-ZÄÖÜ][\w'’.-]+(?: (?:[A-ZÄÖÜ][\w'’.-]*|von|van|de|der|zu|al|bin|ben|la|le|di|da|dos|del|el)){0,3}"
    r" [A-ZÄÖÜ][\w'’-]+"
)
# Transcriptions of the same sound in German and English, and what people double, drop or add: applied in this order.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"dsch|dzh|dj", "j"),
        (r"schtsch|shch|tsch|tch|tz|ts", "c"),
        (r"sch|sh|zh", "s"),
        (r"ch|kh|gh", "c"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"[wv]", "v"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"ae", "a"),
        (r"oe", "o"),
        (r"ou|oo|ue", "u"),
        (r"ee|ie|ij|iy|yj|[yj]", "i"),
        (r"(?<=[aeiou])h", ""),
        (r"(.)\1+", r"\1"),
    )
)
TELLING = 0.6  # information above which a word that says which office it is: "deputy", "migration", but not "current"
BETWEEN = 2  # words that may stand between the given names and the family name of somebody: "von der"
SHORT, LONG = 5, 9  # letters from which one, or two, of them may be wrong


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """A word without what differs between spellings: Tymoshenko and Timoschenko have the same."""
    form = fold(word).replace("ß", "ss")
    for pattern, sound in _SOUNDS:
        form = pattern.sub(sound, form)
    return form


@lru_cache(maxsize=20_000)
def skeletons(text: str) -> frozenset[str]:
    """The skeletons of the words in ``text``."""
    return frozenset(skeleton(word) for word in re.findall(r"[^\W\d_]{2,}", text))


def is_named(name: str, text: str) -> bool:
    """Whether ``text`` has the last word of a name as a word of its own, in any spelling or the genitive."""
    held = skeletons(text)
    parts = re.findall(r"[^\W\d_]{2,}", name.split(" ")[-1])
    return bool(parts) and all(not held.isdisjoint({sound, f"{sound}s"}) for sound in map(skeleton, parts))


def occurs(name: str, text: str) -> bool:
    """Whether ``text`` has a name in full, in any spelling: one of its given names close before the family name."""
    *given, family = [word for word in _TOKEN.findall(name) if word.casefold() not in TITLES] or [""]
    if not given:
        return is_named(name, text)
    first, last = {skeleton(word) for word in given}, skeleton(family)
    held = [skeleton(word) for word in _TOKEN.findall(text)]
    reach = len(given) + BETWEEN
    return any(
        held[n] in (last, f"{last}s") and not first.isdisjoint(held[max(0, n - reach) : n]) for n in range(len(held))
    )


def alike(first: str, second: str) -> bool:
    """Whether two words are the same name but for spelling and a typing error or two; both are skeletons."""
    if first == second:
        return True
    longest = max(len(first), len(second))
    if longest < SHORT or first[:1] != second[:1] or abs(len(first) - len(second)) > 2:
        return False
    return distance(first, second) <= (2 if longest >= LONG else 1)


def distance(first: str, second: str) -> int:
    """Letters to add, drop, change or swap with a neighbour to make one word the other."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for n, a in enumerate(first, 1):
        last, row = row, [n]
        for m, b in enumerate(second, 1):
            best = min(last[m] + 1, row[m - 1] + 1, last[m - 1] + (a != b))
            if n > 1 and m > 1 and a == second[m - 2] and first[n - 2] == b:
                best = min(best, before[m - 2] + 1)
            row.append(best)
        before = last
    return row[-1]


class Names:
    """The speakers, parties and outlets of an index, found by what people call them."""

    def __init__(
        self,
        speakers: Iterable[str] = (),
        sources: Iterable[str] = (),
        days: tuple[str, str] | None = None,
        offices: Mapping[tuple[str, str], str] | None = None,
    ) -> None:
        """``days`` are the first and last of the articles, ``offices`` who holds which office of which party."""
        self.days = days
        self._offices = dict(offices or {})
        counts = Counter(name for name in speakers if name)
        self._names = sorted(counts)
        self._counts = [counts[name] for name in self._names]
        self._tokens = [tuple(skeleton(token) for token in _TOKEN.findall(name)) for name in self._names]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for n, tokens in enumerate(self._tokens):
            for token in set(tokens):
                self._holders[token].append(n)
        # "Premier" and "Landeshauptmann" are words of every day, however few speakers are called so and no more.
        self._telling = {
            skeleton(token): translation.information(fold(token), "de") ** 2
            for name in self._names
            for token in _TOKEN.findall(name)
        }
        self._by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        for token in self._holders:
            self._by_length[token[:1], len(token)].append(token)
        self._sources = {fold(source): source for source in sources if source}

    def find(self, phrase: str) -> str | None:
        """The speaker or party that a phrase means ("Spaniens Innenminister Rubalcaba"), None where none is known."""
        if party := party_of(phrase):
            return party
        if holder := self.holder(phrase):
            return holder
        typed = _heads(phrase)
        scores: dict[int, float] = defaultdict(float)
        for place, token in enumerate(typed, 1):
            for same in self._alike(token):
                weight = math.log(1 + len(self._names) / len(self._holders[same])) * (1 + 0.2 * place / len(typed))
                weight *= self._telling[same]
                for n in self._holders[same]:
                    # A family name stands last, in the name and in the phrase, and it is what people remember.
                    scores[n] += weight * (1.0 if self._tokens[n][-1] == same else 0.5)
        parties, named = parties_in(phrase), self._named(phrase)
        fitting = [
            n
            for n in scores
            if any(alike(token, self._tokens[n][-1]) for token in typed)
            and self._may_be(n, typed, parties, named)
            and not differ(phrase, self._names[n])
        ]
        # The family name stands last: "Minister Kurz" is no other minister.
        family = [n for n in fitting if alike(typed[-1], self._tokens[n][-1])]
        if not family and len(typed) > 1 and not _common(_TOKEN.findall(phrase)[-1]):
            fitting = [n for n in fitting if not all(map(_common, _TOKEN.findall(self._names[n])))]  # "Direktor Kolm"
        best = max(
            family or fitting,
            key=lambda n: (scores[n] - 0.1 * len(self._tokens[n]), self._counts[n], -n),
            default=None,
        )
        return None if best is None else self._names[best]

    def holder(self, phrase: str) -> str | None:
        """Who holds the office that a phrase names, as the articles tell: "Südkoreas Präsident"."""
        parties = parties_in(phrase)
        if len(parties) != 1:
            return None
        (party,) = parties
        typed = {fold(word): word for word in _TOKEN.findall(phrase)}
        found = {self._offices.get((word, party)) for word in typed} - {None}
        # "Greece's migration minister" is not whoever else is a minister there.
        others = (word for folded, word in typed.items() if (folded, party) not in self._offices)
        if any(_tells(word) and not parties_in(word) for word in others):
            return None
        return found.pop() if len(found) == 1 else None

    def _may_be(self, n: int, typed: Sequence[str], parties: frozenset[str], named: Sequence[str]) -> bool:
        """Whether name ``n`` is not somebody else than who was typed: of another country, with another first name."""
        held = self._tokens[n]
        if (own := parties_in(self._names[n])) and parties and not own & parties:
            return False
        if len(held) > 1 and any(not any(alike(name, token) for token in held) for name in named):
            return False
        matched = [word for word, token in zip(_TOKEN.findall(self._names[n]), held, strict=True) if token in typed]
        # A mere office or kind of body is many: "die Firma" is not the one firm of which some article calls it so.
        return len(held) == 1 or not matched or not all(_common(word) for word in matched)

    def _named(self, phrase: str) -> list[str]:
        """Skeletons of the words before the last that can only be names: those of "Toto" in "Toto Wolff"."""
        *first, _ = _TOKEN.findall(phrase) or [""]
        return [
            skeleton(word)
            for word in first
            if word[:1].isupper()
            and not _common(word)
            and (word in FIRST_NAMES or not translation.known(fold(word), "de"))
        ]

    def within(self, text: str) -> str | None:
        """The first person or party named in ``text``; persons only by a capitalised last name."""
        words = _TOKEN.findall(text)
        for n, word in enumerate(words):
            if party := party_of(" ".join(words[n : n + 2])) or (
                party_of(word) if len(word) > 2 or word.isupper() else None
            ):
                return party
            for holder in self._holders.get(skeleton(word), ()):
                tokens = self._tokens[holder]
                if (
                    len(tokens) > 1
                    and tokens[-1] == skeleton(word)
                    and len(word) > 3
                    and word[:1].isupper()
                    and _PERSON.fullmatch(self._names[holder])
                    and self._may_be(holder, (), frozenset(), self._named(" ".join(words[max(0, n - 1) : n + 1])))
                    and not differ(" ".join(words[max(0, n - 1) : n + 1]), self._names[holder])
                ):
                    return self._names[holder]
        return None

    def source(self, text: str) -> str | None:
        """The outlet that ``text`` names, as it is written in the index."""
        folded = fold(text)
        found = [name for name in self._sources if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded)]
        return self._sources[max(found, key=len)] if found else None

    def _alike(self, token: str) -> Sequence[str]:
        if token in self._holders:
            return (token,)
        if len(token) < SHORT:
            return ()
        near = (
            known
            for length in range(len(token) - 2, len(token) + 3)
            for known in self._by_length.get((token[:1], length), ())
        )
        return [known for known in near if alike(token, known)]


def _tells(word: str) -> bool:
    """Whether a word tells something in whichever language it is one of."""
    folded = fold(word)
    return min(translation.information(folded, "de"), translation.information(folded, "en")) > TELLING


@lru_cache(maxsize=5_000)
def _common(word: str) -> bool:
    """Whether a word is a noun for a person or body of some kind: "Minister", "company"."""
    return bears(word.casefold(), "de") or bears(word.casefold(), "en")


def _heads(phrase: str) -> list[str]:
    """Skeletons of the words of a phrase but for possessors: "Guttenbergs Doktorvater" is not Guttenberg."""
    words = _OWNED.findall(phrase)
    kept = [word for n, word in enumerate(words) if n == len(words) - 1 or not word.endswith(("'s", "’s"))]
    heads = [skeleton(word.split("'")[0].split("’")[0]) for word in kept]
    return [
        head
        for n, head in enumerate(heads)
        if n == len(heads) - 1 or not (kept[n][:1].isupper() and head.endswith("s"))
    ]


def party_of(phrase: str) -> str | None:
    """The usual German name of the country or body that a phrase is a name of, in either language."""
    if phrase.casefold() in _small_words() and not phrase.isupper():
        return None  # "is" is no Islamic State, "us" no United States
    return _aliases().get(_plain(phrase))


@lru_cache(maxsize=20_000)
def parties_in(text: str) -> frozenset[str]:
    """The usual German names of all countries and bodies that occur in ``text``."""
    typed = re.findall(r"[^\W_]+", text)
    words = [fold(word) for word in typed]
    aliases, starts = _aliases(), _starts()
    found = set()
    for n, word in enumerate(words):
        for length in range(1, min(starts.get(word, 0), len(words) - n) + 1):
            party = aliases.get(" ".join(words[n : n + length]))
            if not party or (length == 1 and (_ends_a_name(typed, n) or _opens_a_name(typed, n))):
                continue
            if length > 1 or word not in _small_words() or typed[n].isupper():
                found.add(party)
    return frozenset(found)


def _ends_a_name(typed: Sequence[str], n: int) -> bool:
    """Whether a word of two letters is the end of somebody's name and no abbreviation: that of "Kim Jong Un"."""
    if n == 0 or len(typed[n]) > 2 or typed[n].isupper():
        return False
    return typed[n - 1].casefold() not in _small_words()


def _opens_a_name(typed: Sequence[str], n: int) -> bool:
    """Whether a word that is a country or a people is the first name of the surname behind it: "Jordan Cole"."""
    after = typed[n + 1] if n + 1 < len(typed) else ""
    return typed[n] in PLACES_AND_PEOPLES and after.istitle() and not _common(after) and party_of(after) is None


def parties_together(phrase: str) -> list[str]:
    """The countries and bodies of which a phrase is a list, in their order: "Südkorea, die USA und Japan"; or none."""
    people = person_words("de"), person_words("en")
    joining = "|".join(sorted(people[0].joining | people[1].joining))
    pieces = re.split(rf",? (?:{joining}) |, ", " ".join(phrase.split()))
    definite = people[0].definite | people[1].definite
    known = [party_of(" ".join(word for word in piece.split() if word.lower() not in definite)) for piece in pieces]
    return [party for party in known if party] if len(known) > 1 and all(known) else []


@cache
def countries() -> frozenset[str]:
    """The usual German names of all countries."""
    from babel import Locale

    german, territories = party_words("de"), Locale("de").territories
    codes = (line.split("|")[0] for line in german.countries.strip().splitlines())
    return frozenset(german.names.get(code) or territories.get(code, code) for code in codes)


@cache
def _starts() -> dict[str, int]:
    """The first words of all aliases, each with the number of words of the longest."""
    found: dict[str, int] = {}
    for alias in _aliases():
        words = alias.split(" ")
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


@cache
def _small_words() -> frozenset[str]:
    return question_words("de").fillers | question_words("en").fillers


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


@cache
def _aliases() -> dict[str, str]:
    """Folded name, adjective, people or seat of government to the party's usual German name."""
    from babel import Locale

    german = party_words("de")
    territories = {code: Locale(code).territories for code in ("de", "en")}
    found: dict[str, str] = {}

    def add(name: str, party: str) -> None:
        if not name.endswith("?") and (plain := _plain(name.replace("_", " "))):
            found.setdefault(plain, party)

    for line in german.bodies.strip().splitlines():
        party, _, further = line.partition("|")
        for name in (party, *further.split()):
            add(name, party)
    for language in ("de", "en"):
        words = party_words(language)
        for line in words.countries.strip().splitlines():
            code, adjectives, peoples, capitals, further = line.split("|")
            party = german.names.get(code) or territories["de"].get(code, code)
            for name in (party, words.names.get(code, ""), *(names.get(code, "") for names in territories.values())):
                add(name, party)
            for name in (*capitals.split(), *further.split()):
                add(name, party)
            for stems, endings in ((adjectives, words.adjective_endings), (peoples, words.demonym_endings)):
                for stem in stems.split():
                    for ending in endings:
                        add(stem + ending, party)
            for name in (party, *(names.get(code, "") for names in territories.values())):
                for ending in words.genitive_endings:
                    add(name + ending, party)
        for line in words.bodies.strip().splitlines():
            party, _, further = line.partition("|")
            names = (party, *further.split())
            plain = (_plain(name.replace("_", " ")) for name in names)
            known = next((found[name] for name in plain if name in found), party)
            for name in names:
                add(name, known)
    return found
