"""Who speaks: what each statement says of its speaker, joined to persons and bodies over the whole article.

The network points from every statement to the words that name its speaker at the place (the mention) and to his most
informative name within its window. Here mentions and names of one person become one speaker: by names ("Kirby" after
"John Kirby", and two of one surname kept apart), by offices ("der Minister" after "Minister Karl Huber"), by pronouns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache

from qabot.attribution.speakers.bearers import Bearers
from qabot.attribution.speakers.clipping import clipped
from qabot.attribution.speakers.contradictions import contradicts
from qabot.attribution.speakers.likeness import alike, same
from qabot.attribution.speakers.nouns import KEPT, is_again, is_body, is_role, nominative
from qabot.attribution.speakers.phrases import MARKED, WORD, gender, head, is_pronoun, placed, plain, proper, titled
from qabot.entities.camps import pointers, words_of
from qabot.entities.names import apart
from qabot.entities.parties import parties_together, party_of
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import LanguageCode, Span

REMEMBERED = 200  # speakers, those spoken of last: a press review holds thousands
_MOST = 7  # words of the longest name that is shown by itself


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
    party: str = ""


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
    kept, named = (_marked(text, clipped(text, span, cues, language)) for span in (before, name))
    if mention and name and kept and named:
        left_out = name[0] <= mention[0] < name[1] and not named[0] <= mention[0] < named[1]
        named = None if left_out or _is_possessor(text, named, kept) else named
    return Voice(said[0], kept, named, kept is None or not said[0] <= kept[0] < said[1])


def _marked(text: str, span: Span | None) -> Span | None:
    """A phrase with the mark behind it that closes one within it: "die Initiative „Freies Ufer“"."""
    if span and MARKED.search(text[slice(*span)]) and text[span[1] : span[1] + 1] in tuple('“”"»«'):
        return span[0], span[1] + 1
    return span


def _is_possessor(text: str, name: Span, mention: Span) -> bool:
    """Whether a name opens a mention as the one whose body or man it is: "Serbiens Militär", "Poland's envoy"."""
    if not mention[0] == name[0] < name[1] < mention[1]:
        return False
    named, rest = text[slice(*name)], text[name[1] : mention[1]]
    if rest.startswith(("'s ", "’s ")):
        return True
    return named.endswith("s") and party_of(named[:-1]) is not None and rest[1:2].isupper()


def joined(text: str, voices: Sequence[Voice], language: LanguageCode) -> list[Speaker | None]:
    """The speaker of each voice; None where nobody is named."""
    words = person_words(language)
    voices = _together(text, voices, words)
    bearers = Bearers(text, language)
    known: list[Speaker] = []
    found: list[Speaker | None] = [None] * len(voices)
    met: dict[Span, Speaker] = {}  # who is meant by each mention
    for n in sorted(range(len(voices)), key=lambda n: voices[n].at):
        voice = voices[n]
        only_later = voice.mention and voice.name and voice.name[0] >= voice.mention[1]
        speaker = met.get(voice.mention) if voice.mention and only_later else None  # who is not suddenly meant by it
        speaker = speaker or _speaker(text, voice, known, bearers, language)
        if voice.mention and speaker:
            met.setdefault(voice.mention, speaker)
        if speaker:  # last comes of whom was spoken last
            known[:] = [*(other for other in known[-REMEMBERED:] if other is not speaker), speaker]
        found[n] = speaker
    everybody = list(dict.fromkeys(speaker for speaker in found if speaker))
    for speaker in everybody:
        speaker.name = _shown(speaker, bearers, words)
    shared = Counter(speaker.name for speaker in everybody)
    for speaker in everybody:
        if shared[speaker.name] > 1:
            speaker.name = _with_title(speaker, words)
    return found


def _together(text: str, voices: Sequence[Voice], words: PersonWords) -> list[Voice]:
    """The voices, each with all who speak as one where its mention holds only the last of them: "Südkorea, die USA und
    Japan"."""
    lists = {each.mention for each in voices if each.mention and parties_together(text[slice(*each.mention)])}
    whole = sorted((_with_first(text, span, words) for span in lists), reverse=True)
    longest = {end: (start, end) for start, end in whole}
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


