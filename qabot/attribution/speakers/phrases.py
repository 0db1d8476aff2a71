"""Phrases that name a speaker: the names, nouns and genders that they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qabot.attribution.speakers.nouns import KEPT, SHORTEST, cases, is_body, is_role, mans, names_role, nominative
from qabot.entities.names import skeleton
from qabot.entities.parties import parties_together, party_of
from qabot.entities.peoples import national
from qabot.languages.names import FIRST_NAMES, gender_of
from qabot.languages.speaker_vocabulary import PersonWords
from qabot.text.lexical import LANGUAGES
from qabot.types import Span

WORD = re.compile(r"\w+(?:[-'’./&]\w+)*")
BESIDE = 4  # characters between a noun and the name that stands beside it: "ein Sprecher, Karl Huber"
_OWNER = re.compile(r"^.*(?:['’]s|[sxzß]['’]) ")  # "Poland's", "Karstens’"
_GENITIVE = ("'s", "’s", "s", "'", "’")
MARKED = re.compile(r"\w [„“\"»«][^„“”\"»«]+$")  # what ends within marks: "Initiative „Freies Ufer"


@lru_cache(maxsize=KEPT)
def proper(phrase: str, words: PersonWords) -> tuple[str, ...]:
    """Skeletons of the words of a phrase that are a name: without articles, titles, roles; empty where none is left."""
    if named := _beside(phrase, words):
        return proper(named, words)
    phrase = _owned(phrase, words)
    found: list[str] = []
    generation: list[str] = []
    if together := parties_together(phrase):
        return (" ".join(together),)  # who speak as one are none of them alone
    core = _core(phrase, words)
    core = core[_office_end(core, words) :]
    called = any(_is_noun(word, words) for word in core)
    for n, word in enumerate(core):
        lower = word.lower()
        if found and lower in words.generations:
            generation = [words.generations[lower]]
            continue
        if not word[0].isupper() and not word[0].isdigit() and lower not in words.particles:
            continue
        family = _is_family_name(core, n, words)
        if lower in words.titles or (not family and (lower in words.roles or lower in words.organisations)):
            continue
        if not family and n + 1 < len(core) and _is_national(word):
            continue  # "Schwedin Ebba Lundin"
        # "Orthmann" ends like a role, "Außenminister" is one: a family name stands behind a first name, or alone
        behind_a_name = bool(found) and core[n - 1][0].isupper()
        if not (family or behind_a_name or len(core) == 1 or _is_first_name(core, n, words)) and (
            any(is_body(form, words) or is_role(form, words) for form in cases(word, words))
        ):
            continue
        owner = called and _owns(word)  # "Nordkoreas Außenminister"
        if not (owner or _determines(core, n, words) or lower in words.pronouns):
            found.append(word.removesuffix("'s").removesuffix("’s"))
    return (*generation, *(skeleton(word) for word in found if _tells(word, words)))


def _tells(word: str, words: PersonWords) -> bool:
    """Whether somebody can be known by a word of his name: "Ohl", "Xi", but not by an initial or "am"."""
    small = words.prepositions | words.particles | words.adverbs | words.determiners | words.reflexive_speakers
    return len(skeleton(word)) >= SHORTEST or (len(word) > 1 and word.istitle() and word.lower() not in small)


def plain(phrase: str, words: PersonWords) -> str:
    """A phrase without its article, and a name without what stands in front of it: "Minister Karl Huber"."""
    phrase = _beside(phrase, words) or phrase
    found = list(WORD.finditer(phrase))
    core = [match[0] for match in found]
    start = 0
    if not core:
        return phrase
    if parties_together(phrase):
        return phrase[found[1].start() :] if _determines(core, 0, words) else phrase
    name = proper(phrase, words)
    owner = bool(name) and not any(is_body(word.lower(), words) for word in core)
    end = _office_end(_core(phrase, words), words) if name else 0
    inflected = core[0].lower() in words.genitives | words.definite and not words.head_last
    document = inflected and words.has_head(head(phrase, words), words.documents)
    for n, match in enumerate(found):
        lower = match[0].lower()
        leading = n < end or _determines(core, n, words) or lower in words.titles
        called = (names_role(match[0], words) and not _is_first_name(core, n, words)) or _is_national(match[0])
        role = (bool(name) or document) and (called or match[0][0].islower()) and lower not in words.particles
        if match is found[-1] or not (leading or role or (owner and _owns(match[0]))):
            break
        start = found[n + 1].start()
    several = any(word.lower() in words.joining for word in core)
    kept = phrase[start:] if several and not name else re.split(r"[(,;:]", phrase[start:])[0]
    if start and _determines(core, 0, words):  # "das finnische Amt", "des Wetterdienstes"
        kept = nominative(kept, words, core[0].lower())
    kept = kept.strip("'‚‘,;: ")
    return (kept if MARKED.search(kept[:-1]) else kept.strip("„“”\"»«'‚‘,;: ")) or phrase


@lru_cache(maxsize=KEPT)
def is_version(phrase: str, words: PersonWords) -> bool:
    """Whether a phrase means the article itself as it was before: "einer früheren Fassung", "this story"."""
    found = {word.lower() for word in WORD.findall(phrase)}
    return any(found.issuperset(version.split("_")) for version in words.versions)


@lru_cache(maxsize=KEPT)
def head(phrase: str, words: PersonWords) -> str:
    """The noun by which a phrase calls somebody, lower-cased: "sprecher" in "ein Sprecher der Polizei", "spokesman" in
    "a police spokesman"."""
    row = _core(phrase, words)[::-1] if words.head_last else WORD.findall(phrase)
    for word in row:
        lower: str = word.lower()
        adjective = word == lower and len(row) > 1 and not words.head_last  # "die beklagte Firma"
        if not adjective and _is_noun(word, words):
            return lower
    return ""


@lru_cache(maxsize=KEPT)
def gender(phrase: str, words: PersonWords) -> str:
    """Of which gender a phrase shows whom it names to be, ``m``, ``f`` or ``n`` (a body); empty where it does not: by a
    first name, a title, or its noun, where no article shows that several are meant ("die Ermittler")."""
    if named := _beside(phrase, words):
        return gender(named, words)  # of "der Anwalt der Frau, Jan Orth"
    row = WORD.findall(phrase)
    for word in row[:-1]:
        if told := gender_of(word):
            return told
        if word.lower() in words.titles and word.lower() in words.genders:
            return words.genders[word.lower()]
    if len(row) == 1 and proper(phrase, words):
        return ""  # "Ochsenreiter" is a name, of whichever sex
    noun, first = head(phrase, words), row[0].lower() if row else ""
    if mans(noun, words) != noun:
        if not noun.endswith(words.feminine_endings):  # "die Vorsitzende", "der Vorsitzende"
            return words.genders.get(first, "")[:1]
        return "" if noun.endswith(words.feminine_endings[-1]) else "f"  # "die Sprecherinnen" are several
    table = words.organisations if is_body(noun, words) and not is_role(noun, words) else words.roles
    found = next((table[noun[n:]] for n in range(len(noun)) if noun[n:] in table), "")
    one = first in words.genders or bool(proper(phrase, words))
    if table is words.roles and not (found == "f" or (words.feminine_endings and found == "m" and one)):
        return ""  # "minister" may be a woman, as "Mitglied" may, "Ermittler" several
    return found if len(found) == 1 and found in words.genders.get(first, found) else ""


def is_person(text: str, name: Span, words: PersonWords) -> bool:
    """Whether a name is a person's, as its first name or the role right before it shows."""
    found = WORD.findall(text[slice(*name)])
    if any(word in FIRST_NAMES for word in found[:-1]):
        return True
    before = re.search(r"([\w-]+) $", text[max(0, name[0] - 60) : name[0]])
    role = before is not None and before[1][0].isupper() and names_role(before[1], words)
    owner = len(found) == 1 and _owns(found[0])  # "Gesandter Nordkoreas"
    return role and not owner and len(proper(text[slice(*name)], words)) == len(found)


