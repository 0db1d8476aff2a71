"""Evidence in which the roles of a question are turned round: that X accuses Y does not tell who accuses X.

The words are the same in both, so that neither search nor choice tells them apart. Of a statement the speaker shows it;
of a sentence in which nobody speaks, on which side of the verb, in which case and voice the one stands who is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Evidence, Pool, story
from qabot.answer.choosing.offices import called, is_description
from qabot.answer.choosing.rank import FITTING, spoken_by, stance_fit, wanted_stances
from qabot.answer.choosing.settings import PROBABLE
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.names import FIRST_NAMES
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import Article, LanguageCode, Query, QuestionKind, Roles, Span, Stance

TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
TOWARDS = frozenset({Stance.ACCUSES, Stance.CRITICISES, Stance.DEMANDS})  # stances that meet somebody
NEAR = 3  # words before a name within which its article or preposition stands


@dataclass(frozen=True, slots=True)
class Directed:
    """The evidence without what tells the reverse of what is asked; all of it where only that would answer
    (``turned``), to be offered as such. ``told``: sentences tell just what is asked to be done."""

    pool: Pool
    turned: bool = False
    told: bool = False


def in_roles(query: Query, pool: Pool) -> Directed:
    """The evidence by who does it and to whom, where the question tells one of them."""
    if query.kind is QuestionKind.WHO and query.stances and TOWARDS.issuperset(query.stances):
        told = [name for article in pool.articles.values() for name in _persons(article.text, article)]
        spoke = [said.speaker for each in pool.statements.values() for said in each if said.speaker]
        known = {name.split(" ")[-1]: name in told for name in (*spoke, *told)}
        meeting = [item for item in pool.evidence if not _meets_another(item, query, known)]
        pool = replace(pool, evidence=tuple(meeting))
    roles = query.roles
    if roles is None or not pool.evidence:
        return Directed(pool)
    turned = {id(item) for item in pool.evidence if _is_turned(item, query, roles)}
    kept = tuple(item for item in pool.evidence if id(item) not in turned)
    telling = tuple(item for item in kept if _answers(item, query, roles))
    said = bool(wanted_stances(query))
    best = max(pool.evidence, key=lambda item: item.score)
    fitting = [item for item in kept if said and stance_fit(query, item.statement) >= FITTING]
    probable = any(item.score >= PROBABLE for item in fitting)  # who is named may be "he" there
    if not telling and not probable and (id(best) in turned or (turned and not said)):
        reverse = not said or any(stance_fit(query, i.statement) >= FITTING for i in pool.evidence if id(i) in turned)
        return Directed(pool, turned=True) if reverse else Directed(replace(pool, evidence=()))
    return Directed(replace(pool, evidence=kept if said else telling or kept), told=bool(telling) and not said)


def _meets_another(item: Evidence, query: Query, known: Mapping[str, bool]) -> bool:
    """Whether an accusation or a demand meets somebody else than the person whom the question names: a body, one of
    another name, or, where "his resignation" is demanded, only others who are named right before; it does where the
    whole article names nobody so.

    ``known`` has the last names of all who are named in the articles at hand, each with whether that is a person.
    """
    said, article = item.statement, item.article
    if said is None or said.stance not in TOWARDS:
        return False
    if query.roles and spoken_by(said, (query.roles.target,), query.language):
        return False  # that is the reverse
    blaming = Stance.DEMANDS not in query.stances
    named = (query.roles.target if query.roles else "") if blaming else query.topic
    asked = [word for word in TOKEN.findall(named) if _is_person(word, article)]
    if not asked and _is_strange(named, query.language, article, known):
        return True
    start, end = said.sentence_span
    sentence = f"{article.text[start:end]} {item.text}"
    if not asked or any(word in sentence for word in asked):
        return False
    around = _without(article.text, (start, end), (said.content_span, said.speaker_span))
    words, press = person_words(article.language), answer_words(article.language).press
    lower, pronouns = _lower(around), words.pronouns - words.definite
    if not pronouns.isdisjoint(lower):
        before = re.split(rf"\b(?:{'|'.join(pronouns)})\b", article.text[start:end])[0]
        others = {*TOKEN.findall(before)} & known.keys() - {said.speaker.split(" ")[-1]}
        return blaming and bool(others)  # "warf ihm vor": that may be he, unless somebody else stands before it
    bodies = [word for word in _lower(around) if word in words.organisations and not re.fullmatch(press, word)]
    if blaming and (bodies or _persons(around, article) or _others(around, asked, article)):
        return True
    if words.possessives.isdisjoint(_lower(said.content)):
        return False
    earlier = [span for span in story(article) if span[1] <= start][-1:]
    told = " ".join(article.text[slice(*span)] for span in earlier)
    return bool(_persons(told, article)) and not any(word in told for word in asked)


def _others(text: str, asked: Sequence[str], article: Article) -> list[str]:
    """The offices in a text ("dem Landrat") that an article gives to nobody who is asked about."""
    offices = [word for word in TOKEN.findall(text) if word[:1].isupper() and is_description(word, article.language)]
    names = "|".join(map(re.escape, asked))
    return [word for word in offices if not re.search(rf"{word}\w* (?:[\w.-]+ ){{0,2}}(?:{names})", article.text)]


def _is_strange(named: str, language: LanguageCode, article: Article, known: Mapping[str, bool]) -> bool:
    """Whether an article has nowhere the name of a person whom a question asks about: of a company nobody knows by what
    else it goes."""
    names = [word for word in coverage.telling_words(named, language) if known.get(word.text)]
    whole = coverage.whole(article)
    return bool(names) and not any(coverage.degree(word, whole) >= coverage.BORNE for word in names)


def _lower(text: str) -> list[str]:
    return [word.casefold() for word in TOKEN.findall(text)]


def _without(text: str, whole: Span, parts: Sequence[Span | None]) -> str:
    """A stretch of a text without some parts of it."""
    left, at = [], whole[0]
    for start, end in sorted(part for part in parts if part is not None):
        left.append(text[at : max(at, start)])
        at = max(at, end)
    return " | ".join([*left, text[at : whole[1]]])


def _is_person(name: str, article: Article) -> bool:
    return name[:1].isupper() and any(found.split()[-1] == name for found in _persons(article.text, article))


def _persons(text: str, article: Article) -> list[str]:
    """The names in a text that a first name, or what somebody is, shows to be persons'."""
    found = re.findall(r"(?<![\w-])(?:[A-ZÄÖÜ][\w-]+ )+[A-ZÄÖÜ][\w-]+", text)
    return [
        name
        for name in found
        if any(word in FIRST_NAMES or is_description(word, article.language) for word in name.split()[:-1])
    ]


