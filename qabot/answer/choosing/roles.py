"""Evidence in which the roles of a question are turned round: that X accuses Y does not tell who accuses X.

The words are the same in both, so that neither search nor choice tells them apart. Of a statement the speaker shows it;
of a sentence in which nobody speaks, on which side of the verb, in which case and voice the one stands who is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
        pool = replace(pool, evidence=tuple(item for item in pool.evidence if not _meets_another(item, query)))
    roles = query.roles
    if roles is None or not pool.evidence:
        return Directed(pool)
    turned = {id(item) for item in pool.evidence if _is_turned(item, query, roles)}
    kept = tuple(item for item in pool.evidence if id(item) not in turned)
    telling = tuple(item for item in kept if _answers(item, query, roles))
    said = bool(wanted_stances(query))
    best = max(pool.evidence, key=lambda item: item.score)
    probable = said and any(item.score >= PROBABLE for item in kept)  # who is named may be "he" there
    if not telling and not probable and (id(best) in turned or (turned and not said)):
        return Directed(pool, turned=True)
    return Directed(replace(pool, evidence=kept if said else telling or kept), told=bool(telling) and not said)


def _meets_another(item: Evidence, query: Query) -> bool:
    """Whether an accusation or a demand meets somebody else than the person whom the question names: a body, one of
    another name, or, where "his resignation" is demanded, only others who are named right before."""
    said, article = item.statement, item.article
    if said is None or said.stance not in TOWARDS:
        return False
    blaming = Stance.DEMANDS not in query.stances
    named = (query.roles.target if query.roles else "") if blaming else query.topic
    asked = [word for word in TOKEN.findall(named) if _is_person(word, article)]
    start, end = said.sentence_span
    sentence = f"{article.text[start:end]} {item.text}"
    if not asked or any(word in sentence for word in asked):
        return False
    around = _without(article.text, (start, end), (said.content_span, said.speaker_span))
    people, press = person_words(article.language), answer_words(article.language).press
    if not (people.pronouns - people.definite).isdisjoint(_lower(around)):
        return False  # "warf ihm vor": that may be he
    bodies = [word for word in _lower(around) if word in people.organisations and not re.fullmatch(press, word)]
    if blaming and (bodies or _persons(around, article)):
        return True
    if people.possessives.isdisjoint(_lower(said.content)):
        return False
    before = [span for span in story(article) if span[1] <= start][-1:]
    told = " ".join(article.text[slice(*span)] for span in before)
    return bool(_persons(told, article)) and not any(word in told for word in asked)


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
            turned = lower[first + 1 : first + 2] and re.fullmatch(words.subject_behind, lower[first + 1])
            either = name and re.fullmatch(words.either_case, lower[name - 1])
            return None if turned and either else "doer"
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
