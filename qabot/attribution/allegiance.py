"""The country, organisation or camp that a speaker stands for."""

from __future__ import annotations

from dataclasses import replace

from qabot.attribution.cast import Cast, Entity, bare
from qabot.attribution.descriptions import Description, parse
from qabot.attribution.heads import Sort, Word, common, is_thing
from qabot.attribution.homes import home, nations
from qabot.attribution.naming import speaker
from qabot.attribution.party import Evidence, Pointer, country, has_head, pointers, words_of
from qabot.attribution.proper import apposition, is_person
from qabot.languages.speaker_vocabulary import PersonWords, party_words, person_words

_DEPTH = 3  # steps from a speaker over "spokesman of the office of the minister" to a country


def party(cast: Cast, entity: Entity, depth: int = 0) -> str:
    """The country, organisation or camp that an entity stands for, or its own name."""
    found = _party(cast, entity, depth)
    return found or speaker(entity, cast.language)


def _party(cast: Cast, entity: Entity, depth: int) -> str:
    if entity.camp is not None:
        return entity.camp.name
    persons = person_words(cast.language)
    told = [phrase for phrase in entity.phrases if phrase.head or entity.sort is not Sort.PERSON]
    told = [phrase for phrase in told if not _joined(phrase, persons)]
    for phrase in told:
        several = phrase.sort is Sort.GROUP and phrase.head.endswith(persons.serving or ("\n",))
        if several and (served := apposition(phrase.tokens, phrase.core, persons)):
            return served  # "Anwälte des früheren Chefs, Karl Huber": one name for several is not theirs
    for phrase in told:
        if shown := _shown(cast, phrase, persons):
            return shown
    for phrase in told:
        if prefix := _prefix(cast, phrase):
            return prefix
    if depth < _DEPTH:
        for phrase in told:
            held = owner(cast, phrase, entity) or _bridged(cast, phrase, persons)
            if held is None or _about(held, phrase, persons):
                continue
            deeper = _party(cast, held, depth + 1)
            if deeper or held.names or _telling(held, persons):
                return deeper or speaker(held, cast.language)
    if entity.name:
        own = [p for p in pointers(words_of(entity.name)[-1:], cast.language) if p.evidence is Evidence.LEADER]
        alone = len(entity.name.split()) == 1
        known = own and (nations(cast)[own[0].camp] or (not own[0].camp.code and own[0].camp.name in cast.text))
        if own and (alone or (entity.sort is Sort.PERSON and known)):  # else a namesake
            return own[0].camp.name
    for phrase in told:
        state = has_head(phrase.head, persons.offices) or has_head(phrase.head, persons.organs)
        if (
            state
            and not _private(phrase, persons)
            and phrase.determiner not in persons.indefinite
            and "-" not in phrase.head  # "Caritas-Präsident"
            and (camp := home(cast, phrase))
        ):
            return camp.name
    return next((weak for phrase in told if (weak := _institution(phrase, cast.language))), "")


def _joined(phrase: Description, persons: PersonWords) -> bool:
    """Whether a phrase names several side by side, who need not stand for one party."""
    if phrase.core >= len(phrase.tokens):
        return False
    behind = phrase.tokens[phrase.core].lower
    return behind in persons.joiners or (behind == "," and phrase.sort is Sort.GROUP and not phrase.head)


def _shown(cast: Cast, phrase: Description, persons: PersonWords) -> str:
    """The camp that a phrase names itself: in brackets, in its adjective, its compound or its owner."""
    row = [token for token in phrase.tokens if token.word]
    weak, national_codes = party_words(cast.language).institutions, party_words(cast.language).national
    strong: list[Pointer] = []
    national: list[Pointer] = []
    for pointer in pointers([token.text for token in row], cast.language):
        if not _counts(pointer, row, phrase, persons):
            continue
        if pointer.needs_context and pointer.camp.code not in national_codes and not nations(cast)[pointer.camp]:
            continue  # "der Norden" where nothing else tells of Korea
        if pointer.needs_context:
            pointer = _settled(cast, pointer, phrase)
        if pointer.evidence is Evidence.BODY and pointer.camp.name not in weak:
            strong.append(pointer)
        elif (pointer.camp.code and pointer.evidence is not Evidence.LEADER) or (pointer.camp.code and pointer.part):
            national.append(pointer)
    core = [p for p in strong if row[p.start].start < phrase.tokens[max(0, phrase.core - 1)].end]
    if core:
        return _twin(cast, core[0].camp.name)
    if national and not _private(phrase, persons):
        return min(national, key=lambda p: p.evidence is Evidence.SEAT).camp.name
    return _twin(cast, strong[0].camp.name) if strong else ""


