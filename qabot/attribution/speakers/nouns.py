"""Single nouns for persons and bodies, as the tables of a language tell them: offices, bodies, sexes and cases."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.languages.speaker_vocabulary import PersonWords
from qabot.text.cues import PLAIN_VOWELS

SHORTEST = 3  # letters of a word by which a name can be known
KEPT = 20_000  # answers that are remembered: one phrase is asked about again and again


@lru_cache(maxsize=KEPT)
def is_role(word: str, words: PersonWords) -> bool:
    """Whether a lower-cased word is a role that somebody has, of either sex."""
    return words.has_head(word, words.roles) or mans(word, words) != word


@lru_cache(maxsize=KEPT)
def mans(word: str, words: PersonWords) -> str:
    """The man's form of a lower-cased role: "sprecher" of "sprecherin", "arzt" of "ärztin", "kämmerer" of "kämmerin",
    "vorsitzender" of "vorsitzende"; the word itself where it is one, or none is known."""
    stems = [word.removesuffix(ending) for ending in words.feminine_endings if word.endswith(ending)]
    forms = (
        f"{form}{end}" for stem in stems for form in (stem, stem.translate(PLAIN_VOWELS)) for end in ("", "e", "er")
    )
    weak = word.endswith("e") and words.has_head(f"{word}r", words.nominal)
    return f"{word}r" if weak else next((form for form in forms if words.has_head(form, words.roles)), word)


@lru_cache(maxsize=KEPT)
def names_role(word: str, words: PersonWords) -> bool:
    """Whether a word is a role in any case: "Ministers"."""
    return any(is_role(form, words) for form in cases(word, words))


def is_again(word: str, words: PersonWords) -> bool:
    """Whether a lower-cased noun only speaks again of whom a text has called by another: "49-Jährige", "Mediziner"."""
    return mans(word, words).rpartition("-")[2] in words.again


@lru_cache(maxsize=KEPT)
def is_body(word: str, words: PersonWords) -> bool:
    """Whether a lower-cased word is a kind of body, or a compound with one: "Bauamt"."""
    short = not words.head_last and word[-SHORTEST:] in words.organisations
    return words.has_head(word, words.organisations) or (short and not words.has_head(word, words.roles))  # "Bischof"


def cases(word: str, words: PersonWords) -> list[str]:
    """A word, lower-cased, as it stands and without an ending of another case."""
    lower = word.lower()
    return [lower, *(lower.removesuffix(ending) for ending in words.oblique if lower.endswith(ending))]


def nominative(phrase: str, words: PersonWords, article: str = "") -> str:
    """A kind of body by itself: "Landamt" of "Landamts"; with its adjectives, where the ``article`` that stood before
    it shows that it is one: "finnisches Landamt" of "das finnische Landamt", "des finnischen Landamts"."""
    found = re.match(rf"(?:{words.adjective} )*[^\W\d_a-z][\w-]*", phrase) if words.strong else None
    if found is None:
        return phrase
    *adjectives, noun = found[0].split(" ")
    form = next((form for form in cases(noun, words) if is_body(form, words)), "")
    kind = next((words.organisations[form[n:]] for n in range(len(form)) if form[n:] in words.organisations), "")
    genitive = noun.endswith("s") and (phrase == noun if not article else article in words.genitives)
    kept = noun[: len(form)] if form and genitive else noun
    if kept.lower() == form and kind in words.strong and kind in words.genders.get(article, ""):
        adjectives = [re.sub(r"e[nmrs]?$", words.strong[kind], word) for word in adjectives]
    return " ".join([*adjectives, kept]) + phrase[found.end() :]
