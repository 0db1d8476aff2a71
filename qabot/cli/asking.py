"""Questions, one or a file of them, and their answers."""

from __future__ import annotations

import argparse
import codecs
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from qabot.cli.indexing import bot_of
from qabot.cli.printing import print_json, told_source
from qabot.errors import QabotError, ReadError

_LONGEST_LINE = 20_000  # bytes of a question


def ask(options: argparse.Namespace) -> None:
    """`qabot ask`."""
    from qabot import embargo
    from qabot.answer import to_json
    from qabot.languages.answer_vocabulary import answer_words

    if bool(options.question) == (options.source is not None):
        raise QabotError('nothing to answer: give one question in quotes, or a file of questions with "--from FILE"')
    asked = " ".join(options.question)
    if len(options.question) > 1:
        print(f'qabot: taken as one question; put it in quotes: qabot ask "{asked}"', file=sys.stderr)
    every: Iterable[str | QabotError] = [asked] if options.source is None else questions(options.source)
    bot = bot_of(options, create=False)
    failed = 0
    for question in every:
        try:
            if isinstance(question, QabotError):
                raise question
            answer = bot.ask(question)
        except QabotError as error:
            if options.source is None:
                raise
            # One bad line is no reason to leave the others unanswered; in JSON its place is kept.
            failed += 1
            print(f"qabot: {error}", file=sys.stderr)
            if options.json:
                print_json({"question": question if isinstance(question, str) else None, "error": str(error)})
            continue
        if options.json:
            print_json(to_json(answer))
            continue
        for note in filter(None, (answer.notice, answer.reading)):
            print(f"({note})")
        print(answer.whole if options.long else answer.text)
        used = answer.citations if options.long else answer.shown
        hidden = sum(len(section.lines) for section in answer.more)
        if hidden and not options.long:
            print(answer_words(answer.language).text("more_lines", count=hidden))
        if used:
            print()
        for citation in used:
            told = told_source(citation.title, citation.source, citation.date)
            also = f"; also {', '.join(citation.also)}" if citation.also else ""
            print(f"[{citation.n}] {told} ({citation.article}{also})")
            if embargo.holds(citation.embargo):
                print(f"    ! Embargo until {citation.embargo}: not to be published before")
            if citation.cut_off:
                print("    ! Only the beginning of the article: the rest is not there, as behind a paywall")
            print(f"    {' '.join(citation.quote.split())}")
    if failed:
        raise QabotError(f"{failed} of the questions could not be answered; the reasons are above")


def questions(source: str) -> Iterator[str | QabotError]:
    """The questions of a file, or of standard input, as they come; empty lines are no questions.

    Each line may be in an encoding of its own; one that cannot be read is an error in its place.
    """
    if source == "-":
        given = sys.stdin or io.StringIO()  # `<&-`: it is closed
        raw = getattr(given, "buffer", None)
        yield from _parted(raw if raw is not None else io.BytesIO(given.read().encode("utf-8", "replace")))
        return
    try:
        with Path(source).open("rb") as file:
            yield from _parted(file)
    except OSError as error:
        raise QabotError(f"cannot read questions from {source} ({error}): give a text, one question a line") from None


def _parted(file: BinaryIO) -> Iterator[str | QabotError]:
    from qabot.readers.decoding import decode

    start = file.read(2)
    if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):  # as PowerShell writes: no line can be read by itself
        yield from filter(None, map(str.strip, decode(start + file.read(_LONGEST_LINE * 1000)).split("\n")))
        return
    number, rest = 0, start
    while line := rest + file.readline(_LONGEST_LINE):
        number, rest = number + 1, b""
        if b"\n" in line[:-1]:  # the first two bytes were lines themselves
            line, _, rest = line.partition(b"\n")
        if len(line) >= _LONGEST_LINE and not line.endswith(b"\n"):
            while (more := file.readline(_LONGEST_LINE)) and not more.endswith(b"\n"):
                pass
            yield QabotError(f"line {number}: it is too long for a question; ask in one sentence")
            continue
        try:
            question = decode(line).strip()
        except ReadError as error:
            yield QabotError(f"line {number}: {error}")
            continue
        if question:
            yield question
