"""Whose words a question asks for: where it names them, and who of the index that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from qabot.entities.names import TITLES, is_titled, skeleton
from qabot.entities.parties import is_common, party_of
from qabot.entities.peoples import one_national
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import person_words
from qabot.question.clauses import opening
from qabot.question.names import Names
from qabot.text import tagger
from qabot.text.cues import Patterns, bears
from qabot.text.lexical import fold
from qabot.types import LanguageCode

LONGEST_NAME = 6  # words of a speaker where nothing shows his end
PERSON = re.compile(r"[A-ZÄÖÜ][\w'’-]+(?: [\w'’-]+)* [A-ZÄÖÜ][\w'’-]+")  # given and family name


def find_speaker(
    text: str, lower: str, names: Names, patterns: Patterns
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where the question names whose words it asks for, articles left out, and what is no topic for that reason."""
    for frame in patterns.frames:
        if match := frame.search(lower):
            start, end = match.span("speaker")
            cut = start + len(" ".join(_subject(text[start:end].split(" "), text, patterns)))
            return ((start, end), match.span()) if cut in (start, end) else ((start, cut), (match.start(), cut))
    opens = opening(lower, names, patterns)
    if not opens:
        return None, None
    cue = patterns.verdict(lower) or patterns.cue(lower)
    auxiliary = patterns.auxiliary.search(lower)
    if auxiliary and cue is None and patterns.hearsay.fullmatch(auxiliary.group()):
        auxiliary = None  # "Was soll Kern geliefert haben?" asks for what others say of him
    verbs = [
        match.start() + len(match.group().split(" ")[0].rstrip(",")) for match in (auxiliary, cue and cue[1]) if match
    ]
    if not patterns.asking.match(lower):
        verbs.append(opens)
    for verb in sorted(set(verbs)):
        subject = patterns.following.match(lower, verb)
        if subject is None:
            continue
        start, end = subject.span("speaker")
        if cue and cue[1].start() == start:
            continue  # "which vase was claimed by two museums": no subject follows
        if cue and start < cue[1].start() < end:
            end = cue[1].start() - 1
        while (gap := text.find(" ", start, end)) > 0 and text[start:gap].casefold() in patterns.fillers:
            start = gap + 1
        typed = _subject(text[start:end].split(" ")[:LONGEST_NAME], text, patterns)
        end = start + len(" ".join(typed))
        if patterns.facing.search(lower, 0, verb):
            end = _subject_alone((start, end), text, lower, names, patterns)
        if end > start and not patterns.back.fullmatch(lower[start:end]):
            end = _with_another((start, end), text, names, patterns)
            return (start, end), (start, end)
    return None, None


def _subject_alone(phrase: tuple[int, int], text: str, lower: str, names: Names, patterns: Patterns) -> int:
    """Where a subject ends that whom it turns to follows: "Opposition" of "wirft die Opposition Feddern ... vor"."""
    start, end = phrase
    beside = patterns.articles.match(lower[end:].lstrip())
    if (owned := patterns.owned.search(lower, start, end)) and not (beside and beside.group()):
        return owned.start()
    first, _, rest = text[start:end].partition(" ")
    countries = bool(rest) and None not in (party_of(first), party_of(rest))
    person = rest and _is_body(first, patterns.code) and (found := names.find(rest)) and PERSON.fullmatch(found)
    return start + len(first) if countries or person else end


def _is_body(word: str, code: LanguageCode) -> bool:
    """Whether a noun is one for a body, or a name of a party or country: nobody's office or title."""
    return party_of(word) is not None or word.casefold().endswith(tuple(person_words(code).organisations))


def _subject(typed: list[str], text: str, patterns: Patterns) -> list[str]:
    """The words of a subject, of those that stand where it does: without what ends it, and what follows it."""
    while typed and (typed[-1].casefold() in patterns.fillers or _no_noun(typed[-1], text, patterns)):
        typed = typed[:-1]
    return typed[: _phrase_end(typed, text, patterns)]


