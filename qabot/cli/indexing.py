"""The corpus into the index: what is read, by whom, and what is told of it; the bot over what the options name."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qabot import logs
from qabot.cli.printing import counted, print_news
from qabot.errors import IndexMissing, QabotError

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.indexing import Progress, Report

_NAMED = 5  # files that are passed over for one and the same reason, articles that are told to be the same as others


def index(options: argparse.Namespace) -> None:
    """`qabot index`."""
    bot = bot_of(options)
    check_folder(options.corpus)
    agree(options)
    if not update(bot, ray=options.ray).articles:
        print(f"There is nothing to answer from yet: put articles into the folder {options.corpus}.")


def migrate(options: argparse.Namespace) -> None:
    """`qabot migrate`."""
    from qabot.store import Store

    url = options.store or os.environ.get("QABOT_STORE") or None
    before, now = Store.at(options.index, records=url).migrate()
    print(f"The index is at format {now}: nothing to do." if before == now else f"Migrated from {before} to {now}.")


def bot_of(options: argparse.Namespace, *, create: bool = True) -> Bot:
    """The bot over what the options name."""
    from qabot.bot import Bot

    chosen = {name: getattr(options, name, None) for name in ("model", "reader", "store", "search")}
    embargoed = getattr(options, "embargoed", True)
    try:
        return Bot.open(options.corpus, options.index, create=create, embargoed=embargoed, **chosen)
    except IndexMissing as error:
        raise IndexMissing(f"{error}{meant(options.index)}") from None


def agree(options: argparse.Namespace) -> None:
    """Have somebody agree before the first article goes to a language model. Raises QabotError where nobody does."""
    from qabot.attribution import chosen, reader

    if chosen(options.reader) != "llm":
        return
    from qabot.attribution.llm import CHARACTERS, LanguageModelReader

    reads = reader(options.reader)
    if not isinstance(reads, LanguageModelReader) or reads.agreed:
        return
    places = getattr(options, "paths", None) or [options.corpus]
    files = [file for place in places for file in ([place] if place.is_file() else place.rglob("*")) if file.is_file()]
    tokens = sum(file.stat().st_size for file in files) / CHARACTERS
    print(
        f"The texts of {counted(len(files), 'file')}, some {tokens:,.0f} tokens at most, would go to {reads.host} "
        f"to be read by {reads.endpoint.model}.",
        file=sys.stderr,
    )
    if not options.yes:
        if not sys.stdin.isatty():
            raise QabotError("nobody can be asked here: agree with --yes, or take another --reader")
        if input("Send them? [y/N] ").strip().casefold() not in ("y", "yes", "j", "ja"):
            raise QabotError("nothing was sent; take another --reader, such as learned")
    reads.agree()


def update(bot: Bot, also: Callable[[Progress], None] | None = None, ray: str | None = None) -> Report:
    from tqdm import tqdm

    hidden = True if logs.in_json() else None  # without a terminal, too
    with tqdm(desc="Indexing", unit=" files", leave=False, dynamic_ncols=True, disable=hidden) as bar:

        def show(progress: Progress) -> None:
            bar.total = progress.total
            bar.set_postfix_str(progress.file, refresh=False)
            bar.update(progress.done - bar.n)
            if also:
                also(progress)

        report = bot.update(show, ray=ray)
    print_report(report)
    print_news(bot.desk.watched.news())
    return report


def print_report(report: Report) -> None:
    """What an update did, for people."""
    if report.previous_model:
        print(f"The model changed from {report.previous_model} to {report.model}: every passage was embedded anew.")
    changes = f"{len(report.added)} added, {len(report.changed)} changed, {len(report.removed)} removed"
    held = {"article": report.articles, "passage": report.passages, "statement": report.statements}
    holdings = ", ".join(counted(number, noun) for noun, number in held.items())
    print(f"Files: {changes}, {report.unchanged} unchanged, {len(report.skipped)} skipped. The index holds {holdings}.")
    by_reason: dict[str, list[str]] = {}
    for skipped in (*report.skipped, *report.without_statements):
        by_reason.setdefault(skipped.reason, []).append(skipped.path)
    for reason, paths in by_reason.items():
        more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
        print(f"  {', '.join(paths[:_NAMED])}{more}: {reason}")
    told = [f"{', '.join(paths)}: the same text, which is one article" for paths in report.one_text]
    told += [f"{old}: an earlier version of {new}, which counts" for old, new in report.older]
    told += [
        f"{copy}: the same report as {first} in another outlet, which is one source" for copy, first in report.copies
    ]
    for line in told[:_NAMED]:
        print(f"  {line}")
    if len(told) > _NAMED:
        print(f"  and {len(told) - _NAMED} more that are nearly the same as others: the page shows them all")


def check_folder(corpus: Path) -> None:
    """Raise QabotError where there is no such folder, with the one that may be meant."""
    if not corpus.is_dir():
        what = (
            "is no folder but a file" if corpus.is_file()
            else "is a link to nothing" if corpus.is_symlink()
            else "is not there"
        )  # fmt: skip
        raise QabotError(
            f"The folder {corpus} {what}; make it and put articles into it, or name another by --corpus.{meant(corpus)}"
        )


def meant(folder: Path) -> str:
    """A folder beside one that is not there, with a name much like it."""
    try:
        names = [path.name for path in folder.absolute().parent.iterdir() if path.is_dir()]
    except OSError:
        return ""
    alike = difflib.get_close_matches(folder.name, [name for name in names if name != folder.name], 1)
    return f" Did you mean {folder.with_name(alike[0])}?" if alike else ""
