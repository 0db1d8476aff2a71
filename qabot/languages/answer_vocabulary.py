"""The shape of what a language contributes to answers; the words are in ``CODE/answer.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from qabot.types import Stance


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by which answers tell what somebody says.

    ``one`` and ``many`` are its forms for one and for several speakers, ``behind`` is what closes its clause ("ein" of
    "räumt ein"). It stands for cues of articles that match ``cue`` (all, where that is empty). ``to``, where the verb
    takes one to whom it is said, is that place with its preposition; the words of the article fill it if they match
    ``addressed``. ``object``, ``infinitive`` and ``clause`` say as what it may have what is said;
    an object only for cues that match ``objects``, where that is given, with the preposition ``before`` it.
    """

    one: str
    many: str
    behind: str = ""
    cue: str = ""
    to: str = ""
    addressed: str = ""
    object: bool = True
    infinitive: bool = True
    clause: bool = True
    before: str = ""
    objects: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class AnswerWords:
    """Wording of answers in one language, with named places for what is filled in (``str.format``).

    ``verbs`` has, for each stance, the verbs that tell of it; the first whose cue fits counts, the last fits all.
    ``told`` has, for each stance, how a first sentence says that one or several take it, ``headings`` what stands over
    lines with it. ``counts`` are the small numbers, from none. ``quotes`` are the outer quotation marks, ``inner`` those around what has marks inside.
    ``many`` and ``many_mentioned`` show that a name, or the words at the place, stand for several; ``attached`` words
    open what belongs to a noun before it. ``articled`` has the names that have an article, with it,
    ``plural_names`` those that take a plural verb. ``conjunctions``
    open a clause that is quoted with them, ``according`` are those of them that follow nouns only, ``joined`` may open
    an infinitive. ``infinitive`` matches a clause that is one, ``finite`` the beginning of one without its subject, ``phrase`` an object in a case that suits the verbs,
    ``speech`` a clause that can be told as reported speech without a conjunction of the article's; ``own_words`` matches one in somebody's
    own words; ``openers`` are words in small letters that may open one, ``reporting`` finite verbs that show one, beside the auxiliaries,
    ``pointing`` a content that only points to what was said before, ``replying`` the beginning of one that answers a question,
    ``interviewing`` the label before a question or answer of an interview, ``allegation`` the end of a text after which
    what somebody is accused of follows. ``press`` matches nouns for agencies and outlets, ``passing`` the wordings that
    show one that has passed something on, with ``NAME`` for a name, ``PRESS`` for such a noun, and groups for the article
    given, nouns before and behind the name, and a reporter of theirs. ``weekdays`` and ``days`` are words
    of time with their number, Monday being 0 and today 0; ``parts_of_day`` may follow a weekday, ``weekday`` matches both. ``clock`` is
    the time with which an entry of a ticker opens, ``time`` one within a sentence, both with ``hour``, ``minute`` and
    ``half`` of the day ("p"). ``months`` are the names of the months, January first.
    """

    verbs: Mapping[Stance, tuple[Verb, ...]]
    told: Mapping[Stance, tuple[str, str]]
    counts: tuple[str, ...]
    many: tuple[str, ...]
    articled: Mapping[str, str]
    plural_names: frozenset[str]
    many_mentioned: str
    attached: str
    plural_verb: str
    conjunctions: str
    according: str
    joined: str
    infinitive: str
    finite: str
    phrase: str
    speech: str
    own_words: str
    openers: frozenset[str]
    reporting: frozenset[str]
    pointing: str
    accusing: str
    replying: str
    interviewing: str
    denying: str
    governing: str
    negative: str
    allegation: str
    press: str
    passing: tuple[str, ...]
    headings: Mapping[Stance, str]
    texts: Mapping[str, str]
    quotes: tuple[str, str]
    inner: tuple[str, str]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    parts_of_day: frozenset[str]
    months: tuple[str, ...]
    day: str
    weekday: str
    clock: str
    time: str

    def text(self, key: str, **places: object) -> str:
        """The wording ``key`` with its places filled; a missing key or place is an error of the program."""
        return self.texts[key].format(**places)

    def plural_country(self, name: str) -> bool:
        """Whether a country by that name takes a verb in the plural."""
        return self.text("bodies") != "one" and name in self.plural_names

    def count(self, number: int) -> str:
        """A number in words where it is small."""
        return self.counts[number] if number < len(self.counts) else str(number)

    def listed(self, items: list[str]) -> str:
        """Items as a list in words: "A, B und C"."""
        *first, last = items
        return f"{', '.join(first)} {self.text('and')} {last}" if first else last


@lru_cache(maxsize=8)
def answer_words(language: str) -> AnswerWords:
    """Wording of answers in a language; unknown codes get English."""
    code = language if language in ("de", "en") else "en"
    found: AnswerWords = import_module(f"qabot.languages.{code}.answer").ANSWER
    return found