def _private(phrase: Description, persons: PersonWords) -> bool:
    """Whether a nation only tells where somebody is from: "der iranische Oppositionelle", "britische Forscher"."""
    noun = phrase.noun.lower().rsplit("-", 1)[-1]
    if persons.public and any(word.lower().startswith(persons.public) for word in phrase.words):
        return False
    core = [noun] if persons.nouns_capital else [token.lower for token in phrase.tokens[: phrase.core]]
    against = bool(persons.opposing) and any(word.startswith(persons.opposing) for word in core)
    return phrase.head in persons.private or against


def _twin(cast: Cast, name: str) -> str:
    """The party of the same word that an article names, where it never names the one usually meant."""
    twin = party_words(cast.language).twins.get(name)
    return twin if twin and twin in cast.text and name not in cast.text else name


def _counts(pointer: Pointer, row: list[Word], phrase: Description, persons: PersonWords) -> bool:
    """Whether a country or body in a phrase is whom it speaks for, not what it speaks about or where it is."""
    if pointer.evidence is Evidence.LEADER and not pointer.part:
        return False
    if is_person(phrase.name) and row[pointer.start].text in phrase.name.split():
        return False  # "Thomas Linke"
    if pointer.evidence is Evidence.ADJECTIVE and any(token.lower.endswith(persons.translations) for token in row):
        return False  # "eine englische Übersetzung"
    before = next((row[i].text.lower() for i in range(pointer.start - 1, -1, -1) if row[i].text[0].islower()), "")
    outside = row[pointer.start].start >= phrase.tokens[max(0, phrase.core - 1)].end
    if outside and before in persons.attributes and before not in persons.owning:
        return pointer.evidence is Evidence.SEAT or (
            before in persons.placing and has_head(phrase.head, persons.organs)
        )
    word = row[pointer.start].text
    country_name = pointer.evidence is Evidence.COUNTRY and word == pointer.camp.name and pointer.start > 0
    if country_name and phrase.sort is Sort.ORGANISATION and row[pointer.start - 1].text == phrase.noun:
        return False  # "Verkehrsclub Österreich" is a name
    behind = row[pointer.start - 1]
    if country_name and persons.nouns_capital and behind.capital and not common(behind.text, persons.code):
        return False  # "Vodafone Deutschland"
    named = persons.nouns_capital and not pointer.part and word.rsplit("-", 1)[-1][0].isupper()
    if named and pointer.evidence in (Evidence.ADJECTIVE, Evidence.DEMONYM) and pointer.start:
        # "Deutsche Bahn" is a name, "Deutsche Behörden" opens a sentence
        return pointer.end == len(row) or not row[pointer.end].capital
    return True


def _settled(cast: Cast, pointer: Pointer, phrase: Description) -> Pointer:
    """A pointer that depends on the article: which of several nations "Bundesregierung" belongs to."""
    data = party_words(cast.language)
    if pointer.camp.code not in data.national:
        return pointer
    for led in pointers(words_of(phrase.name)[-1:], cast.language):
        if led.evidence is Evidence.LEADER and led.camp.code in data.national:
            return replace(pointer, camp=led.camp)
    counts = nations(cast)
    best = max(data.national, key=lambda code: counts[country(code, cast.language)])
    camp = country(best, cast.language) if counts[country(best, cast.language)] else pointer.camp
    return replace(pointer, camp=camp)


def owner(cast: Cast, phrase: Description, entity: Entity) -> Entity | None:
    """Whom an attribute names: "Sprecher des Ministeriums", "Direktorin von Greenpeace", "Jelpkes Mitarbeiter"."""
    persons = person_words(cast.language)
    behind = next((i + 1 for i, token in enumerate(phrase.tokens) if token.text == phrase.noun), phrase.core)
    tail = phrase.tokens[behind:]
    if tail and tail[0].lower in persons.concerning:  # "Direktor für Bau des Ministeriums"
        tail = tail[next((i for i, token in enumerate(tail) if token.lower in persons.genitives), 0) :]
    if len(tail) > 1 and (tail[0].lower in persons.genitives or tail[0].lower in persons.owning):
        plain = tail[0].lower in persons.owning and tail[0].lower not in persons.determiners
        if held := _placed(cast, tail[1 if plain else 0].start, phrase.span[1], entity):
            return held
    noun = phrase.noun.lower()
    for entity_before in reversed(cast.entities):
        earlier = any(p.span[0] < phrase.span[0] for p in entity_before.phrases)
        if entity_before.sort is Sort.ORGANISATION and entity_before is not entity and earlier:
            heads = entity_before.heads - persons.general_parts
            if any(noun.startswith(head) and len(noun) > len(head) + 1 for head in heads):
                return entity_before  # "Universitätspräsident" where a university has been named
    for token in phrase.tokens[: phrase.core]:
        if token.word and token.text != phrase.noun and token.text not in phrase.name.split():
            word = bare(token.text, set(cast.by_word))
            if word is not None and word != token.text:
                found = cast.entities[cast.by_word[word][-1]]
                return found if found is not entity else None
    return None