def _phrase_end(typed: Sequence[str], text: str, patterns: Patterns) -> int:
    """How many words a subject has that another phrase follows: one whose adjective or number stands right behind its
    noun ("hat das Landamt | gefälschte Verträge bestätigt"), or whose owner does ("hat Kern | Orths Pläne abgelehnt").
    All where nothing shows that."""
    small = person_words(patterns.code)
    linking = small.prepositions | small.particles | small.genitives | small.joining | small.definite
    for n, (before, word) in enumerate(pairwise(typed), 1):
        noun = before[:1].isupper() and (_no_noun(word, text, patterns) or _no_name(word, patterns))
        more = n + 1 < len(typed)
        if more and word.lower() not in linking and (noun or word.isdigit()):
            return n
        if more and _owns(before, word, typed[n + 1], patterns):
            return n
    return len(typed)


def _owns(before: str, word: str, noun: str, patterns: Patterns) -> bool:
    """Whether a German genitive behind a name belongs to the thing that follows: "Orths" of "Kern Orths Pläne". Of
    whoever speaks himself it does: "Orths Partei" is one that does, and "Jan Orths" one name."""
    if patterns.code != "de" or {before, word} & FIRST_NAMES or not (before[:1].isupper() and word[:1].isupper()):
        return False
    owner = word.endswith(("s", "'", "’")) and not before.endswith(("s", "'", "’"))
    return owner and tagger.part_of_speech(noun) is tagger.PartOfSpeech.NOUN and not is_common(noun)


def _no_name(word: str, patterns: Patterns) -> bool:
    """Whether a word goes on behind a name in an English question: "receive" of "did Kern receive", no "council"."""
    return patterns.code == "en" and word.isalpha() and word.islower() and not is_common(word)


def _no_noun(word: str, text: str, patterns: Patterns) -> bool:
    """Whether a word is no German noun, which has a capital where anything but the first word of a text has one."""
    return patterns.code == "de" and word.islower() and any(map(str.isupper, text[1:]))


def person_in(phrase: tuple[int, int], text: str, names: Names, patterns: Patterns) -> tuple[int, int]:
    """The part of a phrase that names a person: "Birte Sönksen" of "Birte Sönksen der Firma Velten".

    Of somebody known it ends with his family name.
    """
    start, end = phrase
    if _each(text[start:end], names, patterns):
        return phrase
    typed = text[start:end].split(" ")
    for n in range(1, len(typed)):
        first, rest = " ".join(typed[:n]), " ".join(typed[n:])
        if len({known for part in (first, rest) if (known := _person(part, names))}) == 2:
            return start, start + len(first)  # "Hat Kern Orth kritisiert?"
    known = names.find(text[start:end])
    for n in range(1, len(typed)) if known is None and patterns.code == "de" else ():
        noun = tagger.known(typed[n]) and tagger.part_of_speech(typed[n]) is tagger.PartOfSpeech.NOUN
        if noun and not is_common(typed[n]) and _person(" ".join(typed[:n]), names):
            return start, start + len(" ".join(typed[:n]))  # "Hat Kern Spenden genommen?"
    if known and PERSON.fullmatch(known) and not any(map(is_common, known.split(" "))):
        family = skeleton(known.split(" ")[-1])
        place = next((n for n, word in enumerate(typed, 1) if skeleton(word) == family), len(typed))
        return start, start + len(" ".join(typed[:place]))
    found = re.match(r"(?:[A-ZÄÖÜ][\w'’-]+ ){2,}(?=(\w+) )", text[start:end])
    if found and patterns.articles.fullmatch(f"{found[1].casefold()} "):
        end = start + found.end() - 1
    return start, end


def _person(phrase: str, names: Names) -> str | None:
    """The person whom a phrase names by his family name, as it is written."""
    known = names.find(phrase)
    if known and " " not in known:
        known = names.bearer(known)  # whom an article calls by no more than that
    typed = known and fold(known.split(" ")[-1]) in map(fold, phrase.split(" "))
    return known if known and typed and PERSON.fullmatch(known) else None


def _each(phrase: str, names: Names, patterns: Patterns) -> tuple[str, ...]:
    """The persons whom a list of them names; empty where it is none, or one of them is not known."""
    found = [_person(part, names) for part in re.split(rf" (?:{patterns.joining.pattern}) ", phrase)]
    known = tuple(name for name in found if name)
    return known if len(known) == len(found) > 1 else ()


