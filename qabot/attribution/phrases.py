"""Noun phrases: where they begin and end, their possible cases and their number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qabot.attribution.borders import apart, genitive, listed
from qabot.attribution.plurals import plural_of
from qabot.attribution.units import Token
from qabot.languages.vocabulary import Grammar, Tag

_NOMINAL = (Tag.NOUN, Tag.NAME)
_DEPTH = 4  # nested attributes


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens ``start`` to ``end`` (half-open) and its head, the last word of its first nominal group.

    ``preposition`` is the position of the word that governs it, ``cases`` letters of "nagd" that its form allows.
    """

    start: int
    end: int
    head: int
    cases: str
    plural: bool | None
    preposition: int | None = None
    pronoun: bool = False


def phrase_at(
    tokens: list[Token], i: int, limit: int, words: Grammar, *, attach: bool = True, depth: int = 0
) -> Phrase | None:
    """The noun phrase that begins at token ``i`` and ends before ``limit``.

    ``attach`` lets prepositional attributes follow any head; otherwise only common nouns take those with "von", "für"
    and the like that plainly belong to them.
    """
    if i >= limit or depth > _DEPTH:
        return None
    first = tokens[i]
    if first.lower in words.partitives and i + 1 < limit and tokens[i + 1].lower in words.genitives:
        inner = phrase_at(tokens, i + 1, limit, words, attach=attach, depth=depth + 1)
        if inner is not None and not inner.pronoun:  # "einer der Beamten"
            return Phrase(i, inner.end, inner.head, "nad", None)
    if first.tag is Tag.PRONOUN or (first.tag is Tag.RELATIVE and first.lower in words.relatives):
        cases = words.cases.get(first.lower, "nad")
        plural = {"er": False, "ich": False, "wir": True}.get(first.lower)
        after = tokens[i + 1] if i + 1 < limit else None
        bare = after is None or after.tag not in (*_NOMINAL, Tag.ADJECTIVE)
        if bare or len(first.lower) <= 2 or first.lower in words.personal:
            return Phrase(i, i + 1, i, cases, plural, pronoun=True)
    j = i
    cases = "nad"
    determined = False
    while (
        j < limit and (tokens[j].tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.RELATIVE)) and tokens[j].lower in words.cases
    ):
        new = words.cases[tokens[j].lower]
        cases = "".join(c for c in (cases if determined else "nagd") if c in new) or new
        determined = True
        j += 1
    if j < limit and tokens[j].tag is Tag.DETERMINER:
        j += 1
    if j == i and j + 1 < limit and tokens[j + 1].tag is Tag.ADJECTIVE and genitive(first, words):
        j += 1  # "Norwegens neues Gesetz"
    begun = j
    while j < limit:
        tag = tokens[j].tag
        following = tokens[j + 1].tag if j + 1 < limit else None
        adjectival = (Tag.ADJECTIVE, Tag.NUMBER, Tag.PARTICIPLE)
        if tuple(token.lower for token in tokens[j : j + 2]) == words.up_to and j + 2 < limit:
            j += 2
            continue
        if (
            tag in (Tag.ADJECTIVE, Tag.NUMBER)
            or (
                tag in (Tag.ADVERB, Tag.PREDICATIVE, Tag.NEGATION, Tag.COMPARISON)
                and (
                    following in (Tag.ADJECTIVE, Tag.NUMBER)
                    or (determined and following in (Tag.ADVERB, Tag.PREDICATIVE, Tag.NEGATION))
                )
            )
            or (
                tag in (Tag.CONJUNCTION, Tag.COMMA)
                and j > begun
                and tokens[j - 1].tag is Tag.ADJECTIVE
                and _attributive(tokens, j + 1)
            )
        ):
            j += 1
        elif tag is Tag.NOUN and j > begun and tokens[j - 1].tag is Tag.NUMBER and following is Tag.ADJECTIVE:
            j += 1  # "der 330 Seiten starke Bericht"
        elif tag is Tag.PREPOSITION and determined and j == begun:
            inner = phrase_at(tokens, j + 1, limit, words, attach=False, depth=depth + 1)
            if inner is None or inner.end >= limit or tokens[inner.end].tag not in (*adjectival, Tag.ADVERB):
                break
            j = inner.end
        else:
            break
    core = j
    while (
        j < limit
        and not (j > core and apart(tokens, j, limit, words))
        and (
            tokens[j].tag in _NOMINAL
            or (
                j > core
                and tokens[j].tag is Tag.NUMBER
                and tokens[j].text.isdigit()
                and not (j + 1 < limit and tokens[j + 1].tag is Tag.NOUN)
            )
            or (
                j > core
                and tokens[j].text[0].isupper()
                and tokens[j].tag in (Tag.ADJECTIVE, Tag.PREDICATIVE, Tag.OTHER)
            )
            or (
                j > core
                and tokens[j].lower in ("von", "van", "de", "al", "bin", "zu", "el", "di", "da", "of", "the")
                and j + 1 < limit
                and tokens[j + 1].tag is Tag.NAME
                and tokens[j - 1].tag is Tag.NAME
            )
        )
    ):
        j += 1
        previous = tokens[j - 1]
        if (
            j < limit
            and determined
            and previous.tag is Tag.NOUN
            and tokens[j].tag is Tag.NOUN
            and previous.lower.endswith("en")
            and previous.lower != previous.lemma.lower()
        ):
            break  # "die Organisationen | Bürger"
        if j < limit and previous.tag in _NOMINAL and tokens[j].tag is Tag.NOUN:
            lower = tokens[j].lower
            owned = j == core + 1 and not determined and previous.text.endswith("s") and previous.tag is Tag.NAME
            if owned and not previous.text.endswith("ss"):
                continue  # "Kerns Entscheidung"
            if lower.endswith(words.abstract_endings) and not lower.endswith(words.actor_endings):
                break  # "dem Minister | Untätigkeit"
    if j == core:
        if determined and begun == core and i + 1 == j:
            return Phrase(i, j, i, cases, None, pronoun=True)
        if (
            j > begun
            and tokens[j - 1].tag in (Tag.ADJECTIVE, Tag.NUMBER)
            and (tokens[j - 1].text[0].isupper() or (determined and tokens[j - 1].text[0].isalnum()))
        ):
            core = j - 1  # nominalised: "die Grünen", "der 81-jährige"
        else:
            return None
    head = core
    while head + 1 < j and tokens[head + 1].tag is Tag.NOUN:
        head += 1
    dative = determined and tokens[i].lower in words.feminine_dative
    if dative and (tokens[head].lower.endswith(words.feminine_endings) or tokens[head].text in words.feminine_names):
        cases = "gd"  # "der Zeitung": no nominative
    elif dative and _inflected(tokens[head]):
        cases = "gd"  # "der Flüchtlinge": a genitive plural
    plural = plural_of(tokens, i, head, cases, determined, words)
    end = _extend(tokens, j, limit, words, head, attach, depth)
    if end > j and tokens[j].lower in words.joiners:
        plural = True
    return Phrase(i, end, head, cases, plural)


