"""All places of an article where somebody who can speak is named, in text order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qabot.attribution.descriptions import Description, parse
from qabot.attribution.heads import Sort, Word, common, head_of, is_thing, words_at
from qabot.attribution.party import is_country, is_national, known_camp, names_people
from qabot.attribution.proper import is_person
from qabot.languages.names import GENDERS
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.languages.vocabulary import Grammar, grammar
from qabot.types import Span

_MODIFIERS = 5  # words between a determiner and its noun
_NAME = 4  # words of a foreign name
_ATTRIBUTES = 2  # attributes that a phrase takes along


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase at its place. ``subject`` says that nothing before it speaks against its being the subject; ``speaks``
    that detection found it to be a speaker.
    """

    phrase: Description
    sentence: int
    subject: bool
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class _Scan:
    text: str
    row: list[Word]
    persons: PersonWords
    words: Grammar
    language: str


def mentions(text: str, sentences: Sequence[Span], language: str) -> list[Mention]:
    """Persons, organisations and countries named in the sentences, and single words that may be their names."""
    persons, words = person_words(language), grammar(language)
    found: list[Mention] = []
    for number, (start, end) in enumerate(sentences):
        scan = _Scan(text, words_at(text, start, end), persons, words, language)
        i = outer = 0
        while i < len(scan.row):
            core = _core(scan, i)
            if core == i or _plain(scan, i, core):
                i = max(core, i + 1)
                continue
            end = _extend(scan, core, apposition=i >= outer)
            span = (scan.row[i].start, scan.row[end - 1].end)
            phrase = parse(text, span, language, scan.row[i:end])
            if phrase.sort in (Sort.PERSON, Sort.GROUP):
                outer = max(outer, end)
            if _speaks(phrase, language) and not _predicative(scan, i, phrase) and not _post(scan, i, phrase):
                found.append(Mention(phrase, number, _subject(scan, i, phrase)))
            i = core
    return found


def _core(scan: _Scan, i: int) -> int:
    """Where the core of a noun phrase that begins at token ``i`` ends; ``i`` where none begins."""
    row, persons = scan.row, scan.persons
    if i >= len(row):
        return i
    first = row[i]
    lower = first.lower
    if not first.word:
        return i
    j = i
    if _opening(row, i) and lower in persons.particles and _surname(scan, i):
        return _run(scan, i)
    if lower in persons.determiners and (_opening(row, i) or not first.capital):
        j = i + 1
        while j < len(row) and j - i <= _MODIFIERS and _modifier(row[j], scan):
            j += 1
    elif (
        persons.nouns_capital
        and first.text[-1] == "s"
        and is_country(first.text[:-1], scan.language)
        and i + 1 < len(row)
    ):
        j = i + 1  # "Norwegens neue Ministerin"
        while j < len(row) - 1 and j - i <= _MODIFIERS and _modifier(row[j], scan):
            j += 1
        if j == i + 1 or not row[j].capital or not row[j - 1].lower.endswith(persons.adjective_endings):
            j = i
    elif not first.capital and is_national(first.text, scan.language):
        j = i + 1
    elif not (first.capital or _noun(first, scan)) or (_opening(row, i) and lower in scan.words.starters):
        return i
    end = _run(scan, j)
    return end if end > j else i


def _surname(scan: _Scan, i: int) -> bool:
    """Whether a particle opens a surname that the article knows with a first name: "Zu Guttenberg"."""
    if i + 1 >= len(scan.row) or not scan.row[i + 1].capital:
        return False
    if f" {scan.row[i].lower} {scan.row[i + 1].text}" not in scan.text:
        return False
    return any(
        first in GENDERS
        for first in re.findall(rf"(\S+) {re.escape(scan.row[i].lower)} {re.escape(scan.row[i + 1].text)}", scan.text)
    )


def _plain(scan: _Scan, i: int, core: int) -> bool:
    """Whether a phrase is only a common noun that names nobody: "die Halle"."""
    nouns = [token for token in scan.row[i:core] if token.capital and token.lower not in scan.persons.determiners]
    if len(nouns) != 1 or not scan.persons.nouns_capital:
        return False
    word = nouns[0].text
    if not common(word, scan.language) or head_of(word, scan.language)[0] or known_camp(word, scan.language):
        return False
    return not names_people([word], scan.language)


def _opening(row: list[Word], i: int) -> bool:
    return i == 0 or not row[i - 1].word


def _modifier(token: Word, scan: _Scan) -> bool:
    if not token.word:
        return False
    lower = token.lower
    if (
        lower in scan.persons.roles_behind
        or lower in scan.persons.prepositions
        or lower in scan.persons.joiners
        or lower in scan.persons.determiners
    ):
        return False
    if scan.persons.nouns_capital:
        return not token.capital
    return not token.capital and not head_of(token.text, scan.language)[0] and lower not in scan.words.starters


def _run(scan: _Scan, j: int) -> int:
    """The nouns and names from token ``j`` on, quotation marks and name particles between them included."""
    row, persons = scan.row, scan.persons
    end = j
    while end < len(row):
        token = row[end]
        if end > j and token.capital and token.lower in persons.determiners and persons.nouns_capital:
            break  # a heading or a sentence without its full stop
        follows = end + 1 < len(row) and row[end + 1].capital
        noun = token.word and (token.capital or _noun(token, scan))
        short = end > j and persons.nouns_capital and row[end - 1].text.isupper() and len(row[end - 1].text) > 1
        if short and head_of(token.text, scan.language)[3] in (Sort.PERSON, Sort.GROUP):
            break  # "informierte der NIS Abgeordnete"
        quoted = token.text in "„“”\"»«'‚‘" and follows and end < j + 3
        particle = end > j and row[end - 1].text in GENDERS and token.lower in persons.particles and follows
        if noun or quoted or particle:
            end += 1
        elif end > j and token.text == "." and follows and len(row[end - 1].text) < 3 and row[end - 1].capital:
            end += 1  # an initial or a title: "John F. Kennedy", "Dr. Braun"
        else:
            break
    while end > j and not row[end - 1].word:
        end -= 1
    return end


