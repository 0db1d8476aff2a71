"""What is asked: a question, as people type it, and the conversation before it become a ``Query``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.question_vocabulary import QuestionWords, question_words
from qabot.text import language
from qabot.text.cues import GENERAL, TWO_SIDES, Patterns
from qabot.text.cues import patterns as compiled
from qabot.text.dates import dated
from qabot.text.lexical import LANGUAGES
from qabot.text.names import Names
from qabot.types import LanguageCode, Query, QuestionKind, Stance, Turn

SHORT = 4  # words: a question that opens with "and" and is no longer takes its topic from the one before
JOINED = 6  # letters before a question word in which "and" joins it to what is asked before
TALK = frozenset({QuestionKind.GREETING, QuestionKind.THANKS, QuestionKind.HELP, QuestionKind.CONTENTS})
LONGEST_NAME = 6  # words of a speaker where nothing shows his end


def understand(question: str, conversation: Sequence[Turn] = (), *, names: Names | None = None) -> Query:
    """The question as it was read; what a follow-up leaves out is taken from the last turn of ``conversation``.

    ``names`` are the persons, parties and outlets of the index: a speaker asked about is looked up among them, typing
    errors forgiven; without them he stays as typed.
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
    time = dated(text, words, names.days, weekdays=answer_words(code).weekdays)
    if time:
        text = re.sub(r"\s+([?!.,])", r"\1", " ".join((text[: time.span[0]] + text[time.span[1] :]).split()))
    lower = text.casefold().replace("’", "'")
    if len(lower) != len(text):  # casefold may lengthen ("ß"); positions must stay those of the text
        lower = text.lower()
    asked = _asked(lower, patterns)
    phrase, taken = (None, None) if asked else _speaker(text, lower, patterns)
    if phrase and phrase == taken:
        phrase = taken = _person(phrase, text, patterns)
    speakers, known = _names(phrase, text, names) if not asked else ((), False)
    source = names.source(text)
    kind = _kind(lower, asked, phrase, known, patterns)
    if kind in (QuestionKind.FACT, QuestionKind.WHEN, QuestionKind.OVERVIEW):
        # What is asked about does something, but it is not its words that are asked for.
        taken = None
        speakers = speakers[:1] if kind is QuestionKind.FACT and known and " " in speakers[0] else ()
    cue = patterns.cue(lower)
    stances, also = _stances(lower, kind, asked, cue, patterns)
    topics = (
        tuple(_own(text[slice(*clause)], patterns, words) for clause in asked) if len(stances) > 1 and asked else ()
    )
    query = Query(
        question=question,
        language=code,
        kind=kind,
        topic=_topic(text, lower, taken, patterns, words),
        stances=stances,
        topics=topics,
        speakers=speakers,
        source=source,
        dates=time.days if time else None,
        also=also,
        latest=time.latest if time else False,
        weekday=time.weekday if time else None,
    )
    return _follow(query, lower, conversation, patterns, words, names) if conversation else query


def _language(text: str, conversation: Sequence[Turn]) -> LanguageCode:
    """The language of the question; of the conversation where a few words could be either."""
    if conversation and abs(language.log_odds(text)) < language.CERTAIN:
        return conversation[-1].query.language
    return language.identify(text)


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
            return replace(last, question=question, language=wanted, carried=("topic",))
        opened = re.sub(rf"^(?:{words.talk['greeting']}) (?=\w)", "", said)
        for kind, pattern in words.talk.items():
            if re.fullmatch(pattern, said) or re.fullmatch(pattern, opened):
                return Query(question, language_of, QuestionKind(kind), "")
    return None


def _asked(lower: str, patterns: Patterns) -> list[tuple[int, int]]:
    """The clauses, as spans, that ask for somebody."""
    starts = patterns.askers(lower)
    if starts and starts[0] > 0 and patterns.saying.match(lower):
        # "What did she say when asked who ...": only what is joined to the question asks for somebody, too.
        starts = [start for start in starts if patterns.joining.search(lower, max(0, start - JOINED), start)]
    return list(pairwise([*starts, len(lower)]))


