"""Who speaks: what each statement says of its speaker, joined to persons and bodies over the whole article.

The network points from every statement to the words that name its speaker at the place (the mention) and to his most
informative name within its window. Here mentions and names of one person become one speaker: by names ("Kirby" after
"John Kirby", and two of one surname kept apart), by offices ("der Minister" after "Minister Karl Huber"), by pronouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache

from qabot.attribution.bearers import Bearers
from qabot.attribution.camps import pointers, words_of
from qabot.attribution.phrases import (
    KEPT,
    SHORTEST,
    WORD,
    cases,
    clipped,
    gender,
    head,
    introduces,
    is_body,
    is_document,
    is_person,
    is_role,
    is_version,
    nominative,
    placed,
    plain,
    proper,
    titled,
)
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.text.names import parties_in, parties_together, party_of, skeleton
from qabot.types import LanguageCode, Span

REMEMBERED = 200  # speakers, those spoken of last: a press review holds thousands
_MOST = 7  # words of the longest name that is shown by itself
_ENDINGS = 2  # last letters in which forms of one noun differ: "Sprecher", "Sprecherin", "Sprechers"


@dataclass(frozen=True, slots=True)
class Voice:
    """What the network points to from one statement.

    ``at`` is where the statement stands, a character; ``apart`` tells that the mention is no part of what is said.
    """

    at: int
    mention: Span | None
    name: Span | None
    apart: bool = True


@dataclass(eq=False, slots=True)
class Speaker:
    """A person or body of the article: how it is named, and the phrases that name it, in the order of their finding."""

    phrases: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)  # skeletons of proper names
    heads: set[str] = field(default_factory=set)  # nouns by which it is called
    gender: str = ""  # as ``phrases.gender`` tells it
    name: str = ""


def voice(
    text: str, said: Span, mention: Span | None, name: Span | None, cues: Set[int], language: LanguageCode
) -> Voice:
    """A voice by what the network points to, without what it took along; ``said`` is the content, ``cues`` are where
    the verbs of the article begin."""
    if mention and mention[0] <= said[0] < said[1] <= mention[1]:
        mention = None  # nobody is named by what is said
    before = mention
    if mention and mention[0] < said[0] < mention[1]:
        before = mention[0], mention[0] + len(text[mention[0] : said[0]].rstrip(' ,;:–„“”"»«'))
    kept, named = (clipped(text, span, cues, language) for span in (before, name))
    if mention and name and kept and named:
        left_out = name[0] <= mention[0] < name[1] and not (named[0] <= mention[0] < named[1])
        named = None if left_out or _is_possessor(text, named, kept) else named
    return Voice(said[0], kept, named, kept is None or not said[0] <= kept[0] < said[1])


def _is_possessor(text: str, name: Span | None, mention: Span) -> bool:
    """Whether a name opens a mention as the one whose body or man it is: "Serbiens Militär", "Poland's envoy"."""
    if name is None or not mention[0] == name[0] < name[1] < mention[1]:
        return False
    named, rest = text[slice(*name)], text[name[1] : mention[1]]
    if rest.startswith(("'s ", "’s ")):
        return True
    return named.endswith("s") and party_of(named[:-1]) is not None and rest[1:2].isupper()


def speakers(text: str, voices: Sequence[Voice], language: LanguageCode) -> list[Speaker | None]:
    """The speaker of each voice; None where nobody is named."""
    words = person_words(language)
    voices = _together(text, voices, words)
    bearers = Bearers(text, language)
    known: list[Speaker] = []
    found: list[Speaker | None] = [None] * len(voices)
    before: Speaker | None = None
    met: dict[Span, Speaker] = {}  # who is meant by each mention
    for n in sorted(range(len(voices)), key=lambda n: voices[n].at):
        voice = voices[n]
        speaker: Speaker | None = None
        if voice.mention and voice.name and voice.name[0] >= voice.mention[1]:
            speaker = met.get(voice.mention)  # whoever is named only afterwards is not suddenly meant by it
        if speaker is None:
            speaker = _speaker(text, voice, known, before, bearers, language)
        if voice.mention and speaker:
            met.setdefault(voice.mention, speaker)
        if speaker is not None:  # last comes of whom was spoken last
            known[:] = [*(other for other in known[-REMEMBERED:] if other is not speaker), speaker]
        found[n] = speaker
        before = speaker or before
    for speaker in {id(speaker): speaker for speaker in found if speaker}.values():
        speaker.name = _shown(speaker, bearers, words)
    return found


def _together(text: str, voices: Sequence[Voice], words: PersonWords) -> list[Voice]:
    """The voices, each with all who speak as one where its mention holds only the last of them: "Südkorea, die USA und
    Japan"."""
    lists = {each.mention for each in voices if each.mention and parties_together(text[slice(*each.mention)])}
    whole = {span: _with_first(text, span, words) for span in lists}
    longest = {span[1]: span for span in sorted(whole.values(), reverse=True)}
    return [
        replace(each, mention=longest[each.mention[1]]) if each.mention and each.mention in lists else each
        for each in voices
    ]