def _noun(token: Word, scan: _Scan) -> bool:
    if scan.persons.nouns_capital:
        return token.text[0].isdigit() and bool(head_of(token.text, scan.language)[0])
    return bool(head_of(token.text, scan.language)[0])


def _extend(scan: _Scan, core: int, *, apposition: bool) -> int:
    """Where the phrase ends with its attributes, its short form in brackets and its apposition.

    Inside another phrase there is none: in "der Sprecher des Präsidenten, Dmitri Peskow," the name is the outer one's.
    """
    row, persons = scan.row, scan.persons
    end = core
    for _ in range(_ATTRIBUTES):
        if end >= len(row) or not row[end].word:
            break
        lower = row[end].lower
        if lower not in persons.genitives and lower not in persons.attributes:
            break
        j = end + 1
        following = row[j].lower if j < len(row) else ""
        if lower in persons.attributes and following in persons.determiners and following not in persons.attributive:
            break  # "in seinem Bericht", "in die Lage"
        while j < len(row) and (row[j].lower in persons.determiners or _modifier(row[j], scan)) and j < end + 5:
            j += 1
        after = _run(scan, j)
        if after == j:
            break
        end = after
    if end + 2 < len(row) and row[end].text == "(" and row[end + 2].text == ")":
        end += 3
    if apposition and end + 1 < len(row) and row[end].text == ",":
        j = end + 1
        after = _run(scan, j)
        if row[j].lower in persons.determiners:  # ", der Ungar Zoltán Varga"
            first = next((k for k in range(j + 1, min(j + 4, len(row))) if row[k].text in GENDERS), j)
            if first > j and _run(scan, first) - first > 1:
                return _run(scan, first)
        named = after - j > 1 and row[j].text in GENDERS
        if named or (after - j > 1 and after < len(row) and row[after].text == ","):
            return after
        if row[core - 1].capital and any(token.text in GENDERS for token in row[max(0, core - 4) : core]):
            return _office(scan, j) or end
    return end


def _office(scan: _Scan, j: int) -> int:
    """Where an office set behind a name ends: ", der Justizminister des Landes,"; 0 where none stands there."""
    core = _core(scan, j)
    if core == j:
        return 0
    end = core
    while end < len(scan.row) and scan.row[end].word:
        if scan.row[end].lower not in (*scan.persons.genitives, *scan.persons.attributes):
            break
        after = _core(scan, end if scan.row[end].lower in scan.persons.genitives else end + 1)
        if after <= end + 1:
            break
        end = after
    held = any(head_of(token.text, scan.language)[3] is Sort.PERSON for token in scan.row[j:core])
    closed = end == len(scan.row) or scan.row[end].text in ",.;:!?"
    return end if held and closed else 0


def _speaks(phrase: Description, language: str) -> bool:
    if phrase.sort is Sort.PRONOUN or not phrase.words:
        return False
    if phrase.sort is not Sort.OTHER or is_person(phrase.name):
        return True
    core = " ".join(token.text for token in phrase.tokens[: phrase.core] if token.word)
    if not phrase.name:
        return False
    if known_camp(core, language) is not None or names_people(core.split(), language):
        return True
    # capitals in a row that neither vocabulary nor lexicon know are a foreign name
    words = phrase.name.split()
    return len(words) <= _NAME and not any(common(word, language) or is_thing(word, language) for word in words)


def _predicative(scan: _Scan, i: int, phrase: Description) -> bool:
    """Whether a role is told of somebody named elsewhere: "der als alter Leiter des Hafens gilt"."""
    if phrase.name or phrase.determiner or (phrase.sort is not Sort.PERSON and phrase.sort is not Sort.GROUP):
        return False
    while i and scan.row[i - 1].word and not scan.row[i - 1].capital:
        i -= 1
        if scan.row[i].lower in scan.persons.roles_behind:
            return True
        if not scan.row[i].lower.endswith(scan.persons.adjective_endings):
            return False
    return False


def _post(scan: _Scan, i: int, phrase: Description) -> bool:
    """Whether a phrase is an office or names whose it is: both in "vom Amt des Verteidigungsministers"."""
    posts, genitives = scan.persons.posts, scan.persons.genitives
    if i and scan.row[i].lower in genitives and scan.row[i - 1].lower in posts:
        return True
    behind = phrase.tokens[phrase.core].lower if phrase.core < len(phrase.tokens) else ""
    return phrase.tokens[phrase.core - 1].lower in posts and behind in genitives


def _subject(scan: _Scan, i: int, phrase: Description) -> bool:
    at = i
    while at and not phrase.determiner and _modifier(scan.row[at - 1], scan) and not scan.row[at - 1].capital:
        if not scan.row[at - 1].lower.endswith(scan.persons.adjective_endings):
            break
        at -= 1  # "in anderen Ländern"
    before = scan.row[at - 1].lower if at else ""
    if not phrase.determiner and at < i and before in scan.persons.oblique:
        return False  # "mit einem bekannten Wirt"
    genitive = phrase.determiner in scan.persons.genitives and phrase.numbers == "p"
    if genitive and i and scan.row[i - 1].capital:
        return False  # "die Zahl der Opfer"
    if before in scan.persons.prepositions or before in scan.persons.genitives:
        return False
    return phrase.determiner not in scan.persons.oblique
