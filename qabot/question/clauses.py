"""The clauses of a question: who is asked for, with which stance, who is left out, and what it is about."""

from __future__ import annotations

import re
from itertools import pairwise

from qabot.languages.question_vocabulary import QuestionWords
from qabot.languages.time_vocabulary import time_words
from qabot.question.names import Names
from qabot.text import normal, tagger
from qabot.text.cues import GENERAL, TWO_SIDES, Patterns
from qabot.types import LanguageCode, QuestionKind, Stance

# what asks for no words of anybody: its time is that of what happened
UNSAID = frozenset({QuestionKind.FACT, QuestionKind.WHEN, QuestionKind.OVERVIEW})
JOINED = 6  # letters before a question word in which "and" joins it to what is asked before


def lowered(text: str) -> str:
    """``text`` in small letters, each at its place: some would become two ("İ")."""
    return normal.lowered(text).replace("’", "'")


def opening(lower: str, names: Names, patterns: Patterns) -> int:
    """Where the words end that a question opens with, a verb as well ("nimmt Egger das zurück?"); 0 for none."""
    if match := patterns.asking.match(lower):
        return match.end()
    first, _, rest = lower.partition(" ")
    if patterns.code != "de" or not rest or not tagger.finite(first):
        return 0
    subject = patterns.articles.sub("", rest)
    asks = lower.endswith("?") or subject != rest or names.find(subject.split(" ")[0]) is not None
    return len(first) if asks else 0


def asked_clauses(lower: str, patterns: Patterns) -> list[tuple[int, int]]:
    """The clauses, as spans, that ask for somebody."""
    askers = patterns.askers(lower)
    starts = [start for start in askers if start == askers[0] or not _beside(lower, start, patterns)]
    if starts and starts[0] > 0 and patterns.saying.match(lower):
        # "What did she say when asked who ...": only what is joined to the question asks for somebody, too.
        starts = [start for start in starts if patterns.joining.search(lower, max(0, start - JOINED), start)]
    return list(pairwise([*starts, len(lower)]))


def _beside(lower: str, start: int, patterns: Patterns) -> bool:
    """Whether a word asks, within a clause that asks for somebody, for whom he turns to: "who accuses whom"."""
    asker = patterns.asker.match(lower, start)
    opens = lower[:start].endswith(", ") or patterns.joining.search(lower, max(0, start - JOINED), start)
    return bool(asker and asker["whom"] and not opens)


def reaction(lower: str, asked: list[tuple[int, int]], patterns: Patterns) -> re.Match[str] | None:
    """The clause behind the one that asks for somebody's charge, where it asks what is said to it."""
    if len(asked) != 1:
        return None
    start, end = asked[0]
    cue, found = patterns.cue(lower[:end], start), patterns.reaction.search(lower, start)
    return found if cue and cue[0] not in TWO_SIDES and found and cue[1].start() < found.start() else None


def only_told(lower: str, cue: tuple[Stance, re.Match[str]] | None, words: QuestionWords, code: LanguageCode) -> bool:
    """Whether a verb of speaking is passive: "is said to", "wird erwartet" ask for no words of the subject."""
    if cue is None:
        return False
    start, word = cue[1].start(), cue[1].group().split(" ")[0]
    helping = list(re.finditer(rf"\b(?:{words.helping}|{words.passive})\b", lower[:start]))
    if not helping or not re.fullmatch(words.passive, helping[-1].group()):
        return False
    done = re.fullmatch(words.participle, word) is not None
    if done and code == "de":  # "wird fordern" has that ending, too
        done = tagger.infinitive(word) not in (None, word)
    return done and not re.search(rf"\b(?:{words.agent})\b", lower[helping[-1].end() :])


