"""Statements: those in the index, and those of files without one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qabot.cli.indexing import agree, bot_of
from qabot.cli.printing import counted, print_json, told_source, told_statement
from qabot.errors import QabotError
from qabot.types import Stance

if TYPE_CHECKING:
    from qabot.types import Article


def extract(options: argparse.Namespace) -> None:
    """`qabot extract`."""
    from qabot.attribution import reader
    from qabot.bot import statement_json
    from qabot.corpus import printable
    from qabot.readers import contents
    from qabot.readers.discovery import walk

    agree(options)
    failed: list[str] = []
    waiting: list[Article] = []  # read, and given to the reader of statements

    def articles() -> Iterator[Article]:
        for place in options.paths:
            folder = walk(place) if place.is_dir() else None
            passed = folder.passed_over if folder else []
            failed.extend(f"{printable(str(path))}: {why}" for path, why in passed)
            for path in folder.files if folder else [place]:
                name = path.relative_to(place).as_posix() if folder else path.name
                try:
                    found = contents(path, id=name)
                except QabotError as error:
                    failed.append(f"{printable(str(path))}: {error}")
                    continue
                failed.extend(f"{printable(id)}: {why}" for id, why in found.unread)
                waiting.extend(found.articles)
                yield from found.articles

    for statements in reader(options.reader).read_all(articles()):
        article = waiting.pop(0)
        if options.json:
            records = [statement_json(statement) for statement in statements]
            print_json({"file": article.id, "language": article.language, "statements": records})
        else:
            print(f"{article.title} ({article.id})")
            for statement in statements:
                print(f"  {told_statement(statement)}")
    if failed:
        raise QabotError("could not read\n  " + "\n  ".join(failed))


def statements(options: argparse.Namespace) -> None:
    """`qabot statements`."""
    from qabot.bot import statement_json

    bot = bot_of(options, create=False)
    stance = Stance(options.stance) if options.stance else None
    found = bot.statements(
        speaker=options.speaker, party=options.party, stance=stance, article=options.article, about=options.about
    )
    if options.json:
        for statement in found:
            print_json(statement_json(statement))
        return
    titles = {article.id: article for article in bot.articles()}
    for statement in found:
        article = titles[statement.article]
        camp = "" if statement.party in ("", statement.speaker) else f" ({statement.party})"
        print(told_statement(statement, camp))
        print(f"    {told_source(article.title, article.source, article.date)} ({article.id})")
    print(counted(len(found), "statement") if found else "No statement fits. Without options, all of them are listed.")
