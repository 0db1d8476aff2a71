"""Where else a quotation stands: in files of the same content, and in earlier versions of the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from qabot.text.lexical import words
from qabot.types import Answer, Article, Citation

if TYPE_CHECKING:
    from qabot.store import Index


def placed(answer: Answer, index: Index) -> Answer:
    """The answer with all places of its citations."""
    related = {id: tuple(_related(id, index)) for id in {citation.article for citation in answer.citations}}
    return replace(answer, citations=tuple(_placed(one, related[one.article]) for one in answer.citations))


def _related(id: str, index: Index) -> Iterator[Article]:
    """The article at that path, then its earlier versions."""
    yield from index.articles_at([id, *index.older(id)]).values()


def _placed(citation: Citation, related: tuple[Article, ...]) -> Citation:
    quote = f" {' '.join(words(citation.quote))} "
    holding = (one for n, one in enumerate(related) if not n or quote in f" {' '.join(words(one.text))} ")
    files = (path for one in holding for path in one.paths)
    own = {citation.article, citation.article.rpartition("#")[0]}
    return replace(citation, also=tuple(dict.fromkeys(path for path in files if path not in own)))