def left_out(text: str, lower: str, patterns: Patterns) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where it stands who is left out ("who but X and Y"), with the words that say so, and without them."""
    opened = patterns.excluding.search(lower)
    if opened is None or (match := patterns.following.match(lower, opened.end())) is None:
        return None
    start, end = match.span("speaker")
    verbs = [patterns.auxiliary.search(lower, start, end + 1)]
    verbs += [cue[1] for cue in [patterns.cue(lower, start)] if cue]
    end = min([end, *(verb.start() - 1 for verb in verbs if verb and verb.start() > start)])
    _, *rest = re.finditer(r"\S+", text[start:end])
    for word in rest:
        small = text[start].isupper() and word.group().islower()
        link = any(each.fullmatch(word.group().lower()) for each in (patterns.joining, patterns.article))
        if not link and (small or (patterns.code == "de" and tagger.finite(word.group()))):
            end = start + word.start() - 1
            break
    return (opened.start(), end), (start, end)


def listed(text: str, patterns: Patterns) -> list[str]:
    """The names in a list of them, without their articles."""
    pieces = re.split(rf",\s*|\s+(?:{patterns.joining.pattern})\s+", text)
    return [name for piece in pieces if (name := patterns.articles.sub("", piece).strip())]


def kind_of(
    lower: str,
    asked: list[tuple[int, int]],
    phrase: tuple[int, int] | None,
    known: bool,
    names: Names,
    patterns: Patterns,
) -> QuestionKind:
    if patterns.overview.search(lower) or (len(asked) == 1 and _asks_for_both(lower, patterns)):
        return QuestionKind.OVERVIEW
    opens = opening(lower, names, patterns)
    if patterns.when.match(lower) or (not opens and re.search(rf"{patterns.when.pattern}[?!. ]*$", lower)):
        return QuestionKind.WHEN
    if asked:
        return QuestionKind.WHO
    cue = patterns.verdict(lower) or (patterns.cue(lower) if opens else patterns.key(lower))
    plain = patterns.saying.match(lower) or not opens
    if cue and cue[0] in TWO_SIDES and not plain:
        return QuestionKind.CONFIRMED
    if phrase and (cue or (known and not patterns.counting.match(lower))):
        return QuestionKind.SAID
    # key words: "nordkorea waffen dementi", but "kirby waffen" may want anything about him
    return QuestionKind.WHO if cue and not opens else QuestionKind.FACT


def _asks_for_both(lower: str, patterns: Patterns) -> bool:
    """Whether it is asked who says what, with whichever stance."""
    cue = patterns.cue(lower) if patterns.both.search(lower) else None
    return cue is not None and cue[0] in GENERAL and not patterns.praise.match(cue[1].group())


def of_saying(
    lower: str, kind: QuestionKind, cue: tuple[Stance, re.Match[str]] | None, opens: bool, code: LanguageCode
) -> bool:
    """Whether the time in a question may be that at which something was said, or a question for facts its own.

    "Will Okoro play on Saturday?" names somebody, yet the day is the game's: nothing is said in it, or not before it.
    """
    if kind in UNSAID or not opens:
        return True
    verb = cue[1].start() if cue else len(lower)
    return cue is not None and re.search(rf"\b(?:{time_words(code).future})\b", lower[:verb]) is None


def stances_of(
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
    if not asked and cue and cue[0] in GENERAL:  # when something was said, with whichever stance
        return ((cue[0],), (tuple(Stance),)) if kind is QuestionKind.WHEN else ((), ())
    found = [(lower[:end], patterns.cue(lower[:end], start)) for start, end in asked] or [(lower, cue)]
    read = [patterns.also(clause, cue) if cue else None for clause, cue in found]
    if len(read) == 1:
        return ((read[0][0],), (read[0][1],)) if read[0] else ((), ())
    parts: list[tuple[Stance, tuple[Stance, ...]]] = []
    for (clause, _), (start, _), part in zip(found, asked, read, strict=True):
        asker = patterns.who.match(clause, start)
        behind = patterns.articles.match(clause[asker.end() :].lstrip()) if asker else None
        verbless = parts and behind and behind.group()  # "who wants a vote, and who a delay?"
        parts.append(part or (parts[-1] if verbless else (Stance.CLAIMS, ())))
    return tuple(stance for stance, _ in parts), tuple(also for _, also in parts)


def own_topic(clause: str, names: Names, patterns: Patterns, words: QuestionWords) -> str:
    """What one clause of a question is about; empty where it only points to another ("and who denies it?")."""
    topic = topic_of(clause, lowered(clause), None, names, patterns, words)
    telling = [word for word in re.findall(r"\w+", topic.casefold()) if word not in words.fillers]
    if len(telling) == 1:  # a noun with its article, but none that points to what is asked before: "the allegation"
        noun = re.search(rf"\b(?:{words.articles}) {telling[0]}\b", lowered(clause)) is not None
        return topic if noun and not re.fullmatch(words.pointing, telling[0]) else ""
    return topic if telling else ""


def topic_of(
    text: str, lower: str, phrase: tuple[int, int] | None, names: Names, patterns: Patterns, words: QuestionWords
) -> str:
    """What remains to search for: the question without asking words, cue, speaker and words that point back."""
    asked = asked_clauses(lower, patterns)
    keys = not asked and not opening(lower, names, patterns)
    keep = [True] * len(text)

    def drop(start: int, end: int) -> None:
        keep[start:end] = [False] * (end - start)

    if phrase:
        drop(*phrase)
    drop(0, opening(lower, names, patterns))
    for asking in (patterns.counting, patterns.when) if keys else ():
        for asked_for in asking.finditer(lower):
            drop(*asked_for.span())
    for overview in patterns.overview.finditer(lower):  # what asks stands at its ends
        drop(overview.start(), overview.start() + len(overview.group().split(" ")[0]))
        drop(overview.end() - len(overview.group().split(" ")[-1]), overview.end())
    for start, end in asked or [(0, len(lower))]:
        if match := patterns.who.match(lower, start):
            drop(*match.span())
        if cue := patterns.key(lower) if keys else patterns.cue(lower[:end], start):
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
