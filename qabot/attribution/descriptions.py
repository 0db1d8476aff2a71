"""How a text names those who can speak: head, name, gender and number of a phrase, read from its letters alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qabot.attribution.heads import Sort, Word, attributive, common, follows_apart, head_of, words_at
from qabot.attribution.party import is_country, known_camp
from qabot.attribution.proper import aged, apposition, bare_genitive, gender_of, is_person, name_behind, proper_name
from qabot.languages.names import GENDERS
from qabot.languages.press import AGENCIES, OUTLETS
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.types import Span

_QUOTES = "\"'“”„»«›‹‚‘’"


@dataclass(frozen=True, slots=True)
class Description:
    """One noun phrase as far as it names somebody.

    ``head`` is the role or body as the vocabulary writes it, ``noun`` the word that holds it ("Verteidigungsbeamten":
    ``beamter``), both ``""`` where there is only a name; ``name`` is the proper name inside. ``core`` ends, counted in
    ``tokens``, where attributes ("des Ministeriums", "von Siemens") and appositions begin. ``genders`` and ``numbers``
    hold what is possible.
    """

    span: Span
    tokens: tuple[Word, ...]
    core: int
    sort: Sort
    head: str = ""
    noun: str = ""
    name: str = ""
    determiner: str = ""
    genders: str = "mfn"
    numbers: str = "sp"
    definite: bool = False

    @property
    def words(self) -> list[str]:
        return [token.text for token in self.tokens if token.word]


Noun = tuple[int, str, str, str, Sort]  # position, head, genders, numbers, sort


def parse(text: str, span: Span, language: str, row: Sequence[Word] | None = None) -> Description:
    """Read the noun phrase at ``span``; ``row`` are its words where they are known already."""
    persons = person_words(language)
    found = tuple(token for token in row or words_at(text, *span) if token.text not in _QUOTES)
    words = [token for token in found if token.word]
    if not words:
        return Description(span, found, 0, Sort.OTHER)
    first = words[0].lower
    if len(words) == 1 and first in persons.pronouns:
        allowed = persons.pronouns[first]
        genders = "".join(sorted({entry[0] for entry in allowed if entry[0] != "p"})) or "mfn"
        numbers = "".join(sorted({entry[-1] for entry in allowed}))
        return Description(span, found, 1, Sort.PRONOUN, genders=genders, numbers=numbers, determiner=first)
    determiner = first if first in persons.determiners else ""
    names = len(words) == 3 and all(w.capital and not head_of(w.text, persons.code)[0] for w in words)
    if determiner in persons.prepositions and names:
        determiner = ""  # "Im Chon Il"
    core = _core_end(found, 1 if determiner else 0, persons)
    return _read(span, found, core, determiner, persons)


def _core_end(found: tuple[Word, ...], start: int, persons: PersonWords) -> int:
    """Where the core ends: at a comma or bracket, a genitive or a preposition behind the first noun."""
    noun = False
    for i in range(start, len(found)):
        token = found[i]
        if not token.word and token.text not in ".&–-":
            return i
        if noun and token.lower in persons.joiners:
            return i
        if noun and follows_apart(found, i, persons.code):
            return i
        attribute = token.lower in persons.genitives or (token.lower in persons.attributes and not token.capital)
        if noun and attribute and not _in_name(found, i, persons):
            return i
        noun = noun or token.capital or (not persons.nouns_capital and bool(head_of(token.text, persons.code)[0]))
    return len(found)


def _in_name(found: tuple[Word, ...], i: int, persons: PersonWords) -> bool:
    """Whether a small word stands inside a person's name: "Ursula von der Leyen"."""
    if found[i].lower not in persons.particles or i == 0:
        return False
    if found[i - 1].text not in GENDERS and found[i - 1].lower not in persons.particles:
        return False
    return any(token.capital for token in found[i + 1 : i + 3])


