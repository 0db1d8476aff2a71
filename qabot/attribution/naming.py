"""The name under which a speaker is shown: in full, without determiner, in the nominative."""

from __future__ import annotations

from qabot.attribution.cast import Entity, short_forms
from qabot.attribution.descriptions import Description
from qabot.attribution.heads import Sort, Word, attributive, common, follows_apart, is_noun, is_thing
from qabot.attribution.party import has_head, is_demonym, nominative
from qabot.attribution.proper import is_person
from qabot.languages.speaker_vocabulary import PersonWords, party_words, person_words
from qabot.languages.vocabulary import grammar

_LONG = 7  # words of a description beyond which only the first of its attributes is shown


def speaker(entity: Entity, language: str) -> str:
    """The most informative name that the article gives: a full name, else the fullest description."""
    persons = person_words(language)
    if entity.camp is not None:
        return entity.camp.name if entity.camp.code else _body(entity, entity.camp.name, persons)
    if entity.name and (entity.sort is Sort.PERSON or is_person(entity.name)):
        return entity.name
    words = entity.name.split()
    plain = persons.nouns_capital and entity.sort is Sort.OTHER and words and all(common(w, language) for w in words)
    if plain and (all(_marked(p) for p in entity.phrases) or all(is_noun(w, language) for w in words)):
        return label(max(entity.phrases, key=lambda phrase: len(phrase.words)), persons)  # no name: "Erkenntnisse"
    described = [phrase for phrase in entity.phrases if phrase.head and not phrase.name]
    if entity.name:
        named = [p for p in entity.phrases if p.name == entity.name and p.head and p.sort is Sort.ORGANISATION]
        if named and not has_head(named[0].head, persons.plain_heads):
            return label(named[0], persons)
        if entity.name.isupper() and described and short_forms(described[0]):
            return label(described[0], persons)  # "Bundeskriminalamt (BKA)"
        return entity.name
    if not described:
        longest = max(entity.phrases, key=lambda phrase: len(phrase.words), default=None)
        return label(longest, persons) if longest else ""
    return label(max(described, key=lambda p: (len(p.words), len(p.noun), -p.span[0])), persons)


def _body(entity: Entity, camp: str, persons: PersonWords) -> str:
    """The fullest name of a body that holds the one it is known by: "EU-Kommission", not "Brüssel"."""
    institution = camp in party_words(persons.code).institutions
    shown = [label(phrase, persons) for phrase in entity.phrases]
    fitting = [text for text in (*entity.names, *shown) if institution or camp.lower() in text.lower()]
    fitting = [text for text in fitting if text[0].isupper()]  # no "regierende SPÖ"
    best = nominative(max(fitting, key=len, default=camp), persons.code)
    return camp if best.startswith(camp) and len(best) <= len(camp) + 2 else best  # "Grünen" is a case of "Grüne"


def _marked(phrase: Description) -> bool:
    """Whether a noun has an article or an adjective, as names seldom do."""
    return bool(phrase.determiner) or phrase.tokens[0].text[0].islower()


def label(phrase: Description, persons: PersonWords) -> str:
    """A description as it would stand in a list: without determiner, in the nominative."""
    row = list(phrase.tokens)
    pieces: list[tuple[str, Word]] = []
    last = row[phrase.core - 1].lower if phrase.core else ""
    gender = (
        "p"
        if phrase.numbers == "p" or last.endswith(persons.plural_datives)
        else phrase.genders
        if len(phrase.genders) == 1
        else ""
    )
    before = bool(phrase.noun) or not phrase.head
    long = bool(phrase.head) and sum(token.word for token in row) > _LONG
    oblique = tuple(end for end in persons.adjective_endings if end not in persons.strong_endings.values())
    oblique += () if phrase.determiner else persons.adjective_endings[1:2]  # "langjähriger Erfahrung"
    plain = not gender and not phrase.head and not _one_of(row, persons)
    own = [token.text for token in row[1 if phrase.determiner else 0 : phrase.core] if token.word]
    people = len(own) == 1 and is_demonym(own[0], persons.code)  # "der Schweizer der Zeitung" told it to the paper
    for i, token in enumerate(row):
        if i == 0 and phrase.determiner and not _one_of(row, persons):
            continue
        word = token.text
        if not pieces and not token.capital and token.lower in grammar(persons.code).clause_openers:
            continue  # "auch andere Länder"
        if word == "," and i >= phrase.core and (phrase.sort is not Sort.GROUP or phrase.head):
            break
        if i > phrase.core and long and _opens_attribute(token, persons):
            break  # "Anwälte des Kapitäns | des gesunkenen Schiffs ..."
        if i >= phrase.core and (_loose(row, i, persons) or people):
            break
        named = phrase.sort is Sort.OTHER and not common(row[phrase.core - 1].text, persons.code)
        if i >= phrase.core and named and token.lower in persons.attributes:
            break  # "Pröll bei einem Besuch"
        if not pieces and not phrase.determiner and word != phrase.noun and _apart(row, i, phrase, persons):
            continue  # "vorige Woche Vorsitzender"
        noun = word == phrase.noun or (not phrase.noun and i == phrase.core - 1)
        if i < phrase.core and gender and token.word:
            if noun:
                word = _nominative(word, phrase, gender, persons)
            elif before:
                word = _adjective(word, phrase, gender, persons)
        elif plain and i < phrase.core and not token.capital and (phrase.definite or word.endswith(oblique)):
            pieces.clear()
            continue  # an adjective whose form would need the noun's gender
        before = before and not noun
        opens = persons.nouns_capital and not pieces and not phrase.determiner and phrase.sort is Sort.GROUP
        if opens and not noun and word.endswith(persons.plural_adjective) and attributive(word, persons.code):
            word = word.lower()  # "Britische Forscher" opened a sentence
        pieces.append((word, token))
    text = ""
    end = None
    for word, token in pieces:
        text += (" " if end is not None and token.start > end else "") + word
        end = token.end
    return text.strip(" ,;:")