def _inflected(token: Token) -> bool:
    """Whether a noun is longer than its basic form, as no nominative of the singular is: "Flüchtlinge"."""
    lower, lemma = token.lower, token.lemma.lower()
    plain = token.tag is Tag.NOUN and lower.endswith(("e", "en", "er", "ern", "n")) and lower[:3] == lemma[:3]
    return (plain and len(lower) > len(lemma) and not lemma.endswith(("er", "e"))) or (plain and lower == lemma + "n")


def _attributive(tokens: list[Token], i: int) -> bool:
    """Whether an adjective stands at ``i``, an adverb before it or not: "alten, längst geklärten"."""
    tags = [token.tag for token in tokens[i : i + 2]]
    adjectival = (Tag.ADJECTIVE, Tag.NUMBER, Tag.PARTICIPLE)
    return bool(tags) and (tags[0] in adjectival or (tags[0] is Tag.ADVERB and tags[-1] is Tag.ADJECTIVE))


def _extend(tokens: list[Token], j: int, limit: int, words: Grammar, head: int, attach: bool, depth: int) -> int:
    """End of the phrase with the attributes that follow its nouns: genitives, prepositions, brackets, "und"."""
    if tokens[head].lower in words.months_and_days:
        return j
    while j < limit:
        token = tokens[j]
        if token.text == "(":
            close = next((k for k in range(j + 1, min(j + 12, limit)) if tokens[k].text == ")"), None)
            if close is None:
                break
            j = close + 1
            continue
        if token.lower in words.genitives and token.tag in (Tag.DETERMINER, Tag.RELATIVE, Tag.PRONOUN):
            if not attach and tokens[j - 1].tag is Tag.NAME and token.lower in ("der", "einer"):
                break
            inner = phrase_at(tokens, j, limit, words, attach=False, depth=depth + 1)
            if inner is None or inner.pronoun:
                break
            j = inner.end
            continue
        if token.tag is Tag.PREPOSITION and _attribute(tokens, j, limit, words, head, attach):
            inner = phrase_at(tokens, j + 1, limit, words, attach=attach, depth=depth + 1)
            if inner is None:
                break
            j = inner.end
            continue
        if token.lower in words.joiners and depth < 2:
            begin = j + 1
            while begin < limit and tokens[begin].tag is Tag.ADVERB:  # "wie etwa", "sowie auch"
                begin += 1
            inner = phrase_at(tokens, begin, limit, words, attach=attach, depth=depth + 1)
            if inner is None or inner.pronoun:
                break
            j = inner.end
            continue
        break
    return j


