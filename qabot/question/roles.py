"""Who does it to whom: the two sides of a question that asks for one of them.

"Whom does X accuse?" and "who is accused by X?" ask for X's words, as "what does X accuse others of?" does, and are
read as that; who accuses X is never X himself.
"""

from __future__ import annotations

import re

from qabot.languages.question_vocabulary import QuestionWords, question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.question.clauses import only_told
from qabot.question.names import Names
from qabot.text import tagger
from qabot.text.cues import GENERAL, Patterns
from qabot.types import Roles, Stance

LONGEST = 4  # words of a name
Cue = tuple[Stance, re.Match[str]] | None


def turned(text: str, lower: str, clause: tuple[int, int], patterns: Patterns, words: QuestionWords) -> str:
    """A question for those to whom somebody does something, as one for what he says; any other as it is."""
    asker = patterns.asker.match(lower)
    if asker is None or asker["agent"] or clause[1] != len(lower):
        return text
    helping = patterns.helping.match(lower, asker.end())
    agent = patterns.agent.search(lower, helping.end()) if helping else None
    if helping and agent and patterns.cue(lower):  # "who was accused by X of ..."
        if named := _phrase(text, lower, agent.end(), patterns):
            return f"{words.has_what} {named[0]}{text[helping.end() : agent.start()]}{text[named[1] :]}"
    elif asker["whom"] or (helping and _is_subject(text, lower, helping, patterns)):
        return f"{words.what}{text[asker.end() :]}"
    return text


def done_to(lower: str, start: int, cue: Cue, patterns: Patterns, words: QuestionWords) -> bool:
    """Whether those are asked for who are accused, by whomever: "who is accused", "wem wird ... vorgeworfen"."""
    asker = patterns.asker.match(lower, start)
    if asker is None or asker["agent"] or cue is None or cue[0] is not Stance.ACCUSES:
        return False
    return only_told(lower, cue, words, patterns.code)


def roles(text: str, lower: str, start: int, cue: Cue, names: Names, patterns: Patterns) -> Roles | None:
    """What somebody does who is asked for by "who", and to whom; None where the question does not name him."""
    asker = patterns.asker.match(lower)
    if asker is None or not asker.start() <= start < asker.end():
        return None
    if asker["whom"] or turned(text, lower, (start, len(lower)), patterns, question_words(patterns.code)) != text:
        return _done_by(text, lower, asker.end(), cue, patterns, names)
    if cue and cue[0] in GENERAL and not patterns.praise.match(cue[1].group()):
        return None  # "who says X has won": that is no word to X
    end = asker.end()
    helping = patterns.helping.match(lower, end)
    clause = re.split(r"[,?!]", lower[end:])[0]
    if cue and cue[1].start() >= end + len(clause):
        return None
    if asker["agent"]:
        verb, at = (cue[1].group() if cue else clause.split(" ")[-1]), helping.end() if helping else end
    elif cue:
        verb, at = cue[1].group().split(" ")[0], cue[1].start() + len(cue[1].group().split(" ")[0])
    elif patterns.code == "de":
        first, *others = clause.split() or [""]
        if not tagger.finite(first) or (first in person_words("de").auxiliaries and not (helping and others)):
            return None
        verb, at = (others[-1] if helping else first), end + 1 + len(first)
    else:
        at = helping.end() if helping else end
        verb = next(iter(text[at:].split()), "")
        if not verb.islower():
            return None  # "who is Ann Moss"
        at += 1 + len(verb)
    if turned_to := patterns.against.search(lower, at):
        at = turned_to.end()
    elif helping and cue and cue[1].start() > helping.end() + 1 and patterns.code == "de":
        at = helping.end()  # "wer hat X kritisiert"
    named = _phrase(text, lower, at, patterns, names)
    target = re.sub(rf" ?\b{re.escape(verb)}$", "", named[0]) if named else ""
    return Roles(verb, target) if target else None


def _done_by(text: str, lower: str, end: int, cue: Cue, patterns: Patterns, names: Names) -> Roles | None:
    """What somebody does who is named: "whom is X suing"."""
    helping = patterns.helping.match(lower, end)
    first, *others = re.findall(r"[^\W\d_]+", lower[end:]) or [""]
    verb, at = (others[-1], helping.end()) if helping and others else (first, end + 1 + len(first))
    if helping and cue and (agent := patterns.agent.search(lower, helping.end())):
        verb, at = cue[1].group(), agent.end()
    named = _phrase(text, lower, at, patterns, names)
    doer = re.sub(rf" ?\b{re.escape(verb)}$", "", named[0]) if named else ""
    return Roles(verb, doer=doer) if doer else None


def _is_subject(text: str, lower: str, helping: re.Match[str], patterns: Patterns) -> bool:
    """Whether behind "who did" stands who did it, and a verb behind him: "who did X accuse", "who is X suing"."""
    named = _phrase(text, lower, helping.end(), patterns)
    if patterns.code == "de" or named is None:
        return False
    if cue := patterns.cue(lower):
        return helping.end() + 1 < cue[1].start()
    if re.fullmatch(question_words(patterns.code).passive, helping.group().strip()):
        return named[0][:1].isupper() and lower.rstrip(" ?").endswith("ing")
    before = patterns.articles.match(lower[helping.end() + 1 :])
    return named[0][:1].isupper() or bool(before and before.group())


def _phrase(text: str, lower: str, at: int, patterns: Patterns, names: Names | None = None) -> tuple[str, int] | None:
    """Whom the words from a place on name, without an article, and where they end."""
    found = patterns.following.match(lower, at)
    if found is None:
        return None
    start, end = found.span("speaker")
    if (cue := patterns.cue(lower[:end], start)) and cue[1].start() > start:
        end = cue[1].start()
    small = person_words(patterns.code).prepositions | patterns.fillers
    typed: list[str] = []
    for word in text[start:end].split():
        if word.casefold() in small or len(typed) == LONGEST:
            break
        typed.append(word)
    if names:
        known = (n for n in range(1, len(typed) + 1) if names.find(" ".join(typed[:n])))
        typed = typed[: next(known, len(typed))]
    if not typed or typed[-1].endswith(("'s", "’s", "'", "’")):
        return None  # "who criticises X's plan"
    name = " ".join(typed)
    return name, start + len(name)
