"""Who is meant by an office or a description ("die Bürgermeisterin"): whom the articles at hand call so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Pool, story
from qabot.entities.names import is_named, skeleton, titled_gender
from qabot.entities.parties import parties_in
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import person_words
from qabot.question.speakers import PERSON
from qabot.text import lexical
from qabot.text.cues import bears
from qabot.types import Article, LanguageCode, Query, Statement

if TYPE_CHECKING:
    from qabot.store import Index

PREFIX = 6  # letters from which an office may open a word of the other language: "minister" of "Ministerpräsident"
SHORTEST = 4  # letters of an office that ends a longer word: "Bildungsministerin"
OWNED = 200  # characters before a pronoun in which it is told whose it is
BEFORE, BEHIND = 60, 60  # characters around a name in which an office may stand
_TOKEN = re.compile(r"[^\W\d_]+(?:['’]s)?")


def resolved(query: Query, pool: Pool) -> Query:
    """The query with the names of those whom the articles call what it asks about, best article first.

    It stays as it is where a name is asked about, or where no speaker of the articles is called so.
    """
    if not query.speakers or not is_description(query.speakers[-1], query.language):
        return query
    typed, whole = query.speakers[-1], _whole(query)
    found: dict[str, None] = {}
    for article in pool.articles.values():
        for said in pool.statements_of(article.id):
            if said.speaker not in found and called(said, article, whole, query.language):
                found[said.speaker] = None
    if not found:
        return query
    persons = dict.fromkeys(name for name in found if PERSON.fullmatch(name))
    found = persons or found  # no town, however near its name stands to the office
    return replace(query, speakers=tuple(found) if len(found) == 1 else (typed, *found, typed))


def of_the_turn(query: Query, index: Index) -> Query:
    """The query about that person of the turn before who holds the office that it asks about, if one does."""
    if not query.recent or not query.speakers or not is_description(query.speakers[-1], query.language):
        return query
    whole = _whole(query)
    for name in query.recent:
        for said in index.all_statements(speaker=name.split(" ")[-1]):
            article = index.article(said.article) if is_named(name, said.speaker) else None
            if article is not None and called(said, article, whole, query.language):
                return replace(query, speakers=(said.speaker,), carried=(*query.carried, "speakers"))
    return query


def of_the_place(query: Query, pool: Pool) -> Pool:
    """The pool without what those say who hold the office asked about elsewhere: "die Bürgermeisterin von Osterwede" is
    none of another town."""
    if not query.speakers or not is_description(query.speakers[-1], query.language):
        return pool
    typed, whole = query.speakers[-1], _whole(query)
    if whole == typed:
        return pool
    kept = [
        item
        for item in pool.evidence
        if item.statement is None
        or not called(item.statement, item.article, typed, query.language)
        or called(item.statement, item.article, whole, query.language)
    ]
    return replace(pool, evidence=tuple(kept))


def _whole(query: Query) -> str:
    """The description of who is asked about, with the place behind it, which may be read as the topic."""
    typed, people = query.speakers[-1], person_words(query.language)
    links = "|".join(sorted(people.owning | people.genitives))
    found = re.search(rf"(?<!\w){re.escape(typed)} (?:{links}) [A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*", query.question)
    return found.group() if found else typed


def is_official(name: str, language: LanguageCode) -> bool:
    """Whether somebody has no name but an office that states have: "Vizedirektor", "a deputy minister"."""
    if not is_description(name, language):
        return False
    people, noun = person_words(language), _parts(name, language)[0][-1].casefold()
    kinds = people.officials.union(*(people.broader.get(kind, ()) for kind in people.officials))
    return people.has_head(noun, people.offices | kinds)


def is_description(name: str, language: LanguageCode) -> bool:
    """Whether somebody is asked about by what he is, not by a name."""
    head, _ = _parts(name, language)
    if not head or not _is_role(head[-1], language):
        return False
    titled = head[0].casefold() in person_words(language).titles  # "Herr Müller", "Mira Weber", "Weber" are names
    return not (titled or not FIRST_NAMES.isdisjoint(head) or coverage.is_name(head[-1], language))


def is_unheard_of(query: Query, pool: Pool) -> bool:
    """Whether an office is asked about of which no article speaks; of somebody's, none in a sentence with him."""
    typed = query.speakers[-1]
    if not is_description(typed, query.language):
        return False
    words = coverage.telling_words(typed, query.language)
    owned = _owner(typed.split(" ")[0], query.language) is not None
    telling = words if owned else [word for word in words if word.weight >= coverage.INFORMED]
    return not any(
        all(coverage.degree(word, text) >= coverage.BORNE for word in telling)
        for article in pool.articles.values()
        for text in ([article.text[slice(*span)] for span in story(article)] if owned else [article.text])
    )


