"""Whether the words at a place can stand for the speaker that was found for them: in number, in gender, in kind."""

from __future__ import annotations

import re

from qabot.answer.wording.nouns import GENDERS, gender, is_role
from qabot.answer.wording.quoting import one_line
from qabot.answer.wording.speakers import plain_name, several, title
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import Article, Statement


def agrees(said: Statement, article: Article) -> bool:
    """Whether nothing in the words at the place speaks against their speaker.

    Against him speak a pronoun of another number or gender, as far as his name shows one, a noun for a body where he is
    a person, and a name that is none: "sie erklärten" is no Peskow, "der Dienst" no member of parliament, "Donnerstag"
    nobody.
    """
    mention = one_line(said.speaker_mention)
    name = plain_name(said, article)
    persons, words = person_words(article.language), answer_words(article.language)
    if name.casefold() in persons.prepositions | persons.determiners | words.days.keys() | words.weekdays.keys():
        return False
    pronoun = mention.casefold()
    if pronoun in person_words(article.language).pronouns:
        return _pronoun_fits(pronoun, name, said, article)
    head = re.findall(r"(?:^|(?<= ))[A-ZÄÖÜ][\w-]*", mention)[:1]
    return not (head and _person(name, article) and _body(head[0], article) and head[0] not in name)


def _pronoun_fits(pronoun: str, name: str, said: Statement, article: Article) -> bool:
    words = answer_words(article.language)
    many = several(said, article.language)
    plural = re.match(words.plural_verb, said.cue) is not None
    if pronoun in words.text("they").split():
        kinds = words.text("she").split()
        one = not many and (pronoun not in kinds or plural)
        return not one and (many or plural or _kind(name, article) in ("", "f"))
    shown = [kind for kind in GENDERS if pronoun in words.text(f"pronouns_{kind}").split()]
    kind = _kind(name, article)
    return not shown or (not many and (not kind or kind in shown))


def _kind(name: str, article: Article) -> str:
    """The gender of what a name without an article is called, where its noun, or the role before it, shows one."""
    if _person(name, article):
        role = title(name, article)
        return gender(role.casefold(), "der", article.language) if role else ""
    head = re.search(r"[A-ZÄÖÜ][\w-]*", name)
    return gender(head.group().casefold(), "", article.language) if head else ""


def _person(name: str, article: Article) -> bool:
    """Whether a name is somebody's full name."""
    parts = name.split()
    known = (is_role(part.casefold(), article.language) or _body(part, article) for part in parts)
    return len(parts) > 1 and all(part[:1].isupper() for part in parts) and not any(known)


def _body(noun: str, article: Article) -> bool:
    """Whether a noun is one for a body and for no person."""
    bodies = person_words(article.language).organisations
    lower = noun.casefold()
    return any(form in bodies for form in (lower, lower.removesuffix("s"), lower.removesuffix("es"))) and not is_role(
        lower, article.language
    )
