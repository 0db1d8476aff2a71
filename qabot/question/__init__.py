"""What is asked: a question, as people type it, and the conversation before it become a ``Query``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.languages.time_vocabulary import time_words
from qabot.question.clauses import (
    UNSAID,
    asked_clauses,
    kind_of,
    left_out,
    listed,
    lowered,
    of_saying,
    only_told,
    opening,
    own_topic,
    reaction,
    stances_of,
    topic_of,
)
from qabot.question.follow import follow, reacting
from qabot.question.names import Names
from qabot.question.roles import done_to, roles, turned
from qabot.question.speakers import find_speaker, named, person_in
from qabot.text import language
from qabot.text.cues import patterns as compiled
from qabot.text.dates import dated
from qabot.text.lexical import LANGUAGES
from qabot.types import LanguageCode, Query, QuestionKind, Stance, Turn

AGAINST = (Stance.DENIES, Stance.CRITICISES, Stance.ACCUSES, Stance.WARNS)  # what nobody does who praises
TALK = frozenset({QuestionKind.GREETING, QuestionKind.THANKS, QuestionKind.HELP, QuestionKind.CONTENTS})


def understand(
    question: str,
    conversation: Sequence[Turn] = (),
    *,
    names: Names | None = None,
    answered: Callable[[Query], Sequence[str]] | None = None,
) -> Query:
    """The question as it was read; what a follow-up leaves out is taken from the last turn of ``conversation``.

    ``names`` are the persons, parties and outlets of the index: a speaker asked about is looked up among them, typing
    errors forgiven; without them he stays as typed. ``answered`` tells whom the answer to an earlier question named
    first, for a pronoun that nobody in the question itself can be meant by.
    """
    names = names or Names()
    text = " ".join(question.split())
    conversation = [turn for turn in conversation if turn.query.kind not in TALK]
    code = _language(text, conversation)
    if talk := _talk(question, text, code, conversation):
        return talk
    words = question_words(code)
    text = re.sub(rf"^(?:{words.courtesy})+", "", text, flags=re.IGNORECASE)
    patterns = compiled(code)
    time = dated(text, time_words(code), names.days, weekdays=answer_words(code).weekdays)
    if time:
        text = untimed = re.sub(r"\s+([?!.,])", r"\1", " ".join((text[: time.span[0]] + text[time.span[1] :]).split()))
    lower = lowered(text)
    asked = asked_clauses(lower, patterns)
    reacts = ""
    if answers := reaction(lower, asked, patterns):  # "and what does X say to that?": who answers the charge
        reacts = reacting(text[: answers.start()], text[slice(*answers.span())], names, patterns)
        text = f"{text[: answers.start()]}{words.reaction[1]}{text[answers.end() :]}"
        lower = lowered(text)
        asked = asked_clauses(lower, patterns)
    excluded: tuple[str, ...] = ()
    if asked and (left := left_out(text, lower, patterns)):
        excluded = tuple(names.find(name) or name for name in listed(text[slice(*left[1])], patterns))
        text = f"{text[: left[0][0]].rstrip()} {text[left[0][1] :].lstrip(' ,')}"
        lower = lowered(text)
        asked = asked_clauses(lower, patterns)
    cue = patterns.cue(lower)
    accused = len(asked) == 1 and done_to(lower, asked[0][0], cue, patterns, words)
    directed = len(asked) == 1 and not accused
    done = roles(text, lower, asked[0][0], cue, names, patterns) if directed else None
    whom = directed and (said := turned(text, lower, asked[0], patterns, words)) != text
    if whom:
        text, lower = said, lowered(said)
        asked = asked_clauses(lower, patterns)
    phrase, taken = (None, None) if asked else find_speaker(text, lower, names, patterns)
    if phrase == taken and only_told(lower, cue, words, code):
        phrase = taken = None
    framed = phrase != taken  # "according to X": what else the question holds is no verb of X's
    if phrase and not framed:
        phrase = taken = person_in(phrase, text, names, patterns)
    speakers, known = named(phrase, text, names, patterns) if not asked else ((), False)
    source = names.source(text)
    kind = kind_of(lower, asked, phrase, known and not (time and time.latest), names, patterns)
    keys = not asked and not opening(lower, names, patterns)
    cue = None if framed and kind is QuestionKind.SAID else patterns.key(lower) if keys else patterns.cue(lower)
    if keys and cue and cue[0] in (Stance.ACCUSES, Stance.CRITICISES):
        speakers = ()  # "Vorwürfe Kern": whoever is named may be whom they meet
    if whom and not cue:
        kind = QuestionKind.FACT  # what was done, not what was said
    if kind in UNSAID:
        # What is asked about does something, but it is not its words that are asked for.
        taken = None
        speakers = speakers[:1] if kind is QuestionKind.FACT and known and " " in speakers[0] else ()
    if time and not (time.latest or of_saying(lower, kind, cue, bool(opening(lower, names, patterns)), code)):
        time = None  # when something is to happen, not when it was spoken of
    stances, also = stances_of(lower, kind, asked, cue, patterns)
    topics = (
        tuple(own_topic(text[slice(*clause)], names, patterns, words) for clause in asked)
        if len(stances) > 1 and asked
        else ()
    )
    query = Query(
        question=question,
        language=code,
        kind=kind,
        topic=topic_of(text, lower, taken, names, patterns, words),
        stances=stances,
        topics=topics,
        speakers=speakers,
        source=source,
        dates=time.days if time else None,
        also=also,
        latest=time.latest if time else False,
        weekday=time.weekday if time else None,
        excluded=excluded,
        untimed=untimed if time else None,
        roles=done,
        accused=accused,
        reacts=reacts if len(stances) > 1 else "",
        contrary=AGAINST if cue and len(stances) < 2 and patterns.praise.match(cue[1].group()) else (),
    )
    if conversation:
        return follow(query, lower, conversation, patterns, words, names, answered)
    if query.latest and kind is QuestionKind.FACT and not query.topic:
        return replace(query, kind=QuestionKind.CONTENTS)  # "what is new?": the articles, the newest first
    return query


def _language(text: str, conversation: Sequence[Turn]) -> LanguageCode:
    """The language of the question; of the conversation where a few words could be either."""
    if abs(language.log_odds(text)) >= language.CERTAIN:
        return language.identify(text)
    lower = lowered(text)
    asks = {code: _asks(lower, code) for code in LANGUAGES}
    if max(asks.values()) > min(asks.values()):  # names of the other language weigh nothing against its verbs
        return max(asks, key=lambda code: asks[code])
    return conversation[-1].query.language if conversation else language.identify(text)


def _asks(lower: str, code: LanguageCode) -> bool:
    """Whether a text asks in the words of a language: by what a question opens with, and a verb of speaking."""
    patterns = compiled(code)
    return patterns.asking.match(lower) is not None and patterns.cue(lower) is not None


def _talk(question: str, text: str, code: LanguageCode, conversation: Sequence[Turn]) -> Query | None:
    """What is no question about the articles, or asks for the last answer again in another language; None else."""
    said = " ".join(re.findall(r"[\w'’-]+", text.casefold()))
    own = [code, *(other for other in LANGUAGES if other != code)]
    for language_of in own:
        words = question_words(language_of)
        if found := re.fullmatch(words.other_language, said):
            wanted: LanguageCode = "en" if found["en"] else "de"
            if not conversation:
                return Query(question, wanted, QuestionKind.HELP, "")
            last = conversation[-1].query
            return replace(
                last,
                question=question,
                language=wanted,
                carried=("topic",),
                carried_from=last.topic_language,
                untimed=None,
            )
        opened = re.sub(rf"^(?:{words.talk['greeting']}) (?=\w)", "", said)
        for kind, pattern in words.talk.items():
            again = rf"(?:{pattern})(?: (?:{pattern}))*"  # "super, danke"
            if re.fullmatch(again, said) or re.fullmatch(again, opened):
                return Query(question, language_of, QuestionKind(kind), "")
    return None
