"""The shape of what a language contributes to reading questions; the words are in ``CODE/question.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class QuestionWords:
    """How questions are put in one language.

    ``talk`` has what is no question about the articles, by kind; ``courtesy`` may open a question and says nothing;
    ``other_language`` asks for the same again in another language, with a group for each.

    Strings and tuples of strings are regular expressions on lower-case text; ``cues`` are pairs of a stance, with
    commas before others that are meant as well, and of a pattern of what a speaker does, in which ``…`` stands for
    the words between a verb and its particle. Where two cues match at the same place the earlier one counts.
    ``nouns`` are such pairs for key words, where no verb tells what is asked for. ``both`` asks who says it and what.
    ``which`` asks for a speaker where one of ``bearers`` follows. ``frames`` have a group ``speaker``: whose view
    is asked for. After the ``nominal`` endings of words a cue is a noun or an adjective ("the planned").
    ``subject_end`` is where the subject that follows the verb ends. ``pronouns`` stand for whoever was asked about
    before, ``praise`` is how the cue of a verb begins that speaks for something, ``back`` are words that point back to what was talked of, ``assuring`` verbs that are denials where what
    they assure is negated, ``subject`` is a question word that asks for the one who acts, whatever noun follows;
    ``excluding`` stands before those who are left out ("who but X"), ``others`` asks for whoever there is besides those
    asked about before, ``facing`` are verbs beside whose subject stands whom they are turned to, ``owned`` what stands
    before a word for him that may be a genitive as well. ``fillers`` are words that make no topic;
    ``reaction`` is a clause that asks what is said to a charge, with the clause that asks who answers it so;
    ``asserting`` verbs ask for what is claimed, and for no other words.
    ``asker`` asks for a person, in the group ``whom`` for somebody to whom something is done, in ``agent`` for who does
    it; ``helping`` are verbs that stand before another, ``agent`` is what stands before who does it where it is told of
    whom it is done to, ``against`` what stands before him, ``passive`` the verbs that show it, ``participle`` the form of a verb behind them, ``oblique`` the
    articles and prepositions before him that no doer has; ``what`` and ``has_what`` ask for words.
    ``negation`` shows that something said speaks against a charge, ``nominative`` are articles that may stand with
    a subject; ``either_case`` are those that the object of a sentence has, too, where it stands before the verb, and
    ``subject_behind`` those of a subject behind it then. ``pointing`` are nouns for what was said, which make no topic.
    """

    who: str
    which: str
    bearers: str
    when: str
    asking: str
    saying: str
    overview: tuple[str, ...]
    both: str
    nouns: tuple[tuple[str, str], ...]
    counting: str
    cues: tuple[tuple[str, str], ...]
    praise: str
    frames: tuple[str, ...]
    nominal: tuple[str, ...]
    subject_end: str
    auxiliaries: str
    hearsay: str
    articles: str
    back: str
    pronouns: str
    joining: str
    assuring: str
    subject: str
    fillers: Words
    negation: str
    asker: str
    helping: str
    agent: str
    against: str
    passive: str
    participle: str
    oblique: str
    what: str
    has_what: str
    reaction: tuple[str, str]
    asserting: str
    nominative: str
    either_case: str
    subject_behind: str
    pointing: str
    excluding: str
    others: str
    facing: str
    owned: str
    talk: Mapping[str, str]
    courtesy: str
    other_language: str


@lru_cache(maxsize=8)
def question_words(language: str) -> QuestionWords:
    """How questions are put in a language; unknown codes get English ones."""
    code = language if language in ("de", "en") else "en"
    found: QuestionWords = import_module(f"qabot.languages.{code}.question").QUESTION
    return found