def _with_first(text: str, span: Span, words: PersonWords) -> Span:
    """A list of those who speak as one from its first on, where only the end of it is pointed to: not "in Washington,
    Seoul and Kyiv", where the first is a place."""
    while before := re.search(r"[^\W\d_][\w-]*, $", text[max(0, span[0] - 40) : span[0]]):
        first = span[0] - len(before.group()), span[1]
        if party_of(before.group()[:-2]) is None or placed(text, first, words):
            break
        span = first
    return span


def _speaker(
    text: str, voice: Voice, known: list[Speaker], before: Speaker | None, bearers: Bearers, language: LanguageCode
) -> Speaker | None:
    words = person_words(language)
    named = voice.name if not _contradicts(text, voice, bearers, language) else None
    spans = [span for span in (named, voice.mention) if span and text[slice(*span)].lower() not in words.adverbs]
    phrases = [" ".join(text[slice(*span)].split()) for span in spans]
    bodies = [full for phrase in phrases if (full := bearers.of_which(phrase, voice.mention))]
    if voice.mention and (meant := bearers.bearer(voice.mention) or bearers.body(voice.mention)):
        spans.append(meant)
        phrases.append(" ".join(text[slice(*meant)].split()))
    told = [(phrase, span) for phrase, span in zip(phrases, spans, strict=True) if not _is_pronoun(phrase, words)]
    pronoun = text[slice(*voice.mention)].lower() if voice.mention and voice.apart else ""
    if not told:
        return _agreeing(pronoun, before, known, words) if spans else None  # whom the window does not name spoke last
    proper_names = {phrase: proper(phrase, words) for phrase, _ in told}
    surnames = {phrase: _surname(phrase, bearers, words) for phrase, name in proper_names.items() if not name}
    names = [name for phrase, _ in told if (name := proper_names[phrase] or surnames[phrase])]
    heads = {noun for phrase, _ in told if (noun := head(phrase, words))}
    titles = (titled(text, span, words) for phrase, span in told if not surnames.get(phrase))
    shown = next((sex for title in titles if (sex := gender(title, words))), "")
    speaker = _named(names, known, shown) if names else _called(phrases, heads, known, language)
    if speaker is None:
        speaker = Speaker()
    speaker.gender = speaker.gender or shown
    agreeing = _agreeing(pronoun, speaker, known, words)
    if agreeing is not speaker:
        return agreeing
    speaker.phrases += [*bodies, *(phrase for phrase, _ in told)]
    speaker.spans += [span for _, span in told]
    speaker.names += [name for name in names if name not in speaker.names]
    speaker.heads |= heads
    return speaker


def _surname(phrase: str, bearers: Bearers, words: PersonWords) -> tuple[str, ...]:
    """The skeleton of a surname that is a role by its form, "Koch", where the text gives it a first name."""
    row = phrase.split()
    if row[0].lower() in words.determiners or bearers.first_name(row[-1]) not in FIRST_NAMES:
        return ()
    return (skeleton(row[-1]),)


