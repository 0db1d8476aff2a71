"""The nouns of qabot: everything that flows from a file to an answer.

All spans are half-open pairs of character offsets into ``Article.text``, so that for every record
``article.text[start:end]`` is what is shown to the reader, letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Literal, TypeVar

Span = tuple[int, int]
LanguageCode = Literal["de", "en"]
Record = TypeVar("Record")


class Role(StrEnum):
    """What a block of an article is. What is no block is furniture: shown to nobody, searched by nobody."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of article text that belongs to the story, without surrounding white space."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from its file.

    ``text`` is what the file says in full, normalised as ``qabot.text.normal`` tells and then never edited;
    ``blocks``, in text order and without overlap, say which parts of it are the story. ``id`` is the path relative to
    the corpus folder, with forward slashes (articles of one file with several, ``.jsonl``, get ``#n`` appended, counted
    from 1).
    ``paths`` names all files with this content. ``date`` is ISO 8601 (a day, or a day and a time), ``hash`` the SHA-256
    of the file's content (of the object's, in files that hold several). ``embargo`` is the time, in ISO 8601, until
    which it must not be published, ``cut_off`` says that the text ends before the article does, where readers have to
    pay or a service hands out no more; ``updated`` is when this version of it was made, where that is told.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    language: LanguageCode
    title: str
    hash: str
    source: str | None = None
    date: str | None = None
    url: str | None = None
    author: str | None = None
    paths: tuple[str, ...] = ()
    embargo: str | None = None
    cut_off: bool = False
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article without its text, and how many passages and statements it has.

    Near-duplicates are told by their text when the index is written (``qabot.versions``). ``newer`` is the id of the
    version that took this one's place in the same outlet: that one counts, this one stays to be seen. ``copy_of`` is
    the id of the earliest article with nearly the same text in another outlet: both are one source. None otherwise.
    """

    id: str
    language: LanguageCode
    title: str
    hash: str
    source: str | None
    date: str | None
    url: str | None
    author: str | None
    paths: tuple[str, ...]
    passages: int
    statements: int
    embargo: str | None = None
    cut_off: bool = False
    newer: str | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of retrieval: a few sentences of one article. ``id`` is 0 until it is stored."""

    article: str
    start: int
    end: int
    text: str
    id: int = 0


class Stance(StrEnum):
    """How a speaker stands to what he is reported to have said."""

    CLAIMS = "claims"
    DENIES = "denies"
    CONFIRMS = "confirms"
    ACCUSES = "accuses"
    CRITICISES = "criticises"
    DEMANDS = "demands"
    ANNOUNCES = "announces"
    SUSPECTS = "suspects"
    WARNS = "warns"