def _read(span: Span, found: tuple[Word, ...], core: int, determiner: str, persons: PersonWords) -> Description:
    inner = found[1 if determiner else 0 : core]
    at, head, genders, numbers, sort = _noun(inner, persons, bare=not determiner and len(inner) == 1)
    name = proper_name(inner[at + 1 :], persons) if at >= 0 else proper_name(inner, persons)
    noun = inner[at].text if at >= 0 else ""
    if sort is Sort.PERSON and _told(found, core, head, persons):
        found = found[:core]
    if sort is Sort.PERSON and name[-1:] == "s" and is_country(name[:-1], persons.code):
        name, core = "", next(i for i, token in enumerate(found) if token.text == noun) + 1  # "Gesandter Norwegens"
    if sort is Sort.ORGANISATION and at > 0:
        name = _body_name(inner, at, determiner, persons) or name
    may = sort is Sort.PERSON if at >= 0 else bool(determiner)
    if may and not is_person(name) and (apposed := apposition(found, core, persons)):
        name, sort = apposed, Sort.PERSON
        genders = genders if at >= 0 else "mf"
    if not name and sort is Sort.PERSON and determiner in persons.definite:
        name = name_behind(found[core:], persons)
    behind = core < len(found) and found[core].word and not is_person(name)
    if at < 0 and name and sort is Sort.OTHER and not behind:  # "Fritz Tack, Agrarexperte der Linksfraktion"
        noun, head, sort, genders, numbers = _apposed_role(found, core, persons, name)
    if at < 0 and name and name.split()[-1].lower() in persons.company_forms:
        sort = Sort.ORGANISATION
    if determiner in persons.determiners:
        genders, numbers = _agree(persons.determiners[determiner], genders, numbers)
        if not name and any(token.lower in persons.cardinals for token in inner[: max(0, at)]):
            numbers = "p"  # "die drei Verbündeten"
        masculine = any(entry[:1] == "m" and "n" in entry[2:] for entry in persons.determiners[determiner].split())
        if masculine and determiner in persons.genitives and genders == "m" and noun.lower().endswith(head + "e"):
            numbers = "p"  # "der Flüchtlinge"
        if head in persons.nominal and noun.lower().endswith(persons.nominal_plurals) and not name:
            patterns = persons.determiners[determiner].split()
            if any(entry[0] == "p" and "n" in entry[1:] for entry in patterns):
                genders, numbers = "mfn", "p"  # "die Angeklagten"
    elif at < 0 and persons.nouns_capital and inner and _plural_adjective(inner[0], persons):
        numbers = "p"  # "bosnische Serben"
    elif sort is Sort.PERSON and not name and persons.nouns_capital and noun[:1].isupper():
        numbers = "p"  # "Gegner des Gesetzes": one alone would have an article
    if sort is Sort.PERSON and name:
        numbers = "s"
        genders = gender_of(name) or genders
    if is_person(name):
        name = _without_object(name, persons.code)
    if core < len(found) and (
        found[core].lower in persons.joiners or _listed(found, core, persons) or _joined_behind(found, core, persons)
    ):
        sort, numbers = Sort.GROUP, "p"
        head = noun = name = ""  # several, and none of them for the others
    if sort is Sort.PERSON and numbers == "p":
        sort = Sort.GROUP
    return Description(
        span, found, core, sort, head, noun, name, determiner, genders, numbers, determiner in persons.definite
    )


def _told(found: tuple[Word, ...], core: int, head: str, persons: PersonWords) -> bool:
    """Whether what follows a role is the paper that was told: "sagte der Vorstand der Zeitung"."""
    if core + 1 >= len(found) or head.endswith(persons.press_roles):
        return False
    if "fsgd" not in persons.determiners.get(found[core].lower, ""):
        return False  # only feminine genitives look like datives
    if any(token.lower in persons.press_heads for token in found[:core]):
        return False
    noun = next((token for token in found[core + 1 :] if token.capital), None)
    if noun is None:
        return False
    return head_of(noun.text, persons.code)[0].endswith(persons.press) or noun.lower in AGENCIES | OUTLETS


def _noun(inner: tuple[Word, ...], persons: PersonWords, *, bare: bool = False) -> Noun:
    """The noun of a core that the vocabulary knows: in German the first, in English the last before a name."""
    best: Noun = (-1, "", "mfn", "sp", Sort.OTHER)
    for i, token in enumerate(inner):
        if token.text in GENDERS:
            break
        if aged(token) and i + 1 < len(inner) and inner[i + 1].capital:
            continue  # "der 26-jährige Mann"
        if not token.word or (persons.nouns_capital and token.text[0].islower()):
            continue
        if not persons.nouns_capital and bare_genitive(token.text, persons):
            continue  # "the company's lawyer"
        head, genders, numbers, sort = head_of(token.text, persons.code)
        if bare and persons.nouns_capital and sort is Sort.PERSON and not common(token.text, persons.code):
            continue  # "Bruckbauer", "Fischer": names that are nouns too
        if sort is Sort.PERSON and _describes(inner, i, head, persons):
            continue
        alone = (i and i == len(inner) - 1) or (not bare and len(inner) == 1)
        if head and (token.lower not in persons.titles or (persons.nouns_capital and alone)):
            best = (i, head, genders, numbers, sort)
            if persons.nouns_capital:
                break
    return best


def _describes(inner: tuple[Word, ...], i: int, head: str, persons: PersonWords) -> bool:
    """Whether what looks like a role is an adjective of the body behind it: "der Oberste Gerichtshof"."""
    behind = inner[i + 1] if i + 1 < len(inner) else None
    if behind is None or not behind.capital or inner[i].lower == head:
        return False
    body = head_of(behind.text, persons.code)[3] is Sort.ORGANISATION
    return body and persons.nouns_capital and attributive(inner[i].text, persons.code)


