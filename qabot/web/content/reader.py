"""An article as it is read: its blocks cut into stretches, each knowing which marks lie over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from qabot.errors import QabotError
from qabot.newsroom.acting import person
from qabot.newsroom.entrance.accounts import Role
from qabot.types import Article, LanguageCode, Span, Statement
from qabot.web.render import render

if TYPE_CHECKING:
    from qabot.bot import Bot


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks. ``statements`` are positions in the article's list of statements,
    innermost last; ``opens`` are those whose content begins here."""

    text: str
    classes: tuple[str, ...]
    statements: tuple[int, ...]
    opens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    name: str
    statement: int


def pieces(
    article: Article,
    span: Span,
    statements: Sequence[Statement],
    *,
    cited: Span | None = None,
    focus: Iterable[int] = (),
) -> list[Piece]:
    """Cut ``article.text[span]`` at every border of a mark; the texts of the pieces joined are that text again."""
    focus = set(focus)
    marks = [mark for n, statement in enumerate(statements) for mark in _marks(n, statement, n in focus)]
    if cited:
        marks.append(_Mark(cited, "cited", -1))
    start, end = span
    marks = [mark for mark in marks if mark.span[0] < end and start < mark.span[1]]
    borders = sorted({start, end, *(border for mark in marks for border in mark.span if start < border < end)})
    found = []
    for left, right in pairwise(borders):
        over = [mark for mark in marks if mark.span[0] <= left and right <= mark.span[1]]
        contents = sorted(
            {(-(mark.span[1] - mark.span[0]), mark.statement) for mark in over if mark.name == "content"}
        )  # the longest first, so that the innermost is last and gives the colour
        inner = tuple(n for _, n in contents)
        names = {mark.name for mark in over}
        if inner:
            names.add(f"s-{statements[inner[-1]].stance}")
        opens = tuple(n for n in inner if statements[n].content_span[0] == left)
        found.append(Piece(article.text[left:right], tuple(sorted(names)), inner, opens))
    return found


def _marks(n: int, statement: Statement, focused: bool) -> Iterable[_Mark]:
    yield _Mark(statement.content_span, "content", n)
    if not focused:
        return
    yield _Mark(statement.content_span, "focus", n)
    if statement.speaker_span:
        yield _Mark(statement.speaker_span, "speaker", n)
    for span in statement.cue_spans:
        yield _Mark(span, "cue", n)
    if statement.answers and statement.answers.span:
        yield _Mark(statement.answers.span, "answered", n)


def focused(statements: Sequence[Statement], cited: Span | None, content: int | None) -> list[int]:
    """Which statements a citation is about: the one whose content starts at ``content``, else those in the span."""
    exact = [n for n, statement in enumerate(statements) if statement.content_span[0] == content]
    if exact or not cited:
        return exact
    return [n for n, s in enumerate(statements) if s.content_span[0] < cited[1] and cited[0] < s.content_span[1]]


def reader_html(
    article: Article,
    statements: Sequence[Statement],
    lang: LanguageCode,
    *,
    cited: Span | None = None,
    content: int | None = None,
    every: bool = False,
    may_change: bool = False,
) -> str:
    """The reader's panel. ``cited`` is highlighted, the statement whose content starts at ``content`` is marked with
    its speaker and cue; with ``every`` all statements start marked by their stance. Who ``may_change`` statements gets
    the buttons for it."""
    focus = focused(statements, cited, content)
    if not cited and focus:
        cited = statements[focus[0]].sentence_span
    found = statements[focus[0]] if focus else None
    blocks = [
        (
            block.role,
            pieces(article, (block.start, block.end), statements, cited=cited, focus=focus),
            found and block.start <= found.content_span[0] < block.end,
        )
        for block in article.blocks
    ]
    return render(
        "reader",
        lang,
        article=article,
        blocks=blocks,
        statements=statements,
        found=found,
        used=sorted({statement.stance for statement in statements}),
        every=every,
        may_change=may_change,
        reply=_reply(article, statements, focus[0]) if focus else None,
    )


def at_place(bot: Bot, lang: LanguageCode, place: Mapping[str, Any]) -> str:
    """The reader's panel for an address: ``article`` with ``start`` and ``end``, or ``content``, where a statement
    begins, or ``all``, every statement marked. Says so where the article is gone."""
    id = str(place.get("article", ""))
    start, end, content = (_offset(place.get(name)) for name in ("start", "end", "content"))
    try:
        article = bot.article(id)
    except QabotError:
        return render("missing", lang, article=id)
    cited = (start, end) if start is not None and end is not None and start < end <= len(article.text) else None
    statements = bot.statements_of(id)
    may = person().role.may(Role.EDITOR)
    return reader_html(article, statements, lang, cited=cited, content=content, every="all" in place, may_change=may)


def _offset(value: Any) -> int | None:
    return int(value) if str(value).isdecimal() and len(str(value)) < 12 else None


def _reply(article: Article, statements: Sequence[Statement], n: int) -> str | None:
    """What the statement answers, in the article's words; "" where the article does not hold it; None for no reply.

    Nobody is told to have made a claim of which the reader is unsure.
    """
    answers = statements[n].answers
    if answers is None:
        return None
    at = answers.statement
    claim = statements[at] if at is not None and at < len(statements) else None
    if claim and not claim.doubtful:
        return f"{claim.speaker}: {claim.content}" if claim.speaker else claim.content
    return article.text[slice(*answers.span)] if answers.span else ""
