"""Names of persons in other spellings, and the titles before them, which tell a woman from a man of one surname."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.languages.names import gender_of
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.lexical import fold

_TOKEN = re.compile(r"[^\W\d_]+")
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
BETWEEN = 2  # words that may stand between the given names and the family name of somebody: "von der"
SHORT, LONG = 5, 9  # letters from which one, or two, of them may be wrong


def _titles() -> dict[str, str]:
    found: dict[str, str] = {}
    for people in (person_words("de"), person_words("en")):
        for title in people.titles:
            gender = people.genders.get(title, "")
            found[title] = found.get(title) or (gender if gender in ("m", "f") else "")
    return found


TITLES = _titles()  # of either language, each with the gender that it shows, if it shows one


def is_titled(name: str) -> bool:
    """Whether a title that only a man, or only a woman, bears stands before a name: "Frau Weber", "Mr. Shaw"."""
    return any(TITLES.get(word.casefold()) for word in _TOKEN.findall(name)[:-1])


@lru_cache(maxsize=20_000)
def titled_gender(name: str) -> str:
    """``m`` or ``f``, as the title before a name shows it, or else the first name; empty where neither does."""
    before = _TOKEN.findall(name)[:-1]
    told = (TITLES.get(word.casefold(), "") for word in before)
    return next(filter(None, told), "") or next(filter(None, map(gender_of, before)), "")


def apart(one: str, other: str) -> bool:
    """Whether two genders show a man and a woman."""
    return {one, other} == {"m", "f"}


def differ(titled: str, name: str) -> bool:
    """Whether a title shows that a name is no woman's, or no man's."""
    return is_titled(titled) and apart(titled_gender(titled), titled_gender(name))


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
