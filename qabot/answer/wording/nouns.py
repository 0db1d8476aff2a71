"""Nouns for who speaks, by their forms: gender, genitive to nominative, capitals of headings to those of sentences."""

from __future__ import annotations

import re

from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.lexical import fold
from qabot.text.translation import known
from qabot.types import Article, LanguageCode

SHORTEST_BODY = 4  # letters of a noun for a body that another noun stands before
SHORTEST_HEAD = 5  # letters of the noun that a compound ends in
GENDERS = ("m", "f", "n")
CAPITALS = 5  # letters of a word all in capitals that is no abbreviation


def gender(noun: str, mention: str, language: LanguageCode) -> str:
    """The gender of a noun for a body or, where an article shows that it is no family name, for a person; "" for none.

    The languages in which nouns have none have no articles among their wordings, either.
    """
    persons = person_words(language)
    if not answer_words(language).text("article_f"):
        return ""
    for start in range(max(1, len(noun) - SHORTEST_HEAD + 1)):
        end = noun[start:]
        role, body = persons.roles.get(end, ""), persons.organisations.get(end, "")
        if role and body and role != body:  # "das Militär", "der Militär"
            shown_by = mention.split(" ")[0].casefold()
            told = re.fullmatch(question_words(language).articles, shown_by) is not None
            fits = not told or shown_by in answer_words(language).text(f"only_{body}").split()
            return body if body in GENDERS and fits else ""
        if body in GENDERS and body:
            return body
        if role:
            shown = re.match(rf"(?:{question_words(language).articles})\b", mention, re.IGNORECASE)
            return role if shown and role in GENDERS else ""
    return _short_gender(noun, language)


def _short_gender(noun: str, language: LanguageCode) -> str:
    """The gender of a body whose noun is short, behind another noun: "Chemiewerk"; so end many family names, too."""
    bodies = person_words(language).organisations
    ends = (noun[-size:] for size in range(SHORTEST_BODY, SHORTEST_HEAD))
    kinds = (bodies[end] for end in ends if end in bodies and _opens_a_compound(noun.removesuffix(end)))
    return next((kind for kind in kinds if kind in GENDERS), "")


def _opens_a_compound(word: str) -> bool:
    folded = fold(word)
    return len(word) >= SHORTEST_HEAD and (known(folded, "de") or known(folded.removesuffix("s"), "de"))


def is_role(noun: str, language: LanguageCode) -> bool:
    """Whether a noun, or what it ends in, is one for a person."""
    roles = person_words(language).roles
    return any(noun[start:] in roles for start in range(max(1, len(noun) - SHORTEST_HEAD + 1)))


def is_dative(noun: str, language: LanguageCode) -> bool:
    """Whether a noun is several persons in the dative: "Beobachtern"."""
    ended = re.search(answer_words(language).text("dative_plural"), noun) is not None
    return ended and is_role(noun.removesuffix("n"), language) and not is_role(noun, language)


def gender_by_article(article: str, words: AnswerWords) -> str:
    """The gender of a noun of which an article shows it in any case that it may stand in; "" for none."""
    return next((kind for kind in GENDERS if article and article in words.text(f"only_{kind}").split()), "")


def _genitive(noun: str, language: LanguageCode) -> str:
    """The ending of a genitive in the singular ("Ministeriums": "s"), which only what is no feminine has."""
    for ending in re.findall(r"(?=(es|s)$)", noun):
        if gender(noun.removesuffix(ending), "der", language) in ("m", "n"):
            return str(ending)
    return ""


def nominative(name: str, many: bool, language: LanguageCode) -> str:
    """A noun with its adjectives in the nominative, as it stands without an article; names of persons stay."""
    persons, words = person_words(language), answer_words(language)
    if not words.text("article_f"):
        return name
    name = re.sub(rf"^(?:{question_words(language).articles})\s+(?=\S)", "", name, flags=re.IGNORECASE)
    found = re.match(r"((?:[a-zäöüß-]+(?:e|en|em|er|es) )*)([A-ZÄÖÜ][\w-]*)(.*)$", name)
    if not found:
        return name
    adjectives, noun, rest = found[1].split(), found[2], found[3]
    lower = noun.casefold()
    weak = lower.removesuffix("en") if lower.endswith("en") else ""
    if many:
        stems = [re.sub(r"e[nmrs]$", "e", word) for word in adjectives]
        if re.search(words.text("nominal_plural"), lower):
            noun = re.sub(r"n$", "", noun)  # "US-Beamten": made of an adjective
        elif (
            is_dative(lower, language)
            or re.search(words.text("only_dative"), lower)
            or (  # "aus Regierungskreisen"
                adjectives and adjectives[0].endswith("en") and re.search(words.text("dative_plural"), lower)
            )
        ):
            noun = noun.removesuffix("n")
        return " ".join([*stems, noun]) + rest
    if weak and weak in persons.roles and lower not in persons.roles:  # "Präsidenten": "Präsident"
        noun = noun[: -len("en")]
    elif not gender(lower, "der", language):
        noun = noun[: len(noun) - len(_genitive(lower, language))]
    kind = gender(noun.casefold(), "der", language) or gender(noun.casefold(), "", language)
    ending = words.text(f"ending_{kind}") if kind else ""
    if ending:
        adjectives = [re.sub(r"(?:e[nmrs]|e)$", ending, word) for word in adjectives]
    return " ".join([*adjectives, noun]) + rest


def capitals(name: str, article: Article) -> str:
    """A name from a heading in capitals, written as the article writes its words elsewhere, or as sentences do."""
    return re.sub(rf"(?<![\w-])[A-ZÄÖÜ]{{{CAPITALS},}}(?![\w-])", lambda match: _lowered(match.group(), article), name)


def _lowered(word: str, article: Article) -> str:
    folded = word.casefold()
    for other in re.findall(r"[^\W\d_]+", article.text):
        if other.casefold() == folded and not other.isupper():
            return str(other)
    stem = re.sub(r"(?:er|e[nsm]?)$", "", folded)
    for other in re.findall(r"[^\W\d_]+", article.text):  # an adjective in another case: "nordkoreanische"
        if (
            not other.isupper()
            and other.islower()
            and re.fullmatch(rf"{re.escape(stem)}(?:e[rnsm]?)", other.casefold())
        ):
            return folded
    return word.capitalize()