def _apart(row: list[Word], i: int, phrase: Description, persons: PersonWords) -> bool:
    """Whether the first noun of a phrase only stands before the one that names somebody."""
    token = row[i]
    timed = token.lower in persons.times
    thing = token.capital and (timed or (is_thing(token.text, persons.code) and common(token.text, persons.code)))
    town = token.lower.endswith(persons.town_ending)
    return thing and not town and i + 1 < len(row) and row[i + 1].text == phrase.noun


def _opens_attribute(token: Word, persons: PersonWords) -> bool:
    return not token.capital and (token.lower in persons.genitives or token.lower in persons.attributes)


def _one_of(row: list[Word], persons: PersonWords) -> bool:
    """Whether a phrase takes one out of several: "einer der beiden Männer"."""
    return len(row) > 2 and row[0].lower in persons.counting and row[1].lower in persons.genitives


def _loose(row: list[Word], i: int, persons: PersonWords) -> bool:
    """Whether an attribute or noun begins at token ``i`` that is no part of a name: "Polizei bei der Fahndung"."""
    if row[i].capital:
        concerned = i > 1 and row[i - 2].lower in persons.concerning  # "für Auswärtige Angelegenheiten"
        return not concerned and follows_apart(row, i, persons.code)
    if row[i].lower not in persons.attributes or row[i].lower in persons.concerning:
        return False
    noun = next((token.text for token in row[i + 1 :] if token.capital), "")
    return bool(noun) and is_thing(noun, persons.code) and common(noun, persons.code)


def _adjective(word: str, phrase: Description, gender: str, persons: PersonWords) -> str:
    fixed = word[0].isupper() and (not phrase.determiner or word.endswith(persons.town_ending))
    if fixed or not persons.strong_endings or not attributive(word, persons.code):
        return word
    for ending in persons.adjective_endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + persons.strong_endings[gender]
    return word


def _nominative(word: str, phrase: Description, gender: str, persons: PersonWords) -> str:
    if gender == "p" and persons.strong_endings and phrase.head in persons.nominal and phrase.determiner:
        return word.removesuffix("n") if word.lower().endswith("en") else word  # "die Beschuldigten"
    if gender == "p" and persons.strong_endings and word.lower().endswith(persons.plural_datives):
        return word.removesuffix(persons.plural_dative)  # "Flüchtlingen"
    if gender == "p" and persons.strong_endings and phrase.determiner in ("", *persons.oblique):
        dative = persons.plural_dative
        unmarked = phrase.head.endswith(("er", "el")) and word.lower().endswith(phrase.head + dative)
        marked = phrase.sort is Sort.ORGANISATION and word.lower().endswith(phrase.head + "e" + dative)
        return word.removesuffix(dative) if unmarked or (marked and phrase.genders in ("m", "n")) else word
    if gender not in ("m", "n") or not persons.strong_endings or word.lower().endswith(phrase.head):
        return word
    at = word.lower().rfind(phrase.head[: max(3, len(phrase.head) - 2)])
    if at < 0:
        return word
    return word[:at] + (phrase.head.capitalize() if at == 0 or word[at - 1] == "-" else phrase.head)