def introduces(text: str, mention: Span, name: Span, words: PersonWords) -> bool:
    """Whether a mention brings in somebody new, and the name does not stand beside it: "ein Diplomat"."""
    first, *rest = text[slice(*mention)].lower().split()
    away = max(name[0] - mention[1], mention[0] - name[1]) > BESIDE
    return bool(rest) and first in words.indefinite and away


def titled(text: str, name: Span, words: PersonWords) -> str:
    """A name with the role right before it and a word before that: "ukrainische Staatschef Wolodymyr Selenskyj"."""
    row = re.split(r"[^\w -]", text[max(0, name[0] - 60) : name[0]])[-1].split()
    return " ".join([*(row[-2:] if row and names_role(row[-1], words) else ()), text[slice(*name)]])


def placed(text: str, name: Span, words: PersonWords) -> bool:
    """Whether a name stands behind a preposition that tells a place: "in Karlsbrück"."""
    before = text[: name[0]].rsplit(None, 1)[-1:]
    return bool(before) and before[0].lower() in words.prepositions - words.owning


def is_pronoun(phrase: str, words: PersonWords) -> bool:
    """Whether a phrase is a word that names nobody by itself."""
    lower = phrase.lower()
    return lower in words.pronouns or lower in words.reflexive_speakers or lower in words.adverbs


