"""How fast files are read: a thousand articles in all formats, and long ones.

    python -m benchmarks.reading                      # 1,000 newspaper articles, as many in each format
    python -m benchmarks.reading --long 0.25 0.5 1    # one text of so many MB, its reading and its statements

Printed are articles and megabytes a second, and how many times longer reading to an article takes than the library
alone that does the first step. All are processor time of one run, so that a busy machine changes them alike.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.documents import WRITTEN, files, stories
from benchmarks.results import record
from qabot import readers

Bare = Callable[[bytes], Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, help="in all formats together")
    parser.add_argument("--long", type=float, nargs="+", metavar="MB", help="one text of each of these sizes instead")
    parser.add_argument("--record", action="store_true", help="write the figures into benchmarks/results.json")
    options = parser.parse_args()
    command = "benchmarks.reading --long" if options.long else "benchmarks.reading"
    figures = long_texts(options.long) if options.long else formats(options.articles)
    if options.record:
        record(command, figures)


def formats(articles: int) -> dict[str, dict[str, float]]:
    """Articles and MB a second, and the ratio to the library alone, by ending."""
    share = max(2, articles // len(WRITTEN))
    told, rows = stories(share * len(WRITTEN)), dict[str, dict[str, float]]()
    print(f"{'format':10}{'library':14}{'articles/s':>11}{'MB/s':>8}{'library alone':>15}{'ratio':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for n, ending in enumerate(WRITTEN):
            kind = readers.FORMATS[ending]
            paths = files(Path(folder), ending, told[n * share : (n + 1) * share])
            contents = [path.read_bytes() for path in paths]
            library, bare = BARE.get(ending) or BARE.get(kind.module, DECODE)
            ours = seconds(lambda path: readers.contents(path, id=path.name), paths)
            alone = seconds(bare, contents)
            rows[ending] = {
                "articles/s": round(share / ours, 1),
                "MB/s": round(sum(map(len, contents)) / ours / 1e6, 2),
                "library alone, articles/s": round(share / alone, 1),
                "ratio": round(ours / alone, 1),
            }
            row = rows[ending]
            print(
                f"{ending:10}{library:14}{row['articles/s']:11.0f}{row['MB/s']:8.2f}"
                f"{row['library alone, articles/s']:15.0f}{row['ratio']:7.1f}",
                flush=True,
            )
    return rows


def long_texts(sizes: Iterable[float]) -> dict[str, dict[str, float]]:
    """Seconds a MB for reading one text and for finding its statements, by its size in MB; the same at all sizes if
    time grows as length does."""
    from qabot.attribution import reader

    finds, rows = reader("learned"), dict[str, dict[str, float]]()
    articles = [story.text for story in stories(2000)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(articles[0], "utf8")
        finds.read(readers.read(path, id=path.name)[0])  # what libraries load is loaded before anything is timed
        print(f"{'MB':>6}{'reading, s/MB':>15}{'statements, s/MB':>18}{'statements':>12}")
        for size in sizes:
            text = "\n\n".join(articles * (1 + int(size)))
            path.write_bytes(text.encode()[: int(size * 1e6)])
            start = time.process_time()
            (article,) = readers.read(path, id=path.name)
            read = time.process_time()
            found = finds.read(article)
            end = time.process_time()
            rows[str(size)] = {
                "reading, s/MB": round((read - start) / size, 2),
                "statements, s/MB": round((end - read) / size, 1),
                "statements": len(found),
            }
            row = rows[str(size)]
            print(
                f"{size:6}{row['reading, s/MB']:15.2f}{row['statements, s/MB']:18.1f}{row['statements']:12}", flush=True
            )
    return rows


def seconds(call: Callable[[Any], object], inputs: list[Any]) -> float:
    """Processor time of all calls, after a first one, in which libraries are loaded."""
    call(inputs[0])
    start = time.process_time()
    for one in inputs:
        call(one)
    return max(time.process_time() - start, 1e-7)


def _pdf(data: bytes) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in document]


def _docx(data: bytes) -> list[str]:
    import docx

    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def _html(data: bytes) -> object:
    import trafilatura

    return trafilatura.extract(data.decode("utf-8", "replace"))


def _feed(data: bytes) -> object:
    import feedparser

    return feedparser.parse(data)


def _rtf(data: bytes) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(data.decode("utf-8", "replace"), errors="ignore"))


def _mail(data: bytes) -> object:
    from email import message_from_bytes, policy

    return message_from_bytes(data, policy=policy.default).get_body()


def _xml(data: bytes) -> object:
    from lxml import etree

    return etree.fromstring(data)


def _zip(data: bytes) -> list[bytes]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return [archive.read(name) for name in archive.namelist()]


BARE: dict[str, tuple[str, Bare]] = {  # by what reads a format, or by its ending
    "pdf": ("pypdfium2", _pdf), "docx": ("python-docx", _docx), "html": ("trafilatura", _html),
    "feed": ("feedparser", _feed),
    "rtf": ("striprtf", _rtf), "mail": ("email", _mail), "news_xml": ("lxml", _xml), "odt": ("zipfile", _zip),
    "epub": ("zipfile", _zip), "archive": ("zipfile", _zip),
    "dumps": ("json", lambda data: [json.loads(line) for line in data.decode().splitlines()]),
    ".csv": ("csv", lambda data: list(csv.DictReader(io.StringIO(data.decode(), newline="")))),
}  # fmt: skip
DECODE: tuple[str, Bare] = ("decode", lambda data: data.decode("utf-8", "replace"))

if __name__ == "__main__":
    main()