def _owner(word: str, language: LanguageCode) -> str | None:
    """The name that is a word's genitive: "Kern" of "Kerns"."""
    owner = re.fullmatch(r"(.+?)['’]?s|(.+)['’]", word)
    name = (owner[1] or owner[2]) if owner else ""
    return name if name and coverage.is_name(name, language) else None


def called(said: Statement, article: Article, description: str, language: LanguageCode) -> bool:
    """Whether an article gives the speaker of a statement the office of a description: beside his name, or in its
    place."""
    family = said.speaker.split(" ")[-1]
    head, rest = _parts(description, language)
    if any(skeleton(_owner(word, language) or "") == skeleton(family) for word in head[:-1]):
        return False  # nobody is his own lawyer
    whole = f"{said.party} {article.text}"
    near = all(_held(word, language, whole) for word in rest)
    if bears(family.casefold(), article.language) and FIRST_NAMES.isdisjoint(said.speaker.split(" ")):
        own = f"{said.speaker} {said.speaker_mention} {said.party}"
        shown = (
            head[:-1] if _is_of_a_place(description, language) else [*head[:-1], *rest]
        )  # the place is the article's
        asked = language == article.language and all(_held(word, language, own) for word in shown)
        return asked and near and _same_office(head, language, family, article.language)
    if not family[:1].isupper() or parties_in(said.speaker) or _is_man(said.speaker, head[-1], language):
        return False
    return any(
        _same_office(head, language, noun, article.language)
        and (near or any(_opens(word, language, noun) for word in rest))
        and all(
            _held(word, language, f"{text} {said.party}")
            or _opens(word, language, noun)
            or _owns(word, language, text, article)
            for word in head[:-1]
        )
        for text, noun in _shown(said.speaker, article)
    )


def _owns(word: str, language: LanguageCode, text: str, article: Article) -> bool:
    """Whether a word of a question names whose somebody is of whom an article says "sein Anwalt": who is named last
    before that."""
    owner = _owner(word, language)
    pronoun = re.search(rf"(?i)\b(?:{'|'.join(person_words(article.language).possessives)})\b", text)
    if owner is None or pronoun is None or (at := article.text.find(text[pronoun.start() :])) < 0:
        return False
    before = _TOKEN.findall(article.text[max(0, at - OWNED) : at])
    last = next((each for each in reversed(before) if coverage.is_name(each, article.language)), "")
    return skeleton(last) == skeleton(owner)


def _is_of_a_place(description: str, language: LanguageCode) -> bool:
    """Whether an office is somebody's of a place, or of anything that has no article: "von Osterwede"."""
    people = person_words(language)
    owning, definite = "|".join(sorted(people.owning)), "|".join(sorted(people.definite | {"the"}))
    return re.search(rf" (?:{owning}) (?!(?:{definite}) )(?=[A-ZÄÖÜ])", description) is not None


def _same_office(head: list[str], language: LanguageCode, noun: str, spoken: LanguageCode) -> bool:
    """Whether a ``noun`` in the language ``spoken`` names the office asked for, or a special one of its kind."""
    if language == spoken:  # in it a woman's office has another form than a man's
        held, form = lexical.fold(noun), lexical.fold(head[-1])
        return held == form or (len(form) >= SHORTEST and held.endswith(form))
    return any(
        held.endswith(form) or (len(head) > 1 and len(form) >= PREFIX and held.startswith(form))
        for form in _abroad(head[-1], language)
        for held in _genders(noun, spoken)
    )