class Kind(StrEnum):
    """The form in which something said is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    PARTIAL_QUOTE = "partial_quote"
    FREE_INDIRECT = "free_indirect"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Answered:
    """What a denial or a confirmation answers.

    ``span`` is the proposition that it names itself or the content of the claim that it answers; ``statement`` the
    position, in the article's list of statements, of that claim. Both are None where the article does not hold the
    accusation: "the accusation itself is not in this article" is a finding too.
    """

    span: Span | None = None
    statement: int | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """That somebody put a statement right: the correction's id, his name (``""`` where nobody had to give one), and
    when, ISO 8601."""

    id: str
    by: str
    at: str


DOUBTFUL = 0.6  # of statements below it two of five are right in all respects, of the others three of four


@dataclass(frozen=True, slots=True)
class Statement:
    """A proposition that an article attributes to somebody other than its author.

    ``speaker`` is the most informative name that the article gives, ``party`` the country, organisation or camp spoken
    for, ``speaker_mention`` the words at the place (``""`` and None where the sentence names nobody), ``via`` the
    agency or official through whom it is known. ``content == article.text[slice(*content_span)]``, likewise
    ``speaker_mention``; ``cue`` joins the texts of ``cue_spans`` with blanks. ``confidence`` is the share of statements
    like it that turned out right, None where the reader cannot tell or somebody has looked. ``id`` is 0 until it is
    stored, and below 0 where it is no reading's own but only somebody's correction. ``corrected`` is set where somebody
    put it right.
    """

    article: str
    speaker: str
    party: str
    speaker_mention: str
    speaker_span: Span | None
    stance: Stance
    kind: Kind
    cue: str
    cue_spans: tuple[Span, ...]
    content: str
    content_span: Span
    quote_spans: tuple[Span, ...]
    sentence_span: Span
    addressee_span: Span | None = None
    via: str | None = None
    answers: Answered | None = None
    confidence: float | None = None
    id: int = 0
    corrected: Corrected | None = None

    @property
    def doubtful(self) -> bool:
        """Whether fewer than half of the statements like it turned out right: it is marked as unsure."""
        return self.confidence is not None and self.confidence < DOUBTFUL


@dataclass(frozen=True, slots=True)
class Hit(Generic[Record]):
    """A record and how well it fits, higher is better; scores compare only within one result list."""

    record: Record
    score: float


class QuestionKind(StrEnum):
    """What a question wants to know."""

    WHO = "who"  # who claimed, denied, accused ...: the stances say which
    SAID = "said"  # what somebody said
    CONFIRMED = "confirmed"  # whether somebody confirmed or denied something
    OVERVIEW = "overview"  # who holds what about a topic
    WHEN = "when"
    FACT = "fact"
    # no questions about the articles, and no topic for the next one
    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"  # what can be asked
    CONTENTS = "contents"  # which articles there are


@dataclass(frozen=True, slots=True)
class Roles:
    """What a question says that is done, by the ``verb`` as typed, and either by whom or to whom: it asks for the
    other."""

    verb: str
    target: str = ""
    doer: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """How a question was read.

    ``stances`` asked for, in the order of asking, empty for any: "who claims ..., and who denies it?" asks for two, and
    ``topics`` are then the words in which each is asked. ``also`` has, for each of the stances, others that the verb
    means as well: who "regards as" something may claim it or blame somebody. ``speakers`` asked about, in the names of
    parties and persons that the index knows where it does, else as typed; ``topic`` what remains to search for.
    ``dates`` are the first and last day asked about, ``weekday`` one without a date, Monday being 0, ``latest`` whether
    the newest that there is; ``untimed`` is the question without the words of that time, None where there
    are none. ``excluded`` are those who are left out ("who but X ...?"). ``contrary`` are stances that
    say the opposite of what is asked for, which may have no stance of its own: who criticises does not praise.
    ``carried`` names the fields that a follow-up took from the conversation, ``carried_from`` the language of a topic
    that it took from a question of another one. ``recent`` are the persons of the turn before, one of
    whom an office may mean ("the mayor"). ``roles`` are what is done, and which of the two
    sides of it the question names; ``accused``
    whether those are asked for who are accused, by whomever. ``reacts`` is who is asked, by the second clause, what he
    says to the first ("and what does she say?").
    """

    question: str
    language: LanguageCode
    kind: QuestionKind
    topic: str
    stances: tuple[Stance, ...] = ()
    topics: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    source: str | None = None
    dates: tuple[str, str] | None = None
    carried: tuple[str, ...] = ()
    also: tuple[tuple[Stance, ...], ...] = ()
    latest: bool = False
    weekday: int | None = None
    excluded: tuple[str, ...] = ()
    contrary: tuple[Stance, ...] = ()
    carried_from: LanguageCode | None = None
    untimed: str | None = None
    recent: tuple[str, ...] = ()
    roles: Roles | None = None
    accused: bool = False
    reacts: str = ""

    @property
    def topic_language(self) -> LanguageCode:
        """The language that the topic is worded in."""
        return self.carried_from or self.language


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered pointer into an article: ``quote == article.text[start:end]``.

    ``embargo`` is the time until which the article must not be published (None where it may be), ``cut_off`` says that
    its text ends before it does. ``also`` are other files that hold the quotation: with the same content, or in an
    earlier version of the article.
    """

    n: int
    article: str
    title: str
    source: str | None
    date: str | None
    start: int
    end: int
    quote: str
    embargo: str | None = None
    cut_off: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an answer and the numbers of its citations."""

    text: str
    citations: tuple[int, ...]
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading: those who deny, the other side, the nearest found. ``heading`` may be empty."""

    heading: str
    lines: tuple[Line, ...]


def _printed(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        if section.heading:
            yield section.heading
        yield from (_numbered(line.text, line.citations) for line in section.lines)


def _numbered(text: str, numbers: Iterable[int]) -> str:
    return text + "".join(f" [{n}]" for n in numbers)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered, and all that is needed to check it.

    ``summary`` is the first sentence, which says who takes which side, with the numbers of its citations in ``cited``;
    it is empty where one line says it all. ``sections`` hold the few lines that answer, ``more`` what else there is, to
    be shown on demand. ``citations`` stand in the order of their use, those of ``more`` last. Where ``abstained``
    is true, ``summary`` says what is missing and ``sections`` hold at most what is nearest. ``notice`` tells what went
    wrong on the way (a language model that did not answer), ``reading`` how a question was read that left something
    out or held a name unlike any in the index; ``suggestions`` are follow-up questions.
    """

    question: str
    query: Query
    abstained: bool
    summary: str
    sections: tuple[Section, ...] = ()
    citations: tuple[Citation, ...] = ()
    notice: str | None = None
    reading: str | None = None
    suggestions: tuple[str, ...] = ()
    cited: tuple[int, ...] = ()
    more: tuple[Section, ...] = ()

    @property
    def language(self) -> LanguageCode:
        return self.query.language

    @property
    def text(self) -> str:
        """The answer as plain text, without what is shown on demand, citation numbers in brackets."""
        first = [_numbered(self.summary, self.cited)] if self.summary else []
        return "\n".join([*first, *_printed(self.sections)])

    @property
    def shown(self) -> tuple[Citation, ...]:
        """The citations of what is shown at first."""
        used = {n for section in self.sections for line in section.lines for n in line.citations} | set(self.cited)
        return tuple(citation for citation in self.citations if citation.n in used)

    @property
    def whole(self) -> str:
        """The same with what is shown on demand."""
        return "\n".join([self.text, *_printed(self.more)])


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange of a conversation, as far as a follow-up needs it."""

    question: str
    query: Query


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is being done on the way to an answer, in the question's language."""

    text: str
