"""Who speaks: what each statement says of its speaker, joined to persons and bodies over the whole article.

The network points from every statement to the words that name its speaker at the place (the mention) and to his most
informative name within its window. Here mentions and names of one person become one speaker: by names ("Kirby" after
"John Kirby", and two of one surname kept apart), by offices ("der Minister" after "Minister Karl Huber"), by pronouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from qabot.attribution.bearers import bearer, body, of_which
from qabot.attribution.camps import pointers, words_of
from qabot.attribution.phrases import (
    SHORTEST,
    WORD,
    cases,
    clipped,
    head,
    introduces,
    is_body,
    is_person,
    is_role,
    only_behind,
    placed,
    plain,
    proper,
    titled,
)
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.text.names import parties_in, parties_together, party_of
from qabot.types import LanguageCode, Span

REMEMBERED = 200  # speakers, those spoken of last: a press review holds thousands
_MOST = 7  # words of the longest name that is shown by itself
_ENDINGS = 2  # last letters in which forms of one noun differ: "Sprecher", "Sprecherin", "Sprechers"


@dataclass(frozen=True, slots=True)
class Voice:
    """What the network points to from one statement; ``at`` is where the statement stands, a character."""

    at: int
    mention: Span | None
    name: Span | None


@dataclass(eq=False, slots=True)
class Speaker:
    """A person or body of the article: how it is named, and the phrases that name it, in the order of their finding."""

    phrases: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)  # skeletons of proper names
    heads: set[str] = field(default_factory=set)  # nouns by which it is called
    name: str = ""


def voice(
    text: str, said: Span, mention: Span | None, name: Span | None, cues: Sequence[Span], language: LanguageCode
) -> Voice:
    """A voice by what the network points to, without what it took along; ``said`` is the content, ``cues`` are the
    verbs of the article."""
    if mention and mention[0] <= said[0] < said[1] <= mention[1]:
        mention = None  # nobody is named by what is said
    before = mention
    if mention and mention[0] < said[0] < mention[1]:
        before = mention[0], mention[0] + len(text[mention[0] : said[0]].rstrip(' ,;:–„“”"»«'))
    kept, named = (clipped(text, span, cues, language) for span in (before, name))
    if mention and name and kept and named:
        cut_off = mention[0] <= name[0] < mention[1] and not (kept[0] <= name[0] < kept[1])
        left_out = name[0] <= mention[0] < name[1] and not (named[0] <= mention[0] < named[1])
        named = None if cut_off or left_out else named
    return Voice(said[0], kept, named)


def speakers(text: str, voices: Sequence[Voice], language: LanguageCode) -> list[Speaker | None]:
    """The speaker of each voice; None where nobody is named."""
    words = person_words(language)
    voices = [_all_of(text, each, voices, words) for each in voices]
    known: list[Speaker] = []
    found: list[Speaker | None] = [None] * len(voices)
    before: Speaker | None = None
    for n in sorted(range(len(voices)), key=lambda n: voices[n].at):
        voice = voices[n]
        speaker = _speaker(text, voice, known, before, language)
        if speaker is not None:  # last comes of whom was spoken last
            known[:] = [*(other for other in known[-REMEMBERED:] if other is not speaker), speaker]
        found[n] = speaker
        before = speaker or before
    for speaker in {id(speaker): speaker for speaker in found if speaker}.values():
        speaker.name = _shown(text, speaker, words)
    return found


def _all_of(text: str, one: Voice, voices: Sequence[Voice], words: PersonWords) -> Voice:
    """A voice with all who speak as one, of whom another one's mention holds more: "Südkorea, die USA und Japan"."""
    if one.mention is None or not parties_together(text[slice(*one.mention)]):
        return one
    same_end = [each.mention for each in voices if each.mention and each.mention[1] == one.mention[1]]
    longest = min(span for span in same_end if parties_together(text[slice(*span)]))
    return replace(one, mention=longest)


def _speaker(
    text: str, voice: Voice, known: list[Speaker], before: Speaker | None, language: LanguageCode
) -> Speaker | None:
    words = person_words(language)
    named = voice.name if not _contradicts(text, voice, language) else None
    spans = [span for span in (named, voice.mention) if span and text[slice(*span)].lower() not in words.adverbs]
    phrases = [" ".join(text[slice(*span)].split()) for span in spans]
    bodies = [full for phrase in phrases if (full := of_which(text, phrase, voice.mention, words))]
    if voice.mention and (meant := bearer(text, voice.mention, language) or body(text, voice.mention, words)):
        spans.append(meant)
        phrases.append(" ".join(text[slice(*meant)].split()))
    told = [(phrase, span) for phrase, span in zip(phrases, spans, strict=True) if not _is_pronoun(phrase, words)]
    if not told:
        return before if spans else None  # "er" whom the window does not name is who spoke last
    names = [name for phrase, _ in told if (name := proper(phrase, words))]
    heads = {noun for phrase, _ in told if (noun := head(phrase, words))}
    speaker = _named(names, known) if names else _called(phrases, heads, known, language)
    if speaker is None:
        speaker = Speaker()
    speaker.phrases += [*bodies, *(phrase for phrase, _ in told)]
    speaker.spans += [span for _, span in told]
    speaker.names += names
    speaker.heads |= heads
    return speaker


