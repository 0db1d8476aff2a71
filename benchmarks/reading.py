"""How fast each format is read, beside the bare library that does the first step of it.

    python -m benchmarks.reading              # 40 copies a format; --copies N

Printed are files and megabytes a second, and how many times longer reading to an article takes than the library alone.
Both are processor time in one run, so that a busy machine changes them alike.
"""

from __future__ import annotations

import argparse
import io
import json
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.fuzz import seeds
from qabot import readers

Bare = Callable[[bytes], Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=40)
    options = parser.parse_args()
    print(f"{'format':10}{'library':14}{'files/s':>9}{'MB/s':>8}{'library alone':>15}{'ratio':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for ending, kind in readers.FORMATS.items():
            data = next(iter(seeds(ending)), None)
            if data is None:  # .doc, for which another program is started
                continue
            path = Path(folder) / f"a{ending}"
            path.write_bytes(data)
            ours = seconds(lambda path=path: readers.contents(path, id=path.name), options.copies)
            library, bare = BARE.get(kind.module, ("decode", lambda data: data.decode("utf-8", "replace")))
            alone = seconds(lambda bare=bare, data=data: bare(data), options.copies)
            rate, size = 1 / ours, len(data) / ours / 1e6
            print(f"{ending:10}{library:14}{rate:9.0f}{size:8.2f}{1 / alone:15.0f}{ours / alone:7.1f}")


def seconds(call: Callable[[], object], copies: int) -> float:
    """Processor time of one call, the first, in which libraries are loaded, left out."""
    call()
    start = time.process_time()
    for _ in range(copies):
        call()
    return max((time.process_time() - start) / copies, 1e-7)


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


BARE: dict[str, tuple[str, Bare]] = {
    "pdf": ("pypdfium2", _pdf), "docx": ("python-docx", _docx), "html": ("trafilatura", _html),
    "feed": ("feedparser", _feed),
    "rtf": ("striprtf", _rtf), "mail": ("email", _mail), "news_xml": ("lxml", _xml), "odt": ("zipfile", _zip),
    "epub": ("zipfile", _zip), "archive": ("zipfile", _zip),
    "json": ("json", lambda data: [json.loads(line) for line in data.decode().splitlines()]),
}  # fmt: skip


if __name__ == "__main__":
    main()
