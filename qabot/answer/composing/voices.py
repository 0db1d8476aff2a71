"""Who speaks, as a first sentence lists them: everybody once, who speak for one country as that country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.choosing.offices import is_description, is_official
from qabot.answer.composing.points import Point
from qabot.answer.sameness.speakers import same_speaker
from qabot.answer.wording.determiners import several
from qabot.answer.wording.speakers import only_described, party_name, short_name
from qabot.entities.parties import countries, parties_in, parties_together, party_of
from qabot.languages.answer_vocabulary import AnswerWords
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import Query

NAMED = 4  # speakers named; of more, three and the number of the others


def people(points: Iterable[Point]) -> list[Evidence]:
    """The evidence of each speaker, once; who is only called "the company" may be one who is named beside it."""
    found: list[Evidence] = []
    for point in points:
        said = point.best.statement
        if said and said.speaker and not any(same_person(point.best, other) for other in found):
            found.append(point.best)
    named = {item.article.id for item in found if not _general(item)}
    return [item for item in found if not (_general(item) and item.article.id in named)]


def may_be(name: str, party: str | None) -> bool:
    """Whether a speaker is somebody's own name, or one of those whom his name lists."""
    sides = sides_of(name)
    return not sides or party in sides


def sides_of(name: str) -> list[str]:
    """The countries and bodies that a speaker's name is one of, or a list of; empty for a name of somebody else."""
    one = party_of(name)
    return parties_together(name) or ([one] if one else [])


def named(
    query: Query, points: Sequence[Point], words: AnswerWords, *, grouped: bool = True, placed: bool = False
) -> tuple[str, bool]:
    """The speakers as a list in words, and whether they are several; ``grouped``: who speak for one country, as it;
    ``placed``: with the town, body or country that each speaks for."""
    speaking = people(points)
    by_country: dict[str, int] = {}
    for item in speaking:
        if (country := _country(item)) is not None:
            by_country[country] = by_country.get(country, 0) + 1
    themselves = {party_of(item.statement.speaker) for item in speaking if item.statement}
    names: dict[str, bool] = {}
    unnamed = [item for item in speaking if nobody_known(item, query) or (by_country and not whose(item))]
    unnamed = unnamed if len(unnamed) < len(speaking) else []
    for item in speaking:
        said = item.statement
        if said is None or item in unnamed:
            continue
        country = _country(item)
        if country in themselves and party_of(said.speaker) != country:
            continue  # who speaks for a country is no side beside it
        if pieces := parties_together(said.speaker):
            for piece in pieces:
                name = party_name(piece, query.language)
                names[words.articled.get(name, name)] = words.plural_country(name)
        elif (
            grouped
            and country is not None
            and (by_country[country] > 1 and len(by_country) + len(speaking) > NAMED - 1)
        ):
            name = party_name(country, query.language)
            names[words.articled.get(name, name)] = words.plural_country(name)
        else:
            one = words.text("bodies") == "one" and party_of(said.speaker) is not None
            name = short_name(said, item.article, query.language)
            described = is_description(said.speaker, item.article.language)
            asked = country in {party_of(name) for name in query.speakers}
            if country and not asked and described and not parties_in(name):
                name = f"{name} ({party_name(country, query.language)})"  # an official of which country?
            elif placed and said.party not in ("", said.speaker) and said.party[:1].isupper():
                name = f"{name} ({party_name(said.party, query.language)})"
            names[name] = several(said, item.article.language) and not one
    listed = list(names)
    spare = 0 if len(names) + bool(unnamed) <= NAMED else len(names) - NAMED + 1
    if others := len(unnamed) + spare:
        told = words.text("other_one") if others == 1 else words.text("others", count=words.count(others))
        listed = [*listed[: len(listed) - spare], told]
    return words.listed(listed), len(names) + len(unnamed) > 1 or any(names.values())


def same_person(one: Evidence, other: Evidence) -> bool:
    """Whether two statements are made by one and the same."""
    return one.statement is not None and other.statement is not None and same_speaker(one.statement, other.statement)


def called(item: Evidence, query: Query) -> str:
    """What a question may call a speaker, an official without a name by his country; empty where it would not tell whom
    it asks about."""
    said, country = item.statement, _country(item)
    if said is None or nobody_known(item, query) or not whose(item):
        return ""
    name = short_name(said, item.article, query.language)
    described = is_description(said.speaker, item.article.language)
    return party_name(country if country and described and not parties_in(name) else name, query.language)


def nobody_known(item: Evidence, query: Query) -> bool:
    """Whether there is nothing that a reader would know a speaker by."""
    said = item.statement
    return said is not None and only_described(said, item.article, query.language)


def whose(item: Evidence) -> bool:
    """Whether it is known for whom somebody speaks; not of an official of whom only his office is told."""
    said = item.statement
    if said is None or not is_official(said.speaker, item.article.language):
        return True
    return said.party not in ("", said.speaker) or bool(parties_in(said.speaker))


def _general(item: Evidence) -> bool:
    """Whether somebody has no name but a word that stands for many kinds: "das Unternehmen", "the group"."""
    name = item.statement.speaker.casefold().removeprefix("the ") if item.statement else ""
    return name in person_words(item.article.language).broader


def _country(item: Evidence) -> str | None:
    """The country for which somebody speaks."""
    party = party_of(item.statement.party) if item.statement and item.statement.party else None
    return party if party in countries() else None
