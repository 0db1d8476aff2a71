"""What a question leaves out, taken from the turn before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.names import gender_of
from qabot.languages.question_vocabulary import QuestionWords
from qabot.languages.speaker_vocabulary import person_words
from qabot.question.names import Names
from qabot.question.speakers import PERSON, as_typed, is_office
from qabot.text.cues import Patterns
from qabot.types import LanguageCode, Query, QuestionKind, Turn

SHORT = 4  # words: a question that opens with "and" and is no longer takes its topic from the one before


def follow(
    query: Query,
    lower: str,
    conversation: Sequence[Turn],
    patterns: Patterns,
    words: QuestionWords,
    names: Names,
    answered: Callable[[Query], Sequence[str]] | None = None,
) -> Query:
    """The query with what it leaves out taken from the last turn.

    ``answered`` tells whom the answer to that one named; where it asked for somebody, the first whom a pronoun fits is
    meant.
    """
    last = conversation[-1].query
    found = _completed(query, lower, last, patterns, words, names, answered)
    if found.speakers and "speakers" not in found.carried and is_office(found.speakers[-1]):
        found = replace(found, recent=_recent(last, names, answered))
    if found.language != last.topic_language and last.topic and found.topic in (last.topic, _about(last)):
        return replace(found, carried_from=last.topic_language)
    return found


def _completed(
    query: Query,
    lower: str,
    last: Query,
    patterns: Patterns,
    words: QuestionWords,
    names: Names,
    answered: Callable[[Query], Sequence[str]] | None,
) -> Query:
    topic = [word for word in re.findall(r"\w[\w'-]*", query.topic.casefold()) if word not in words.fillers]
    opens = patterns.joining.match(lower) is not None
    named = names.within(query.topic) or names.find(query.topic) if opens or len(topic) <= SHORT else None
    carried: dict[str, object] = {}
    if opens and not patterns.asking.match(lower) and len(topic) <= SHORT:
        if not topic:  # "Und im Januar?": the same question, put to another time
            return replace(last, question=query.question, language=query.language, dates=query.dates,
                           weekday=query.weekday, latest=query.latest, untimed=query.untimed,
                           carried=("topic", "speakers"))  # fmt: skip
        # "Und Russland?": the same question, put to somebody else
        speakers = as_typed(named, query.topic, names) if named else (query.topic,)
        kind = QuestionKind.SAID if last.kind is QuestionKind.WHO else last.kind
        stances = () if last.kind is QuestionKind.WHO else last.stances
        return replace(query, kind=kind, stances=stances, topics=(), speakers=speakers, topic=last.topic,
                       carried=("topic",))  # fmt: skip
    if query.kind is QuestionKind.WHO and patterns.others.search(lower) and not query.excluded:
        # "Wer noch?": the same question, put to all but those who were asked about
        query = replace(query, excluded=last.excluded or last.speakers[:1])
        if not topic:
            asked = query.stances or (last.stances if last.kind is QuestionKind.WHO else ())
            return replace(query, topic=last.topic, stances=asked, carried=("topic", "excluded"))
    unnamed = query.kind is not QuestionKind.WHO and not query.speakers
    pronoun = patterns.pronoun.search(lower)
    cue = patterns.cue(lower)
    whom = (
        _whom(last, pronoun.group().casefold(), query.language, names, answered)
        if unnamed and pronoun and cue
        else None
    )
    if whom:  # "Was fordert er?"
        said = QuestionKind.SAID if query.kind is QuestionKind.FACT else query.kind
        own = any(not patterns.back.fullmatch(word) for word in topic)
        who, about = whom
        return replace(query, kind=said, speakers=who, topic=query.topic if own else about,
                       carried=("speakers",) if own else ("speakers", "topic"))  # fmt: skip
    points_back = patterns.back.search(lower) is not None
    whole = (
        bool(query.speakers) and not opens and not points_back
    )  # who is asked for, and what of him: nothing is left out
    if not whole and (not topic or all(patterns.back.fullmatch(word) for word in topic)):
        carried["topic"] = _about(last)
        unnamed = query.kind in (QuestionKind.SAID, QuestionKind.CONFIRMED) and not query.speakers
        if unnamed and last.speakers:
            carried["speakers"] = last.speakers
    elif opens and len(topic) <= SHORT and not query.speakers:
        carried["topic"] = f"{query.topic} {_about(last)}"
    return replace(query, **carried, carried=tuple(carried)) if carried else query  # type: ignore[arg-type]  # names of its fields


def reacting(asked: str, clause: str, names: Names, patterns: Patterns) -> str:
    """Who is asked, by a second clause, what he says to the first ("and what does she say to that?"): whom it names, or
    the person in the first whom its pronoun fits; empty where neither shows."""
    if named := names.within(clause):
        return named
    pronoun, person = patterns.pronoun.search(clause.casefold()), names.within(asked)
    if pronoun is None or person is None or not PERSON.fullmatch(person):
        return ""
    return person if _fits(pronoun.group(), person, patterns.code) else ""


def _whom(
    last: Query,
    pronoun: str,
    language: LanguageCode,
    names: Names,
    answered: Callable[[Query], Sequence[str]] | None,
) -> tuple[tuple[str, ...], str] | None:
    """Whom a pronoun means, and what he is asked about: who was asked about, unless he is of the other sex; else whom
    the question named, by name or by an office; else whom its answer named. None where nobody is known."""
    if last.speakers and _fits(pronoun, last.speakers[0], language):
        return _meant(last, names)
    person = names.within(last.topic)
    if person and PERSON.fullmatch(person) and _fits(pronoun, person, language):
        return (person,), last.topic
    if office := _office(last.topic, pronoun, language):
        return (office,), " ".join([*last.speakers[:1], *last.topic.replace(office, "").split()])
    told = answered(last) if answered else ()
    fitting = [one for one in told if one not in last.speakers and _fits(pronoun, one, language)]
    person = next((one for one in fitting if PERSON.fullmatch(one)), None)
    if meant := person or next(iter(fitting), None):  # a body may be "she", but not before a person
        return (meant,), last.topic
    return _meant(last, names) if last.speakers else None


def _office(topic: str, pronoun: str, language: LanguageCode) -> str | None:
    """The noun in a topic for somebody whom a pronoun may mean, as far as its gender tells; None for none."""
    wanted = person_words(language).genders.get(pronoun, "")
    nouns: list[str] = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", topic)
    return next((noun for noun in nouns if set(wanted) & set(_gender(noun, language)) and is_office(noun)), None)


def _gender(noun: str, language: LanguageCode) -> str:
    """The gender, or genders, of a noun for somebody; empty for no such noun."""
    folded, roles = noun.casefold(), person_words(language).roles
    if re.search(answer_words(language).text("feminine"), folded):
        return "f"
    return next((roles[folded[n:]] for n in range(len(folded)) if folded[n:] in roles), "")


def _recent(last: Query, names: Names, answered: Callable[[Query], Sequence[str]] | None) -> tuple[str, ...]:
    """The persons whom the turn before named, or else those whom its answer named."""
    within = names.within(last.topic)
    asked = [name for name in (*last.speakers, within or "", *last.recent) if PERSON.fullmatch(name)]
    told = answered(last) if answered and not asked else ()
    return tuple(dict.fromkeys([*asked, *(name for name in told if PERSON.fullmatch(name))]))


def _meant(last: Query, names: Names) -> tuple[tuple[str, ...], str]:
    """Whom "he" or "she" means, and what he is asked about.

    It is who was asked about; where that is no person, but the topic names one, this one, and what the other said.
    """
    other = names.within(last.topic)
    if PERSON.fullmatch(last.speakers[0]) or other is None or not PERSON.fullmatch(other):
        return last.speakers, last.topic
    return (other,), last.speakers[-1]


def _fits(pronoun: str, name: str, language: LanguageCode) -> bool:
    """Whether a pronoun may mean somebody, as far as the first name tells."""
    genders = person_words(language).genders.get(pronoun, "")
    own = gender_of(name.split(" ")[0]) or (_gender(name, language) if " " not in name else "")
    return not genders or not own or bool(set(own) & set(genders))


def _about(query: Query) -> str:
    """The topic of an earlier question; what its speaker said is about him, too."""
    about = [query.topic] if query.kind is QuestionKind.WHO else [*query.speakers[:1], query.topic]
    return " ".join(filter(None, about))
