"""The board of statements: filter, sort and export what the articles attribute to whom."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from qabot.text.lexical import fold
from qabot.types import ArticleSummary, LanguageCode, Stance, Statement
from qabot.web.content.parties import party_key, party_labels
from qabot.web.render import render
from qabot.web.texts import text

PAGE = 100  # rows shown at first and added by "show more"
LISTED = 200  # names offered in one filter; the search field finds the others
COLUMNS = ("speaker", "party", "stance", "content", "cue", "kind",
           "article", "title", "source", "date", "start", "end", "meant")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the filters say; empty fields do not filter. ``sort`` is a column, descending with a leading ``-``."""

    text: str = ""
    party: str = ""
    speaker: str = ""
    stance: str = ""
    article: str = ""
    since: str = ""
    until: str = ""
    sort: str = "-date"


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with what its article says about itself, and what a content means that only points to something."""

    statement: Statement
    title: str
    source: str | None
    date: str | None
    language: LanguageCode
    meant: str | None = None


def rows(
    statements: Iterable[Statement],
    articles: Iterable[ArticleSummary],
    meant: Callable[[Statement], str | None] = lambda _: None,
) -> list[Row]:
    """Every statement with what its article says about itself; ``meant`` tells what a content refers to."""
    by_id = {article.id: article for article in articles}
    return [
        Row(statement, article.title, article.source, article.date, article.language, meant(statement))
        for statement in statements
        if (article := by_id.get(statement.article))
    ]


def select(table: Sequence[Row], wanted: Chosen) -> list[Row]:
    """The rows that pass all filters, sorted; rows without a date pass no date filter and come last."""
    words = wanted.text.casefold().split()
    found = [row for row in table if _passes(row, wanted) and all(word in _searched(row) for word in words)]
    column = wanted.sort.removeprefix("-")
    found.sort(key=lambda row: (row.statement.article, row.statement.content_span))
    found.sort(key=lambda row: _sort_key(row, column), reverse=wanted.sort.startswith("-"))
    return sorted(found, key=lambda row: not _sort_key(row, column))


def _passes(row: Row, wanted: Chosen) -> bool:
    statement, date = row.statement, (row.date or "")[:10]
    return (
        wanted.party in ("", party_key(statement.party))
        and wanted.speaker in ("", statement.speaker)
        and wanted.stance in ("", statement.stance)
        and wanted.article in ("", statement.article)
        and (not wanted.since or wanted.since <= date)
        and (not wanted.until or (bool(date) and date <= wanted.until))
    )


def _searched(row: Row) -> str:
    statement = row.statement
    return " ".join((statement.content, statement.speaker, statement.party, statement.cue, row.title)).casefold()


def _sort_key(row: Row, column: str) -> str:
    values = {
        "speaker": row.statement.speaker,
        "stance": row.statement.stance,
        "article": row.title,
        "date": row.date or "",
    }
    return fold(values.get(column, ""))


def choices(table: Sequence[Row], lang: LanguageCode) -> dict[str, list[tuple[str, str, int]]]:
    """For each filter its name and options: value, label, number of statements; the most frequent first."""
    parties = Counter(party_key(row.statement.party) for row in table if row.statement.party)
    labels = party_labels(((row.statement.party, row.language) for row in table), lang)
    speakers = Counter(row.statement.speaker for row in table if row.statement.speaker)
    stances = Counter(row.statement.stance for row in table)
    articles = Counter(row.statement.article for row in table)
    titles = {row.statement.article: row.title for row in table}

    def names(counts: Counter[str], labels: Mapping[str, str]) -> list[tuple[str, str, int]]:
        kept = ((name, labels.get(name, name), n) for name, n in counts.most_common(LISTED))
        return sorted(kept, key=lambda option: (-option[2], fold(option[1])))

    return {
        "party": names(parties, labels),
        "speaker": names(speakers, {}),
        "stance": [(s.value, text(lang, f"stance_{s}"), stances[s]) for s in Stance if stances[s]],
        "article": sorted(((a, titles[a], n) for a, n in articles.items()), key=lambda item: fold(item[1])),
    }


def rows_html(table: Sequence[Row], lang: LanguageCode, wanted: Chosen, limit: int = PAGE) -> str:
    """The statements that pass the filters, the first ``limit`` of them."""
    found = select(table, wanted)
    return render("rows", lang, rows=found[:limit], total=len(found), chosen=wanted)


def export(table: Sequence[Row], wanted: Chosen, form: str) -> str:
    """The filtered rows as ``csv`` (with a byte order mark, for spreadsheets) or ``json``."""
    found = select(table, wanted)
    records = [record(row) for row in found]
    if form == "json":
        return json.dumps(records, ensure_ascii=False, indent=1)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in one.items()} for one in records)
    return "\ufeff" + out.getvalue()


def record(row: Row) -> dict[str, Any]:
    """A row as plain values; ``start`` and ``end`` are offsets of the content in the article's text."""
    told = asdict(row)
    start, end = row.statement.content_span
    values = {**told["statement"], **told, "start": start, "end": end}
    return {name: "" if values[name] is None else values[name] for name in COLUMNS}


def _cell(value: Any) -> Any:
    # a spreadsheet runs what begins like a formula, and article text comes from anywhere
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
