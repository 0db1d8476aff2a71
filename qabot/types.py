"""The nouns of qabot: everything that flows from a file to an answer.

All spans are half-open pairs of character offsets into ``Article.text``, so that for every record
``article.text[start:end]`` is what is shown to the reader, letter by letter.
"""

from __future__ import annotations

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
    """One article as decoded from its file.

    ``text`` is the decoded text in full, never edited; ``blocks``, in text order and without overlap, say which
    parts of it are the story. ``id`` is the path relative to the corpus folder, with forward slashes (articles of one
    file with several, ``.jsonl``, get ``#n`` appended, counted from 1). ``paths`` names all files with this content.
    ``date`` is ISO 8601 (a day, or a day and a time), ``hash`` the SHA-256 of the file's content (of the object's, in
    files that hold several).
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


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article without its text, and how many passages and statements it has."""

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
class Statement:
    """A proposition that an article attributes to somebody other than its author.

    ``speaker`` is the most informative name that the article gives, ``party`` the country, organisation or camp spoken
    for, ``speaker_mention`` the words at the place (``""`` and None where the sentence names nobody), ``via`` the
    agency or official through whom it is known. ``content == article.text[slice(*content_span)]``, likewise
    ``speaker_mention``; ``cue`` joins the texts of ``cue_spans`` with blanks. ``id`` is 0 until it is stored.
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
    id: int = 0


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


@dataclass(frozen=True, slots=True)
class Query:
    """How a question was read.

    ``stances`` asked for, in the order of asking, empty for any: "who claims ..., and who denies it?" asks for two, and
    ``topics`` are then the words in which each is asked. ``also`` has, for each of the stances, others that the verb
    means as well: who "regards as" something may claim it or blame somebody. ``speakers`` asked about, in the names of
    parties and persons that the index knows where it does, else as typed; ``topic`` what remains to search for.
    ``dates`` are the first and last day asked about. ``carried`` names the fields that a follow-up took from the
    conversation.
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


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered pointer into an article: ``quote == article.text[start:end]``."""

    n: int
    article: str
    title: str
    source: str | None
    date: str | None
    start: int
    end: int
    quote: str


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


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered, and all that is needed to check it.

    ``citations`` stand in the order of their use; ``statements`` are those that the lines rest on. Where ``abstained``
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

    @property
    def language(self) -> LanguageCode:
        return self.query.language

    @property
    def text(self) -> str:
        """The whole answer as plain text, citation numbers in brackets."""
        parts = [self.summary] if self.summary else []
        for section in self.sections:
            if section.heading:
                parts.append(section.heading)
            parts += [line.text + "".join(f" [{n}]" for n in line.citations) for line in section.lines]
        return "\n".join(parts)


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange of a conversation, as far as a follow-up needs it."""

    question: str
    query: Query


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is being done on the way to an answer, in the question's language."""

    text: str
