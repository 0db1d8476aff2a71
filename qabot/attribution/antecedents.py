"""Whom a pronoun or a description without a name means."""

from __future__ import annotations

from qabot.attribution.cast import Cast, Entity
from qabot.attribution.descriptions import Description
from qabot.attribution.heads import Sort, Word, common, is_thing, words_at
from qabot.attribution.mentions import Mention
from qabot.attribution.party import Camp, Evidence, pointers
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import Span

_REACH = 6  # sentences back within which a pronoun finds whom it stands for
_CLAUSE = 200  # characters within which a relative clause ends
_HUMAN = 2.0  # sentences by which a person may be farther away than a body or word of unknown sort to be "er"
_SALIENT, _EACH = 0.8, 0.1  # sentences by which somebody may be farther away of whom the article tells, by mentions
_LAST_RESORT = 3  # sentences back within which a general noun finds a name of unknown sort


def by_head(cast: Cast, mention: Mention, persons: PersonWords) -> int | None:
    """Whom a description without a name means: the latest entity that the noun fits."""
    phrase = mention.phrase
    if not phrase.definite and (phrase.determiner or phrase.sort is Sort.PERSON):
        return None
    if phrase.head in persons.anyone and phrase.definite:
        return by_pronoun(cast, mention)
    wider = persons.broader.get(phrase.head, frozenset())
    camp = _shown(phrase, cast.language)
    attributes = _attributes(phrase)
    general: int | None = None
    for place, number in reversed(cast.places):
        entity = cast.entities[number]
        if mention.sentence - place.sentence > 40 or not _agrees(phrase, entity):
            continue
        if not persons.nouns_capital and _qualified(phrase, entity):
            continue
        same = phrase.definite or any(earlier.noun == phrase.noun for earlier in entity.phrases)
        if same and any(_fits(phrase, earlier, wider) for earlier in entity.phrases):
            theirs = next((c for e in entity.phrases if (c := _shown(e, cast.language))), entity.camp)
            if camp and theirs and camp != theirs:
                continue
            known = any(attributes & set(e.words) or not _attributes(e) for e in entity.phrases)
            if attributes and not known and not camp:
                continue
            return number
        near = mention.sentence - place.sentence <= _LAST_RESORT
        body = entity.sort is Sort.OTHER and entity.names and (entity.camp is None or not entity.camp.code)
        if general is None and near and body and place.speaks and not attributes and not camp:
            general = number
    broad = phrase.head in persons.last_resort and _plain(phrase)
    return general if phrase.sort is Sort.ORGANISATION and phrase.definite and broad else None


def _plain(phrase: Description) -> bool:
    """Whether a noun is no compound: "die Organisation", not "die Forschungsorganisation"."""
    return phrase.noun.lower() in (phrase.head, phrase.head + "s", phrase.head + "es")


def _qualified(phrase: Description, entity: Entity) -> bool:
    """Whether what stands before a noun speaks against an entity: "the town council" is no harbour authority."""
    before = {t.lower for t in phrase.tokens[: phrase.core] if t.word and t.lower != phrase.determiner}
    before -= {phrase.noun.lower()}
    return bool(before) and not any(before & {w.lower() for w in earlier.words} for earlier in entity.phrases)


def _fits(phrase: Description, earlier: Description, wider: frozenset[str]) -> bool:
    if not earlier.head:
        return bool(earlier.name) and earlier.name.lower().split()[-1] in wider
    if earlier.head == phrase.head:
        # "der Justizminister" is not "der Außenminister", yet "der Minister" may be either
        mine, theirs = _stem(phrase), _stem(earlier)
        return mine == theirs or mine == phrase.head or theirs.endswith(mine) or theirs == earlier.head
    if phrase.sort is Sort.ORGANISATION and not _plain(phrase) and phrase.noun[:4] != earlier.noun[:4]:
        return False  # "die Hafenbehörde" is no "Stadtverwaltung"
    return earlier.head in wider or _stem(earlier).endswith((phrase.head, *wider))


def _stem(phrase: Description) -> str:
    noun = phrase.noun.lower().rsplit("-", 1)[-1]
    at = noun.rfind(phrase.head[: max(3, len(phrase.head) - 2)])
    return noun[:at] + phrase.head if at >= 0 else phrase.head


