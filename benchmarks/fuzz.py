"""Mutated files of every format: each gives articles or a reason, soon, and never anything else.

    python -m benchmarks.fuzz --files 100000          # all formats in turn, until so many were read in all
    python -m benchmarks.fuzz --minutes 5 --only .pdf .docx
    python -m benchmarks.fuzz --again found/17.docx   # one file that was found

Real small files are mutated: bytes changed, cut out, doubled, put in from a list of what parsers stumble over, and
parts of zip archives likewise. What is found, a crash or more than ``--seconds`` of processor time for one file, is
kept in ``--found``, and with it how many files of each format were read: a run that ends, in whatever way, is gone on
with by the next. A file over which the process itself ended, or hung in a library, is found by the next run.
"""

from __future__ import annotations

import argparse
import faulthandler
import io
import json
import random
import signal
import sys
import threading
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qabot import readers
from qabot.errors import ReadError
from qabot.text.normal import normalized

HUNG = 600  # seconds after which a library that does not come back ends the run
STUMBLES = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\\ud83d", b"{", b"[" * 500, b"<" * 300, b"&#0;", b"&#x110000;",
    b"<![CDATA[", b"-->", b"%%EOF", b"endobj", b"stream\n", b"99999999999", b"-1", b"\r\n\r\n", b"From x 2025\n", b"\\u-9 ",
    b"\\bin99999999 ", b"{\\*", b"</w:p>", b"<w:p>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"--B\n", b"=?x?q?=FF?=", b"\xc3",
]  # fmt: skip
TEXT = (
    "Auental streitet über seine Brücke\n\nDer Gemeinderat hat am Montag beraten. „Wir haben nichts verschwiegen“, sagte "
    "Jörg Fäßler.\n\nDie Bürgermeisterin kündigte an, die Akten offenzulegen. Die Opposition wies das zurück.\n"
)


class Slow(Exception):
    """A file takes too long."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long; without end where --files is given")
    parser.add_argument("--files", type=int, metavar="N", help="until N files were read, those of earlier runs counted")
    parser.add_argument("--only", nargs="*", default=sorted(readers.FORMATS), metavar="ENDING")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=int, default=20, help="processor time that one file may take")
    parser.add_argument("--found", type=Path, default=Path("found"), help="folder for the files that are found")
    parser.add_argument("--again", type=Path, nargs="*", help="files to read once more")
    options = parser.parse_args()
    faulthandler.enable()
    if options.again:
        for path in options.again:
            print(path, check(path, options.seconds) or "as it should be")
        return
    sys.exit(run(options))


def run(options: argparse.Namespace) -> int:
    files = {ending: list(seeds(ending)) for ending in options.only if ending != ".doc"}  # .doc starts a program a file
    scratch, kept, now = options.found / "scratch", options.found / "counts.json", options.found / "now"
    scratch.mkdir(parents=True, exist_ok=True)
    before: dict[str, Any] = json.loads(kept.read_text()) if kept.exists() else {"files": {}, "found": 0}
    done, found = Counter[str](before["files"]), int(before["found"])
    chance = random.Random(f"{options.seed} {sum(done.values())}")  # a run that goes on makes other files

    def keep(path: Path, trouble: str) -> None:
        nonlocal found
        found += 1
        path.rename(options.found / f"{found}{path.suffix}")
        print(f"{found}{path.suffix}: {trouble}", flush=True)

    def count() -> None:
        kept.write_text(json.dumps({"files": done, "found": found}, indent=1) + "\n")

    if now.exists() and (last := scratch / now.read_text()).is_file():
        keep(last, "the process ended, or was ended, while it read this")
    now.unlink(missing_ok=True)
    for ending, examples in files.items():  # what libraries load is loaded before anything is timed
        path = scratch / f"a{ending}"
        path.write_bytes(examples[0])
        if trouble := check(path, 600):
            print(f"the example of {ending}: {trouble}")
    end, told = time.monotonic() + 60 * options.minutes, threading.Event()
    for asked in (signal.SIGINT, signal.SIGTERM):  # whoever ends the run does not make a finding of the file it is at
        signal.signal(asked, lambda *_: told.set())
    while not told.is_set() and (sum(done.values()) < options.files if options.files else time.monotonic() < end):
        for ending, examples in files.items():
            path = scratch / f"a{ending}"
            path.write_bytes(mutated(chance.choice(examples), chance))
            now.write_text(path.name)
            faulthandler.dump_traceback_later(HUNG, exit=True)
            done[ending] += 1
            if trouble := check(path, options.seconds):
                keep(path, trouble)
        count()
    faulthandler.cancel_dump_traceback_later()
    now.unlink(missing_ok=True)
    print(f"{sum(done.values())} files of {len(done)} formats, {found} found; seed {options.seed}")
    return 1 if found else 0


def check(path: Path, seconds: int) -> str | None:
    """What is wrong with how a file is read; None where it gives articles or a reason in time."""

    def late(*_: object) -> None:
        raise Slow

    signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        found = readers.contents(path, id=path.name)
    except ReadError as error:
        return None if ": " in str(error) else f"a reason without a way out: {error}"
    except Slow:
        return f"more than {seconds} s"
    except BaseException:
        return traceback.format_exc(limit=-4)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    for article in found.articles:
        at = 0
        for block in article.blocks:
            words = article.text[block.start : block.end]
            if not at <= block.start < block.end or words != words.strip():
                return f"a block out of place: {block}"
            at = block.end
        if normalized(article.text) != article.text or not article.title:
            return "a text that is not normal"
    return None


def mutated(data: bytes, chance: random.Random) -> bytes:
    """``data`` with a few changes; of an archive sometimes a part of it, packed again."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            names = old.namelist()
            changed = chance.choice(names)
            for name in names:
                part = old.read(name)
                new.writestr(name, changed_at_random(part, chance) if name == changed else part)
        return out.getvalue()
    return changed_at_random(data, chance)


def changed_at_random(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        at, length = chance.randrange(len(out) + 1), chance.choice([1, 2, 8, 64, 512])
        match chance.randrange(6):
            case 0 if out:
                out[at % len(out)] = chance.randrange(256)
            case 1:
                del out[at : at + length]
            case 2:
                out[at:at] = out[at : at + length] * chance.choice([1, 2, 50])
            case 3:
                del out[at:]
            case _:
                out[at:at] = chance.choice(STUMBLES)
    return bytes(out[:2_000_000])


def seeds(ending: str) -> Iterator[bytes]:
    """Real small files of a format."""
    paragraphs = TEXT.strip().split("\n\n")
    page = f"<html lang='de'><head><title>x</title></head><body><h1>{paragraphs[0]}</h1>" + "".join(
        f"<p>{words}</p>" for words in paragraphs[1:]
    )
    item = '{"title": "Brücke", "date": "2025-03-04", "text": ' + '"' + paragraphs[1].replace('"', "'") + '"}'
    feed = f"<rss version='2.0'><channel><title>x</title><item><title>y</title><description>{TEXT}</description></item></channel></rss>"
    nitf = f"<nitf><body><body.head><hl1>x</hl1></body.head><body.content><p>{paragraphs[1]}</p></body.content></body></nitf>"
    mail = f"From: A <a@b.example>\nSubject: =?utf-8?q?Br=C3=BCcke?=\nDate: Tue, 04 Mar 2025 09:30:00 +0100\n\n{TEXT}"
    mhtml = f'Content-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html; charset=utf-8\n\n{page}\n--B--\n'
    styled = (
        f"<style>.a, .b .c {{display: none}} /* x */ @media print {{.d {{color: red}}}}</style>{page}<p class='a'>x</p>"
    )
    cards = "".join(f"<div><h3><a href='/{n}'>x {n}</a></h3><p>{TEXT}</p></div>" for n in range(4))
    ticker = "".join(f"<li><span class='t'>1{n}:05</span><p>{words}</p></li>" for n, words in enumerate(paragraphs * 2))
    state = f"<html><script type='application/ld+json'>{{\"@graph\": [{item}]}}</script><div id='root'></div></html>"
    flat = f"<div><p>Wir und unsere Partner setzen mit Ihrer Einwilligung Cookies ein.</p><button>Alle akzeptieren</button>{page}</div>"
    blocks = '{"title": "x", "blocks": [{"type": "header", "data": {"text": "y"}}, {"type": "paragraph", "data": {"text": "z"}}]}'
    export = f"<export><a><title>x</title><body><p>{paragraphs[1]}</p></body></a><a><title>y</title><text>{TEXT}</text></a></export>"
    table = f'sep=;\ntitel;text;datum\n"x";"{paragraphs[1]}";4.3.2025\ny;"a ""b""\nc";\n'
    texts = {
        ".csv": [table, table.replace(";", ",")], ".tsv": [table.replace(";", "\t").removeprefix("sep=\t\n")],
        ".txt": [TEXT, f"---\ntitle: a\nx: &a [1, 2]\ny: *a\n---\n{TEXT}"], ".md": [f"---\ntitle: a\n---\n# {TEXT}"],
        ".html": [page, styled, page + cards, page + ticker, state, flat],
        ".json": [f"[{item}, {item}]", item, f'{{"data": {{"a": {item}, "b": {{"c": {item}}}}}}}', blocks], ".jsonl": [f"{item}\n{item}\n"], ".rss": [feed],
        ".xml": [feed, nitf, export], ".eml": [mail], ".mbox": [f"From a@b Tue Mar 4 2025\n{mail}\nFrom a@b Tue Mar 4 2025\n{mail}"],
        ".rtf": [r"{\rtf1\ansi{\info{\title x}}Der Rat {\deleted a}{\b tagte}.\par \u228?nders.\par}"], ".mhtml": [mhtml],
        ".srt": [f"1\n00:00:01,000 --> 00:00:03,000\n{paragraphs[1]}\n"], ".vtt": [f"WEBVTT\n\n00:01.000 --> 00:03.000\n<v A>{paragraphs[1]}\n"],
    }  # fmt: skip
    same = {
        ".markdown": ".md",
        ".htm": ".html",
        ".xhtml": ".html",
        ".mht": ".mhtml",
        ".ndjson": ".jsonl",
        ".atom": ".rss",
    }
    yield from (text.encode() for text in texts.get(same.get(ending, ending), []))
    match ending:
        case ".docx":
            import docx

            document, out = docx.Document(), io.BytesIO()
            for words in paragraphs:
                document.add_paragraph(words)
            document.add_table(1, 2).cell(0, 0).text = "Kosten"
            document.save(out)
            yield out.getvalue()
        case ".pdf":
            yield pdf(paragraphs)
        case ".odt" | ".ott":
            yield packed({"content.xml": open_document(paragraphs)})
        case ".fodt":
            yield open_document(paragraphs).encode()
        case ".epub":
            book = "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"
            place = "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>"
            yield packed({"META-INF/container.xml": place, "b.opf": book, "a.xhtml": page})
        case ".zip":
            yield packed({"a.txt": TEXT, "b.json": item, "c.html": page})


def open_document(paragraphs: list[str]) -> str:
    """A text with a style that hides, a deletion, a note and a table."""
    names = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b"'
    hidden = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    deleted = '<text:changed-region text:id="c"><text:deletion><text:p>x</text:p></text:deletion></text:changed-region>'
    note = "<text:note><text:note-body><text:p>y</text:p></text:note-body></text:note>"
    body = (
        f"<text:tracked-changes>{deleted}</text:tracked-changes><text:h>{paragraphs[0]}</text:h>"
        + "".join(f"<text:p>{words}</text:p>" for words in paragraphs[1:])
        + f'<text:p>a<text:change text:change-id="c"/>{note}<text:span text:style-name="H">b</text:span></text:p>'
        + "<table:table><table:table-row><table:table-cell><text:p>Kosten</text:p></table:table-cell></table:table-row></table:table>"
    )
    styles = f"<office:automatic-styles>{hidden}</office:automatic-styles>"
    return f"<office:document {names}>{styles}<office:body><office:text>{body}</office:text></office:body></office:document>"


def packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(paragraphs: list[str]) -> bytes:
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=11)
    for words in paragraphs:
        document.multi_cell(0, 5.5, words.replace("„", '"').replace("“", '"'), new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


if __name__ == "__main__":
    main()