def _is_turned(item: Evidence, query: Query, roles: Roles) -> bool:
    said = item.statement
    if said is None or not wanted_stances(query):
        other = "doer" if roles.target else "target"
        return side(item.text, roles, query.language, item.article.language) == other
    if roles.doer:
        named = coverage.telling_words(roles.doer, query.language)
        others = not spoken_by(said, query.speakers, query.language)
        return others and stance_fit(query, said) >= FITTING and coverage.share(named, item.text) >= coverage.BORNE
    if is_description(roles.target, query.language):
        return called(said, item.article, roles.target, query.language)
    return spoken_by(said, (roles.target,), query.language)


def _answers(item: Evidence, query: Query, roles: Roles) -> bool:
    """Whether what is not turned round answers by itself: who is named has the stance, or the other has it towards him,
    probably; or the sentence tells the verb of him."""
    said = item.statement
    if not wanted_stances(query):
        return side(item.text, roles, query.language, item.article.language) is not None
    if said is None or stance_fit(query, said) <= 0:
        return False
    if roles.doer:
        return spoken_by(said, query.speakers, query.language)
    named = coverage.telling_words(roles.target, query.language)
    return item.score >= PROBABLE and coverage.share(named, item.text) >= coverage.BORNE


def side(text: str, roles: Roles, asked: LanguageCode, language: LanguageCode) -> str | None:
    """Whether a sentence in ``language`` has who is named in a question in the language ``asked`` as the "doer" of its
    verb or as its "target"; None where it does not show."""
    words, people = question_words(language), person_words(language)
    for clause in re.split(r"[,;:]", text):
        tokens = TOKEN.findall(clause)
        lower = [token.lower() for token in tokens]
        verb, name = _place(tokens, roles.verb, asked), _place(tokens, roles.target or roles.doer, asked)
        if verb is None or name is None or verb == name:
            continue
        helping = [n for n, word in enumerate(lower) if word in people.auxiliaries and n != name]
        near = lower[max(0, name - NEAR) : name]
        passive = _is_passive(lower, verb, language)
        if any(re.fullmatch(words.agent, word) for word in near):
            return "doer" if passive else None
        if passive:
            return "target"
        if any(re.fullmatch(words.oblique, word) for word in near):
            return "target"
        first = min([verb, *helping])
        if name < first:
            return "doer"
        subject = any(
            token[:1].isupper() and n and lower[n - 1] not in people.prepositions
            for n, token in enumerate(tokens[:first])
        ) or (first > 0 and lower[0] not in people.prepositions and tokens[0][:1].isupper() and first <= NEAR)
        return "target" if language == "en" or subject else None
    return None


def _is_passive(lower: list[str], verb: int, language: LanguageCode) -> bool:
    words = question_words(language)
    if person_words(language).head_last:  # English: "was sued", "is being sued", but "is suing"
        before = lower[max(0, verb - 2) : verb]
        return not lower[verb].endswith("ing") and any(re.fullmatch(words.passive, word) for word in before)
    return any(re.fullmatch(words.passive, word) for n, word in enumerate(lower) if n != verb)


def _place(tokens: list[str], words: str, language: LanguageCode) -> int | None:
    """Where the last word of a name, or a verb in whichever form, stands first."""
    for word in reversed(coverage.telling_words(words, language)):
        for n, token in enumerate(tokens):
            if coverage.degree(word, token) >= coverage.BORNE:
                return n
    return None