def _contradicts(text: str, voice: Voice, language: LanguageCode) -> bool:
    """Whether the words at the place name somebody else than the name: another name or body, or one who is his only.

    The place is right more often than the pointer to a name, which may go to whom somebody speaks about.
    """
    if voice.mention is None or voice.name is None:
        return False
    words = person_words(language)
    mention, name = text[slice(*voice.mention)], text[slice(*voice.name)]
    if mention.split()[0].lower() in words.possessives and " " in mention:
        return True  # "ihr Sprecher" is not she
    if mention.lower() in words.personal and parties_in(name) and not is_person(text, voice.name, words):
        return True  # "er" is no country
    if _is_pronoun(mention, words):
        # whom "er" means is named before it; "der" may be left of a phrase that the pointer cut
        return mention.lower() not in words.definite and only_behind(text, voice.mention, voice.name, words)
    person = is_person(text, voice.name, words)
    one, other = head(mention, words), head(name, words)
    if introduces(text, voice.mention, voice.name, words) and (person or (other and not (one and _alike(one, other)))):
        return True
    inside = voice.mention[0] <= voice.name[0] and voice.name[1] <= voice.mention[1]
    served = any(is_body(form, words) for form in cases(name.split()[-1], words)) and not is_role(other, words)
    if inside and is_role(one, words) and served:
        return True  # who works for a ministry is not the ministry
    sides = parties_in(mention), parties_in(titled(text, voice.name, words))
    if all(sides) and not sides[0] & sides[1]:
        return True
    at_place, pointed = proper(mention, words), proper(name, words)
    if at_place and pointed:
        return not _same(at_place, pointed)
    if at_place:
        return False
    if (holder := bearer(text, voice.mention, language)) is not None:
        return bool(pointed) and not _same(proper(text[slice(*holder)], words), pointed)
    if not is_body(one, words) or is_role(one, words):
        return False
    if placed(text, voice.name, words):
        return True  # "die Polizei" is not the town in which something happened
    joint = bool(parties_together(name)) and not parties_together(mention)
    official = is_role(other, words) and not is_body(other, words)
    return person or joint or official or (is_body(other, words) and not _alike(one, other))


def _is_pronoun(phrase: str, words: PersonWords) -> bool:
    lower = phrase.lower()
    return lower in words.pronouns or lower in words.reflexive_speakers or lower in words.adverbs


def _named(names: Iterable[tuple[str, ...]], known: list[Speaker]) -> Speaker | None:
    """The speaker of whom last was spoken among those whom one of the names can mean."""
    for name in names:
        fitting = [s for s in reversed(known) if any(_same(name, other) for other in s.names)]
        exact = [s for s in fitting if name in s.names]
        if exact or fitting:
            return (exact or fitting)[0]
    return None


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
    found = (pointer for phrase in phrases for pointer in pointers(words_of(phrase), language))
    return {pointer.camp for pointer in found if not pointer.needs_context}


def _alike(one: str, other: str) -> bool:
    """Whether two nouns are forms of one, or one a compound with the other: "Minister", "Außenministerin"."""
    short, long = sorted((one, other), key=len)
    stem = short[: max(SHORTEST, len(short) - _ENDINGS)]
    return (long.startswith(stem) and len(long) - len(short) <= _ENDINGS) or long.endswith(short)


def _shown(text: str, speaker: Speaker, words: PersonWords) -> str:
    """The fullest name that the article gives a speaker, else the phrase that says most."""
    full = max(speaker.names, key=len, default=())
    if full:
        candidates = [plain(phrase, words) for phrase in speaker.phrases if full == proper(phrase, words)]
        named = min(candidates, key=len)
        if is_body(named.lower(), words):  # "Ministerium": its kind alone does not say which
            fuller = [plain(phrase, words) for phrase in speaker.phrases if head(phrase, words) == named.lower()]
            return max((phrase for phrase in fuller if phrase.count(" ") < _MOST), key=len, default=named)
        return _with_first_name(text, named, words) if len(full) == 1 else named
    phrases = [plain(phrase, words) for phrase in speaker.phrases]
    short = [phrase for phrase in phrases if phrase.count(" ") < _MOST]
    name = max(short or phrases, key=len, default="")
    bare = name.removesuffix("s")  # "des Ministeriums", its article taken off
    return bare if " " not in name and not is_body(name.lower(), words) and is_body(bare.lower(), words) else name


def _with_first_name(text: str, name: str, words: PersonWords) -> str:
    """A surname with the first name that the article gives somewhere, where it is the only one."""
    if not re.fullmatch(r"[^\W\d_][\w-]*", name) or name.isupper() or party_of(name):
        return name
    firsts = set()
    for match in re.finditer(rf"(?<![\w-])([^\W\d_][\w-]+) {re.escape(name)}(?![\w-])", text):
        first = match[1]
        lower = first.lower()
        opens = text[max(0, match.start() - 3) : match.start()].rstrip()[-1:] in ("", ".", "!", "?", ":", "\n")
        known = lower in words.titles or lower in words.definite or lower in words.determiners
        role = is_role(lower, words) or is_body(lower, words) or "-" in first
        if first[0].isupper() and not (
            known or role or lower in words.prepositions or (opens and first not in FIRST_NAMES)
        ):
            firsts.add(first)
    return f"{firsts.pop()} {name}" if len(firsts) == 1 else name
