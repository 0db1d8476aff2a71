"""The page, with an update of the index in the background."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qabot.cli import newsroom
from qabot.cli.indexing import agree, bot_of, check_folder, update
from qabot.errors import QabotError

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.indexing import Progress, Report

log = logging.getLogger("qabot")


def serve(options: argparse.Namespace) -> None:
    """`qabot serve`."""
    access = newsroom.access(options)
    if options.watching:
        agree(options)
        make(options.corpus)
    from qabot.web import serve  # takes seconds; what stands in the way is told before

    bot = bot_of(options, create=options.watching)
    serve(
        bot,
        options.host,
        options.port,
        access=access,
        mcp=options.mcp,
        update=partial(in_background, bot) if options.watching else None,
        browser=not options.no_browser,
        watching=options.watching,
    )


def in_background(bot: Bot, also: Callable[[Progress], None]) -> Report:
    """``update`` in the background: the page tells what went wrong, and so does the console."""
    try:
        return update(bot, also)
    except QabotError as error:
        log.error("qabot: %s", error)
        raise


def make(corpus: Path) -> None:
    """Make the folder where there is none, and say where articles go while it is empty."""
    from qabot.readers import discover

    if not corpus.exists():
        try:
            corpus.mkdir(parents=True)
        except OSError as error:
            raise QabotError(f"cannot make the folder {corpus} ({error.strerror}); name another by --corpus") from None
        print(f"There was no folder {corpus}; it was made.")
    check_folder(corpus)
    if not discover(corpus):
        print(f"No article yet: put some into {corpus.resolve()}, add them on the page, or name a folder by --corpus.")