def _agreeing(pronoun: str, one: Speaker | None, known: Sequence[Speaker], words: PersonWords) -> Speaker | None:
    """Whom a pronoun means: this one, but where he is of another gender who spoke last of those who are of its own."""
    genders = words.genders.get(pronoun, "") if pronoun not in words.definite else ""
    if one is None or not genders or not one.gender or one.gender in genders:
        return one
    return next((other for other in reversed(known) if other.gender and other.gender in genders), one)


def _contradicts(text: str, voice: Voice, bearers: Bearers, language: LanguageCode) -> bool:
    """Whether the words at the place name somebody else than the name: another name or body, or one who is his only.

    The place is right more often than the pointer to a name, which may go to whom somebody speaks about.
    """
    if voice.mention is None or voice.name is None:
        return False
    words = person_words(language)
    mention, name = text[slice(*voice.mention)], text[slice(*voice.name)]
    one, other = head(mention, words), head(name, words)
    person = is_person(text, voice.name, words)
    if is_version(mention, words):
        return True
    owned = mention.split()[0].lower() in words.possessives and " " in mention
    if is_document(one, words) and not (voice.mention[0] <= voice.name[0] < voice.mention[1]):
        # by a text speaks the body that it is of; a person, who may be spoken of in it, only where it is his
        told = _author(mention, one, words)  # "the report by a retired judge" is no council's
        return bool(told and not _alike(told, other)) or not (
            owned or (is_body(other, words) and not is_role(other, words))
        )
    if owned and (words.oblique or is_role(one, words)):
        return True  # "ihr Sprecher" is not she
    if mention.lower() in words.personal and parties_in(name) and not person:
        return True  # "er" is no country
    if _is_pronoun(mention, words):
        # whom "er" means is named before it; "der" may be left of a phrase that the pointer cut
        return mention.lower() not in words.definite and _only_behind(text, voice.mention, voice.name, bearers, words)
    if introduces(text, voice.mention, voice.name, words) and (person or (other and not (one and _alike(one, other)))):
        return True
    if is_role(one, words) and not is_body(one, words) and not person and not is_role(other, words):
        inside = voice.mention[0] <= voice.name[0] and voice.name[1] <= voice.mention[1]
        served = inside and any(is_body(form, words) for form in cases(name.split()[-1], words))
        if served or parties_in(name) or placed(text, voice.name, words):
            return True  # who works for a ministry is not the ministry
    sides = parties_in(mention), parties_in(titled(text, voice.name, words))
    if all(sides) and not sides[0] & sides[1]:
        return True
    at_place, pointed = proper(mention, words) or _surname(mention, bearers, words), proper(name, words)
    if at_place and pointed:
        return not _same(at_place, pointed) or _apart(gender(mention, words), gender(name, words))
    if at_place:
        return False
    if (holder := bearers.bearer(voice.mention)) is not None:
        return bool(pointed) and not _same(proper(text[slice(*holder)], words), pointed)
    if not is_body(one, words) or is_role(one, words):
        return False
    if placed(text, voice.name, words):
        return True  # "die Polizei" is not the town in which something happened
    joint = bool(parties_together(name)) and not parties_together(mention)
    official = is_role(other, words) and not is_body(other, words)
    return person or joint or official or (is_body(other, words) and not _alike(one, other))


def _author(mention: str, document: str, words: PersonWords) -> str:
    """The noun for whoever wrote a document, where the phrase that names it tells: "Brief eines Richters"; or none."""
    after = mention.lower().partition(document)[2]
    row = (form for word in WORD.findall(after) for form in cases(word, words))
    return next((form for form in row if is_role(form, words) or is_body(form, words)), "")


def _only_behind(text: str, mention: Span, name: Span, bearers: Bearers, words: PersonWords) -> bool:
    """Whether a name stands behind a mention, and its last word nowhere before."""
    found = proper(text[slice(*name)], words)
    return mention[1] <= name[0] and not (found and bearers.first_named(found[-1]) < mention[0])


def _is_pronoun(phrase: str, words: PersonWords) -> bool:
    lower = phrase.lower()
    return lower in words.pronouns or lower in words.reflexive_speakers or lower in words.adverbs


