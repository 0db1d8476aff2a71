"""Who is who in an article: mentions of the same person, organisation or country in one chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from qabot.attribution.antecedents import by_head, by_pronoun
from qabot.attribution.cast import Cast, Entity, bare, short_forms
from qabot.attribution.descriptions import Description
from qabot.attribution.heads import Sort
from qabot.attribution.homes import nations
from qabot.attribution.mentions import Mention
from qabot.attribution.party import Camp, depends, known_camp, names_people
from qabot.attribution.proper import gender_of, is_person
from qabot.languages.names import GENDERS
from qabot.languages.speaker_vocabulary import PersonWords, person_words

_RECURS = 3  # mentions from which on a bare name is surely somebody's


def chains(text: str, mentioned: Sequence[Mention], language: str) -> Cast:
    """Link the mentions of an article into entities.

    Names of unknown sort count only where they are countries or bodies, belong to a person or organisation named in
    full somewhere, or speak (mentions of pronouns are those of speakers and resolved here too).
    """
    cast = Cast(text, language)
    persons = person_words(language)
    cast.recurrent = _recurrent(mentioned)
    known = _name_words(mentioned) | cast.recurrent
    full = {mention.phrase.name for mention in mentioned}
    for mention in mentioned:
        phrase = mention.phrase
        if phrase.sort is Sort.PRONOUN:
            number = by_pronoun(cast, mention)
        elif phrase.sort is Sort.OTHER and not mention.speaks and not _known(phrase, known, language):
            continue
        else:
            number = _link(cast, replace(mention, phrase=_single(_unowned(phrase, known), full)), persons)
        if number is None:
            continue
        cast.places.append((mention, number))
        cast.by_span[phrase.span] = number
    return cast


def _unowned(phrase: Description, known: set[str]) -> Description:
    """A description whose name is only its owner's: in "die Anwältin Samanis" the client's."""
    last = phrase.name.split()[-1] if phrase.name else ""
    if phrase.sort is not Sort.PERSON or not phrase.noun or last in known or bare(last, known) is None:
        return phrase
    noun = next(i for i, token in enumerate(phrase.tokens) if token.text == phrase.noun)
    return replace(phrase, name="", core=noun + 1)


def _single(phrase: Description, full: set[str]) -> Description:
    """A description without the second of two names in a row: "habe Anna Kern Brandt gewarnt"."""
    words = phrase.name.split()
    if len(words) < 3 or words[-1] not in full:
        return phrase
    apart = len(words) == 3 and words[1] not in GENDERS and f"{words[0]} {words[2]}" in full
    if apart or words[-2] in full or " ".join(words[:-1]) in full:
        return replace(phrase, name=" ".join(words[:-1]))
    return phrase


def _recurrent(mentioned: Sequence[Mention]) -> frozenset[str]:
    """Names of one word, never with an article, that stand several times and mostly as subjects: no towns."""
    subjects: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for mention in mentioned:
        phrase = mention.phrase
        if phrase.sort is Sort.OTHER and phrase.name and " " not in phrase.name and not mention.speaks:
            counted = subjects if mention.subject and not phrase.determiner else others
            counted[phrase.name] += 1
    return frozenset(name for name, count in subjects.items() if count >= _RECURS and count > others[name])


def _name_words(mentioned: Sequence[Mention]) -> set[str]:
    words: set[str] = set()
    for mention in mentioned:
        phrase = mention.phrase
        owned = phrase.sort is Sort.PERSON and phrase.noun and not is_person(phrase.name)
        if phrase.name and not owned and (phrase.head or mention.speaks or " " in phrase.name):
            words.update(phrase.name.split())
        words.update(short_forms(phrase))
    return {w for w in words if not (w.endswith("s") and w[:-1] in words)}


def _known(phrase: Description, known: set[str], language: str) -> bool:
    last = phrase.name.split()[-1] if phrase.name else ""
    named = bool(last) and (bare(last, known) is not None or known_camp(phrase.name, language) is not None)
    return named or names_people(phrase.words, language)


def _link(cast: Cast, mention: Mention, persons: PersonWords) -> int:
    phrase = mention.phrase
    found = _by_camp(cast, phrase)
    if found is None and phrase.name:
        found = _by_name(cast, phrase)
        if found is None and not phrase.head:
            found = _by_letters(cast, phrase)
    if found is None and not phrase.name and phrase.head and phrase.sort is not Sort.PRONOUN:
        found = by_head(cast, mention, persons)
    if found is None:
        several = phrase.numbers == "p" or names_people(phrase.words, cast.language)
        cast.entities.append(Entity(number="p" if several else "s"))
        found = len(cast.entities) - 1
    _add(cast, found, phrase)
    return found


def _add(cast: Cast, number: int, phrase: Description) -> None:
    entity = cast.entities[number]
    entity.phrases.append(phrase)
    if not entity.names or phrase.name:
        entity.camp = entity.camp or (_own_camp(phrase, cast) if not phrase.head or not phrase.name else None)
    if phrase.name:
        _name(cast, number, phrase.name)
    for short in short_forms(phrase):
        _name(cast, number, short)
    if entity.sort in (Sort.OTHER, Sort.PRONOUN) or (phrase.name and phrase.sort is Sort.PERSON):
        entity.sort = phrase.sort
    narrowed = "".join(g for g in entity.genders if g in phrase.genders)
    entity.genders = gender_of(entity.name) or narrowed or entity.genders


def _name(cast: Cast, number: int, name: str) -> None:
    entity = cast.entities[number]
    persons = person_words(cast.language)
    if not persons.nouns_capital:  # "Ruth Pellow's"
        name = next((name.removesuffix(e) for e in persons.case_endings if name.endswith(e)), name)
    if name not in entity.names:
        entity.names.append(name)
    for word in name.split():
        places = cast.by_word.setdefault(word, [])
        if number not in places:
            places.append(number)


def _own_camp(phrase: Description, cast: Cast) -> Camp | None:
    if phrase.sort in (Sort.PERSON, Sort.GROUP):
        return None
    core = " ".join(token.text for token in phrase.tokens[: phrase.core] if token.word)
    camp = known_camp(core, cast.language)
    if camp is not None and depends(core, cast.language) and not nations(cast)[camp]:
        return None  # "der Norden" where nothing else tells of Korea
    return camp


def _by_camp(cast: Cast, phrase: Description) -> int | None:
    camp = _own_camp(phrase, cast)
    if camp is None:
        return None
    return next((i for i, entity in enumerate(cast.entities) if entity.camp == camp), None)


def _by_name(cast: Cast, phrase: Description) -> int | None:
    """The latest entity with this surname or name whose first name does not differ."""
    words = phrase.name.split()
    last = bare(words[-1], set(cast.by_word)) or words[-1]
    for number in reversed(cast.by_word.get(last, [])):
        entity = cast.entities[number]
        initials = len(words) == 1 and last.isupper() and len(last) > 2 and entity.sort is not Sort.PERSON
        if _place_only(phrase, entity, cast):
            continue
        if initials and last not in (*entity.names, entity.name.split()[-1]):
            continue  # they are no part of a name
        if len(words) == 1 or _same_name([*words[:-1], last], entity):
            if phrase.sort is Sort.ORGANISATION and (entity.sort is Sort.PERSON or _other_body(phrase, entity, cast)):
                continue
            return number
    return None


def _place_only(phrase: Description, entity: Entity, cast: Cast) -> bool:
    """Whether a body and a country share only a place at the end of a name: "Kultusgemeinde Wien" and "Wien"."""
    own = _own_camp(phrase, cast)
    apart = bool(phrase.head) and entity.camp is not None and not (own and own == entity.camp)
    return apart or (own is not None and bool(own.code) and entity.camp is None and bool(entity.heads))


def _other_body(phrase: Description, entity: Entity, cast: Cast) -> bool:
    """Whether a body shares only its place with another one: "Bergrettung Axams" and "Polizei Axams"."""
    if not phrase.head or phrase.head in phrase.name.lower():
        return False
    wider = person_words(cast.language).broader
    heads = entity.heads
    near = {phrase.head} | wider.get(phrase.head, frozenset())
    known = any(head in near or phrase.head in wider.get(head, frozenset()) for head in heads)
    return bool(heads) and not known and not any(h.endswith(phrase.head) or phrase.head.endswith(h) for h in heads)


def _same_name(words: list[str], entity: Entity) -> bool:
    full = entity.name.split()
    if len(full) == 1:
        return full[0] == words[-1]
    if words[0].lower() in full:
        words = [words[0].lower(), *words[1:]]  # "Zu Guttenberg" opens a sentence
    if set(words) <= set(full) or set(full) <= set(words):
        return True
    if len(words) == len(full):
        pairs = zip(words, full, strict=True)
        if all(a[: max(4, len(a) - 2)] == b[: max(4, len(a) - 2)] for a, b in pairs):
            return True  # the same in another case: "Süddeutscher Zeitung"
    return words[0] == full[0] and words[-1] == full[-1]


def _by_letters(cast: Cast, phrase: Description) -> int | None:
    """The entity that an abbreviation stands for: "CCC" for "Chaos Computer Club"."""
    name = phrase.name
    if not (name.isupper() and 2 < len(name) < 8):
        return None
    for number, entity in enumerate(cast.entities):
        for earlier in entity.phrases:
            core = [t.text for t in earlier.tokens[: earlier.core] if t.word and t.text[0].isupper()]
            if "".join(word[0] for word in core).endswith(name) and len(core) >= len(name):
                return number
    return None