def _joined_behind(found: tuple[Word, ...], core: int, persons: PersonWords) -> bool:
    """Whether somebody else is joined behind an attribute: "die Veranstalter der Parade und die Polizei"."""
    if not persons.nouns_capital:
        return False
    for i in range(core + 1, len(found) - 1):
        patterns = persons.determiners.get(found[i + 1].lower, "")
        if found[i].text == ",":
            return False
        if found[i].lower in persons.joiners and "n" in patterns and "g" not in patterns:
            return True
    return False


def _listed(found: tuple[Word, ...], core: int, persons: PersonWords) -> bool:
    """Whether names follow a comma up to a last one with "and": "Washington, Seoul and Kyiv"."""
    if found[core].text != ",":
        return False
    at = next((i for i in range(core + 2, len(found) - 1) if found[i].lower in persons.joiners), None)
    if at is None:
        return False
    row = [t for t in (*found[core + 1 : at], *found[at + 1 : at + 3]) if t.word and t.lower not in persons.definite]
    described = persons.nouns_capital and any(head_of(t.text, persons.code)[0] for t in row)
    return bool(row) and all(t.capital for t in row[:-1]) and not described


def _body_name(inner: tuple[Word, ...], at: int, determiner: str, persons: PersonWords) -> str:
    """The proper name of a body whose noun is part of it: "die Süddeutsche Zeitung"; ``""`` where it describes."""
    if persons.nouns_capital:
        return proper_name(inner, persons) if _proper(inner[:at], determiner, persons) else ""
    owned = max((i + 1 for i in range(at) if bare_genitive(inner[i].text, persons)), default=0)
    before = any(token.capital for token in inner[owned:at])
    return proper_name(inner[owned:], persons) if inner[at].capital and before else ""


def _plural_adjective(token: Word, persons: PersonWords) -> bool:
    return token.text[0].islower() and token.lower.endswith(persons.plural_adjective)


def _without_object(name: str, language: str) -> str:
    """A person's name without a country right behind it: "warf Olena Marchuk Russland vor"."""
    words = name.split()
    for i in range(2, len(words)):
        if known_camp(words[i], language):
            return " ".join(words[:i])
    return name


def _proper(before: tuple[Word, ...], determiner: str, persons: PersonWords) -> bool:
    """Whether capitals before a body's noun make it a name: "die Süddeutsche Zeitung", "Chaos Computer Club"."""
    capital = [token for token in before if token.capital]
    if not capital or (not determiner and bare_genitive(capital[0].text, persons)):
        return False
    if len(capital) == 1 and len(before) == 1 and capital[0].lower.endswith(persons.town_ending):
        return False  # "die Berliner Polizei" is a description
    return bool(determiner) or len(capital) > 1 or not capital[0].lower.endswith(persons.adjective_endings)


def _apposed_role(
    found: tuple[Word, ...], core: int, persons: PersonWords, name: str
) -> tuple[str, str, Sort, str, str]:
    sort = Sort.PERSON if is_person(name) else Sort.OTHER
    genders = gender_of(name) or ("mf" if sort is Sort.PERSON else "mfn")
    if not persons.nouns_capital:  # the last noun counts: ", the council's spokesman"
        end = next((i for i in range(core + 1, len(found)) if found[i].text == ","), len(found))
        at, head, own, _, kind = _noun(found[core + 1 : _core_end(found[:end], core + 1, persons)], persons)
        if at >= 0 and kind is Sort.PERSON:
            return found[core + 1 + at].text, head, Sort.PERSON, gender_of(name) or own, "s"
        return "", "", sort, genders, "s"
    for token in found[core:]:
        if token.word and token.text not in GENDERS:
            head, own, _, kind = head_of(token.text, persons.code)
            if head and kind is Sort.PERSON:
                return token.text, head, Sort.PERSON, gender_of(name) or own, "s"
            if head:
                break
    return "", "", sort, genders, "s"


def _agree(patterns: str, genders: str, numbers: str) -> tuple[str, str]:
    """Genders and numbers that a determiner leaves: "die" with a masculine head is a plural."""
    possible = patterns.split()
    singular = {entry[0] for entry in possible if entry[0] != "p" and len(entry) > 1 and entry[1] == "s"}
    left = "".join(g for g in genders if g in singular) if "s" in numbers else ""
    if left and "d" in patterns.rpartition("p")[2] and numbers == "sp":
        return left, "sp"  # "den Forschern", "den Verdächtigen"
    if left:  # "der Sprecher" is one, although it may be a genitive of several
        return left, "s"
    plural = any(entry[0] == "p" for entry in possible)
    if plural and ("p" in numbers or all(entry[0] == "p" for entry in possible)):
        return genders, "p"
    return genders, numbers