def _with_another(phrase: tuple[int, int], text: str, names: Names, patterns: Patterns) -> int:
    """Where a subject ends to which another person is joined: "Kern und Jan Orth"."""
    start, end = phrase
    behind = re.match(rf" (?:{patterns.joining.pattern})((?: [A-ZÄÖÜ][\w'’-]+){{1,3}})", text[end:])
    for size in range(len(behind[1].split()), 0, -1) if behind else ():
        whole = re.match(rf" \S+(?: \S+){{{size}}}", text[end:])
        if whole and _each(text[start : end + whole.end()], names, patterns):
            return end + whole.end()
    return end


def named(phrase: tuple[int, int] | None, text: str, names: Names, patterns: Patterns) -> tuple[tuple[str, ...], bool]:
    """The speakers asked about, and whether one of them is known to the index by the name that is typed.

    That is enough to ask for somebody's words without a verb of speaking, so it wants a family name: "From when" is no
    Fromm, and who asks what happened in Germany asks for no words of Germany's.
    """
    if phrase is not None:
        typed = text[phrase[0] : phrase[1]]
        if one_national((text[: phrase[0]].split() or [""])[-1], typed, patterns.code):
            return (typed,), True  # "der Grieche" is not Greece
        if both := _each(typed, names, patterns):
            return both, True
        if holder := names.holder(typed):
            return (holder,), True
        found = names.find(typed)
        if found and is_titled(typed) and " " not in found and not found.isupper() and party_of(found) is None:
            return (typed,), True  # both Mr and Mrs Shaw are called "Shaw"
        if found and party_of(found) is None and _is_of_another(found, typed, patterns.code):
            found = None
        same = found is None or found.casefold() == typed.casefold()
        return ((typed,) if found is None or same else (found, typed)), _is_typed(found, typed)
    found = names.within(text)
    return (as_typed(found, text, names) if found else ()), _is_typed(found, text)


def _is_typed(found: str | None, text: str) -> bool:
    """Whether a person's family name stands in ``text`` letter by letter, with a capital where any word has one."""
    if found is None or party_of(found) or (" " in found and found.split(" ")[0] not in FIRST_NAMES):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word[:1].isupper() or text.islower()]
    return fold(found.split(" ")[-1].split("-")[-1]) in map(fold, words)


def is_office(phrase: str) -> bool:
    """Whether a phrase ends in a noun for a person."""
    last = phrase.split(" ")[-1].casefold()
    return bears(last, "de") or bears(last, "en")


def _is_of_another(found: str, typed: str, code: LanguageCode) -> bool:
    """Whether a name that is found is none of who is typed: no typing error makes "prime minister" the name of somebody
    called Price, "Kerns Anwalt" is not whoever is called "Anwalt" alone, nor "the president of Marburg" the town."""
    *owner, last = _head(typed, code)
    if _is_kind(last, code):
        alone = " " not in found and _is_kind(found, code) and any(not is_common(word) for word in owner)
        return alone or skeleton(last) not in map(skeleton, found.split(" "))
    own = skeleton(found.split(" ")[-1])
    return bool(owner) and is_common(owner[-1]) and skeleton(last) == f"{own}s"  # "Anwalt Kerns"


def _is_kind(word: str, code: LanguageCode) -> bool:
    """Whether a word is a noun for what somebody is, and no name."""
    noun = code == "de" and tagger.known(word) and tagger.part_of_speech(word) is tagger.PartOfSpeech.NOUN
    return noun or is_common(word)


def _head(phrase: str, code: LanguageCode) -> list[str]:
    """The words of a phrase up to its noun: without what a preposition or a genitive adds behind it."""
    people, words = person_words(code), phrase.split(" ")
    ends = people.owning | people.genitives
    return words[: next((n for n, word in enumerate(words) if n and word.casefold() in ends), len(words))]


def as_typed(found: str, text: str, names: Names) -> tuple[str, ...]:
    """Somebody named in ``text``, and the words that name him there, which may be of another language."""
    words = re.findall(r"\w[\w'-]*", text)
    own = {skeleton(part) for part in found.split(" ")}
    spans = ((n, n + size) for size in (1, 2) for n in range(len(words)))
    start, end = next((span for span in spans if names.within(" ".join(words[slice(*span)])) == found), (0, 0))
    while start > 0 and (skeleton(words[start - 1]) in own or words[start - 1].casefold() in TITLES):
        # the surname alone is somebody else's, too
        start -= 1
    typed = " ".join(words[start:end]) or found
    return (found,) if typed.casefold() == found.casefold() else (found, typed)