def _is_man(name: str, noun: str, language: LanguageCode) -> bool:
    """Whether a woman's office is asked for, and a man bears the name."""
    return _genders(noun, language) != {lexical.fold(noun)} and titled_gender(name) == "m"


def _opens(word: str, language: LanguageCode, noun: str) -> bool:
    """Whether a word of one language opens a compound of the other: "sporting" in "Sportdirektor"."""
    held = lexical.fold(noun)
    return any(len(form) >= SHORTEST and held.startswith(form[:SHORTEST]) for form in _abroad(word, language))


@lru_cache(maxsize=5_000)
def _is_role(noun: str, language: LanguageCode) -> bool:
    """Whether a noun is one for a person, and for no body."""
    people = person_words(language)
    roles = {lexical.fold(role) for role in people.roles}
    ends = (form[n:] for form in _genders(noun, language) for n in range(max(1, len(form) - SHORTEST + 1)))
    return noun.casefold() not in people.organisations and not roles.isdisjoint(ends)


def _parts(description: str, language: LanguageCode) -> tuple[list[str], list[str]]:
    """The words of an office up to its noun, and those of what it is an office of."""
    people = person_words(language)
    words = _TOKEN.findall(description)
    ends = people.genitives | people.prepositions
    place = next((n for n, word in enumerate(words) if n and word.casefold() in ends), len(words))
    return words[:place], [word for word in words[place:] if word.casefold() not in ends | people.definite]


@lru_cache(maxsize=5_000)
def _shown(name: str, article: Article) -> tuple[tuple[str, str], ...]:
    """What stands with a name in an article and tells who bears it, each with a noun in it for a person.

    It stands right before the name, given names between them, or between commas on either side of it. A namesake's is
    none of his.
    """
    found = []
    *given, family = name.split(" ")
    for place in re.finditer(rf"\b{re.escape(family)}\b", article.text):
        before = article.text[max(0, place.start() - BEFORE) : place.start()]
        before = re.split(r"(?i)(?<!\b[dm]r)(?<!\bprof)[.!?:;\n]", before)[-1]
        behind = article.text[place.end() : place.end() + BEHIND]
        other = next(iter(_TOKEN.findall(before)[-1:]), "")
        noun = bears(other.casefold(), article.language) or other.casefold() in person_words(article.language).titles
        if given and before.endswith(" ") and other[:1].isupper() and other not in given and not noun:
            continue
        *earlier, last = before.split(",")
        near = [(last, True)]
        if earlier and behind.startswith(",") and not re.search(r"\b[a-zäöüß]", last):
            near.append((earlier[-1], False))
        if apposed := re.match(r", ([^,.;:!?\n]+)[,.]", behind):
            near.append((apposed[1], False))
        for text, adjacent in near:
            words = _TOKEN.findall(text)
            for n, word in enumerate(words):
                if bears(word.casefold(), article.language) and not (
                    adjacent and _parted(words[n + 1 :], article.language)
                ):
                    found.append((text, word))
    return tuple(dict.fromkeys(found))


def _parted(words: list[str], language: LanguageCode) -> bool:
    """Whether what stands between an office and a name parts them: "die Ministerin wirft Amsel ... vor"."""
    people = person_words(language)
    small = people.genitives | people.prepositions | people.definite | people.titles
    return any(word.islower() and word not in small for word in words)


def _held(word: str, language: LanguageCode, text: str) -> bool:
    found = coverage.telling_words(word, language)
    return all(coverage.degree(each, text) >= coverage.BORNE for each in found)


@lru_cache(maxsize=5_000)
def _genders(noun: str, language: LanguageCode) -> frozenset[str]:
    """An office, folded, as men and women hold it."""
    form = lexical.fold(noun)
    endings = person_words(language).feminine_endings
    return frozenset({form} | {form.removesuffix(lexical.fold(ending)) for ending in endings if len(form) > PREFIX})


@lru_cache(maxsize=5_000)
def _abroad(noun: str, language: LanguageCode) -> frozenset[str]:
    """What an office is called in the other language."""
    return frozenset(other for form in _genders(noun, language) for other in coverage.likely(form, language))