_OWN = frozenset({"von", "vom", "für", "of", "for"})


def _attribute(tokens: list[Token], j: int, limit: int, words: Grammar, head: int, attach: bool) -> bool:
    if j + 1 >= limit or tokens[j].lower not in words.attribute_prepositions:
        return False
    if any(token.lower in words.months_and_days or token.tag is Tag.NUMBER for token in tokens[j + 1 : j + 3]):
        return False
    if tokens[j + 1].tag is Tag.REFLEXIVE:
        return False
    if attach:
        return True
    if tokens[head].tag is not Tag.NOUN:
        return False
    return tokens[j].lower in _OWN or (tokens[j].lower in words.place_prepositions and tokens[j + 1].tag is Tag.NAME)


def with_appositions(tokens: list[Token], phrase: Phrase, words: Grammar, limit: int) -> int:
    """End of the phrase with the appositions that follow it between commas or dashes."""
    end = phrase.end
    if phrase.pronoun:
        return end
    for _ in range(2):
        if end >= limit or tokens[end].tag is not Tag.COMMA:
            return end
        inner = phrase_at(tokens, end + 1, limit, words, attach=True)
        if inner is None or inner.pronoun or "n" not in inner.cases:
            return end
        stop = inner.end
        closed = stop >= limit or tokens[stop].tag is Tag.COMMA or tokens[stop].text in (":", ".", ";", "–", "!", "?")
        listed = stop < limit and tokens[stop].lower in words.joiners
        if not closed and not (tokens[stop].tag is Tag.FINITE and tokens[inner.head].tag is Tag.NAME):
            return end
        if listed:
            return end
        end = stop
    return end


def _relates(tokens: list[Token], positions: list[int], words: Grammar) -> bool:
    """Whether a clause opens with a relative pronoun and a name: ", dem | Huber zugestimmt habe"."""
    i = positions[0]
    if len(positions) < 4 or not i or tokens[i - 1].tag is not Tag.COMMA or tokens[i].lower not in words.relatives:
        return False
    name = tokens[i + 1]
    bare = positions[1] == i + 1 and name.tag is Tag.NAME and name.text not in words.articled | words.plural_names
    return bare and not name.text.isupper() and words.verb_final and tokens[positions[-1]].tag is Tag.FINITE


def phrases(tokens: list[Token], positions: list[int], words: Grammar, front: int | None = None) -> list[Phrase]:
    """Noun phrases among a clause's own tokens, those behind prepositions too.

    ``front`` is the position of the finite verb in second place: what stands before it is one part of the sentence, so
    that attributes there belong to what they follow.
    """
    found: list[Phrase] = []
    allowed = set(positions)
    skip = -1
    for i in positions:
        if i < skip:
            continue
        limit = i
        while limit in allowed:
            limit += 1
        token = tokens[i]
        attach = front is not None and i < front
        if i == positions[0] and _relates(tokens, positions, words):
            found.append(Phrase(i, i + 1, i, words.cases.get(token.lower, "nad"), None, pronoun=True))
            continue
        if token.tag is Tag.PREPOSITION:
            inner = phrase_at(tokens, i + 1, limit, words, attach=attach)
            if inner is not None:
                found.append(
                    Phrase(inner.start, inner.end, inner.head, "", inner.plural, preposition=i, pronoun=inner.pronoun)
                )
                skip = inner.end
            continue
        phrase = phrase_at(tokens, i, limit, words, attach=attach)
        if phrase is not None and i > 1 and tokens[i - 1].tag is Tag.COMPARISON and tokens[i - 2].tag is Tag.COMMA:
            skip = phrase.end  # ", wie viele Länder,"
            continue
        if phrase is not None:
            dated = found and tokens[found[-1].head].lower in words.months_and_days  # "heute, Freitag, die Stadt"
            beside = found and found[-1].end == i - 1 and tokens[i - 1].tag is Tag.COMMA and not dated
            if beside and not found[-1].pronoun:
                if (
                    listed(tokens, phrase.start, phrase.head, phrase.end, words)
                    and tokens[found[-1].head].tag is Tag.NAME
                ):
                    found[-1] = replace(found[-1], end=phrase.end, plural=True)
                skip = phrase.end  # an apposition or the next of a list
                continue
            if phrase.end < limit and tokens[phrase.end].tag is Tag.POSTPOSITION:
                phrase = Phrase(phrase.start, phrase.end, phrase.head, "", phrase.plural, phrase.end, phrase.pronoun)
            found.append(phrase)
            skip = phrase.end
    return found