def _owns(word: str) -> bool:
    """Whether a word is a country or seat in the genitive, which owns what it stands beside: "Südkoreas"."""
    stems = (word.removesuffix(ending) for ending in _GENITIVE if word.endswith(ending))
    return word[:1].isupper() and any(stem and party_of(stem) is not None for stem in stems)


def _beside(phrase: str, words: PersonWords) -> str:
    """The name that stands behind a comma after an office: "Jan Orlow" of "Poland's foreign minister, Jan Orlow", and
    of "ihr Mann, der Bauer Jan Orlow"."""
    office, _, rest = phrase.partition(", ")
    row = WORD.findall(rest)
    if not row or re.search(r"[,;:()–]", rest):
        return ""
    first = set(office.lower().split()[:1])
    described = bool(first & (words.definite | words.determiners | words.possessives))
    named = any(word in FIRST_NAMES for word in WORD.findall(office))
    if described and not named and row[0].lower() in words.definite | words.determiners:
        last = next(
            (n for n in range(len(row) - 2, 0, -1) if is_role(row[n].lower(), words) or _is_national(row[n])), 0
        )
        row = row[last + 1 :] if last else []
        rest = rest[rest.rindex(" ".join(row[:1])) :] if row else ""
    names = [word for word in row if word.lower() not in words.titles]
    if not 1 < len(names) <= 4 or not all(word[0].isupper() for word in names):
        return ""
    if described and not named and not any(_is_noun(word, words) for word in names):
        return rest  # "der Anwalt der Eltern, Jan Orlow"
    return rest if is_role(head(office, words), words) and not proper(_OWNER.sub("", office), words) else ""


def _is_noun(word: str, words: PersonWords) -> bool:
    """Whether a word is a role or a kind of body."""
    return is_role(word.lower(), words) or is_body(word.lower(), words)


@lru_cache(maxsize=KEPT)
def _is_national(word: str) -> bool:
    """Whether a word is one of a people, and no first name: "Schwedin", "Briton", but not "Dane"."""
    return word[:1].isupper() and word not in FIRST_NAMES and any(national(word, code) for code in LANGUAGES)


def _owned(phrase: str, words: PersonWords) -> str:
    """A phrase without whose body or office it is, which is nobody's name: "Ministerium" of "Karstens’ Ministerium"."""
    rest = _OWNER.sub("", phrase)
    return rest if rest != phrase and _is_noun(head(rest, words), words) else phrase


def _determines(core: Sequence[str], n: int, words: PersonWords) -> bool:
    """Whether a word of a phrase is an article or the like; before names alone, a capital one is one: "Im Chon Il"."""
    lower = core[n].lower()
    if lower not in words.definite and lower not in words.determiners:
        return False
    rest = core[1:3]
    named = len(rest) == 2 and all(word[0].isupper() and not _is_noun(word, words) for word in rest)
    return not (n == 0 and core[0].istitle() and lower in words.contracted and named)


def _is_family_name(core: Sequence[str], n: int, words: PersonWords) -> bool:
    """Whether a word stands where only a family name does, whatever else it means: "Rita Koch", "Frau Bauer"."""
    before = core[n - 1] if n else ""
    addressed = before.lower() in words.titles and core[n].lower() not in words.offices
    return core[n][0].isupper() and (before in FIRST_NAMES or addressed)


def _is_first_name(core: Sequence[str], n: int, words: PersonWords) -> bool:
    """Whether a word that ends like a role is the first name of the name behind it: "Hermann Gröhe", "Sally Yates"."""
    if core[n] not in FIRST_NAMES or n + 1 == len(core):
        return False
    after = core[n + 1]
    return after[0].isupper() and not is_role(after.lower(), words)


def _office_end(core: Sequence[str], words: PersonWords) -> int:
    """Where the name begins behind an office of several words, "Transport minister Ian Marsh"; 0 where none does."""
    for n in range(len(core) - 2, 0, -1):
        syllable = len(core[n]) <= SHORTEST and core[n].istitle()  # "Choe Son Hui" is nobody's son
        named = syllable or _is_family_name(core, n, words) or _is_first_name(core, n, words)
        if named or not is_role(core[n].lower(), words):
            continue
        after, last = core[n + 1], core[-1].lower()
        another = _is_noun(after, words) or is_body(last, words)
        return n + 1 if after[0].isupper() and not another and not _owns(after) else 0
    return 0


def _core(phrase: str, words: PersonWords) -> list[str]:
    """The words of a phrase up to what only tells more of it: a comma, a bracket, a preposition."""
    first = re.split(r"[(,;:–]", phrase.strip("„“”\"»«'‚‘ "))[0] or phrase
    found = WORD.findall(first)
    cut = next((n for n, word in enumerate(found) if n and word in words.prepositions), len(found))
    return found[:cut] or found