def _speaker(text: str, voice: Voice, known: list[Speaker], bearers: Bearers, language: LanguageCode) -> Speaker | None:
    words = person_words(language)
    before = known[-1] if known else None
    namesake = bearers.namesake(voice.mention) if voice.mention else None
    named = namesake or voice.name
    if voice.mention and named and not namesake and contradicts(text, voice.mention, named, bearers, language):
        named = None
    spans = [span for span in (named, voice.mention) if span and text[slice(*span)].lower() not in words.adverbs]
    phrases = [" ".join(text[slice(*span)].split()) for span in spans]
    bodies = [full for phrase in phrases if (full := bearers.of_which(phrase, voice.mention))]
    if voice.mention and (
        meant := bearers.bearer(voice.mention)
        or bearers.aged(voice.mention)
        or bearers.body(voice.mention)
        or bearers.compatriot(voice.mention)
        or bearers.initialled(text[slice(*voice.mention)])
    ):
        spans.append(meant)
        phrases.append(" ".join(text[slice(*meant)].split()))
    told = [(phrase, span) for phrase, span in zip(phrases, spans, strict=True) if not is_pronoun(phrase, words)]
    pronoun = text[slice(*voice.mention)].lower() if voice.mention and voice.apart else ""
    if not told:  # whom the window does not name spoke last
        sexes = _sexes(pronoun, words) if before and before.gender else ""
        other = before and sexes and before.gender not in sexes and _agreeing(sexes, known, words)
        return (other or before) if spans else None
    proper_names = {phrase: proper(phrase, words) for phrase, _ in told}
    surnames = {phrase: bearers.surname(phrase) for phrase, name in proper_names.items() if not name}
    names = [name for phrase, _ in told if (name := proper_names[phrase] or surnames[phrase])]
    heads = {noun for phrase, _ in told if (noun := head(phrase, words))}
    titles = (titled(text, span, words) for phrase, span in told if not surnames.get(phrase))
    shown = next((sex for title in titles if (sex := gender(title, words))), "")
    speaker = _named(names, known, shown) if names else _called(phrases, heads, known, language)
    if speaker is None and voice.mention and shown and not names and _is_again(phrases[-1], words):
        speaker = _agreeing(shown, known, words)
        if speaker and bearers.introduces(speaker.spans[-1][1], voice.mention[0]):
            speaker = None
        elif speaker is None and (only := bearers.only_person(voice.mention[0], shown)):
            return _speaker(text, replace(voice, name=only), known, bearers, language)
    speaker = speaker or Speaker()
    speaker.gender = speaker.gender or shown
    sexes = _sexes(pronoun, words)
    if sexes and speaker.gender and speaker.gender not in sexes:
        if other := _agreeing(sexes, known, words):
            return other
        if voice.mention and (subject := bearers.subject(voice.mention[0], sexes)):
            return _speaker(text, replace(voice, mention=subject, name=None), known, bearers, language)
    speaker.phrases += [*bodies, *(phrase for phrase, _ in told)]
    speaker.spans += [span for _, span in told]
    speaker.names += [name for name in names if name not in speaker.names]
    speaker.heads |= heads
    return speaker


def _is_again(phrase: str, words: PersonWords) -> bool:
    """Whether a phrase means somebody known by a noun that fits anybody: "the woman", not "the Polish official"."""
    row = phrase.lower().split()
    return len(row) == 2 and row[0] in words.definite - words.possessives and is_again(row[1], words)


def _sexes(pronoun: str, words: PersonWords) -> str:
    """Of which genders those are whom a pronoun can mean; empty for an article, or one that tells nothing."""
    return words.genders.get(pronoun, "") if pronoun not in words.definite else ""


def _agreeing(sexes: str, known: Sequence[Speaker], words: PersonWords) -> Speaker | None:
    """Who spoke last of those of some genders, or just before, where only his office is known: "the principal"."""
    for other in reversed(known):
        office = not other.names and any(is_role(noun, words) for noun in other.heads)
        if (other.gender and other.gender in sexes) or (not other.gender and office and other is known[-1]):
            return other
    return None


def _named(names: Iterable[tuple[str, ...]], known: list[Speaker], gender: str) -> Speaker | None:
    """The speaker of whom last was spoken among those whom one of the names can mean; Mr Cole is not Ruth Cole."""
    known = [speaker for speaker in known if not apart(speaker.gender, gender)]
    for name in names:
        if fitting := [speaker for speaker in reversed(known) if _fits(name, speaker.names)]:
            return next((speaker for speaker in fitting if name in speaker.names), fitting[0])
    return None


def _fits(name: tuple[str, ...], names: Sequence[tuple[str, ...]]) -> bool:
    """Whether a name can be one of somebody's, and none of them is another's of that surname: "Jordan Cole" is not
    "Cole" where that is Dan Cole."""
    return any(same(name, other) for other in names) and all(same(name, o) for o in names if o[-1] == name[-1])


def _called(phrases: Sequence[str], heads: set[str], known: list[Speaker], language: LanguageCode) -> Speaker | None:
    """The speaker of whom last was spoken by the same noun, where the phrase means somebody known already.

    Officials of one country are not those of another.
    """
    words, side = person_words(language), _sides(phrases, language)
    definite = any(first.lower() in words.definite for phrase in phrases[:1] for first in WORD.findall(phrase)[:1])
    for speaker in reversed(known):
        if any(_holds(speaker.phrases, phrase, words) for phrase in phrases):
            return speaker
        others = _sides(speaker.phrases, language)
        one_side = not side or not others or side & others
        if definite and one_side and any(alike(noun, other) for noun in heads for other in speaker.heads):
            return speaker
    return None


def _holds(known: Iterable[str], phrase: str, words: PersonWords) -> bool:
    """Whether a phrase is among those known, whole or from its noun on."""
    noun = head(phrase, words)
    return any(phrase == each or (each.endswith(f" {phrase}") and head(each, words) == noun != "") for each in known)


def _sides(phrases: Iterable[str], language: LanguageCode) -> set[str]:
    """The camps that phrases name beyond doubt."""
    return {camp for phrase in phrases for camp in _sides_of(phrase, language)}


@lru_cache(maxsize=KEPT)
def _sides_of(phrase: str, language: LanguageCode) -> frozenset[str]:
    return frozenset(pointer.camp for pointer in pointers(words_of(phrase), language) if not pointer.needs_context)


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
    return nominative(max(short or phrases, key=len, default=""), words)  # "des Ministeriums", its article taken off


def _with_first_name(name: str, gender: str, bearers: Bearers) -> str:
    """A surname with the first name that the article gives somewhere, where it is the only one."""
    if not re.fullmatch(r"[^\W\d_][\w-]*", name) or name.isupper() or party_of(name):
        return name
    return f"{bearers.first_name(name, gender)} {name}".lstrip()


def _with_title(speaker: Speaker, words: PersonWords) -> str:
    """A surname with the title by which the article tells whom it means: "Mrs. Shaw"."""
    titled = [each for each in speaker.phrases if each.split()[0].lower().rstrip(".") in words.titles]
    return max(titled, key=len, default=speaker.name) if max(map(len, speaker.names), default=0) == 1 else speaker.name