def _kind(
    lower: str, asked: list[tuple[int, int]], phrase: tuple[int, int] | None, known: bool, patterns: Patterns
) -> QuestionKind:
    if patterns.overview.search(lower):
        return QuestionKind.OVERVIEW
    if patterns.when.match(lower):
        return QuestionKind.WHEN
    if asked:
        return QuestionKind.WHO
    cue = patterns.verdict(lower) or patterns.cue(lower)
    plain = patterns.saying.match(lower) or not patterns.asking.match(lower)
    if cue and cue[0] in TWO_SIDES and not plain:
        return QuestionKind.CONFIRMED
    if phrase and (cue or known):
        return QuestionKind.SAID
    if not patterns.asking.match(lower):  # key words: "nordkorea waffen dementi", "kirby waffen"
        return QuestionKind.WHO if cue else QuestionKind.SAID if known else QuestionKind.FACT
    return QuestionKind.FACT


def _stances(
    lower: str,
    kind: QuestionKind,
    asked: list[tuple[int, int]],
    cue: tuple[Stance, re.Match[str]] | None,
    patterns: Patterns,
) -> tuple[tuple[Stance, ...], tuple[tuple[Stance, ...], ...]]:
    """The stances asked for, in the order of asking, and for each what is meant as well."""
    if kind is QuestionKind.CONFIRMED:
        return TWO_SIDES, ()
    if kind is QuestionKind.OVERVIEW:
        return (), ()
    if not asked:
        return ((cue[0],), ()) if cue and cue[0] not in GENERAL else ((), ())
    found = [(lower[:end], patterns.cue(lower[:end], start)) for start, end in asked]
    read = [patterns.also(clause, cue) if cue else None for clause, cue in found]
    if len(read) == 1:
        return ((read[0][0],), (read[0][1],)) if read[0] else ((), ())
    parts = [part or (Stance.CLAIMS, ()) for part in read]
    return tuple(stance for stance, _ in parts), tuple(also for _, also in parts)


def _own(clause: str, patterns: Patterns, words: QuestionWords) -> str:
    """What one clause of a question is about; empty where it only points to another ("and who denies it?")."""
    topic = _topic(clause, clause.lower(), None, patterns, words)
    telling = [word for word in re.findall(r"\w+", topic.casefold()) if word not in words.fillers]
    return topic if len(telling) > 1 else ""


