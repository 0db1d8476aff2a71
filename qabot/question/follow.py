"""What a question leaves out, taken from the turn before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

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
    if unnamed and not last.speakers and answered and pronoun and patterns.cue(lower):
        # "Wer wirft ihm das vor?" – "Und was fordert sie?": whom the answer named, if the question names nobody
        person = names.within(last.topic)
        fitting = (one for one in answered(last) if _fits(pronoun.group().casefold(), one, query.language))
        meant = person if person and PERSON.fullmatch(person) else next(fitting, None)
        last = replace(last, speakers=(meant,)) if meant else last
    if unnamed and last.speakers and pronoun and patterns.cue(lower):
        # "Was fordert er?": the one who was asked about speaks again
        said = QuestionKind.SAID if query.kind is QuestionKind.FACT else query.kind
        own = any(not patterns.back.fullmatch(word) for word in topic)
        who, about = _meant(last, names)
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
    return not genders or gender_of(name.split(" ")[0]) in genders


def _about(query: Query) -> str:
    """The topic of an earlier question; what its speaker said is about him, too."""
    about = [query.topic] if query.kind is QuestionKind.WHO else [*query.speakers[:1], query.topic]
    return " ".join(filter(None, about))
