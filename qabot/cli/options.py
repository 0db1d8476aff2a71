"""The commands and their options, as ``--help`` tells them."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

from qabot import __version__
from qabot.attribution import DEFAULT, READERS
from qabot.cli import asking, indexing, listing, newsroom, serving
from qabot.types import Stance

_EXAMPLES = """examples:
  qabot index
  qabot ask "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?"
  qabot statements --stance denies
  qabot serve"""
_SECRET = re.compile(r"password|passwd|pwd|token|secret|api_?key", re.IGNORECASE)  # names of a URL's options


def parser() -> argparse.ArgumentParser:
    """All commands with their options; ``run`` of what is parsed does the work."""
    places = argparse.ArgumentParser(add_help=False)
    places.add_argument(
        "--corpus", type=_place, default=Path("corpus"), help="folder of the articles (default: corpus)"
    )
    places.add_argument("--index", type=_place, default=Path("index"), help="folder of the index (default: index)")
    places.add_argument(
        "--store",
        metavar="URL",
        type=_without_secrets,
        help="database of the articles: sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME; passwords by "
        "$PGPASSWORD or within $QABOT_STORE (default: $QABOT_STORE, else in the folder of the index)",
    )
    places.add_argument(
        "--search",
        metavar="URL",
        type=_without_secrets,
        help="search engine: local, or milvus:http://HOST:PORT; a token by $QABOT_MILVUS_TOKEN "
        "(default: $QABOT_SEARCH, else local, in the folder of the index)",
    )
    model = argparse.ArgumentParser(add_help=False)
    model.add_argument(
        "--model",
        default=os.environ.get("QABOT_MODEL") or None,
        help="embedding model: 'embedded' for the one that comes with qabot, or any sentence-transformers model by "
        "hub name or folder (default: $QABOT_MODEL, else the model that the index was built with, else embedded)",
    )

    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument(
        "--reader",
        choices=READERS,
        help="what finds out who said what: the learned network, or the language model that is set "
        f"(default: $QABOT_READER, else {DEFAULT}); with another one than before, all articles are read anew",
    )

    reading.add_argument(
        "--yes", action="store_true", help="with --reader llm: agree that articles go to the host that is set"
    )

    made = argparse.ArgumentParser(
        prog="qabot",
        description="Ask a folder of news articles who claimed or denied what.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=f"qabot {__version__}")
    commands = made.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], None], text: str, *parents: argparse.ArgumentParser
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text, parents=[places, *parents])
        sub.set_defaults(run=run)
        return sub

    embargo = argparse.ArgumentParser(add_help=False)
    embargo.add_argument(
        "--no-embargoed",
        dest="embargoed",
        action="store_false",
        help="leave articles out until their embargo has ended",
    )

    index = command(
        "index",
        indexing.index,
        "Read new and changed articles and bring the index up to date.",
        model,
        reading,
        embargo,
    )
    index.add_argument(
        "--ray",
        metavar="ADDRESS",
        help="share the work with a Ray cluster (HOST:6379, auto; local: all processors of this machine), which needs "
        "qabot[ray] and the corpus at the same path on all machines",
    )

    ask = command("ask", asking.ask, "Answer a question from the index as it is.")
    ask.add_argument("question", nargs="*", type=_typed, help="the question, German or English, in quotes")
    ask.add_argument("--from", dest="source", metavar="FILE", help="ask every line of FILE ('-': standard input)")
    ask.add_argument("--long", action="store_true", help="all lines, not only the first few")
    ask.add_argument("--json", action="store_true", help="one JSON object a question; it holds all lines")

    extract = command("extract", listing.extract, "Print who said what in files, without an index.", reading)
    extract.add_argument("paths", nargs="+", type=_place, metavar="FILE_OR_FOLDER", help="articles, or folders of them")
    extract.add_argument("--json", action="store_true", help="one JSON object a file; offsets count its characters")

    statements = command(
        "statements", listing.statements, "List the statements in the index: who said what, and where."
    )
    statements.add_argument(
        "--speaker", type=_typed, help="only statements of this person (part of the name is enough)"
    )
    statements.add_argument("--party", type=_typed, help="only statements for this country, organisation or camp")
    statements.add_argument("--stance", choices=[s.value for s in Stance], help="only statements of this stance")
    statements.add_argument("--article", type=_typed, help="only statements in this article (path in the corpus)")
    statements.add_argument("--about", metavar="TEXT", type=_typed, help="only statements about this, best first")
    statements.add_argument("--json", action="store_true", help="one JSON object a statement")

    command(
        "migrate", indexing.migrate, "Bring an index of an earlier version to this one; mostly that is done by itself."
    )

    serve = command(
        "serve", serving.serve, "Index what is new and open the chat in the browser.", model, reading, embargo
    )
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1, this machine)")
    serve.add_argument("--port", type=int, default=7860, help="port to listen on (default: 7860)")
    newsroom.serving(serve)
    serve.add_argument("--no-browser", action="store_true", help="do not open the page in a browser")
    serve.add_argument(
        "--no-index",
        dest="watching",
        action="store_false",
        help="only answer, and leave the corpus to another process: `qabot index`, or one `qabot serve` without this",
    )
    serve.add_argument("--mcp", action="store_true", help="offer the same as tools over MCP (needs qabot[mcp])")

    newsroom.register(command)
    return made


def _place(words: str) -> Path:
    """A file or a folder; "~" is known where the shell leaves it as it is (``--corpus=~/articles``)."""
    if not words.strip():  # an empty variable of a script; as a path it would be the folder one is in
        raise argparse.ArgumentTypeError("nothing is named here")
    try:
        return Path(words).expanduser()
    except RuntimeError:  # nobody of that name
        return Path(words)


def _typed(words: str) -> str:
    """Words as they were typed, where the terminal writes in another encoding than Python was told."""
    try:
        words.encode()
    except UnicodeEncodeError:  # bytes that could not be read stand in it as halves of characters
        from qabot.readers.decoding import characters

        return characters(os.fsencode(words))
    return words


def _without_secrets(url: str) -> str:
    """A URL as it was given; one with a password is no good where every user of the machine sees it."""
    address, _, options = url.partition("?")
    told = not address.startswith("sqlite") and ":" in address.partition("://")[2].rpartition("@")[0]
    if told or any(_SECRET.search(name) for name, _ in parse_qsl(options, keep_blank_values=True)):
        raise argparse.ArgumentTypeError(
            "every user of this machine would see the password: put it into $PGPASSWORD or $QABOT_MILVUS_TOKEN, or the "
            "whole URL into $QABOT_STORE or $QABOT_SEARCH"
        )
    return url