def _named(names: Iterable[tuple[str, ...]], known: list[Speaker], gender: str) -> Speaker | None:
    """The speaker of whom last was spoken among those whom one of the names can mean; Mr Cole is not Ruth Cole."""
    known = [speaker for speaker in known if not _apart(speaker.gender, gender)]
    for name in names:
        fitting = [s for s in reversed(known) if any(_same(name, other) for other in s.names)]
        exact = [s for s in fitting if name in s.names]
        if exact or fitting:
            return (exact or fitting)[0]
    return None


def _apart(one: str, other: str) -> bool:
    """Whether two genders show a man and a woman."""
    return {one, other} == {"m", "f"}


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the family name is the same, and no first name speaks against it."""
    last, other_last = one[-1], other[-1]
    if last != other_last and last.rstrip("s") != other_last.rstrip("s"):
        return False
    first, other_first = set(one[:-1]), set(other[:-1])
    return first <= other_first or other_first <= first


def _called(phrases: Sequence[str], heads: set[str], known: list[Speaker], language: LanguageCode) -> Speaker | None:
    """The speaker of whom last was spoken by the same noun, where the phrase means somebody known already.

    Officials of one country are not those of another.
    """
    words, side = person_words(language), _sides(phrases, language)
    first = WORD.findall(phrases[0])[:1] if phrases else []
    for speaker in reversed(known):
        if any(_holds(speaker.phrases, phrase, words) for phrase in phrases):
            return speaker
        definite = bool(first) and first[0].lower() in words.definite
        others = _sides(speaker.phrases, language)
        if side and others and not side & others:
            continue
        if definite and any(_alike(noun, other) for noun in heads for other in speaker.heads):
            return speaker
    return None


def _holds(known: Iterable[str], phrase: str, words: PersonWords) -> bool:
    """Whether a phrase is among those known, whole or from its noun on."""
    noun = head(phrase, words)
    return any(
        phrase == other or (other.endswith(f" {phrase}") and head(other, words) == noun != "") for other in known
    )


def _sides(phrases: Iterable[str], language: LanguageCode) -> set[str]:
    """The camps that phrases name beyond doubt."""
    return {camp for phrase in phrases for camp in _sides_of(phrase, language)}


@lru_cache(maxsize=KEPT)
def _sides_of(phrase: str, language: LanguageCode) -> frozenset[str]:
    return frozenset(pointer.camp for pointer in pointers(words_of(phrase), language) if not pointer.needs_context)


def _alike(one: str, other: str) -> bool:
    """Whether two nouns are forms of one, or one a compound with the other: "Minister", "Außenministerin"."""
    short, long = sorted((one, other), key=len)
    stem = short[: max(SHORTEST, len(short) - _ENDINGS)]
    return (long.startswith(stem) and len(long) - len(short) <= _ENDINGS) or long.endswith(short)


def _shown(speaker: Speaker, bearers: Bearers, words: PersonWords) -> str:
    """The fullest name that the article gives a speaker, else the phrase that says most."""
    full = max(speaker.names, key=len, default=())
    if full:
        candidates = [plain(phrase, words) for phrase in speaker.phrases if full == proper(phrase, words)]
        named = nominative(min(candidates or speaker.phrases, key=len), words)
        if is_body(named.lower(), words):  # "Ministerium": its kind alone does not say which
            fuller = [plain(phrase, words) for phrase in speaker.phrases if head(phrase, words) == named.lower()]
            return max((phrase for phrase in fuller if phrase.count(" ") < _MOST), key=len, default=named)
        return _with_first_name(named, speaker.gender, bearers) if len(full) == 1 else named
    phrases = [plain(phrase, words) for phrase in speaker.phrases]
    short = [phrase for phrase in phrases if phrase.count(" ") < _MOST]
    name = max(short or phrases, key=len, default="")
    return nominative(name, words)  # "des Ministeriums", its article taken off


def _with_first_name(name: str, gender: str, bearers: Bearers) -> str:
    """A surname with the first name that the article gives somewhere, where it is the only one."""
    if not re.fullmatch(r"[^\W\d_][\w-]*", name) or name.isupper() or party_of(name):
        return name
    return f"{bearers.first_name(name, gender)} {name}".lstrip()