def _shown(phrase: Description, language: str) -> Camp | None:
    """The country or body that a description shows: "die iranische Regierung", "die Fraktion der Grünen"."""
    persons, words = person_words(language), phrase.words
    found = [
        p
        for p in pointers(words, language)
        if not p.needs_context
        and (p.part or p.evidence is not Evidence.LEADER)
        and not (p.start and words[p.start - 1].lower() in persons.concerning)
    ]
    return found[0].camp if found else None


def _attributes(phrase: Description) -> set[str]:
    return {token.text for token in phrase.tokens[phrase.core :] if token.word and token.text[0].isupper()}


def _agrees(phrase: Description, entity: Entity) -> bool:
    if phrase.numbers in ("s", "p") and phrase.numbers != entity.number:
        return False
    if phrase.sort is Sort.PERSON and entity.sort in (Sort.PERSON, Sort.OTHER):
        return bool(set(phrase.genders) & set(entity.genders))
    return (
        phrase.sort is entity.sort
        or Sort.OTHER in (phrase.sort, entity.sort)
        or Sort.GROUP
        in (
            phrase.sort,
            entity.sort,
        )
    )


def by_pronoun(cast: Cast, mention: Mention) -> int | None:
    """Whom a pronoun stands for: near, agreeing, rather a subject, rather one who spoke last."""
    phrase = mention.phrase
    if (antecedent := _relative(cast, phrase)) is not None:
        return antecedent
    if relates_to_thing(cast.text, phrase, cast.language):
        return None
    numbers = _verb_number(cast, phrase) or phrase.numbers
    neuters = person_words(cast.language).nouns_capital
    matters = person_words(cast.language).carriers | person_words(cast.language).abstract
    best: tuple[float, int] | None = None
    nearest = _clause_subject(cast, mention)
    other = _others_clause(cast, mention)
    accusers = person_words(cast.language).accusers
    for place, number in cast.places:
        if place.phrase.span[0] >= phrase.span[0] or (other and other[0] <= place.phrase.span[0] < other[1]):
            continue
        away = mention.sentence - place.sentence
        entity = cast.entities[number]
        if away > _REACH or not _may_be(phrase, numbers, entity):
            continue
        unsure = place.phrase.sort is Sort.OTHER and not place.speaks and entity.sort is Sort.OTHER
        if unsure and entity.camp is None and not cast.recurrent & set(entity.names):
            continue  # perhaps no name at all
        if entity.sort is Sort.OTHER and entity.camp is None and entity.name.lower() in matters:
            continue  # "in einer Erklärung"
        score = -1.0 * away + (0.9 if place.subject else 0.0) + (0.7 if place.speaks else 0.0)
        score += 0.5 if entity.sort is Sort.PERSON else 0.0
        score += min(_SALIENT, _EACH * len(entity.phrases)) if entity.sort is Sort.PERSON else 0.0
        score -= 1.0 if unsure and entity.camp is None else 0.0
        score -= _HUMAN if other and any(head in accusers for head in entity.heads) else 0.0
        score += 0.8 if place is nearest else 0.0
        score -= 1.0 if entity.camp is not None and "n" not in phrase.genders else 0.0
        if neuters and phrase.genders == "m" and mention.speaks and entity.sort is not Sort.PERSON:
            if entity.camp is not None and entity.camp.code:
                continue  # where countries are neuter or feminine, none of them is "er"
            score -= _HUMAN
        if not neuters and "n" not in phrase.genders and entity.sort is not Sort.PERSON and " " in entity.name:
            score -= 1.0  # where things are no "he", names of several words are rather bodies
        if best is None or score > best[0]:
            best = (score, number)
    return best[1] if best else None