def _speaker(text: str, lower: str, patterns: Patterns) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where the question names whose words it asks for, articles left out, and what is no topic for that reason."""
    for frame in patterns.frames:
        if match := frame.search(lower):
            return match.span("speaker"), match.span()
    if not patterns.asking.match(lower):
        return None, None
    cue = patterns.verdict(lower) or patterns.cue(lower)
    auxiliary = patterns.auxiliary.search(lower)
    if auxiliary and cue is None and patterns.hearsay.fullmatch(auxiliary.group()):
        auxiliary = None  # "Was soll Kern geliefert haben?" asks for what others say of him
    verbs = [match for match in (auxiliary, cue and cue[1]) if match]
    for verb in sorted(verbs, key=lambda match: match.start()):
        subject = patterns.following.match(lower, verb.start() + len(verb.group().split(" ")[0].rstrip(",")))
        if subject is None:
            continue
        start, end = subject.span("speaker")
        if cue and start < cue[1].start() < end:
            end = cue[1].start() - 1
        while (gap := text.find(" ", start, end)) > 0 and text[start:gap].casefold() in patterns.fillers:
            start = gap + 1
        typed = text[start:end].split(" ")[:LONGEST_NAME]
        while typed and (typed[-1].casefold() in patterns.fillers or _no_noun(typed[-1], text, patterns)):
            typed.pop()
        end = start + len(" ".join(typed))
        if end > start and not patterns.back.fullmatch(lower[start:end]):
            return (start, end), (start, end)
    return None, None


def _no_noun(word: str, text: str, patterns: Patterns) -> bool:
    """Whether a word is no German noun, which has a capital where anything but the first word of a text has one."""
    return patterns.code == "de" and word.islower() and any(map(str.isupper, text[1:]))


def _person(phrase: tuple[int, int], text: str, patterns: Patterns) -> tuple[int, int]:
    """The part of a phrase that names a person in full: "Birte Sönksen" of "Birte Sönksen der Firma Velten"."""
    start, end = phrase
    found = re.match(r"(?:[A-ZÄÖÜ][\w'’-]+ ){2,}(?=(\w+) )", text[start:end])
    if found and patterns.articles.fullmatch(f"{found[1].casefold()} "):
        end = start + found.end() - 1
    return start, end


def _names(phrase: tuple[int, int] | None, text: str, names: Names) -> tuple[tuple[str, ...], bool]:
    """The speakers asked about, and whether one of them is known to the index."""
    if phrase is not None:
        typed = text[phrase[0] : phrase[1]]
        if holder := names.holder(typed):
            return (holder,), True
        found = names.find(typed)
        same = found is None or found.casefold() == typed.casefold()
        return ((typed,) if found is None or same else (found, typed)), bool(found)
    found = names.within(text)
    return ((found,) if found else ()), bool(found)


def _topic(text: str, lower: str, phrase: tuple[int, int] | None, patterns: Patterns, words: QuestionWords) -> str:
    """What remains to search for: the question without asking words, cue, speaker and words that point back."""
    keep = [True] * len(text)

    def drop(start: int, end: int) -> None:
        keep[start:end] = [False] * (end - start)

    if phrase:
        drop(*phrase)
    if opening := patterns.asking.match(lower):
        drop(*opening.span())
    for start, end in _asked(lower, patterns) or [(0, len(lower))]:
        if match := patterns.who.match(lower, start):
            drop(*match.span())
        if cue := patterns.cue(lower[:end], start):
            first, *rest = cue[1].group().split(" ")
            drop(cue[1].start(), cue[1].start() + len(first))
            if rest and cue[1].re.pattern.count("{0,200}"):  # the verb's particle
                drop(cue[1].end() - len(rest[-1]), cue[1].end())
    kept = "".join(letter if keep[n] else " " for n, letter in enumerate(text))
    parts = re.sub(r"[?!,;:.]+(?=\s|$)", " ", kept).split()
    while parts and parts[0].casefold() in words.fillers:
        parts.pop(0)
    while parts and parts[-1].casefold() in words.fillers:
        parts.pop()
    return " ".join(parts)


def _follow(
    query: Query, lower: str, conversation: Sequence[Turn], patterns: Patterns, words: QuestionWords, names: Names
) -> Query:
    """The query with what it leaves out taken from the last turn."""
    last = conversation[-1].query
    topic = [word for word in re.findall(r"\w[\w'-]*", query.topic.casefold()) if word not in words.fillers]
    opens = patterns.joining.match(lower) is not None
    named = names.within(query.topic) or names.find(query.topic) if opens or len(topic) <= SHORT else None
    carried: dict[str, object] = {}
    if opens and not patterns.asking.match(lower) and len(topic) <= SHORT:
        if not topic:  # "Und im Januar?": the same question, put to another time
            return replace(last, question=query.question, dates=query.dates, weekday=query.weekday, latest=query.latest,
                           carried=("topic", "speakers"))  # fmt: skip
        # "Und Russland?": the same question, put to somebody else
        speaker = named or query.topic
        kind = QuestionKind.SAID if last.kind is QuestionKind.WHO else last.kind
        stances = () if last.kind is QuestionKind.WHO else last.stances
        return replace(query, kind=kind, stances=stances, topics=(), speakers=(speaker,), topic=_about(last),
                       carried=("topic",))  # fmt: skip
    unnamed = query.kind is not QuestionKind.WHO and not query.speakers
    if unnamed and last.speakers and patterns.pronoun.search(lower) and patterns.cue(lower):
        # "Was fordert er?": the one who was asked about speaks again
        said = QuestionKind.SAID if query.kind is QuestionKind.FACT else query.kind
        own = any(not patterns.back.fullmatch(word) for word in topic)
        return replace(query, kind=said, speakers=last.speakers, topic=query.topic if own else last.topic,
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


def _about(query: Query) -> str:
    """The topic of an earlier question; what its speaker said is about him, too."""
    return " ".join([*query.speakers[:1], query.topic]) if query.kind is not QuestionKind.WHO else query.topic
