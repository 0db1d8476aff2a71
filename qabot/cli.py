"""The command line: each command is one call of the facade, printed for people or as JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qabot import __version__
from qabot.errors import QabotError
from qabot.types import Stance

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.indexing import Progress, Report

DONE, FAILED, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when done, 1 for an error with a message, 2 for wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        run: Callable[[argparse.Namespace], None] = options.run
        run(options)
    except QabotError as error:
        print(f"qabot: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader of our output has gone, `qabot statements | head`; the interpreter must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130
    return DONE


def _parser() -> argparse.ArgumentParser:
    places = argparse.ArgumentParser(add_help=False)
    places.add_argument("--corpus", type=Path, default=Path("corpus"), help="folder of the articles (default: corpus)")
    places.add_argument("--index", type=Path, default=Path("index"), help="folder of the index (default: index)")
    model = argparse.ArgumentParser(add_help=False)
    model.add_argument(
        "--model",
        default=os.environ.get("QABOT_MODEL") or None,
        help="embedding model: 'embedded' for the one that comes with qabot, or any sentence-transformers model by "
        "hub name or folder (default: $QABOT_MODEL, else the model that the index was built with, else embedded)",
    )

    parser = argparse.ArgumentParser(
        prog="qabot",
        description="Ask a folder of news articles who claimed or denied what.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"qabot {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], None], text: str, *parents: argparse.ArgumentParser
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text, parents=[places, *parents])
        sub.set_defaults(run=run)
        return sub

    command("index", _index, "Read new and changed articles and bring the index up to date.", model)

    ask = command("ask", _ask, "Answer a question from the index as it is.")
    ask.add_argument("question", nargs="?", help="the question, German or English")
    ask.add_argument("--from", dest="source", metavar="FILE", help="ask every line of FILE ('-': standard input)")
    ask.add_argument("--json", action="store_true", help="one JSON object a question")

    extract = command("extract", _extract, "Print who said what in files, without an index.")
    extract.add_argument("paths", nargs="+", type=Path, metavar="FILE_OR_FOLDER", help="articles, or folders of them")
    extract.add_argument("--json", action="store_true", help="one JSON object a file; offsets count its characters")

    statements = command("statements", _statements, "List the statements in the index: who said what, and where.")
    statements.add_argument("--speaker", help="only statements of this person (part of the name is enough)")
    statements.add_argument("--party", help="only statements for this country, organisation or camp")
    statements.add_argument("--stance", choices=[s.value for s in Stance], help="only statements of this stance")
    statements.add_argument("--article", help="only statements in this article (path in the corpus)")
    statements.add_argument("--about", metavar="TEXT", help="only statements about this, best first")
    statements.add_argument("--json", action="store_true", help="one JSON object a statement")

    serve = command("serve", _serve, "Index what is new and open the chat in the browser.", model)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1, this machine)")
    serve.add_argument("--port", type=int, default=7860, help="port to listen on (default: 7860)")
    serve.add_argument("--mcp", action="store_true", help="offer the same as tools over MCP (needs qabot[mcp])")
    return parser


_EXAMPLES = """examples:
  qabot index
  qabot ask "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?"
  qabot statements --stance denies
  qabot serve"""


def _index(options: argparse.Namespace) -> None:
    from qabot.bot import Bot

    _update(Bot.open(options.corpus, options.index, options.model))


def _update(bot: Bot, also: Callable[[Progress], None] | None = None) -> Report:
    from tqdm import tqdm

    with tqdm(desc="Indexing", unit=" files", leave=False, dynamic_ncols=True) as bar:

        def show(progress: Progress) -> None:
            bar.total = progress.total
            bar.set_postfix_str(progress.file, refresh=False)
            bar.update(progress.done - bar.n)
            if also:
                also(progress)

        report = bot.update(show)
    _print_report(report)
    return report


def _print_report(report: Report) -> None:
    if report.previous_model:
        print(f"The model changed from {report.previous_model} to {report.model}: every passage was embedded anew.")
    changes = f"{len(report.added)} added, {len(report.changed)} changed, {len(report.removed)} removed"
    holdings = f"{report.articles} articles, {report.passages} passages, {report.statements} statements"
    print(f"Files: {changes}, {report.unchanged} unchanged, {len(report.skipped)} skipped. The index holds {holdings}.")
    for skipped in (*report.skipped, *report.without_statements):
        print(f"  {skipped.path}: {skipped.reason}")


def _ask(options: argparse.Namespace) -> None:
    from qabot.answer import to_json
    from qabot.bot import Bot

    if (options.question is None) == (options.source is None):
        raise QabotError('nothing to answer: give one question in quotes, or a file of questions with "--from FILE"')
    questions = [options.question] if options.source is None else _lines(options.source)
    bot = Bot.open(options.corpus, options.index, create=False)
    for question in questions:
        answer = bot.ask(question)
        if options.json:
            _print_json(to_json(answer))
            continue
        print(answer.text)
        if answer.citations:
            print()
        for citation in answer.citations:
            print(f"[{citation.n}] {_source(citation.title, citation.source, citation.date)} ({citation.article})")
            print(f"    {' '.join(citation.quote.split())}")


def _extract(options: argparse.Namespace) -> None:
    from qabot.attribution import attribute
    from qabot.bot import statement_json
    from qabot.readers import discover, read

    failed = []
    for place in options.paths:
        for path in discover(place) if place.is_dir() else [place]:
            name = path.relative_to(place).as_posix() if place.is_dir() else path.name
            try:
                articles = read(path, id=name)
            except QabotError as error:
                failed.append(f"{path}: {error}")
                continue
            for article in articles:
                statements = attribute(article)
                if options.json:
                    records = [statement_json(statement) for statement in statements]
                    _print_json({"file": article.id, "language": article.language, "statements": records})
                else:
                    print(f"{article.title} ({article.id})")
                    for s in statements:
                        print(f"  {s.speaker or '?'} {s.stance}: {' '.join(s.content.split())}")
    if failed:
        raise QabotError("could not read\n  " + "\n  ".join(failed))


def _statements(options: argparse.Namespace) -> None:
    from qabot.bot import Bot, statement_json

    bot = Bot.open(options.corpus, options.index, create=False)
    stance = Stance(options.stance) if options.stance else None
    found = bot.statements(
        speaker=options.speaker, party=options.party, stance=stance, article=options.article, about=options.about
    )
    if options.json:
        for statement in found:
            _print_json(statement_json(statement))
        return
    titles = {article.id: article for article in bot.articles()}
    for statement in found:
        article = titles[statement.article]
        camp = "" if statement.party in ("", statement.speaker) else f" ({statement.party})"
        print(f"{statement.speaker or '?'}{camp} {statement.stance.value}: {' '.join(statement.content.split())}")
        print(f"    {_source(article.title, article.source, article.date)} ({article.id})")
    print(f"{len(found)} statements" if found else "No statement fits. Without options, all of them are listed.")


def _serve(options: argparse.Namespace) -> None:
    from qabot.bot import Bot
    from qabot.web import serve

    bot = Bot.open(options.corpus, options.index, options.model)
    serve(bot, host=options.host, port=options.port, mcp=options.mcp, update=partial(_update, bot))


def _lines(source: str) -> Iterator[str]:
    """The questions of a file, or of standard input, as they come; empty lines are no questions."""

    def questions(lines: Iterable[str]) -> Iterator[str]:
        return (line.strip() for line in lines if line.strip())

    if source == "-":
        yield from questions(sys.stdin)
        return
    try:
        with Path(source).open(encoding="utf-8") as lines:
            yield from questions(lines)
    except (OSError, UnicodeDecodeError) as error:
        raise QabotError(f"cannot read questions from {source} ({error}): give a UTF-8 text, one a line") from None


def _print_json(record: dict[str, object]) -> None:
    print(json.dumps(record, ensure_ascii=False), flush=True)


def _source(title: str, source: str | None, date: str | None) -> str:
    return ", ".join(part for part in (title, source, date) if part)