def _others_clause(cast: Cast, mention: Mention) -> Span | None:
    """The clause that does something to whom a pronoun means: in "als ihm der Wirt drohte, sagte er" not the host."""
    start, text = mention.phrase.span[0], cast.text
    if not mention.speaks or not text[start].islower():
        return None
    row = words_at(text, max(0, start - _CLAUSE), start)
    ends = [i for i, word in enumerate(row) if not word.word]
    sentence = next((i + 1 for i in reversed(ends) if row[i].text in ".!?:;"), 0)
    at = next((i for i in range(len(row) - 1, sentence - 1, -1) if _object(row[i], mention, cast.language)), None)
    if at is None:
        return None
    first = next((row[i].end for i in reversed(ends) if i < at), row[sentence].start)
    last = next((row[i].start for i in ends if i > at), start)
    return (first, last) if last < start else None


def _object(word: Word, mention: Mention, language: str) -> bool:
    persons = person_words(language)
    own = {entry[0] for entry in persons.pronouns.get(word.lower, frozenset())}
    return word.lower in persons.objects and bool(own & set(mention.phrase.genders))


def _clause_subject(cast: Cast, mention: Mention) -> Mention | None:
    """The subject that stands last before a pronoun in its sentence, where the order of words shows subjects."""
    if person_words(cast.language).nouns_capital:
        return None
    before = [
        p for p, _ in cast.places if p.sentence == mention.sentence and p.phrase.span[1] <= mention.phrase.span[0]
    ]
    return next((place for place in reversed(before) if place.subject), None)


def _relative(cast: Cast, phrase: Description) -> int | None:
    """Whom a relative pronoun stands for: he who is named right before its comma."""
    if phrase.determiner not in person_words(cast.language).relatives:
        return None
    start = phrase.span[0]
    if not after_comma(cast.text, start):
        return None
    numbers = _clause_number(cast, phrase) or phrase.numbers
    for place, number in reversed(cast.places):
        between = cast.text[place.phrase.span[1] : start]
        if place.phrase.span[1] > start or len(between) >= 40:
            continue
        either = len(between) < 3 and place.phrase.numbers == "sp" and numbers == "p"  # "den Verdächtigen, die"
        if either or _may_be(phrase, numbers, cast.entities[number]):
            return number
    return None


def _clause_number(cast: Cast, phrase: Description) -> str:
    """``s`` or ``p`` by the verb that closes the clause of an ambiguous relative pronoun, ``""`` where none tells."""
    persons = person_words(cast.language)
    if len(phrase.numbers) < 2 or not persons.nouns_capital:
        return ""
    row = words_at(cast.text, phrase.span[1], phrase.span[1] + _CLAUSE)
    end = next((i for i, word in enumerate(row) if not word.word and word.text in ",.;:!?–"), 0)
    if not end or row[end - 1].capital:
        return ""
    return "p" if row[end - 1].lower.endswith(persons.plural_verbs) else "s"


def after_comma(text: str, start: int) -> bool:
    """Whether a comma stands right before a place."""
    return text[max(0, start - 2) : start].strip() == ","


def relates_to_thing(text: str, phrase: Description, language: str) -> bool:
    """Whether a relative pronoun stands right behind the name of a thing: "eine Regelung, die besagt ..."."""
    start = phrase.span[0]
    if phrase.determiner not in person_words(language).relatives or not after_comma(text, start):
        return False
    before = [word for word in words_at(text, max(0, start - 40), start) if word.word][-1:]
    return (
        bool(before) and before[0].capital and is_thing(before[0].text, language) and common(before[0].text, language)
    )


def _verb_number(cast: Cast, phrase: Description) -> str:
    """``s`` or ``p`` by the ending of the verb beside an ambiguous pronoun ("sie sagten"), ``""`` where none tells."""
    if len(phrase.numbers) < 2:
        return ""
    persons = person_words(cast.language)
    start, end = phrase.span
    after = words_at(cast.text, end, end + 40)[:1]
    before = words_at(cast.text, max(0, start - 40), start)[-1:]
    for word in after + before:
        if word.text[0].islower() and word.lower not in persons.prepositions and word.lower not in persons.determiners:
            if word.lower.endswith(persons.plural_verbs):
                return "p"
            if word.lower.endswith(persons.singular_verbs):
                return "s"
    return ""


def _may_be(phrase: Description, numbers: str, entity: Entity) -> bool:
    if entity.number == "p":
        return "p" in numbers
    return "s" in numbers and bool(set(phrase.genders) & set(entity.genders))