def _about(held: Entity, phrase: Description, persons: PersonWords) -> bool:
    """Whether an attribute names somebody for whom nobody speaks: "Biograf von Oscar Wilde", "Chef des Vorjahrs"."""
    if held.sort is Sort.PERSON and phrase.sort is Sort.PERSON and persons.serving:
        return not (phrase.head.endswith(persons.serving) or any(has_head(h, persons.offices) for h in held.heads))
    last = held.name.split()[-1:] or [""]
    return not held.heads and held.camp is None and is_thing(last[0], persons.code)


def _telling(entity: Entity, persons: PersonWords) -> bool:
    """Whether a body without a name is told by its noun alone: "Verteidigungsministerium", not "Partei"."""
    nouns = [(p.noun.lower(), p.head) for p in entity.phrases if p.head and p.sort is Sort.ORGANISATION]
    nouns = [(noun, head) for noun, head in nouns if not has_head(head, persons.vague)]
    return any(noun != head or has_head(noun[3:], persons.organisations) for noun, head in nouns)


def _bridged(cast: Cast, phrase: Description, persons: PersonWords) -> Entity | None:
    """The body named shortly before "der Geschäftsführer" or "Sprecherin Anna Kern", whose office needs one."""
    own = phrase.definite or phrase.determiner in persons.possessives  # "ihr Sprecher Jonas Pahl"
    office = has_head(phrase.head, persons.offices)
    if office or not has_head(phrase.head, persons.bridging) or (phrase.determiner and not own):
        return None
    behind = phrase.tokens[phrase.core : phrase.core + 1]
    if behind and (behind[0].lower in persons.genitives or behind[0].lower in persons.owning):
        return None  # it says whose office it is
    for mention, number in reversed(cast.places):
        end = mention.phrase.span[1]
        entity = cast.entities[number]
        if end > phrase.span[0]:
            continue
        if cast.text.count(". ", end, phrase.span[0]) > 1 or "\n\n" in cast.text[end : phrase.span[0]]:
            return None
        if entity.heads & persons.papers or any(is_thing(word, persons.code) for word in entity.name.split()[:1]):
            continue
        body = entity.sort is Sort.ORGANISATION or (entity.sort is Sort.OTHER and mention.speaks)
        if (
            body
            and entity.number == "s"
            and mention.subject
            and (entity.camp is None or not entity.camp.code or mention.speaks)
        ):
            return entity
    return None


def _placed(cast: Cast, start: int, end: int, entity: Entity) -> Entity | None:
    """The entity of the phrase that begins at ``start``; one that only this attribute names is read from it."""
    for (a, b), number in cast.by_span.items():
        if a == start and b <= end + 1 and cast.entities[number] is not entity:
            found = cast.entities[number]
            return found if found.camp or found.names or found.sort is not Sort.OTHER else None
    phrase = parse(cast.text, (start, end), cast.language)
    if phrase.sort in (Sort.ORGANISATION, Sort.PERSON):
        return Entity(phrases=[phrase], names=[phrase.name] if phrase.name else [], sort=phrase.sort)
    named = phrase.name.isupper() or len(phrase.name.split()) > 1 or phrase.name.split("-")[0] in cast.by_word
    if phrase.sort is Sort.OTHER and phrase.name and named:
        return Entity(phrases=[phrase], names=[phrase.name], sort=Sort.ORGANISATION)
    return None


def _prefix(cast: Cast, phrase: Description) -> str:
    """The name before the hyphen of "WWF-Sprecher" or "Air-France-Chef" if the article knows it or it is initials."""
    if phrase.sort not in (Sort.PERSON, Sort.GROUP) or "-" not in phrase.noun:
        return ""
    persons = person_words(cast.language)
    parts = phrase.noun.split("-")[:-1]
    while parts and parts[0].lower() in persons.plain_prefixes:
        parts.pop(0)  # "Ex-ÖFB-Spieler"
    first = "-".join(parts)
    if not first or not first[0].isalpha() or pointers([first], cast.language):
        return ""
    for form in (first, first.replace("-", " ")):
        for number in cast.by_word.get(form.split()[0], []):
            if cast.entities[number].name.startswith(form):
                return cast.entities[number].name
        if form in cast.text.replace(phrase.noun, "") and not is_thing(form.split()[-1], cast.language):
            return form if not form.endswith("s") else ""
    named = first[0].isupper() and not common(first.split("-")[-1], cast.language) and not first.endswith("er")
    return first if (first.isupper() and len(first) > 2) or named else ""


def _institution(phrase: Description, language: str) -> str:
    own = phrase.name.split() if is_person(phrase.name) else []
    row = phrase.words
    office = has_head(phrase.head, person_words(language).offices)  # "Verteidigungsminister" is not of the defence
    found = [
        p
        for p in pointers(row, language)
        if p.evidence is Evidence.BODY and row[p.start] not in own and not (office and p.part)
    ]
    return found[0].camp.name if found else ""
