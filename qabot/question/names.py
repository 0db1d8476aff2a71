"""The speakers, parties and outlets of an index, found by what people call them."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from qabot.entities.names import SHORT, alike, differ, skeleton
from qabot.entities.parties import is_common, parties_in, party_of
from qabot.languages.names import FIRST_NAMES
from qabot.text import translation
from qabot.text.lexical import fold

_OWNED = re.compile(r"[^\W\d_]+(?:['’]s\b)?")
_TOKEN = re.compile(r"[^\W\d_]+")
_PERSON = re.compile(
    r"[A-ZÄÖÜ][\w'’.-]+(?: (?:[A-ZÄÖÜ][\w'’.-]*|von|van|de|der|zu|al|bin|ben|la|le|di|da|dos|del|el)){0,3}"
    r" [A-ZÄÖÜ][\w'’-]+"
)
TELLING = 0.6  # information above which a word that says which office it is: "deputy", "migration", but not "current"


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

    def bearer(self, family: str) -> str | None:
        """The full name of the one person of a family name; None where there is none or several are."""
        found = [name for name in self._names if name.endswith(f" {family}") and _PERSON.fullmatch(name)]
        return found[0] if len(found) == 1 else None

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
        if not family and len(typed) > 1 and not is_common(_TOKEN.findall(phrase)[-1]):
            fitting = [n for n in fitting if not all(map(is_common, _TOKEN.findall(self._names[n])))]  # "Direktor Kolm"
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
        # But "Lattmann" is no kind of man, where somebody is called so.
        person = self._names[n].split(" ")[0] in FIRST_NAMES
        return len(held) == 1 or not all(_is_kind(word, person=person) for word in matched) or not matched

    def _named(self, phrase: str) -> list[str]:
        """Skeletons of the words before the last that can only be names: those of "Toto" in "Toto Wolff"."""
        *first, _ = _TOKEN.findall(phrase) or [""]
        return [
            skeleton(word)
            for word in first
            if word[:1].isupper()
            and not is_common(word)
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


def _is_kind(word: str, *, person: bool) -> bool:
    """Whether a word is a noun for somebody of some kind; of a ``person``'s names only where it is a word, too."""
    return is_common(word) and not (person and not translation.known(fold(word), "de"))


def _tells(word: str) -> bool:
    """Whether a word tells something in whichever language it is one of."""
    folded = fold(word)
    return min(translation.information(folded, "de"), translation.information(folded, "en")) > TELLING


def _heads(phrase: str) -> list[str]:
    """Skeletons of the words of a phrase but for possessors: "Guttenbergs Doktorvater" is not Guttenberg."""
    words = _OWNED.findall(phrase)
    kept = [word for n, word in enumerate(words) if n == len(words) - 1 or not word.endswith(("'s", "’s"))]
    heads = [skeleton(word.split("'")[0].split("’")[0]) for word in kept]
    return [
        head
        for n, head in enumerate(heads)
        if n == len(heads) - 1 or kept[n] in FIRST_NAMES or not (kept[n][:1].isupper() and head.endswith("s"))
    ]
