"""Who is who in an article: mentions of the same person, organisation or country in one chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from qabot.attribution.descriptions import Description, Sort, gender_of, is_person, words_at
from qabot.attribution.mentions import Mention
from qabot.attribution.party import Camp, Evidence, known_camp, names_people, pointers
from qabot.languages.speaker_vocabulary import PersonWords, person_words

_REACH = 6  # sentences back within which a pronoun finds whom it stands for
_LAST_RESORT = 3  # sentences back within which a general noun finds a name of unknown sort


@dataclass(slots=True)
class Entity:
    """One who is spoken of: all phrases that name him, in text order."""

    phrases: list[Description] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    sort: Sort = Sort.OTHER
    genders: str = "mfn"
    number: str = "s"
    camp: Camp | None = None  # where the entity is itself a country or body

    @property
    def heads(self) -> set[str]:
        return {phrase.head for phrase in self.phrases if phrase.head}

    @property
    def name(self) -> str:
        """The longest proper name, ``""`` where none is known."""
        return max(self.names, key=len, default="")


@dataclass(slots=True)
class Cast:
    """The entities of an article and the places where each is mentioned."""

    text: str
    language: str
    entities: list[Entity] = field(default_factory=list)
    places: list[tuple[Mention, int]] = field(default_factory=list)
    by_span: dict[tuple[int, int], int] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)

    def at(self, span: tuple[int, int]) -> Entity | None:
        """The entity that a span mentions."""
        number = self.by_span.get(span)
        return None if number is None else self.entities[number]


def chains(text: str, mentioned: Sequence[Mention], language: str) -> Cast:
    """Link the mentions of an article into entities.

    Names of unknown sort count only where they are countries or bodies, belong to a person or organisation named in
    full somewhere, or speak (mentions of pronouns are those of speakers and resolved here too).
    """
    cast = Cast(text, language)
    persons = person_words(language)
    known = _name_words(mentioned)
    full = {mention.phrase.name for mention in mentioned}
    for mention in mentioned:
        phrase = mention.phrase
        if phrase.sort is Sort.PRONOUN:
            number = _pronoun(cast, mention)
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
    if len(words) > 2 and words[-1] in full and (" ".join(words[:-1]) in full or words[-2] in full):
        return replace(phrase, name=" ".join(words[:-1]))
    return phrase


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
    return bool(last) and (bare(last, known) is not None or known_camp(phrase.name, language) is not None)


def bare(word: str, known: set[str]) -> str | None:
    """A name as it is known, its genitive ending taken off."""
    if word in known:
        return word
    for ending in ("s", "'s", "’s", "'", "’"):
        if word.endswith(ending) and word[: -len(ending)] in known:
            return word[: -len(ending)]
    return None


def _link(cast: Cast, mention: Mention, persons: PersonWords) -> int:
    phrase = mention.phrase
    found = _by_camp(cast, phrase)
    if found is None and phrase.name:
        found = _by_name(cast, phrase)
        if found is None and not phrase.head:
            found = _by_letters(cast, phrase)
    if found is None and not phrase.name and phrase.head and phrase.sort is not Sort.PRONOUN:
        found = _by_head(cast, mention, persons)
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
        entity.camp = entity.camp or (_own_camp(phrase, cast.language) if not phrase.head or not phrase.name else None)
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
    if name not in entity.names:
        entity.names.append(name)
    for word in name.split():
        places = cast.by_word.setdefault(word, [])
        if number not in places:
            places.append(number)


def short_forms(phrase: Description) -> list[str]:
    """What stands in brackets behind a name and abbreviates it: "(CCC)"."""
    found = []
    row = phrase.tokens
    for i in range(len(row) - 2):
        if row[i].text == "(" and row[i + 2].text == ")" and phrase.sort is not Sort.PERSON:
            found.append(row[i + 1].text)
    return found


def _own_camp(phrase: Description, language: str) -> Camp | None:
    if phrase.sort in (Sort.PERSON, Sort.GROUP):
        return None
    core = " ".join(token.text for token in phrase.tokens[: phrase.core] if token.word)
    return known_camp(core, language)


def _by_camp(cast: Cast, phrase: Description) -> int | None:
    camp = _own_camp(phrase, cast.language)
    if camp is None:
        return None
    return next((i for i, entity in enumerate(cast.entities) if entity.camp == camp), None)


def _by_name(cast: Cast, phrase: Description) -> int | None:
    """The latest entity with this surname or name whose first name does not differ."""
    words = phrase.name.split()
    last = bare(words[-1], set(cast.by_word)) or words[-1]
    for number in reversed(cast.by_word.get(last, [])):
        entity = cast.entities[number]
        if len(words) == 1 or _same_name([*words[:-1], last], entity):
            if phrase.sort is Sort.ORGANISATION and entity.sort is Sort.PERSON:
                continue
            return number
    return None


def _same_name(words: list[str], entity: Entity) -> bool:
    full = entity.name.split()
    if len(full) == 1:
        return full[0] == words[-1]
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


def _by_head(cast: Cast, mention: Mention, persons: PersonWords) -> int | None:
    """Whom a description without a name means: the latest entity that the noun fits."""
    phrase = mention.phrase
    if not phrase.definite and (phrase.determiner or phrase.sort is Sort.PERSON):
        return None
    if phrase.head in persons.anyone and phrase.definite:
        return _pronoun(cast, mention)
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
        if general is None and near and body and place.speaks and not attributes and not camp and _plain(phrase):
            general = number
    named = persons.nouns_capital or phrase.head in persons.plain_heads
    return general if phrase.sort is Sort.ORGANISATION and phrase.definite and named else None


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
    return earlier.head in wider or _stem(earlier).endswith(phrase.head)


def _stem(phrase: Description) -> str:
    noun = phrase.noun.lower().rsplit("-", 1)[-1]
    at = noun.rfind(phrase.head[: max(3, len(phrase.head) - 2)])
    return noun[:at] + phrase.head if at >= 0 else phrase.head


def _shown(phrase: Description, language: str) -> Camp | None:
    """The country or body that a description shows: "die iranische Regierung", "die Fraktion der Grünen"."""
    found = [p for p in pointers(phrase.words, language) if not p.needs_context and p.evidence is not Evidence.LEADER]
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


def _pronoun(cast: Cast, mention: Mention) -> int | None:
    """Whom a pronoun stands for: near, agreeing, rather a subject, rather one who spoke last."""
    phrase = mention.phrase
    if (antecedent := _relative(cast, phrase)) is not None:
        return antecedent
    numbers = _verb_number(cast, phrase) or phrase.numbers
    neuters = person_words(cast.language).nouns_capital
    best: tuple[float, int] | None = None
    nearest = _clause_subject(cast, mention)
    for place, number in cast.places:
        if place.phrase.span[0] >= phrase.span[0]:
            continue
        away = mention.sentence - place.sentence
        entity = cast.entities[number]
        if away > _REACH or not _may_be(phrase, numbers, entity):
            continue
        if place.phrase.sort is Sort.OTHER and not place.speaks and entity.camp is None and entity.sort is Sort.OTHER:
            continue  # perhaps no name at all
        score = -1.0 * away + (0.9 if place.subject else 0.0) + (0.7 if place.speaks else 0.0)
        score += 0.5 if entity.sort is Sort.PERSON else 0.0
        score += 0.8 if place is nearest else 0.0
        score -= 1.0 if entity.camp is not None and "n" not in phrase.genders else 0.0
        if not neuters and "n" not in phrase.genders and entity.sort is not Sort.PERSON and " " in entity.name:
            score -= 1.0  # where things are no "he", names of several words are rather bodies
        if best is None or score > best[0]:
            best = (score, number)
    return best[1] if best else None


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
    if cast.text[max(0, start - 2) : start].strip() != ",":
        return None
    for place, number in reversed(cast.places):
        between = cast.text[place.phrase.span[1] : start]
        if (
            place.phrase.span[1] <= start
            and len(between) < 40
            and _may_be(phrase, phrase.numbers, cast.entities[number])
        ):
            return number
    return None


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
